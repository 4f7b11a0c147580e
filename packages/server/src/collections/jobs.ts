import type { Deps } from '../platform/deps.ts'
import { DUPLICATE_JOB, duplicationWorker } from './duplication.ts'
import { REPLACE_JOB, replacementWorker } from './replacement.ts'
import { sealBodies } from './sealing.ts'

export function collectionJobs(deps: Deps): void {
  deps.jobs.work(REPLACE_JOB, replacementWorker(deps))
  deps.jobs.work(DUPLICATE_JOB, duplicationWorker(deps))
  deps.jobs.work('collections.seal-bodies', {
    handle: (_data, signal) => sealBodies(deps, signal),
  })
  deps.jobs.schedule('collections.seal-bodies', '*/5 * * * *')
}
