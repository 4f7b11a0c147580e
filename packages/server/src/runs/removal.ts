// A run goes with its executions in a transaction. Its blob is noted as unused and follows a day later (see
// platform/cleaning.ts): a backup that is being taken has the run still, and finds its blob.
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { insertUnusedBlob } from '../platform/unused-blobs.ts'
import { deleteRunRow } from './store.ts'

/** @returns false when the run was gone already */
export async function removeRun(deps: Deps, trx: Transaction, id: string): Promise<boolean> {
  const blobHash = await deleteRunRow(trx, id)
  if (blobHash === undefined) return false
  await insertUnusedBlob(trx, blobHash, deps.now())
  return true
}
