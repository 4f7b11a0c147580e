import { sql, type Insertable, type Selectable } from 'kysely'
import { directRole, grantedRole, visibleElements } from '../platform/access/visible.ts'
import { principalOf, type Caller, type Principal } from '../platform/auth/caller.ts'
import {
  STREAMED_ROWS,
  inChunks,
  type Queryable,
  type Transaction,
} from '../platform/database/database.ts'
import { reusable } from '../platform/database/reusable.ts'
import type { CollectionItems, Collections, ItemBodies } from '../platform/database/tables.gen.ts'
import type { ItemKind } from './tree.ts'

/** A collection with what access needs to know of it and its workspace. */
export type CollectionRow = Selectable<Collections> & {
  visibility: string
  granted_role: string | null
  direct_role: string | null
}

export type ItemRow = Selectable<CollectionItems>
export type NewBody = Insertable<ItemBodies>

export const insertCollection = reusable((trx, collection: Insertable<Collections>) =>
  trx.insertInto('collections').values(collection).compile(),
)

function selectCollections(db: Queryable) {
  return (
    db
      .selectFrom('collections')
      .innerJoin('workspaces', 'workspaces.id', 'collections.workspace_id')
      .where('collections.deleted_at', 'is', null)
      // Also what was put into a workspace in the moment of its deletion.
      .where('workspaces.deleted_at', 'is', null)
  )
}

/** A collection that the caller was found to see, at the moment of a snapshot. */
export async function findCollectionAgain(db: Queryable, id: string) {
  return db
    .selectFrom('collections')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
}

const collectionById = reusable((db, caller: Principal, id: string) =>
  selectCollections(db)
    .selectAll('collections')
    .select([
      'workspaces.visibility',
      grantedRole(caller),
      directRole(caller, 'collection', 'collections.id'),
    ])
    .where('collections.id', '=', id)
    .compile(),
)

export async function findCollection(
  db: Queryable,
  caller: Caller,
  id: string,
): Promise<CollectionRow | undefined> {
  const { rows } = await collectionById(db, principalOf(caller), id)
  return rows[0]
}

export interface CollectionFilter {
  workspaceId?: string | undefined
  name?: string | undefined
  limit?: number | undefined
  offset?: number | undefined
}

function filtered(db: Queryable, caller: Principal, { workspaceId, name }: CollectionFilter) {
  let query = selectCollections(db).where(visibleElements(caller, 'collection', 'collections.id'))
  // The tenant says nothing new; with it alone the engines read no further than the page, in the order of the index.
  query =
    workspaceId === undefined
      ? query.where('collections.tenant_id', '=', caller.tenantId)
      : query.where('collections.workspace_id', '=', workspaceId)
  if (name !== undefined) query = query.where('collections.name', '=', name)
  return query
}

const collectionsOf = reusable((db, caller: Principal, filter: CollectionFilter) => {
  const query = filtered(db, caller, filter)
    .select([
      'collections.id',
      'collections.name',
      'collections.owner_id',
      'collections.created_at',
      'collections.updated_at',
      'workspaces.visibility',
    ])
    .orderBy('collections.created_at')
    .orderBy('collections.id')
  if (filter.limit === undefined) return query.compile()
  return query
    .limit(filter.limit)
    .offset(filter.offset ?? 0)
    .compile()
})

/** Without the documents: a list shows names. */
export async function listCollections(db: Queryable, caller: Caller, filter: CollectionFilter) {
  const { rows } = await collectionsOf(db, principalOf(caller), filter)
  return rows
}

