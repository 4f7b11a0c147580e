import type { Selectable } from 'kysely'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { Sessions } from '../platform/database/tables.gen.ts'

export type SessionRow = Selectable<Sessions>

export async function insertSession(trx: Transaction, session: SessionRow): Promise<void> {
  await trx.insertInto('sessions').values(session).execute()
}

export async function listSessions(
  db: Queryable,
  userId: number,
  now: string,
): Promise<SessionRow[]> {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
}

/** @returns false when the user has no such session */
export async function deleteSession(
  trx: Transaction,
  userId: number,
  id: string,
): Promise<boolean> {
  const deleted = await trx
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}

export async function deleteSessionsOfUser(trx: Transaction, userId: number): Promise<void> {
  await trx.deleteFrom('sessions').where('user_id', '=', userId).execute()
}

/** All of a person but one. */
export async function deleteOtherSessions(
  trx: Transaction,
  userId: number,
  keptId: string | undefined,
): Promise<void> {
  let query = trx.deleteFrom('sessions').where('user_id', '=', userId)
  if (keptId !== undefined) query = query.where('id', '<>', keptId)
  await query.execute()
}

export async function deleteExpiredSessions(trx: Transaction, now: string): Promise<void> {
  await trx.deleteFrom('sessions').where('expires_at', '<=', now).execute()
}

/** The team a person acts for after signing in: the one joined first. 0 without any. */
export async function findHomeTeam(db: Queryable, userId: number): Promise<number> {
  const row = await db
    .selectFrom('team_members')
    .select('team_id')
    .where('user_id', '=', userId)
    .orderBy('joined_at')
    .orderBy('team_id')
    .executeTakeFirst()
  return row?.team_id ?? 0
}

/** Every team of a person, in the order of joining. */
export async function listTeamsOf(db: Queryable, userId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('team_members')
    .select('team_id')
    .where('user_id', '=', userId)
    .orderBy('joined_at')
    .orderBy('team_id')
    .execute()
  return rows.map(({ team_id }) => team_id)
}

/** Takes the row of the subject for the rest of the transaction. */
export async function lockAttempts(trx: Transaction, subject: string, now: string) {
  return trx
    .insertInto('sign_in_attempts')
    .values({ subject, attempts: 0, last_at: now })
    .onConflict((conflict) =>
      conflict
        .column('subject')
        .doUpdateSet((eb) => ({ attempts: eb('sign_in_attempts.attempts', '+', 0) })),
    )
    .returning(['attempts', 'last_at'])
    .executeTakeFirstOrThrow()
}

export async function countAttempt(trx: Transaction, subject: string, now: string): Promise<void> {
  await trx
    .updateTable('sign_in_attempts')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), last_at: now }))
    .where('subject', '=', subject)
    .execute()
}

export async function takeBackAttempt(db: Queryable, subject: string): Promise<void> {
  await db
    .updateTable('sign_in_attempts')
    .set((eb) => ({ attempts: eb('attempts', '-', 1) }))
    .where('subject', '=', subject)
    .where('attempts', '>', 0)
    .execute()
}

export async function deleteAttempts(db: Queryable, subject: string): Promise<void> {
  await db.deleteFrom('sign_in_attempts').where('subject', '=', subject).execute()
}

export async function deleteAttemptsBefore(db: Queryable, time: string): Promise<void> {
  await db.deleteFrom('sign_in_attempts').where('last_at', '<', time).execute()
}
