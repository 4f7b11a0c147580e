import { forEachBatch } from '../platform/batches.ts'
import type { Deps } from '../platform/deps.ts'
import { deleteWorkspaceRow, listWorkspacesDeletedBefore } from './store.ts'

const BATCH = 100

/** Removes workspaces that were deleted before a time, once nothing refers to them any more. */
export async function purgeWorkspaces(
  { db }: Deps,
  before: string,
  signal: AbortSignal,
): Promise<void> {
  await forEachBatch(
    () => listWorkspacesDeletedBefore(db.query, before, BATCH),
    (id) => db.transaction((trx) => deleteWorkspaceRow(trx, id)),
    signal,
  )
}
