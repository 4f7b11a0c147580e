// The jobs of the server: one line per slice that has some.
import { itemJobs } from './collection-items/outlining.ts'
import { collectionJobs } from './collections/jobs.ts'
import { eventJobs } from './events/retention.ts'
import { cleaningJobs } from './platform/cleaning.ts'
import type { Deps } from './platform/deps.ts'
import { runJobs } from './runs/retention.ts'
import { trashJobs } from './trash/purging.ts'
import { activityJobs } from './workspace-activities/retention.ts'

/** Says who does what. Before the jobs are started. */
export function registerJobs(deps: Deps): void {
  activityJobs(deps)
  cleaningJobs(deps)
  collectionJobs(deps)
  eventJobs(deps)
  itemJobs(deps)
  runJobs(deps)
  trashJobs(deps)
}