export async function countCollections(
  db: Queryable,
  caller: Caller,
  filter: CollectionFilter,
): Promise<number> {
  const { count } = await filtered(db, caller, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function listCollectionsOfWorkspace(db: Queryable, workspaceId: string) {
  return db
    .selectFrom('collections')
    .select(['id', 'name', 'owner_id'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** Only the stamp when it is the items that changed. */
export interface CollectionChange {
  name?: string
  document?: string
  workspace_id?: string
  updated_at: string
  updated_by: number
}

const changeOfCollection = reusable((trx, id: string, change: CollectionChange) =>
  trx
    .updateTable('collections')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .returning('revision')
    .compile(),
)

/** Takes the row for the rest of the transaction. @returns the new revision */
export async function updateCollection(
  trx: Transaction,
  id: string,
  change: CollectionChange,
): Promise<number> {
  const { rows } = await changeOfCollection(trx, id, change)
  const [changed] = rows
  if (!changed) throw new Error(`The collection ${id} is gone.`)
  return changed.revision
}

/** Makes other writers of the collection wait until this transaction ends. */
export const lockCollection = reusable((trx, id: string) =>
  trx
    .updateTable('collections')
    .set((eb) => ({ revision: eb('revision', '+', 0) }))
    .where('id', '=', id)
    .compile(),
)

/** Into the trash, with the fields that may stay there. */
export async function updateDeleted(
  trx: Transaction,
  id: string,
  change: { document: string; deleted_at: string; updated_by: number },
): Promise<void> {
  await trx
    .updateTable('collections')
    .set((eb) => ({ ...change, updated_at: change.deleted_at, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** What the trash needs to know of the collections of a workspace. */
export async function listDocumentsOfWorkspace(db: Queryable, workspaceId: string) {
  return (
    db
      .selectFrom('collections')
      .select(['id', 'document'])
      .where('workspace_id', '=', workspaceId)
      .where('deleted_at', 'is', null)
      // Whoever takes several collections takes them in this order.
      .orderBy('id')
      .execute()
  )
}

/** Every item of a collection with its content, in no order. */
export function streamItemsWithBodies(db: Queryable, collectionId: string) {
  return db
    .selectFrom('collection_items as item')
    .innerJoin('item_bodies as body', (join) =>
      join.onRef('body.tenant_id', '=', 'item.tenant_id').onRef('body.hash', '=', 'item.body_hash'),
    )
    .select([
      'item.id',
      'item.parent_id',
      'item.position',
      'item.kind',
      'item.owner_id',
      'item.created_at',
      'item.updated_at',
      'body.body',
    ])
    .where('item.collection_id', '=', collectionId)
    .stream(STREAMED_ROWS)
}

/** What a change of the document is compared with. */
export type StoredItem = Pick<
  ItemRow,
  'id' | 'parent_id' | 'position' | 'kind' | 'owner_id' | 'body_hash' | 'created_at'
>

/** The items of a collection by id. */
export async function findItems(
  db: Queryable,
  collectionId: string,
): Promise<Map<string, StoredItem>> {
  const rows = db
    .selectFrom('collection_items')
    .select(['id', 'parent_id', 'position', 'kind', 'owner_id', 'body_hash', 'created_at'])
    .where('collection_id', '=', collectionId)
    .stream(STREAMED_ROWS)
  const items = new Map<string, StoredItem>()
  for await (const row of rows) items.set(row.id, row)
  return items
}

const MANY_ITEMS = 500

/** Whether going through the items takes more than some milliseconds. */
export async function hasManyItems(db: Queryable, collectionId: string): Promise<boolean> {
  const { rows } = await itemAfterMany(db, collectionId)
  return rows.length > 0
}

const itemAfterMany = reusable((db, collectionId: string) =>
  db
    .selectFrom('collection_items')
    .select('kind')
    .where('collection_id', '=', collectionId)
    .limit(1)
    .offset(MANY_ITEMS)
    .compile(),
)

/** The items of a collection with all of their fields, in no order. */
export async function listItems(db: Queryable, collectionId: string): Promise<ItemRow[]> {
  const rows = db
    .selectFrom('collection_items')
    .selectAll()
    .where('collection_id', '=', collectionId)
    .stream(STREAMED_ROWS)
  const items: ItemRow[] = []
  for await (const row of rows) items.push(row)
  return items
}

/** The folders and requests directly under the collection, in order. */
export async function listRootItems(db: Queryable, collectionId: string) {
  return db
    .selectFrom('collection_items')
    .select(['id', 'kind', 'owner_id'])
    .where('collection_id', '=', collectionId)
    .where('parent_id', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

const itemCounts = reusable((db, collectionId: string) =>
  db
    .selectFrom('collection_items')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .where('collection_id', '=', collectionId)
    .groupBy('kind')
    .compile(),
)

/** How many items of each kind there are, read from an index alone. */
export async function countItems(db: Queryable, collectionId: string) {
  const { rows } = await itemCounts(db, collectionId)
  const counts = new Map(rows.map(({ kind, count }) => [kind, count]))
  const countOf = (kind: ItemKind) => counts.get(kind) ?? 0
  return {
    folders: countOf('folder'),
    requests: countOf('request'),
    examples: countOf('example'),
  }
}

/** Which of the ids are items already, and of whose. */
export async function listTakenIds(db: Queryable, ids: readonly string[]) {
  const found: { id: string; tenant_id: number }[] = []
  await inChunks(ids, 1, async (chunk) => {
    const rows = await db
      .selectFrom('collection_items')
      .select(['id', 'tenant_id'])
      .where('id', 'in', chunk)
      .execute()
    found.push(...rows)
  })
  return found
}

const ITEM_COLUMNS = 17

/**
 * Inserts rows, and changes those of the collection that are there; who made an item and when stays.
 * @returns false when not all could be written, as somebody else has just taken an id for another collection
 */
export async function upsertItems(
  trx: Transaction,
  items: Iterable<ItemRow> | AsyncIterable<ItemRow>,
): Promise<boolean> {
  let areAllWritten = true
  await inChunks(items, ITEM_COLUMNS, async (chunk) => {
    const { numAffectedRows } = await upsertOfItems(trx, chunk)
    if (Number(numAffectedRows) < chunk.length) areAllWritten = false
  })
  return areAllWritten
}

const upsertOfItems = reusable((trx, items: readonly ItemRow[]) =>
  trx
    .insertInto('collection_items')
    .values(items)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({
          parent_id: eb.ref('excluded.parent_id'),
          position: eb.ref('excluded.position'),
          kind: eb.ref('excluded.kind'),
          name: eb.ref('excluded.name'),
          body_hash: eb.ref('excluded.body_hash'),
          method: eb.ref('excluded.method'),
          url: eb.ref('excluded.url'),
          code: eb.ref('excluded.code'),
          search_key: eb.ref('excluded.search_key'),
          outline_hash: eb.ref('excluded.outline_hash'),
          updated_at: eb.ref('excluded.updated_at'),
          updated_by: eb.ref('excluded.updated_by'),
        }))
        .whereRef('collection_items.collection_id', '=', 'excluded.collection_id'),
    )
    .compile(),
)

export async function deleteItems(trx: Transaction, ids: readonly string[]): Promise<void> {
  await inChunks(ids, 1, (chunk) =>
    trx.deleteFrom('collection_items').where('id', 'in', chunk).execute(),
  )
}

// Word for word the condition of the index.
const isSealedRow = sql<boolean>`body_hash >= 'sealed'`

/** The items of a collection whose contents are sealed. */
export async function listSealedItems(db: Queryable, collectionId: string): Promise<ItemRow[]> {
  return db
    .selectFrom('collection_items')
    .selectAll()
    .where('collection_id', '=', collectionId)
    .where(isSealedRow)
    .execute()
}

/** Collections in the trash that hold sealed contents. */
export async function listDeletedWithSealed(db: Queryable): Promise<string[]> {
  const rows = await db
    .selectFrom('collection_items')
    .innerJoin('collections', 'collections.id', 'collection_items.collection_id')
    .select('collections.id')
    .distinct()
    .where(isSealedRow)
    .where('collections.deleted_at', 'is not', null)
    .execute()
  return rows.map(({ id }) => id)
}
