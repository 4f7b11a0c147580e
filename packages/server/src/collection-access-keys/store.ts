import type { Insertable } from 'kysely'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { CollectionAccessKeys } from '../platform/database/tables.gen.ts'
import type { Position } from '../platform/pagination.ts'

export type AccessKeyRow = Awaited<ReturnType<typeof listAccessKeys>>[number]

export async function insertAccessKey(
  trx: Transaction,
  key: Insertable<CollectionAccessKeys>,
): Promise<void> {
  await trx.insertInto('collection_access_keys').values(key).execute()
}

/** With the number that the uid of the collection begins with. */
function selectAccessKeys(db: Queryable, tenantId: number) {
  return db
    .selectFrom('collection_access_keys as key')
    .innerJoin('collections', 'collections.id', 'key.collection_id')
    .selectAll('key')
    .select('collections.owner_id')
    .where('key.tenant_id', '=', tenantId)
}

export async function findAccessKey(db: Queryable, tenantId: number, id: string) {
  return selectAccessKeys(db, tenantId).where('key.id', '=', id).executeTakeFirst()
}

export interface AccessKeyFilter {
  tenantId: number
  /** Left out for the keys of the whole team. */
  userId: number | undefined
  collection: { id: string; ownerId?: number } | undefined
  from: { position: Position; direction: 'next' | 'prev' } | undefined
  limit: number
}

/** In the order in which they were made; to the previous page, from its end. */
export async function listAccessKeys(
  db: Queryable,
  { tenantId, userId, collection, from, limit }: AccessKeyFilter,
) {
  const order = from?.direction === 'prev' ? 'desc' : 'asc'
  let query = selectAccessKeys(db, tenantId)
    .orderBy('key.created_at', order)
    .orderBy('key.id', order)
    .limit(limit)
  if (userId !== undefined) query = query.where('key.user_id', '=', userId)
  if (collection) query = query.where('key.collection_id', '=', collection.id)
  if (collection?.ownerId !== undefined)
    query = query.where('collections.owner_id', '=', collection.ownerId)
  if (from) {
    const { at, id } = from.position
    const beyond = order === 'asc' ? '>' : '<'
    query = query.where((eb) =>
      eb.or([
        eb('key.created_at', beyond, at),
        eb.and([eb('key.created_at', '=', at), eb('key.id', beyond, id)]),
      ]),
    )
  }
  return query.execute()
}

/** @returns false when it was gone already */
export async function deleteAccessKeyRow(trx: Transaction, id: string): Promise<boolean> {
  const deleted = await trx
    .deleteFrom('collection_access_keys')
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}
