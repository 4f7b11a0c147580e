// Events are kept for a day: whoever was away for longer is told to read anew.
import { giveWay } from '../platform/turns.ts'
import type { Deps } from '../platform/deps.ts'
import { hoursAgo } from '../platform/timestamp.ts'
import { deleteEvents, listExpiredEvents } from './store.ts'

const KEPT_HOURS = 24
const BATCH = 1000

export function eventJobs(deps: Deps): void {
  deps.jobs.work('events.remove-expired', {
    handle: (_data, signal) => removeExpiredEvents(deps, signal),
  })
  deps.jobs.schedule('events.remove-expired', '27 * * * *')
}

/** One pass. By number, so that what is left of an account has no gap, whatever the clocks of several processes say. */
export async function removeExpiredEvents(
  { db, now }: Deps,
  signal = new AbortController().signal,
): Promise<void> {
  const expired = await listExpiredEvents(db.query, hoursAgo(now(), KEPT_HOURS))
  for (const { tenant_id, first, last } of expired) {
    for (let upTo = first; ; upTo = Math.min(upTo + BATCH, last)) {
      if (signal.aborted) return
      await deleteEvents(db.query, tenant_id, upTo)
      if (upTo === last) break
      await giveWay()
    }
  }
}
