// What the platform forgets by itself: blobs of killed processes, and tasks whose client has had its time to ask.
import { forEachBatch } from './batches.ts'
import type { Deps } from './deps.ts'
import { deleteTasksBefore, TASK_HOURS } from './tasks.ts'
import { hoursAgo } from './timestamp.ts'
import { listUnusedBlobs, removeUnusedBlob } from './unused-blobs.ts'

const BATCH = 100
// No upload takes a day: what is younger may still be in the making.
const UNUSED_HOURS = 24
const HOUR_MS = 3_600_000

export function cleaningJobs(deps: Deps): void {
  deps.jobs.work('platform.clean', { handle: (_data, signal) => clean(deps, signal) })
  deps.jobs.schedule('platform.clean', '37 * * * *')
}

/** One pass. */
export async function clean(deps: Deps, signal = new AbortController().signal): Promise<void> {
  const before = hoursAgo(deps.now(), UNUSED_HOURS)
  await forEachBatch(
    () => listUnusedBlobs(deps.db.query, before, BATCH),
    (hash) => removeUnusedBlob(deps, hash),
    signal,
  )
  await deps.blobs.removeDrafts(UNUSED_HOURS * HOUR_MS)
  await deleteTasksBefore(deps.db.query, hoursAgo(deps.now(), TASK_HOURS))
}
