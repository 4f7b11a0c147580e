// Keywords that look at arrays. They are only asked about arrays.
import { type JsonValue, isObject } from '../json.ts'
import { identityOf, isEqual } from './equality.ts'
import { checkChild, fail, markItems } from './run.ts'
import { isNullable, isOfType, typesOf } from './type-keyword.ts'
import type { Check, Keyword, KeywordInput, Run } from './types.ts'

const NONE: readonly JsonValue[] = []

function itemsOf(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? value : NONE
}

function size(keyword: string, word: string, isWrong: (count: number, limit: number) => boolean) {
  const make: Keyword = ({ value: limit }) => {
    if (typeof limit !== 'number') return undefined
    return (value, run) =>
      !isWrong(itemsOf(value).length, limit) || tooMany(run, keyword, limit, word)
  }
  return make
}

function tooMany(run: Run, keyword: string, limit: number, word = 'more'): false {
  return fail(
    run,
    keyword,
    () => ({ limit }),
    () => `must not have ${word} than ${limit} items`,
  )
}

export const maxItems = size('maxItems', 'more', (count, limit) => count > limit)
export const minItems = size('minItems', 'fewer', (count, limit) => count < limit)

/** `items`: a list of schemas by position in older dialects, else one schema for all items behind `prefixItems`. */
export function items(input: KeywordInput): Check | undefined {
  const { value, schema, compiler } = input
  if (compiler.dialect.prefixItems) {
    const { prefixItems } = schema
    return Array.isArray(prefixItems) ? rest('items', prefixItems.length, input) : every(input)
  }
  return Array.isArray(value) ? tuple(input) : every(input)
}

export function prefixItems(input: KeywordInput): Check | undefined {
  return Array.isArray(input.value) ? tuple(input) : undefined
}

export function additionalItems(input: KeywordInput): Check | undefined {
  const { items } = input.schema
  return Array.isArray(items) ? rest('additionalItems', items.length, input) : undefined
}

function tuple({ value, scope, compiler }: KeywordInput): Check {
  const checks = itemsOf(value).map((item) => compiler.check(compiler.child(item, scope)))
  return (value, run) => {
    const items = itemsOf(value)
    if (run.evaluated) markItems(run.evaluated, checks.length)
    let ok = true
    for (const [index, check] of checks.entries()) {
      const item = items[index]
      if (!check || item === undefined || checkChild(check, index, item, run)) continue
      ok = false
      if (!run.all) break
    }
    return ok
  }
}

/** One schema for all items. */
function every({ value, scope, compiler }: KeywordInput): Check {
  const check = compiler.check(compiler.child(value, scope))
  return (value, run) => {
    if (run.evaluated) run.evaluated.items = true
    return !check || checkItems(check, itemsOf(value), 0, run)
  }
}

/** One schema for all items behind those that have their own; `false` is a limit of their number. */
function rest(keyword: string, from: number, { value, scope, compiler }: KeywordInput): Check {
  const placed = compiler.child(value, scope)
  const check = compiler.check(placed)
  return (value, run) => {
    if (run.evaluated) run.evaluated.items = true
    if (!check) return true
    const items = itemsOf(value)
    if (placed.schema === false) return items.length <= from || tooMany(run, keyword, from)
    return checkItems(check, items, from, run)
  }
}

/** Checks the items from a position on against one schema. */
function checkItems(check: Check, items: readonly JsonValue[], from: number, run: Run): boolean {
  let ok = true
  for (let index = from; index < items.length; index++) {
    if (checkChild(check, index, items[index] ?? null, run)) continue
    ok = false
    if (!run.all) break
  }
  return ok
}

