// Work that is done after the answer: queued in the transaction of the change that wants it, done at least once.
// A handler therefore makes its effect in one transaction that looks first whether it was made already.
import type { Database, Transaction } from '../database/database.ts'

/** Ids and other small facts; what is large is stored, and named here. */
export type JobData = Readonly<Record<string, unknown>>

export interface JobOptions {
  /** Not before this time (ISO-8601); at once when left out. */
  runAt?: string
  /** Of the jobs with the same name and key that wait, one is kept. */
  key?: string
}

export interface JobWorker {
  /** @param signal says that the process wants to end: stop where it is safe, the job is begun again later */
  handle(data: JobData, signal: AbortSignal): Promise<void>
  /** Called after the last failed attempt. */
  giveUp?(data: JobData, error: unknown): Promise<void>
  /** How many of its jobs this process does at a time; one when left out. */
  concurrency?: number
}

export interface Jobs {
  /** Queues a job with the transaction: it is done if and only if that commits. */
  enqueue(trx: Transaction, name: string, data: JobData, options?: JobOptions): Promise<void>
  /** Says who does the jobs of a name, in this process. Before `start`. */
  work(name: string, worker: JobWorker): void
  /** Queues a job again and again; once for all processes. Before `start`. @param cron five fields, in UTC */
  schedule(name: string, cron: string): void
  /** Makes what the queue needs in the database. @param isWorker whether this process does jobs, too */
  start(isWorker: boolean): Promise<void>
  /** Waits for the jobs that are being done. */
  stop(): Promise<void>
}

export const JOB_ATTEMPTS = 5

/** How long a failed job waits: longer with each attempt. */
export function retryDelaySeconds(attempts: number): number {
  return Math.min(5 * 2 ** (attempts - 1), 300)
}

export interface JobsOptions {
  db: Database
  /** Where the jobs are, on PostgreSQL. */
  databaseUrl: string | undefined
  now: () => string
  /** Hears of failed attempts. */
  onError: (error: unknown) => void
}
