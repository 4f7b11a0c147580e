import type { AccessKeyUses } from './auth/access-keys.ts'
import type { Blobs } from './blobs.ts'
import type { Config } from './config.ts'
import type { Database } from './database/database.ts'
import type { Signals } from './database/signals.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Metrics } from './metrics/registry.ts'
import type { Outbox } from './outbox.ts'
import type { Secrets } from './secrets.ts'
import type { Threads } from './threads.ts'
import type { Usage } from './usage.ts'

/** What every slice is handed. Built once in main.ts; tests replace the clock and the ids. */
export interface Deps {
  db: Database
  config: Config
  secrets: Secrets
  blobs: Blobs
  usage: Usage
  accessKeyUses: AccessKeyUses
  threads: Threads
  jobs: Jobs
  outbox: Outbox
  /** Says to all processes that there are new events. */
  signals: Signals
  metrics: Metrics
  /** The time as ISO-8601 UTC with milliseconds. */
  now: () => string
  newId: () => string
  /** Where people reach this server; known once it listens. */
  publicUrl: () => string
}