export function contains({ value, schema, scope, compiler }: KeywordInput): Check | undefined {
  const check = compiler.check(compiler.child(value, scope))
  const { next } = compiler.dialect
  const min = next && typeof schema['minContains'] === 'number' ? schema['minContains'] : 1
  const max = next && typeof schema['maxContains'] === 'number' ? schema['maxContains'] : Infinity
  if (min === 0 && max === Infinity) return undefined
  return (value, run) => {
    const items = itemsOf(value)
    const before = run.errors.length
    if (check && min <= max && run.evaluated) run.evaluated.items = true
    const found = check && min <= max ? countMatches(check, items, { min, max }, run) : items.length
    const ok = min <= max && found >= min && found <= max
    // What single items lack is only told where errors are gathered.
    if (ok || !(run.all || run.composite)) run.errors.length = before
    return (
      ok ||
      fail(
        run,
        'contains',
        () => limits(min, max),
        () => containsMessage(min, max),
      )
    )
  }
}

function limits(min: number, max: number) {
  return max === Infinity ? { minContains: min } : { minContains: min, maxContains: max }
}

function containsMessage(min: number, max: number) {
  const most = max === Infinity ? '' : ` and at most ${max}`
  return `must contain at least ${min}${most} items that match`
}

/** How many items match: counting ends where the answer is known. */
function countMatches(
  check: Check,
  items: readonly JsonValue[],
  { min, max }: { min: number; max: number },
  run: Run,
): number {
  const enough = max === Infinity ? min : max + 1
  const { composite } = run
  run.composite = true
  let found = 0
  for (let index = 0; index < items.length && found < enough; index++)
    if (checkChild(check, index, items[index] ?? null, run)) found++
  run.composite = composite
  return found
}

const SCALARS: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean', 'null'])

export function uniqueItems({ value, schema, scope, compiler }: KeywordInput): Check | undefined {
  if (value !== true) return undefined
  const follow = compiler.options.followReferences
  const isKind = scalarTypes(schema['items'], compiler, scope)
  return (value, run) => {
    const items = itemsOf(value)
    const twin = isKind
      ? findTwinFromEnd(
          items.map((item) => (follow ? follow(item) : item)),
          isKind,
        )
      : findTwin(items, follow)
    if (!twin) return true
    const [i, j] = twin
    return fail(
      run,
      'uniqueItems',
      () => ({ i, j }),
      () => `must not have duplicate items (items ${j} and ${i} are equal)`,
    )
  }
}

/** The last item that has an equal before it, and that. */
function findTwin(
  items: readonly JsonValue[],
  follow: ((value: JsonValue) => JsonValue) | undefined,
): [number, number] | undefined {
  if (items.length < 2) return undefined
  if (items.length === 2)
    return isEqual(items[0] ?? null, items[1] ?? null, follow) ? [1, 0] : undefined
  const last = new Map<unknown, number>()
  let twin: [number, number] | undefined
  for (const [index, item] of items.entries()) {
    const identity = identityOf(item, follow)
    const before = last.get(identity)
    if (before !== undefined) twin = [index, before]
    last.set(identity, index)
  }
  return twin
}

/** Where all items are scalars, they are gone through from the end, and those of a wrong type left out. */
function findTwinFromEnd(
  items: readonly JsonValue[],
  isKind: (value: JsonValue) => boolean,
): [number, number] | undefined {
  const seen = new Map<JsonValue, number>()
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index] ?? null
    if (!isKind(item)) continue
    const later = seen.get(item)
    if (later !== undefined) return [index, later]
    seen.set(item, index)
  }
  return undefined
}

function scalarTypes(
  items: JsonValue | undefined,
  compiler: KeywordInput['compiler'],
  scope: KeywordInput['scope'],
): ((value: JsonValue) => boolean) | undefined {
  if (!isObject(items)) return undefined
  const { schema } = compiler.child(items, scope)
  if (!isObject(schema)) return undefined
  const types = typesOf(schema, compiler.options.isNullable ?? isNullable)
  if (types.length === 0 || !types.every((type) => SCALARS.has(type))) return undefined
  return (value) => types.some((type) => isOfType(type, value))
}
