import type { Selectable } from 'kysely'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { ApiKeys } from '../platform/database/tables.gen.ts'
import type { Position } from '../platform/pagination.ts'

export type ApiKeyRow = Selectable<ApiKeys>

export async function insertApiKey(trx: Transaction, key: ApiKeyRow): Promise<void> {
  await trx.insertInto('api_keys').values(key).execute()
}

export async function findApiKey(
  db: Queryable,
  id: string,
  teamId: number,
): Promise<ApiKeyRow | undefined> {
  return db
    .selectFrom('api_keys')
    .selectAll()
    .where('id', '=', id)
    .where('team_id', '=', teamId)
    .executeTakeFirst()
}

export interface ApiKeyFilter {
  teamId: number
  /** Left out for the keys of the whole team. */
  userId?: number | undefined
  after?: Position | undefined
  limit: number
}

export async function listApiKeys(
  db: Queryable,
  { teamId, userId, after, limit }: ApiKeyFilter,
): Promise<ApiKeyRow[]> {
  let query = db
    .selectFrom('api_keys')
    .selectAll()
    .where('team_id', '=', teamId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
  if (userId !== undefined) query = query.where('user_id', '=', userId)
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('created_at', '>', after.at),
        eb.and([eb('created_at', '=', after.at), eb('id', '>', after.id)]),
      ]),
    )
  }
  return query.execute()
}

/** How many keys of these people work. Who has none is left out. */
export async function countApiKeys(
  db: Queryable,
  { teamId, userIds, now }: { teamId: number; userIds: readonly number[]; now: string },
): Promise<{ user_id: number; count: number }[]> {
  // PostgreSQL has no empty list.
  if (userIds.length === 0) return []
  const rows = await db
    .selectFrom('api_keys')
    .select((eb) => ['user_id', eb.fn.countAll().as('count')])
    .where('team_id', '=', teamId)
    .where('user_id', 'in', userIds)
    .where('state', '=', 'enabled')
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .groupBy('user_id')
    .execute()
  return rows.map(({ user_id, count }) => ({ user_id, count: Number(count) }))
}

/** Revokes an enabled key. @returns false when it was revoked already */
export async function updateRevoked(
  trx: Transaction,
  id: string,
  reason: string,
  now: string,
): Promise<boolean> {
  const changed = await trx
    .updateTable('api_keys')
    .set({ state: 'revoked', revoke_reason: reason, revoked_at: now })
    .where('id', '=', id)
    .where('state', '=', 'enabled')
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export async function updateRevokedOfUser(
  trx: Transaction,
  userId: number,
  reason: string,
  now: string,
) {
  await trx
    .updateTable('api_keys')
    .set({ state: 'revoked', revoke_reason: reason, revoked_at: now })
    .where('user_id', '=', userId)
    .where('state', '=', 'enabled')
    .execute()
}

/** Lets an enabled key end at a time, in favour of another. @returns false when it is not enabled any more */
export async function updateReplaced(
  trx: Transaction,
  id: string,
  replacedBy: string,
  expiresAt: string,
) {
  const changed = await trx
    .updateTable('api_keys')
    .set({ replaced_by: replacedBy, expires_at: expiresAt })
    .where('id', '=', id)
    .where('state', '=', 'enabled')
    .where('replaced_by', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Whose key has this hash, also one that is expired or revoked. */
export async function findHolderOfKey(db: Queryable, hash: string): Promise<number | undefined> {
  const key = await db
    .selectFrom('api_keys')
    .select('user_id')
    .where('hash', '=', hash)
    .executeTakeFirst()
  return key?.user_id
}
