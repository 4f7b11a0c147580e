// Runs do not stay for ever: they go by age and, in each collection, by number. Several processes may do this at
// once; each run is removed in a transaction of its own, by whoever comes first. The audit log does not repeat
// what the configuration says already.
import { forEachBatch } from '../platform/batches.ts'
import type { Deps } from '../platform/deps.ts'
import { hoursAgo } from '../platform/timestamp.ts'
import { removeRun } from './removal.ts'
import { listCrowdedCollections, listRunsBefore, listRunsBeyond } from './store.ts'

const BATCH = 100

export function runJobs(deps: Deps): void {
  deps.jobs.work('runs.remove-expired', {
    handle: (_data, signal) => removeExpiredRuns(deps, signal),
  })
  deps.jobs.schedule('runs.remove-expired', '17 * * * *')
}

/** One pass. */
export async function removeExpiredRuns(
  deps: Deps,
  signal = new AbortController().signal,
): Promise<void> {
  const { db, config } = deps
  const remove = (id: string) => removeExpiredRun(deps, id)
  const oldest = hoursAgo(deps.now(), config.runRetentionDays * 24)
  await forEachBatch(() => listRunsBefore(db.query, oldest, BATCH), remove, signal)
  for (const collection of await listCrowdedCollections(db.query, config.runRetentionCount)) {
    await forEachBatch(
      () => listRunsBeyond(db.query, collection, config.runRetentionCount, BATCH),
      remove,
      signal,
    )
  }
}

async function removeExpiredRun(deps: Deps, id: string): Promise<void> {
  await deps.db.transaction((trx) => removeRun(deps, trx, id))
}
