// What was deleted stays in the trash for a time, then it goes for good: elements first, then their workspaces.
import { purgeCollections, removeUnusedBodies } from '../collections/purging.ts'
import { purgeEnvironments } from '../environments/purging.ts'
import type { Deps } from '../platform/deps.ts'
import { hoursAgo } from '../platform/timestamp.ts'
import { purgeWorkspaces } from '../workspaces/purging.ts'

// A content that was stored an hour ago may belong to a change that is still being written.
const UNUSED_HOURS = 24

export function trashJobs(deps: Deps): void {
  deps.jobs.work('trash.purge', { handle: (_data, signal) => purgeTrash(deps, signal) })
  deps.jobs.schedule('trash.purge', '7 * * * *')
}

/** One pass. */
export async function purgeTrash(deps: Deps, signal = new AbortController().signal): Promise<void> {
  const now = deps.now()
  const before = hoursAgo(now, deps.config.trashDays * 24)
  await purgeCollections(deps, before, signal)
  await purgeEnvironments(deps, before, signal)
  await purgeWorkspaces(deps, before, signal)
  await removeUnusedBodies(deps, hoursAgo(now, UNUSED_HOURS), signal)
}
