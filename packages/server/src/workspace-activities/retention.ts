// Activities do not stay for ever. Several processes may do this at once.
import { giveWay } from '../platform/turns.ts'
import type { Deps } from '../platform/deps.ts'
import { hoursAgo } from '../platform/timestamp.ts'
import { deleteActivitiesBefore } from './store.ts'

const BATCH = 1000

export function activityJobs(deps: Deps): void {
  deps.jobs.work('activities.remove-expired', {
    handle: (_data, signal) => removeExpiredActivities(deps, signal),
  })
  deps.jobs.schedule('activities.remove-expired', '47 * * * *')
}

/** One pass. */
export async function removeExpiredActivities(
  { db, config, now }: Deps,
  signal = new AbortController().signal,
): Promise<void> {
  const before = hoursAgo(now(), config.activityRetentionDays * 24)
  while (!signal.aborted && (await deleteActivitiesBefore(db.query, before, BATCH)) === BATCH)
    await giveWay()
}
