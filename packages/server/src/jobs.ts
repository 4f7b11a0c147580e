// The jobs of the server: one line per slice that has some.
import { collectionJobs } from './collections/jobs.ts'
import { cleaningJobs } from './platform/cleaning.ts'
import type { Deps } from './platform/deps.ts'
import { runJobs } from './runs/retention.ts'
import { trashJobs } from './trash/purging.ts'

/** Says who does what. Before the jobs are started. */
export function registerJobs(deps: Deps): void {
  cleaningJobs(deps)
  collectionJobs(deps)
  runJobs(deps)
  trashJobs(deps)
}
