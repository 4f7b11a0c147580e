import { sql, type RawBuilder, type Selectable, type SqlBool } from 'kysely'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { reusable } from '../platform/database/reusable.ts'
import type { CollectionItems } from '../platform/database/tables.gen.ts'

export type ItemRow = Selectable<CollectionItems>
/** An item with its content. */
export type ItemWithBody = ItemRow & { body: string }

const itemById = reusable((db, collectionId: string, id: string) =>
  db
    .selectFrom('collection_items as item')
    .innerJoin('item_bodies as body', (join) =>
      join.onRef('body.tenant_id', '=', 'item.tenant_id').onRef('body.hash', '=', 'item.body_hash'),
    )
    .selectAll('item')
    .select('body.body')
    .where('item.id', '=', id)
    .where('item.collection_id', '=', collectionId)
    .compile(),
)

export async function findItem(
  db: Queryable,
  collectionId: string,
  id: string,
): Promise<ItemWithBody | undefined> {
  const { rows } = await itemById(db, collectionId, id)
  return rows[0]
}

const parentById = reusable((db, id: string) =>
  db.selectFrom('collection_items').selectAll().where('id', '=', id).compile(),
)

/** The folder or request that holds an item; none holds what is at the root. */
export async function findParent(
  db: Queryable,
  { parent_id }: Pick<ItemRow, 'parent_id'>,
): Promise<ItemRow | undefined> {
  if (parent_id === null) return undefined
  const { rows } = await parentById(db, parent_id)
  return rows[0]
}

const childrenOf = reusable((db, collectionId: string, parentId: string | null) =>
  db
    .selectFrom('collection_items')
    .select(['id', 'parent_id', 'kind', 'owner_id', 'position'])
    .where('collection_id', '=', collectionId)
    .where('parent_id', parentId === null ? 'is' : '=', parentId)
    .orderBy('position')
    .orderBy('id')
    .compile(),
)

/** The direct children in order, without their content. */
export async function listChildren(db: Queryable, collectionId: string, parentId: string | null) {
  const { rows } = await childrenOf(db, collectionId, parentId)
  return rows
}

export type ChildRow = Awaited<ReturnType<typeof listChildren>>[number]

/**
 * An item and all below it. The cost is that of the tree, not of the collection: a cross join keeps SQLite from
 * reading the whole collection first, which it would do for an inner join.
 */
function withTree(db: Queryable, collectionId: string, id: string) {
  return db.withRecursive('tree(id)', (cte) =>
    cte
      .selectFrom('collection_items')
      .select('id')
      .where('id', '=', id)
      .where('collection_id', '=', collectionId)
      .union((union) =>
        union
          .selectFrom('tree')
          .crossJoin('collection_items as child')
          .select('child.id')
          .whereRef('child.parent_id', '=', 'tree.id')
          .where('child.collection_id', '=', collectionId),
      ),
  )
}

/** An item and all below it, siblings in order. */
export async function listTree(
  db: Queryable,
  collectionId: string,
  id: string,
): Promise<ItemRow[]> {
  return withTree(db, collectionId, id)
    .selectFrom('tree')
    .innerJoin('collection_items as item', 'item.id', 'tree.id')
    .selectAll('item')
    .orderBy('item.position')
    .orderBy('item.id')
    .execute()
}

/** The same with their content. */
export async function listTreeWithBodies(
  db: Queryable,
  collectionId: string,
  id: string,
): Promise<ItemWithBody[]> {
  return withTree(db, collectionId, id)
    .selectFrom('tree')
    .innerJoin('collection_items as item', 'item.id', 'tree.id')
    .innerJoin('item_bodies as body', (join) =>
      join.onRef('body.tenant_id', '=', 'item.tenant_id').onRef('body.hash', '=', 'item.body_hash'),
    )
    .selectAll('item')
    .select('body.body')
    .orderBy('item.position')
    .orderBy('item.id')
    .execute()
}

