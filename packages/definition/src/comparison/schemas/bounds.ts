import { report } from '../comparison.ts'
import { shown } from '../equal.ts'
import { type ViewPair, atKeyword, subject } from './schema-pair.ts'
import { type SchemaView, keywordValue, numbersOf } from './view.ts'

type Group = 'range' | 'length' | 'item-count' | 'property-count'

/** A bound as a number that grows as the bound gets tighter. Undefined when there is none. */
type Tightness = (view: SchemaView) => number | undefined

const bounds: readonly { name: string; group: Group; tightness: Tightness }[] = [
  { name: 'minLength', group: 'length', tightness: atLeast('minLength') },
  { name: 'maxLength', group: 'length', tightness: atMost('maxLength') },
  { name: 'minItems', group: 'item-count', tightness: atLeast('minItems') },
  { name: 'maxItems', group: 'item-count', tightness: atMost('maxItems') },
  { name: 'minProperties', group: 'property-count', tightness: atLeast('minProperties') },
  { name: 'maxProperties', group: 'property-count', tightness: atMost('maxProperties') },
]

/** Compares everything that limits numbers, lengths and counts. */
export function compareBounds(pair: ViewPair): void {
  for (const { name, group, tightness } of bounds)
    compareBound(pair, name, group, [tightness(pair.old), tightness(pair.fresh)])
  compareRange(pair, 'minimum', 'exclusiveMinimum', 1)
  compareRange(pair, 'maximum', 'exclusiveMaximum', -1)
  compareMultiple(pair)
  compareUnique(pair)
  comparePattern(pair)
}

/** A least count of 0 says nothing. */
function atLeast(name: string): Tightness {
  return (view) => Math.max(0, ...numbersOf(view, name)) || undefined
}

function atMost(name: string): Tightness {
  return (view) => {
    const numbers = numbersOf(view, name)
    return numbers.length === 0 ? undefined : -Math.min(...numbers)
  }
}

function compareBound(
  pair: ViewPair,
  name: string,
  group: Group,
  [was, is]: readonly [number | undefined, number | undefined],
): void {
  if (was === is) return
  const isTighter = was === undefined || (is !== undefined && is > was)
  reportBound(pair, name, group, isTighter)
}

function reportBound(pair: ViewPair, name: string, group: Group, isTighter: boolean): void {
  const [was, is] = [keywordValue(pair.old, name), keywordValue(pair.fresh, name)]
  const message = `"${name}" of ${subject(pair)} is ${shown(is)} now, it was ${shown(was)}.`
  report(
    atKeyword(pair, name),
    `${pair.direction}-${group}-${isTighter ? 'narrowed' : 'widened'}`,
    message,
  )
}

/** In 3.0 and 2.0 the exclusive keyword says how the other is meant; in 3.1 it is a bound of its own. */
function compareRange(pair: ViewPair, name: string, exclusive: string, sign: 1 | -1): void {
  const [was, is] = [
    limitOf(pair.old, name, exclusive, sign),
    limitOf(pair.fresh, name, exclusive, sign),
  ]
  if (was?.value === is?.value && was?.isExclusive === is?.isExclusive) return
  const isTighter = !was || (is !== undefined && isTighterThan(is, was))
  const keyword = is?.keyword ?? was?.keyword ?? name
  reportBound(pair, keyword, 'range', isTighter)
}

interface Limit {
  /** Grows as the limit gets tighter. */
  value: number
  isExclusive: boolean
  keyword: string
}

function limitOf(
  view: SchemaView,
  name: string,
  exclusive: string,
  sign: 1 | -1,
): Limit | undefined {
  const isFlagged = keywordValue(view, exclusive) === true
  const plain = numbersOf(view, name).map((value) => ({
    value: value * sign,
    isExclusive: isFlagged,
    keyword: name,
  }))
  const own = numbersOf(view, exclusive).map((value) => ({
    value: value * sign,
    isExclusive: true,
    keyword: exclusive,
  }))
  return [...plain, ...own].reduce<Limit | undefined>(
    (best, limit) => (!best || isTighterThan(limit, best) ? limit : best),
    undefined,
  )
}

function isTighterThan(left: Limit, right: Limit): boolean {
  return left.value > right.value || (left.value === right.value && left.isExclusive)
}

function compareMultiple(pair: ViewPair): void {
  const [was, is] = [keywordValue(pair.old, 'multipleOf'), keywordValue(pair.fresh, 'multipleOf')]
  if (was === is) return
  const isWider =
    is === undefined || (typeof was === 'number' && typeof is === 'number' && was % is === 0)
  reportBound(pair, 'multipleOf', 'range', !isWider)
}

function compareUnique(pair: ViewPair): void {
  const was = keywordValue(pair.old, 'uniqueItems') === true
  const is = keywordValue(pair.fresh, 'uniqueItems') === true
  if (was !== is) reportBound(pair, 'uniqueItems', 'item-count', is)
}

function comparePattern(pair: ViewPair): void {
  const [was, is] = [keywordValue(pair.old, 'pattern'), keywordValue(pair.fresh, 'pattern')]
  if (was === is) return
  const how = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'
  const message = `The pattern of ${subject(pair)} is ${shown(is)} now, it was ${shown(was)}.`
  report(atKeyword(pair, 'pattern'), `${pair.direction}-pattern-${how}`, message)
}
