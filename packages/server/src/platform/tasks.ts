// What a client is told of work that goes on after the answer. The row is written in the transaction that queues
// the job, and ended in the one that makes the job's effect: a job that is done twice has its effect once.
import type { Selectable } from 'kysely'
import type { Caller } from './auth/caller.ts'
import type { Queryable, Transaction } from './database/database.ts'
import type { Tasks } from './database/tables.gen.ts'

export type TaskStatus = 'in-progress' | 'successful' | 'failed'
export type TaskRow = Omit<Selectable<Tasks>, 'status'> & { status: TaskStatus }

/** How long a client may ask for the result. */
export const TASK_HOURS = 24

export interface NewTask {
  id: string
  kind: string
  elementId: string
  /** Of the tasks that share a key one is in progress at a time. */
  exclusiveKey?: string
  now: string
}

/** @returns false when another task with the key is in progress */
export async function beginTask(
  trx: Transaction,
  caller: Caller,
  { id, kind, elementId, exclusiveKey, now }: NewTask,
): Promise<boolean> {
  const begun = await trx
    .insertInto('tasks')
    .values({
      id,
      tenant_id: caller.tenantId,
      user_id: caller.userId,
      kind,
      element_id: elementId,
      exclusive_key: exclusiveKey ?? null,
      status: 'in-progress',
      reason: null,
      result: null,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return begun !== undefined
}

export async function isTaskInProgress(db: Queryable, exclusiveKey: string): Promise<boolean> {
  const found = await db
    .selectFrom('tasks')
    .select('id')
    .where('exclusive_key', '=', exclusiveKey)
    .where('status', '=', 'in-progress')
    .executeTakeFirst()
  return found !== undefined
}

/** A task is seen by who began it. */
export async function findTask(
  db: Queryable,
  caller: Pick<Caller, 'tenantId' | 'userId'>,
  kind: string,
  id: string,
): Promise<TaskRow | undefined> {
  const row = await db
    .selectFrom('tasks')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('tenant_id', '=', caller.tenantId)
    .where('user_id', '=', caller.userId)
    .executeTakeFirst()
  return row && { ...row, status: row.status as TaskStatus }
}

export interface TaskEnd {
  status: Exclude<TaskStatus, 'in-progress'>
  reason?: string
  result?: Readonly<Record<string, unknown>>
}

/**
 * Ends a task in the transaction that makes its effect, and takes its row for the rest of it.
 * @returns false when it has ended already: then there is nothing left to do
 */
export async function endTask(
  trx: Transaction,
  id: string,
  now: string,
  { status, reason, result }: TaskEnd,
): Promise<boolean> {
  const ended = await trx
    .updateTable('tasks')
    .set({
      status,
      reason: reason ?? null,
      result: result ? JSON.stringify(result) : null,
      updated_at: now,
    })
    .where('id', '=', id)
    .where('status', '=', 'in-progress')
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Forgets tasks that were begun before this time, those that never ended among them. */
export async function deleteTasksBefore(db: Queryable, before: string): Promise<void> {
  await db.deleteFrom('tasks').where('created_at', '<', before).execute()
}
