// What is left of collections after their time in the trash, and contents that no item refers to any more.
import { forEachBatch } from '../platform/batches.ts'
import { giveWay } from '../platform/turns.ts'
import type { Deps } from '../platform/deps.ts'
import { deleteItems, findItems } from './store.ts'
import { deleteCollectionRow, listCollectionsDeletedBefore } from './trash-store.ts'
import { deleteBodies, listUnusedBodies } from './unused-bodies.ts'

const BATCH = 50

/** Removes collections that were deleted before a time, and those that were left in a workspace deleted then. */
export async function purgeCollections(
  deps: Deps,
  before: string,
  signal: AbortSignal,
): Promise<void> {
  const purge = (id: string) =>
    deps.db.transaction(
      async (trx) => {
        const items = await findItems(trx, id)
        await deleteItems(trx, [...items.keys()])
        await deleteCollectionRow(trx, id)
      },
      { isLarge: true },
    )
  const list = () => listCollectionsDeletedBefore(deps.db.query, before, BATCH)
  await forEachBatch(list, purge, signal)
}

/**
 * Removes contents that nothing refers to and that were last stored or copied before a time. Whoever stores one
 * notes it as used in the same transaction, so that one of the two waits for the other and looks again.
 */
export async function removeUnusedBodies(
  deps: Deps,
  before: string,
  signal: AbortSignal,
): Promise<void> {
  let last = { tenantId: 0, hash: '' }
  for (;;) {
    const page = await listUnusedBodies(deps.db.query, before, last)
    await deleteBodies(deps.db.query, page.unused, before)
    if (!page.last || signal.aborted) return
    last = page.last
    await giveWay()
  }
}
