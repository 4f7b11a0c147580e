// Jobs of the embedded engine: one table and one loop. There is one process, so a job that is marked as running
// when it starts was left by a process that died, and is begun again.
import { randomUUID } from 'node:crypto'
import {
  JOB_ATTEMPTS,
  retryDelaySeconds,
  type JobData,
  type Jobs,
  type JobsOptions,
  type JobWorker,
} from './jobs.ts'
import {
  deleteJob,
  findDueJob,
  insertJob,
  updateJob,
  updateRunningJobs,
  type JobRow,
} from './store.ts'

const POLL_MS = 200
// Before every time: what is to be done at once does not wait when the clock is set back.
const AT_ONCE = ''

export function createSqliteJobs({ db, now, onError }: Omit<JobsOptions, 'databaseUrl'>): Jobs {
  const workers = new Map<string, JobWorker>()
  const schedules: { name: string; cron: string }[] = []
  const timers = new Set<NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  const counts = new Map<string, number>()
  const stopping = new AbortController()
  let polling: Promise<void> = Promise.resolve()

  /** Begins every job that is due and for which there is room. */
  async function poll(): Promise<void> {
    for (;;) {
      const free = [...workers.keys()].filter(hasRoom)
      const job = stopping.signal.aborted ? undefined : await take(free)
      if (!job) return
      counts.set(job.name, (counts.get(job.name) ?? 0) + 1)
      const done = perform(job).catch(onError)
      running.add(done)
      void done.then(() => {
        running.delete(done)
        counts.set(job.name, (counts.get(job.name) ?? 1) - 1)
      })
    }
  }

  function hasRoom(name: string): boolean {
    return (counts.get(name) ?? 0) < (workers.get(name)?.concurrency ?? 1)
  }

  async function take(names: readonly string[]): Promise<JobRow | undefined> {
    const due = names.length > 0 && (await findDueJob(db.query, names, now()))
    if (!due) return undefined
    const attempts = due.attempts + 1
    await updateJob(db.query, due.id, { state: 'running', attempts })
    return { ...due, attempts }
  }

  async function perform(job: JobRow): Promise<void> {
    const worker = workers.get(job.name)
    const data = JSON.parse(job.data) as JobData
    const giveUp = async (error: unknown) => {
      await worker?.giveUp?.(data, error)
      await deleteJob(db.query, job.id)
    }
    // It was begun as often before, and the process died of it.
    if (job.attempts > JOB_ATTEMPTS) return giveUp(new Error('The server ended while it worked.'))
    try {
      await worker?.handle(data, stopping.signal)
      await deleteJob(db.query, job.id)
    } catch (error) {
      // What was asked to stop has not failed; it stays marked as running for the next start.
      if (stopping.signal.aborted) return
      onError(error)
      if (job.attempts === JOB_ATTEMPTS) return giveUp(error)
      const waitsMs = retryDelaySeconds(job.attempts) * 1000
      const runAt = new Date(Date.parse(now()) + waitsMs).toISOString()
      await updateJob(db.query, job.id, { state: 'waiting', run_at: runAt })
    }
  }

  async function startSchedule(name: string, cron: string): Promise<void> {
    const { CronExpressionParser } = await import('cron-parser')
    const next = CronExpressionParser.parse(cron, { tz: 'UTC' }).next().getTime()
    if (stopping.signal.aborted) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      void enqueue(name).catch(onError)
      void startSchedule(name, cron)
    }, next - Date.now())
    timers.add(timer.unref())
  }

  const enqueue = (name: string) =>
    db.transaction((trx) => insertJob(trx, aJob(name, {}, now(), { key: 'scheduled' })))

  return {
    enqueue: (trx, name, data, options) => insertJob(trx, aJob(name, data, now(), options)),
    work: (name, worker) => void workers.set(name, worker),
    schedule: (name, cron) => void schedules.push({ name, cron }),
    async start(isWorker) {
      await updateRunningJobs(db.query)
      if (!isWorker) return
      for (const { name, cron } of schedules) void startSchedule(name, cron).catch(onError)
      const interval = setInterval(() => (polling = polling.then(poll).catch(onError)), POLL_MS)
      timers.add(interval.unref())
    },
    async stop() {
      stopping.abort()
      for (const timer of timers) clearInterval(timer)
      await polling
      await Promise.all(running)
    },
  }
}

function aJob(
  name: string,
  data: JobData,
  now: string,
  { runAt = AT_ONCE, key }: { runAt?: string; key?: string } = {},
): JobRow {
  return {
    id: randomUUID(),
    name,
    job_key: key ?? null,
    data: JSON.stringify(data),
    state: 'waiting',
    attempts: 0,
    run_at: runAt,
    created_at: now,
  }
}
