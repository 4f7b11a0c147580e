// The state of a comparison: what is still to be compared, what was found, which shared places were visited. Visitors
// never call each other in depth, they put pairs into the queue, so that no document exhausts the stack.
import type { Change, ComparisonOptions } from './change.ts'
import { type ChangeKind, infoOf } from './kinds.ts'
import { type Use, countOperations } from './use.ts'
import { type Spot, atSite, child, keysOf, pathOf, rawChild } from './spot.ts'

/** Who reads what is compared: the server what clients send, or clients what they receive. */
export type Direction = 'request' | 'response'

export interface Comparison {
  readonly options: ComparisonOptions
  readonly queue: (() => void)[]
  readonly found: Map<string, { change: Change; uses: Set<Use> }>
  /** The uses of each pair of shared values that was met, by direction. */
  readonly visits: Map<unknown, Map<unknown, Map<string, Use>>>
}

/** Two values that stand for the same thing, and what is known of the way to them. */
export interface Pair {
  readonly comparison: Comparison
  readonly before: Spot
  readonly after: Spot
  readonly direction: Direction
  readonly use: Use
  /** What is compared, as messages name it: `request body of "POST /pets"`. */
  readonly place: string
}

export function opposite(direction: Direction): Direction {
  return direction === 'request' ? 'response' : 'request'
}

/** Notes a change at the place it has after, or before when it is gone. The same change is noted once. */
export function report(pair: Pair, kind: ChangeKind, message: string): void {
  const { comparison, before, after, use } = pair
  const { isDocumentation, level, reason } = infoOf(kind)
  if (isDocumentation && comparison.options.includesDocumentation === false) return
  const side = after.value === undefined ? 'before' : 'after'
  const path = pathOf(side === 'after' ? after : before)
  const key = `${kind}\n${path.join('\n')}\n${message}`
  const known = comparison.found.get(key)
  if (known) known.uses.add(use)
  else {
    const change = { kind, level, reason, message, path, side, uses: 0 } satisfies Change
    comparison.found.set(key, { change, uses: new Set([use]) })
  }
}

/** The pair under the same key on both sides. */
export function step(pair: Pair, key: string | number): Pair {
  return { ...pair, before: child(pair.before, key), after: child(pair.after, key) }
}

/** The pair of two values found elsewhere than under one key; one of them may be missing. */
export function pairOf(pair: Pair, before: Spot | undefined, after: Spot | undefined): Pair {
  return { ...pair, before: before ?? nothing(pair.before), after: after ?? nothing(pair.after) }
}

/** The pair at the places where it is used: what is added or removed is there, not where it is kept. */
export function whereUsed(pair: Pair): Pair {
  return { ...pair, before: atSite(pair.before), after: atSite(pair.after) }
}

function nothing({ document }: Spot): Spot {
  return { value: undefined, trail: undefined, document, isShared: false }
}

/** The same, where references are not followed. */
export function rawStep(pair: Pair, key: string | number): Pair {
  return { ...pair, before: rawChild(pair.before, key), after: rawChild(pair.after, key) }
}

/** Whether a pair of shared values was compared in this direction before; if not, it is now. */
export function visit(pair: Pair): { use: Use; isFirst: boolean } {
  const { comparison, before, after, direction, use } = pair
  const byAfter = entry(comparison.visits, before.value, () => new Map())
  const byDirection = entry(byAfter, after.value, () => new Map())
  const known = byDirection.get(direction)
  const shared: Use = known ?? { usedBy: new Set(), isOperation: false }
  byDirection.set(direction, shared)
  if (shared !== use) shared.usedBy.add(use)
  return { use: shared, isFirst: known === undefined }
}

/**
 * The pair as it is compared: itself, or, when references lead here in a 3.x document, named by what they lead to. Undefined
 * when that was compared before. In 2.0 what a response means depends on the operation.
 */
export function once(pair: Pair, noun: string): Pair | undefined {
  const { before, after } = pair
  if (!(before.isShared && after.isShared) || after.document.dialect === '2.0') return pair
  const { use, isFirst } = visit(pair)
  return isFirst ? { ...pair, use, place: `${noun} "${pathOf(after).at(-1) ?? '#'}"` } : undefined
}

function entry<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const created = create()
  map.set(key, created)
  return created
}

interface Cases {
  added: (pair: Pair, key: string) => void
  removed: (pair: Pair, key: string) => void
  kept: (pair: Pair, key: string) => void
}

/** Compares two objects that hold things by name. `normalise` makes names alike that mean the same. */
export function compareMaps(
  pair: Pair,
  { added, removed, kept }: Cases,
  normalise: (key: string) => string = (key) => key,
): void {
  const before = new Map(keysOf(pair.before).map((key) => [normalise(key), key]))
  const after = new Map(keysOf(pair.after).map((key) => [normalise(key), key]))
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const old = before.get(name)
    const fresh = after.get(name)
    const each = pairOf(
      pair,
      old === undefined ? undefined : child(pair.before, old),
      fresh === undefined ? undefined : child(pair.after, fresh),
    )
    if (old === undefined) added(whereUsed(each), fresh ?? name)
    else if (fresh === undefined) removed(whereUsed(each), old)
    else kept(each, fresh)
  }
}

/** Everything that was found, in the order of the paths. */
export function finish(comparison: Comparison): Change[] {
  const { queue, found } = comparison
  for (let next = 0; next < queue.length; next++) {
    queue[next]?.()
    queue[next] = done
  }
  const counts = new Map<Use, ReadonlySet<Use>>()
  return [...found]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([, { change, uses }]) => ({ ...change, uses: countOperations(uses, counts) }))
}

function done(): void {}

function compareKeys(left: string, right: string): number {
  const a = left.slice(left.indexOf('\n'))
  const b = right.slice(right.indexOf('\n'))
  if (a === b) return left < right ? -1 : 1
  return a < b ? -1 : 1
}