/** With all below it. @returns the addresses of the contents that the items had */
export async function deleteTree(
  trx: Transaction,
  collectionId: string,
  id: string,
): Promise<string[]> {
  const rows = await withTree(trx, collectionId, id)
    .deleteFrom('collection_items')
    .where('id', 'in', (eb) => eb.selectFrom('tree').select('tree.id'))
    .returning('body_hash')
    .execute()
  return rows.map(({ body_hash }) => body_hash)
}

/** The item and every folder above it. */
export async function listPath(db: Queryable, collectionId: string, id: string): Promise<string[]> {
  const rows = await db
    .withRecursive('path(id, parent_id)', (cte) =>
      cte
        .selectFrom('collection_items')
        .select(['id', 'parent_id'])
        .where('id', '=', id)
        .where('collection_id', '=', collectionId)
        .union((union) =>
          union
            .selectFrom('collection_items as parent')
            .innerJoin('path', 'path.parent_id', 'parent.id')
            .select(['parent.id', 'parent.parent_id']),
        ),
    )
    .selectFrom('path')
    .select('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function findLastPosition(
  db: Queryable,
  collectionId: string,
  parentId: string | null,
): Promise<number> {
  const last = await db
    .selectFrom('collection_items')
    .select('position')
    .where('collection_id', '=', collectionId)
    .where('parent_id', parentId === null ? 'is' : '=', parentId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.position ?? 0
}

/** Where an item stands in the collection: the order of lists and searches. */
export interface Place {
  parentId: string | null
  position: number
  id: string
}

const OUTLINE_COLUMNS = [
  'item.id',
  'item.tenant_id',
  'item.parent_id',
  'item.position',
  'item.kind',
  'item.name',
  'item.method',
  'item.url',
  'item.code',
  'item.search_key',
  'item.body_hash',
  'item.outline_hash',
] as const

const level = reusable(
  (db, collectionId: string, parentId: string | null, after: Place | undefined, limit: number) => {
    let query = db
      .selectFrom('collection_items as item')
      .select(OUTLINE_COLUMNS)
      .select((eb) =>
        eb
          .selectFrom('collection_items as child')
          .select((count) => count.fn.countAll<number>().as('count'))
          .whereRef('child.collection_id', '=', 'item.collection_id')
          .whereRef('child.parent_id', '=', 'item.id')
          .$asScalar()
          .as('child_count'),
      )
      .where('item.collection_id', '=', collectionId)
      .where('item.parent_id', parentId === null ? 'is' : '=', parentId)
      // They have it in common, but PostgreSQL would sort the root without it.
      .orderBy('item.parent_id')
      .orderBy('item.position')
      .orderBy('item.id')
    if (after)
      query = query.where(sql<SqlBool>`(item.position, item.id) > (${after.position}, ${after.id})`)
    return query.limit(limit).compile()
  },
)

/** What is directly under a parent, from a place on: the cost is that of the page, wherever it begins. */
export async function listLevel(
  db: Queryable,
  collectionId: string,
  parentId: string | null,
  { after, limit }: { after: Place | undefined; limit: number },
) {
  const { rows } = await level(db, collectionId, parentId, after, limit)
  return rows
}

/** An item without its content. */
export async function findReference(db: Queryable, collectionId: string, id: string) {
  return db
    .selectFrom('collection_items')
    .select(['id', 'owner_id'])
    .where('id', '=', id)
    .where('collection_id', '=', collectionId)
    .executeTakeFirst()
}

/** Items in order, from behind a place on: those at the root, or those below it. */
export interface Range {
  /** None is the beginning of the root. */
  after: Place | undefined
  /** The last one; none is the end of the root or of the collection. */
  to?: Place | undefined
}

function isWithin(collectionId: string, { after, to }: Range): RawBuilder<SqlBool> {
  const conditions = [sql`item.collection_id = ${collectionId}`]
  if (!after || after.parentId === null) conditions.push(sql`item.parent_id is null`)
  if (after) conditions.push(sql`${keyFor(after)} > ${valuesOf(after)}`)
  if (to) conditions.push(sql`${keyFor(to)} <= ${valuesOf(to)}`)
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

/** One comparison of several columns, as an index finds its beginning by all of them. */
function keyFor({ parentId }: Place): RawBuilder<unknown> {
  if (parentId === null) return sql`(item.position, item.id)`
  return sql`(item.parent_id, item.position, item.id)`
}

function valuesOf({ parentId, position, id }: Place): RawBuilder<unknown> {
  if (parentId === null) return sql`(${position}, ${id})`
  return sql`(${parentId}, ${position}, ${id})`
}

const nthInRange = reusable((db, collectionId: string, range: Range, skipped: number) =>
  db
    .selectFrom('collection_items as item')
    .select(['item.parent_id', 'item.position', 'item.id'])
    .where(isWithin(collectionId, range))
    .orderBy('item.parent_id')
    .orderBy('item.position')
    .orderBy('item.id')
    .limit(1)
    .offset(skipped)
    .compile(),
)

/** The place of the nth item of a range; undefined when there are fewer. */
export async function findNth(db: Queryable, collectionId: string, range: Range, count: number) {
  const { rows } = await nthInRange(db, collectionId, range, count - 1)
  return rows[0]
}

export interface ItemFilter {
  /** A pattern for LIKE, escaped by "!". */
  pattern: string
  kind: string | undefined
  limit: number
}

const matches = reusable(
  (db, collectionId: string, range: Range, { pattern, kind, limit }: ItemFilter) => {
    let query = db
      .selectFrom('collection_items as item')
      .select(OUTLINE_COLUMNS)
      .where(isWithin(collectionId, range))
      .where(
        sql<SqlBool>`(item.search_key like ${pattern} escape '!' or item.outline_hash is null
          or item.outline_hash <> item.body_hash)`,
      )
      .orderBy('item.parent_id')
      .orderBy('item.position')
      .orderBy('item.id')
    if (kind !== undefined) query = query.where('item.kind', '=', kind)
    return query.limit(limit).compile()
  },
)

/** Items of a range that match, and those of which only their content can tell. */
export async function listMatches(
  db: Queryable,
  collectionId: string,
  range: Range,
  filter: ItemFilter,
) {
  const { rows } = await matches(db, collectionId, range, filter)
  return rows
}

/** The items with these ids and all that hold them. */
export async function listAncestors(db: Queryable, collectionId: string, ids: readonly string[]) {
  return db
    .withRecursive('above(id, parent_id, name)', (cte) =>
      cte
        .selectFrom('collection_items')
        .select(['id', 'parent_id', 'name'])
        .where('id', 'in', ids)
        .where('collection_id', '=', collectionId)
        .union((union) =>
          union
            .selectFrom('collection_items as parent')
            .innerJoin('above', 'above.parent_id', 'parent.id')
            .select(['parent.id', 'parent.parent_id', 'parent.name']),
        ),
    )
    .selectFrom('above')
    .selectAll()
    .execute()
}

/** Some of the items that an earlier version has written. */
export async function listWithoutOutline(db: Queryable, limit: number) {
  return db
    .selectFrom('collection_items as item')
    .innerJoin('item_bodies as body', (join) =>
      join.onRef('body.tenant_id', '=', 'item.tenant_id').onRef('body.hash', '=', 'item.body_hash'),
    )
    .select(['item.id', 'item.kind', 'item.body_hash', 'body.body'])
    .where('item.outline_hash', 'is', null)
    .limit(limit)
    .execute()
}

/** Unless the item has another content by now. */
export async function updateOutline(
  trx: Transaction,
  { id, body_hash }: Pick<ItemRow, 'id' | 'body_hash'>,
  columns: Pick<ItemRow, 'method' | 'url' | 'code' | 'search_key' | 'outline_hash'>,
): Promise<void> {
  await trx
    .updateTable('collection_items')
    .set(columns)
    .where('id', '=', id)
    .where('body_hash', '=', body_hash)
    .execute()
}
