// Positions for items between two siblings. Siblings keep theirs; only when no numbers are left between the two
// are all siblings spread anew.
import { POSITION_GAP } from '../collections/items.ts'
import type { Transaction } from '../platform/database/database.ts'
import { findPositionAfter, findPositionBefore, spreadSiblings, type Siblings } from './store.ts'

/** Where among its siblings something is to go; the neighbour by its id. */
export type Spot =
  | { position: 'start' | 'end' }
  | { position: 'before' | 'after'; neighbourPosition: () => Promise<number> }

/** Positions for `count` items, in their order. */
export async function makeRoom(
  trx: Transaction,
  siblings: Siblings,
  spot: Spot,
  count: number,
): Promise<number[]> {
  const positions = positionsBetween(await findBounds(trx, siblings, spot), count)
  if (positions) return positions
  await spreadSiblings(trx, siblings, POSITION_GAP)
  const spread = positionsBetween(await findBounds(trx, siblings, spot), count)
  if (!spread) throw new Error(`There is no room for ${count} items between spread siblings.`)
  return spread
}

interface Bounds {
  after: number | undefined
  before: number | undefined
}

async function findBounds(trx: Transaction, siblings: Siblings, spot: Spot): Promise<Bounds> {
  switch (spot.position) {
    case 'start':
      return { after: undefined, before: await findPositionAfter(trx, siblings) }
    case 'end':
      return { after: await findPositionBefore(trx, siblings), before: undefined }
    case 'before': {
      const before = await spot.neighbourPosition()
      return { after: await findPositionBefore(trx, siblings, before), before }
    }
    case 'after': {
      const after = await spot.neighbourPosition()
      return { after, before: await findPositionAfter(trx, siblings, after) }
    }
  }
}

/** Undefined when there are not enough numbers. */
function positionsBetween({ after, before }: Bounds, count: number): number[] | undefined {
  const places = Array.from({ length: count }, (_, at) => at + 1)
  if (before === undefined) return places.map((place) => (after ?? 0) + place * POSITION_GAP)
  if (after === undefined) return places.map((place) => before - (count + 1 - place) * POSITION_GAP)
  const step = Math.floor((before - after) / (count + 1))
  return step > 0 ? places.map((place) => after + place * step) : undefined
}
