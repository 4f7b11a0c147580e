import type { Selectable, Updateable } from 'kysely'
import type { Queryable } from '../database/database.ts'
import type { Jobs } from '../database/tables.gen.ts'

export type JobRow = Selectable<Jobs>

/** A job whose key already waits is not queued again. */
export async function insertJob(db: Queryable, job: JobRow): Promise<void> {
  await db
    .insertInto('jobs')
    .values(job)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function findDueJob(
  db: Queryable,
  names: readonly string[],
  now: string,
): Promise<JobRow | undefined> {
  return db
    .selectFrom('jobs')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('run_at', '<=', now)
    .where('name', 'in', names)
    .orderBy('run_at')
    .limit(1)
    .executeTakeFirst()
}

export async function updateJob(
  db: Queryable,
  id: string,
  change: Pick<Updateable<Jobs>, 'state' | 'attempts' | 'run_at'>,
): Promise<void> {
  await db.updateTable('jobs').set(change).where('id', '=', id).execute()
}

/** What a process that died left; its key may have been queued anew meanwhile. */
export async function updateRunningJobs(db: Queryable): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ state: 'waiting', job_key: null })
    .where('state', '=', 'running')
    .execute()
}

export async function deleteJob(db: Queryable, id: string): Promise<void> {
  await db.deleteFrom('jobs').where('id', '=', id).execute()
}
