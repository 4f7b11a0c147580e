import type { Jobs, JobsOptions } from './jobs.ts'
import { createPostgresJobs } from './postgres-jobs.ts'
import { createSqliteJobs } from './sqlite-jobs.ts'

/** The jobs of the engine that the database is on. */
export function createJobs(options: JobsOptions): Jobs {
  const { databaseUrl } = options
  return databaseUrl === undefined
    ? createSqliteJobs(options)
    : createPostgresJobs({ ...options, databaseUrl })
}
