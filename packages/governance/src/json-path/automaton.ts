// All paths of a ruleset as one automaton, so that a document is walked once, whatever the number of rules. A state is
// the set of places that the paths have come to; which state follows on a key is worked out once and remembered.
import type { Filter, FilterScope } from './filter.ts'
import type { JsonPathExpression, MemberTest, Step } from './json-path.ts'

/** Makes what a filter looks at; called only where one is asked. */
type ScopeOf = (container: object, key: string | number, value: never) => FilterScope

export interface State {
  /** Indexes of the expressions that have come to their end here. */
  readonly accepts: readonly number[]
  /** False when nothing below can match. */
  readonly isAlive: boolean
  /** The state of a member of a container in this state. */
  next(key: string | number, container: object, value: unknown, scopeOf: ScopeOf): State
}

interface Item {
  expression: number
  step: number
}

/** Answers the state of a document's root. `accepts` of states are indexes into `expressions`. */
export function createAutomaton(expressions: readonly JsonPathExpression[]): State {
  const states = new Map<string, AutomatonState>()
  const canonical = createCanonical(expressions)
  const intern = (items: readonly Item[]): AutomatonState => {
    const different = [...new Set(items.map(canonical))]
    const name = nameOf(different)
    let state = states.get(name)
    if (!state) states.set(name, (state = new AutomatonState(different, expressions, intern)))
    return state
  }
  return intern(expressions.map((_, expression) => ({ expression, step: 0 })))
}

/**
 * One item for all that have the same way to go: `$..content..[?…]` and `$..headers..[?…]` are the same, once their first
 * key is met. So what stands behind a reference need not be entered once for each.
 */
function createCanonical(expressions: readonly JsonPathExpression[]): (item: Item) => Item {
  const items = new Map<string, Item>()
  const byPlace = new Map<string, Item>()
  return (item) => {
    const place = `${item.expression}.${item.step}`
    let found = byPlace.get(place)
    if (!found) {
      const rest = restOf(expressions[item.expression], item)
      found = items.get(rest) ?? item
      items.set(rest, found)
      byPlace.set(place, found)
    }
    return found
  }
}

/** What is left to match, and for whom. */
function restOf(
  expression: JsonPathExpression | undefined,
  { expression: index, step }: Item,
): string {
  if (!expression || expression.group === undefined || expression.rootHas.length > 0)
    return `${index}.${step}`
  const steps = expression.steps.slice(step)
  return JSON.stringify([expression.group, expression.yieldsKey, steps], (key, value: unknown) =>
    key === 'filter' ? undefined : value,
  )
}

interface Conditional {
  item: Item
  step: Step
  filter: Filter | undefined
}

class AutomatonState implements State {
  readonly accepts: readonly number[]
  readonly isAlive: boolean
  private readonly expressions: readonly JsonPathExpression[]
  private readonly intern: (items: readonly Item[]) => AutomatonState
  /** Steps that depend on the key alone. */
  private readonly byKey: readonly (Item & { shape: Step })[]
  /** Steps that depend on values. */
  private readonly conditionals: readonly Conditional[]
  /** True when no scalar passes a condition. */
  private readonly needsContainer: boolean
  private readonly keys = new Set<string>()
  private readonly following = new Map<string, AutomatonState>()
  private other: AutomatonState | undefined
  private readonly joined = new Map<AutomatonState, Map<string, AutomatonState>>()

  constructor(
    items: readonly Item[],
    expressions: readonly JsonPathExpression[],
    intern: (items: readonly Item[]) => AutomatonState,
  ) {
    this.expressions = expressions
    this.intern = intern
    const byKey: (Item & { shape: Step })[] = []
    const conditionals: Conditional[] = []
    const accepts: number[] = []
    for (const item of items) {
      const step = expressions[item.expression]?.steps[item.step]
      if (!step) {
        accepts.push(item.expression)
        continue
      }
      if (isConditional(step)) {
        const filter = step.test.kind === 'filter' ? step.test.filter : undefined
        conditionals.push({ item, step, filter })
      }
      byKey.push({ ...item, shape: step })
      if (step.test.kind === 'names') for (const name of step.test.names) this.keys.add(name)
    }
    this.byKey = byKey
    this.conditionals = conditionals
    this.accepts = accepts
    this.isAlive = byKey.length > 0
    this.needsContainer = conditionals.every(
      ({ step, filter }) => step.has.length > 0 || filter?.needsContainer,
    )
  }

  next(key: string | number, container: object, value: unknown, scopeOf: ScopeOf): State {
    const plain = this.afterKey(key)
    if (this.conditionals.length === 0) return plain
    const isScalar = typeof value !== 'object' || value === null
    if (isScalar && this.needsContainer) return plain
    const first = this.firstToAsk(value)
    if (first === -1) return plain
    return this.afterConditions(plain, first, value, scopeOf(container, key, value as never))
  }

