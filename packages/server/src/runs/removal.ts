// A run goes with its executions in a transaction; its blob follows once that is certain. What a crash leaves in
// between is noted, see `unused_blobs`.
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { insertUnusedBlob } from '../platform/unused-blobs.ts'
import { deleteRunRow } from './store.ts'

/** @returns the blob to remove after the transaction; undefined when the run was gone already */
export async function removeRun(
  deps: Deps,
  trx: Transaction,
  id: string,
): Promise<string | undefined> {
  const blobHash = await deleteRunRow(trx, id)
  if (blobHash !== undefined) await insertUnusedBlob(trx, blobHash, deps.now())
  return blobHash
}
