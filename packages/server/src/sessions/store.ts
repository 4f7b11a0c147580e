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
