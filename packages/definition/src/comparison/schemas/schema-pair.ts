import { type Pair, pairOf } from '../comparison.ts'
import type { Spot } from '../spot.ts'
import { type SchemaView, keyword } from './view.ts'

/** Two schemas of the same thing, on their way into the queue. */
export interface SchemaPair extends Pair {
  /** The way from `place` to here, as messages name it: `owner.tags[]`. Empty at `place` itself. */
  readonly property: string
  /** How many schemas lie between here and the last shared place. */
  readonly depth: number
}

/** Two schemas while their keywords are compared. */
export interface ViewPair extends SchemaPair {
  readonly old: SchemaView
  readonly fresh: SchemaView
}

/** What a message is about. */
export function subject({ place, property }: SchemaPair): string {
  if (property === '') return place
  return `property "${property}" of ${place}`
}

/** What a message that begins with it is about. */
export function sentenceSubject(pair: SchemaPair): string {
  const text = subject(pair)
  return text.startsWith('"') ? text : text.charAt(0).toUpperCase() + text.slice(1)
}

/** The keyword on both sides, for a change to be reported there. */
export function atKeyword(pair: ViewPair, name: string): Pair {
  return pairOf(pair, keyword(pair.old, name), keyword(pair.fresh, name))
}

/** The schemas of a part: of a property, of the items. */
export function part(
  pair: SchemaPair,
  before: Spot | undefined,
  after: Spot | undefined,
  property: string,
): SchemaPair {
  return { ...pair, ...pairOf(pair, before, after), property, depth: pair.depth + 1 }
}
