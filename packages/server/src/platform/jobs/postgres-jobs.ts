// Jobs on PostgreSQL by pg-boss: any process takes the next one, and one whose process died goes to another when
// its heartbeat stops.
import type { fromKysely, PgBoss } from 'pg-boss'
import { StartError } from '../start-error.ts'
import { JOB_ATTEMPTS, type JobData, type Jobs, type JobsOptions, type JobWorker } from './jobs.ts'

const HEARTBEAT_SECONDS = 10
const LONGEST_JOB_SECONDS = 4 * 3600
const CONNECTIONS = 3

interface Library {
  boss: PgBoss
  fromKysely: typeof fromKysely
}

export function createPostgresJobs({
  databaseUrl,
  onError,
}: JobsOptions & { databaseUrl: string }): Jobs {
  const workers = new Map<string, JobWorker>()
  const schedules: { name: string; cron: string }[] = []
  const stopping = new AbortController()

  let library: Promise<Library> | undefined

  // Loaded when it is needed: the embedded engine does without it.
  async function load(): Promise<Library> {
    const { fromKysely, PgBoss: Boss } = await import('pg-boss')
    const boss = new Boss({
      connectionString: databaseUrl,
      application_name: 'posthorn jobs',
      max: CONNECTIONS,
      schema: 'posthorn_jobs',
      superviseIntervalSeconds: HEARTBEAT_SECONDS / 2,
      monitorIntervalSeconds: HEARTBEAT_SECONDS / 2,
      useListenNotify: true,
    })
    boss.on('error', onError)
    return { boss, fromKysely }
  }

  async function started(): Promise<Library> {
    if (!library) throw new Error('The jobs were not started.')
    return library
  }

  async function makeQueues(boss: PgBoss): Promise<void> {
    const names = new Set([...workers.keys(), ...schedules.map(({ name }) => name)])
    for (const name of names) {
      await boss.createQueue(name, {
        // Of the waiting jobs with the same key one is kept.
        policy: 'short',
        retryLimit: JOB_ATTEMPTS - 1,
        retryDelay: 5,
        retryBackoff: true,
        heartbeatSeconds: HEARTBEAT_SECONDS,
        expireInSeconds: LONGEST_JOB_SECONDS,
        notify: true,
      })
    }
  }

  async function startWorker(boss: PgBoss, name: string, worker: JobWorker): Promise<void> {
    const options = {
      includeMetadata: true,
      localConcurrency: worker.concurrency ?? 1,
      pollingIntervalSeconds: 1,
      // A notification tells of new jobs, not of those that were waiting for another or for their next attempt.
      notifyPollingIntervalSeconds: 2,
    } as const
    await boss.work<JobData, void, typeof options>(name, options, async ([job]) => {
      if (!job) return
      try {
        await worker.handle(job.data, AbortSignal.any([job.signal, stopping.signal]))
      } catch (error) {
        onError(error)
        if (job.retryCount >= job.retryLimit && !stopping.signal.aborted)
          await worker.giveUp?.(job.data, error)
        throw error
      }
    })
  }

  return {
    async enqueue(trx, name, data, { runAt, key } = {}) {
      const { boss, fromKysely } = await started()
      await boss.send(name, wellFormed(data), {
        db: fromKysely(trx),
        // Without a key, each job is its own.
        singletonKey: key ?? crypto.randomUUID(),
        ...(runAt !== undefined && { startAfter: runAt }),
      })
    },
    work: (name, worker) => void workers.set(name, worker),
    schedule: (name, cron) => void schedules.push({ name, cron }),
    async start(isWorker) {
      library = load()
      const { boss } = await library
      await boss.start().catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error)
        throw new StartError(
          `The schema of the jobs could not be made: ${reason}. The user of the database needs the right to create one.`,
        )
      })
      await makeQueues(boss)
      for (const { name, cron } of schedules)
        await boss.schedule(name, cron, {}, { tz: 'UTC', singletonKey: 'scheduled' })
      if (!isWorker) return
      for (const [name, worker] of workers) await startWorker(boss, name, worker)
    },
    async stop() {
      stopping.abort()
      const { boss } = (await library) ?? {}
      await boss?.stop({ graceful: true, timeout: 30_000 })
    },
  }
}

/** Half a pair of surrogates, which JSON can hold, is refused by PostgreSQL; in a text column it is replaced, too. */
function wellFormed(data: JobData): JobData {
  return JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  )
}
