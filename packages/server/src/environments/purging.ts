import { forEachBatch } from '../platform/batches.ts'
import type { Deps } from '../platform/deps.ts'
import { deleteEnvironmentRow, listEnvironmentsDeletedBefore } from './store.ts'

const BATCH = 100

/** Removes environments that were deleted before a time, and those that were left in a workspace deleted then. */
export async function purgeEnvironments(
  { db }: Deps,
  before: string,
  signal: AbortSignal,
): Promise<void> {
  await forEachBatch(
    () => listEnvironmentsDeletedBefore(db.query, before, BATCH),
    (id) => deleteEnvironmentRow(db.query, id),
    signal,
  )
}