  /** Most values have none: their scope need not be made. */
  private firstToAsk(value: unknown): number {
    for (let index = 0; index < this.conditionals.length; index++) {
      const conditional = this.conditionals[index]
      if (conditional && !lacksMember(conditional, value)) return index
    }
    return -1
  }

  private afterKey(key: string | number): AutomatonState {
    const name = typeof key === 'number' ? (this.keys.size === 0 ? '' : String(key)) : key
    if (!this.keys.has(name)) return (this.other ??= this.intern(this.itemsAfter(undefined)))
    let state = this.following.get(name)
    if (!state) this.following.set(name, (state = this.intern(this.itemsAfter(name))))
    return state
  }

  private itemsAfter(name: string | undefined): Item[] {
    const items: Item[] = []
    for (const { expression, step, shape } of this.byKey) {
      if (shape.isDeep) items.push({ expression, step })
      if (!isConditional(shape) && takesKey(shape.test, name))
        items.push({ expression, step: step + 1 })
    }
    return items
  }

  private afterConditions(
    plain: AutomatonState,
    first: number,
    value: unknown,
    scope: FilterScope,
  ): AutomatonState {
    let passed = ''
    for (let index = first; index < this.conditionals.length; index++) {
      const conditional = this.conditionals[index]
      if (!conditional || lacksMember(conditional, value)) continue
      if (passes(conditional, scope)) passed += `${index},`
    }
    if (passed === '') return plain
    let joined = this.joined.get(plain)
    if (!joined) this.joined.set(plain, (joined = new Map()))
    let state = joined.get(passed)
    if (!state) joined.set(passed, (state = this.join(plain, passed)))
    return state
  }

  private join(plain: AutomatonState, passed: string): AutomatonState {
    const more = passed
      .split(',')
      .slice(0, -1)
      .flatMap((index) => this.conditionals[Number(index)]?.item ?? [])
      .map(({ expression, step }) => ({ expression, step: step + 1 }))
    return this.intern([...plain.items(), ...more])
  }

  private items(): Item[] {
    const ended = this.accepts.map((expression) => ({
      expression,
      step: this.expressions[expression]?.steps.length ?? 0,
    }))
    return [...this.byKey.map(({ expression, step }) => ({ expression, step })), ...ended]
  }
}

/** True when the root of a document has what an expression that climbs back to it asks for. */
export function rootFits(
  expression: JsonPathExpression,
  root: unknown,
  scopeOf: (container: object, key: string | number) => FilterScope,
): boolean {
  return expression.rootHas.every((test) => hasMember(root, test, scopeOf))
}

function isConditional(step: Step): boolean {
  return step.test.kind === 'filter' || step.test.kind === 'slice' || step.has.length > 0
}

function takesKey(test: MemberTest, name: string | undefined): boolean {
  if (test.kind === 'any') return true
  return test.kind === 'names' && name !== undefined && test.names.includes(name)
}

/** Most values do not have the member that a filter asks for: they are sorted out before it is asked. */
function lacksMember({ filter }: Conditional, value: unknown): boolean {
  if (filter?.member === undefined) return false
  return typeof value !== 'object' || value === null || !(filter.member in value)
}

function passes({ step, filter }: Conditional, scope: FilterScope): boolean {
  if (filter ? !filter(scope) : !takesMember(step.test, scope)) return false
  return (
    step.has.length === 0 ||
    step.has.every((test) => hasMember(scope.value, test, childScope(scope)))
  )
}

function takesMember(test: MemberTest, { property: key, parent }: FilterScope): boolean {
  if (test.kind === 'slice') {
    if (typeof key !== 'number' || !Array.isArray(parent)) return false
    const container: unknown[] = parent
    const from = (index: number): number => (index < 0 ? container.length + index : index)
    const start = Math.max(0, from(test.start))
    return (
      key >= start && key < from(test.end ?? container.length) && (key - start) % test.step === 0
    )
  }
  return takesKey(test, String(key))
}

function hasMember(
  value: unknown,
  test: MemberTest,
  scopeOf: (container: object, key: string | number) => FilterScope,
): boolean {
  if (typeof value !== 'object' || value === null) return false
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value)
  for (const key of keys) {
    const scope = scopeOf(value, key)
    if (test.kind === 'filter' ? test.filter(scope) : takesMember(test, scope)) return true
  }
  return false
}

function childScope(scope: FilterScope): (container: object, key: string | number) => FilterScope {
  return (container, key) => ({
    value: scope.get(container, String(key)),
    property: key,
    parent: container,
    parentProperty: scope.property,
    root: scope.root,
    path: [...scope.path, key],
    get: scope.get,
  })
}

function nameOf(items: readonly Item[]): string {
  return [...new Set(items.map(({ expression, step }) => `${expression}.${step}`))].sort().join(' ')
}
