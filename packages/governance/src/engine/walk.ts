// Walks a document once beside the automaton of all paths. References are followed, but each value behind one is
// entered once for each state: what was found there before would be found again at the same place.
import type { JsonObject, JsonPath, JsonValue } from '@posthorn/definition'
import { type State, createAutomaton, rootFits } from '../json-path/automaton.ts'
import type { FilterScope } from '../json-path/filter.ts'
import type { JsonPathExpression } from '../json-path/json-path.ts'
import type { Graph } from './graph.ts'

export interface Match {
  /** Index of the expression that matches. */
  expression: number
  value: JsonValue
  /** The same for the same place: the value, or the reference beside which something stands. */
  identity: JsonValue
  /** Where the value stands; behind a reference, the place of what is referred to. Valid only during the call. */
  path: (string | number)[]
  /** True of a value that no reference leads to or around: the walk comes to it once, with all expressions in a row. */
  isOnce: boolean
}

/** A value that is to be looked at in a state, with its place. */
export interface Entry {
  value: JsonValue
  path: JsonPath
  state: State
}

export interface WalkListener {
  /** Called for every value that an expression selects. A value may be told more than once. */
  onMatch(match: Match): void
  /** Called for what is entered by itself: what is behind a reference, and what stands apart. */
  onEntry(entry: Entry): void
  /** True of values that are entered by themselves wherever they stand. */
  isApart?: ((value: JsonValue) => boolean) | undefined
}

/** Calls `onMatch` for every value that an expression selects. A value may be told more than once. */
export function walk(
  graph: Graph,
  expressions: readonly JsonPathExpression[],
  onMatch: (match: Match) => void,
): void {
  const start = createAutomaton(expressions)
  const pending: Entry[] = [{ value: graph.root, path: [], state: start }]
  const onEntry = (entry: Entry): unknown => pending.push(entry)
  const visit = createWalker(graph, expressions, { onMatch, onEntry })
  for (let next = pending.pop(); next; next = pending.pop()) visit(next)
}

/** Answers what looks at a value and all that stands below it. */
export function createWalker(
  graph: Graph,
  expressions: readonly JsonPathExpression[],
  { onMatch, onEntry, isApart }: WalkListener,
): (entry: Entry) => void {
  const entered = new Map<object, Set<State>>()
  const get = (object: object, key: string): unknown => {
    const value: unknown = Reflect.get(object, key)
    return graph.follow(value as JsonValue)
  }
  let path: (string | number)[] = []
  /** How many of the values around, and the value itself, a reference leads to. */
  let sharedDepth = 0
  const scope: FilterScope = {
    value: undefined,
    property: undefined,
    parent: undefined,
    parentProperty: undefined,
    root: () => graph.root,
    get path() {
      return [...path, this.property ?? '']
    },
    get,
  }
  return (entry) => {
    path = [...entry.path]
    visit(entry.value, entry.state, true)
  }

  /** @param isEntered true of a value entered by itself; its key was told where it was met */
  function visit(value: JsonValue, state: State, isEntered = false): void {
    if (!state.isAlive && state.accepts.length === 0) return
    const container = typeof value === 'object' && value !== null ? value : undefined
    const isShared = container !== undefined && graph.isShared(container)
    if (isShared) sharedDepth++
    if (state.accepts.length > 0) acceptAll(state.accepts, value, isEntered)
    if (state.isAlive && container && (!isShared || isFirst(container, state)))
      visitMembers(container, state)
    if (isShared) sharedDepth--
  }

  function acceptAll(accepts: readonly number[], value: JsonValue, isEntered: boolean): void {
    for (const index of accepts)
      if (!isEntered || expressions[index]?.yieldsKey !== true) accept(index, value)
  }

  function visitMembers(container: JsonValue[] | JsonObject, state: State): void {
    if (Array.isArray(container)) {
      for (let index = 0; index < container.length; index++)
        visitMember(container, index, container[index] ?? null, state)
    } else {
      // Makes no list of the keys.
      for (const key in container) visitMember(container, key, container[key] ?? null, state)
    }
  }

  function visitMember(
    container: JsonValue[] | JsonObject,
    key: string | number,
    member: JsonValue,
    state: State,
  ): void {
    const target = graph.target(member)
    const value = target ? target.value : member
    const next = state.next(key, container, value, scopeOf)
    if (target) {
      if (hasSiblings(member)) acceptBeside(member, key, value, next)
      else acceptKey(key, value, next)
      enter(target.value, target.path, next)
      return
    }
    if (isApart && enterApart(value, key, next)) return
    path.push(key)
    visit(value, next)
    path.pop()
  }

  /** A reference with siblings is a place of its own: what is wrong with the value is told there too. */
  function acceptBeside(
    reference: JsonValue,
    key: string | number,
    value: JsonValue,
    state: State,
  ): void {
    path.push(key)
    for (const index of state.accepts) accept(index, value, reference)
    path.pop()
  }

  function enterApart(value: JsonValue, key: string | number, state: State): boolean {
    if (!isApart?.(value)) return false
    acceptKey(key, value, state)
    enter(value, [...path, key], state)
    return true
  }

  /** The key of a reference is not that of what is referred to. */
  function acceptKey(key: string | number, value: JsonValue, state: State): void {
    path.push(key)
    for (const index of state.accepts) if (expressions[index]?.yieldsKey) accept(index, value)
    path.pop()
  }

  /** Puts off what is behind a reference, so that a chain of references is no chain of calls. */
  function enter(value: JsonValue, targetPath: JsonPath, state: State): void {
    if (!state.isAlive && state.accepts.length === 0) return
    if (typeof value === 'object' && value !== null && entered.get(value)?.has(state)) return
    onEntry({ value, path: targetPath, state })
  }

  function isFirst(value: object, state: State): boolean {
    let states = entered.get(value)
    if (!states) entered.set(value, (states = new Set()))
    if (states.has(state)) return false
    states.add(state)
    return true
  }

  function accept(index: number, value: JsonValue, identity = value): void {
    const expression = expressions[index]
    if (!expression) return
    if (expression.rootHas.length > 0 && !rootFits(expression, graph.root, rootScope)) return
    const isOnce = sharedDepth === 0
    if (!expression.yieldsKey) onMatch({ expression: index, value, identity, path, isOnce })
    else if (path.length > 0) {
      const key = path.at(-1) ?? null
      onMatch({ expression: index, value: key, identity: key, path, isOnce })
    }
  }

  /** One object for the whole walk: filters look at it and keep nothing. */
  function scopeOf(container: object, key: string | number, value: JsonValue): FilterScope {
    scope.value = value
    scope.property = key
    scope.parent = container
    scope.parentProperty = path.at(-1)
    return scope
  }

  function rootScope(container: object, key: string | number): FilterScope {
    return { ...scopeOf(container, key, get(container, String(key)) as JsonValue), path: [key] }
  }
}

/** True of a reference beside which something stands. */
function hasSiblings(reference: JsonValue): boolean {
  for (const key in reference as JsonObject) if (key !== '$ref') return true
  return false
}
