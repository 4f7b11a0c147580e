import { sql, type Selectable } from 'kysely'
import { inChunks, type Queryable, type Transaction } from '../platform/database/database.ts'
import type { CollectionItems } from '../platform/database/tables.gen.ts'

type ItemRow = Selectable<CollectionItems>

/** In no order, wherever they are. */
export async function listItemsById(db: Queryable, ids: readonly string[]): Promise<ItemRow[]> {
  const found: ItemRow[] = []
  await inChunks(ids, 1, async (chunk) => {
    found.push(
      ...(await db.selectFrom('collection_items').selectAll().where('id', 'in', chunk).execute()),
    )
  })
  return found
}

/** Children of a folder, a request, or of the root of a collection. */
export interface Siblings {
  collectionId: string
  parentId: string | null
  /** Those that are about to leave their place. */
  except: readonly string[]
}

function selectSiblings(db: Queryable, { collectionId, parentId, except }: Siblings) {
  const query = db
    .selectFrom('collection_items')
    .where('collection_id', '=', collectionId)
    .where('parent_id', parentId === null ? 'is' : '=', parentId)
  return except.length === 0 ? query : query.where('id', 'not in', except)
}

/** The position of the nearest sibling in front of a position, or of the last one of all. */
export async function findPositionBefore(
  db: Queryable,
  siblings: Siblings,
  position?: number,
): Promise<number | undefined> {
  let query = selectSiblings(db, siblings).select('position')
  if (position !== undefined) query = query.where('position', '<', position)
  return (await query.orderBy('position', 'desc').limit(1).executeTakeFirst())?.position
}

/** The position of the nearest sibling behind a position, or of the first one of all. */
export async function findPositionAfter(
  db: Queryable,
  siblings: Siblings,
  position?: number,
): Promise<number | undefined> {
  let query = selectSiblings(db, siblings).select('position')
  if (position !== undefined) query = query.where('position', '>', position)
  return (await query.orderBy('position').limit(1).executeTakeFirst())?.position
}

/** Gives all siblings positions of the same distance, in the order they have. */
export async function spreadSiblings(
  trx: Transaction,
  { collectionId, parentId }: Siblings,
  gap: number,
): Promise<void> {
  await trx
    .updateTable('collection_items')
    .from(
      selectSiblings(trx, { collectionId, parentId, except: [] })
        .select(['id', sql<number>`row_number() over (order by position, id)`.as('place')])
        .as('numbered'),
    )
    .set((eb) => ({ position: eb('numbered.place', '*', gap) }))
    .whereRef('collection_items.id', '=', 'numbered.id')
    .execute()
}

export async function updatePlace(
  trx: Transaction,
  id: string,
  place: Pick<ItemRow, 'parent_id' | 'position' | 'updated_at' | 'updated_by'>,
): Promise<void> {
  await trx.updateTable('collection_items').set(place).where('id', '=', id).execute()
}

export async function updateCollectionOfItems(
  trx: Transaction,
  ids: readonly string[],
  collectionId: string,
): Promise<void> {
  await inChunks(ids, 1, (chunk) =>
    trx
      .updateTable('collection_items')
      .set({ collection_id: collectionId })
      .where('id', 'in', chunk)
      .execute(),
  )
}
