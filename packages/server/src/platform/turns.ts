// One thread answers everybody. Work on thousands of things takes turns with the requests that wait: a few milliseconds
// of it, then theirs.

/** A small request needs two or three turns of the event loop, between which others have theirs. */
const TURN_MS = 3
/** Looking at the clock for each of many costs more than some of them do. */
const LOOKS_EVERY = 16
/** Sorting this much takes about a millisecond. */
const SORTED_AT_ONCE = 1000

/** When the requests had their turn for the last time: all work together has what is between two of them. */
let turnBeganAt = 0

/** Lets waiting requests have their turn. SQLite answers at once: a chain of awaited statements alone keeps others out. */
export async function giveWay(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  turnBeganAt = performance.now()
}

/** Whether work should give way now. */
export function isTurnOver(): boolean {
  return performance.now() - turnBeganAt > TURN_MS
}

/** Does something of microseconds with each of many. */
export async function eachInTurns<T>(
  items: Iterable<T>,
  work: (item: T, at: number) => void,
): Promise<void> {
  let at = 0
  for (const item of items) {
    if (at % LOOKS_EVERY === 0 && isTurnOver()) await giveWay()
    work(item, at++)
  }
}

/** `items.map(make)` for many items. */
export async function mapInTurns<T, Made>(
  items: Iterable<T>,
  make: (item: T, at: number) => Made,
): Promise<Made[]> {
  const made: Made[] = []
  await eachInTurns(items, (item, at) => made.push(make(item, at)))
  return made
}

/** `items.toSorted(compare)` for many items, by merging ever longer runs that are in order. */
export async function sortInTurns<T>(
  items: readonly T[],
  compare: (one: T, other: T) => number,
): Promise<T[]> {
  let runs: T[][] = []
  for (let at = 0; at < items.length; at += SORTED_AT_ONCE) {
    if (at > 0) await giveWay()
    runs.push(items.slice(at, at + SORTED_AT_ONCE).sort(compare))
  }
  while (runs.length > 1) {
    const longer: T[][] = []
    for (let at = 0; at < runs.length; at += 2)
      longer.push(
        await mapInTurns(merge(runs[at] ?? [], runs[at + 1] ?? [], compare), (item) => item),
      )
    runs = longer
  }
  return runs[0] ?? []
}

/** Of equal ones, the first come first. */
function* merge<T>(
  ones: readonly T[],
  others: readonly T[],
  compare: (one: T, other: T) => number,
): Generator<T> {
  const rest = others.values()
  let other = rest.next()
  for (const one of ones) {
    for (; !other.done && compare(other.value, one) < 0; other = rest.next()) yield other.value
    yield one
  }
  for (; !other.done; other = rest.next()) yield other.value
}
