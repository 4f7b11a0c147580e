import type { Insertable } from 'kysely'
import { visibleElements } from '../platform/access/visible.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { ElementTags } from '../platform/database/tables.gen.ts'
import type { Position } from '../platform/pagination.ts'

export type TaggedKind = 'collection' | 'workspace'

export async function listSlugs(db: Queryable, kind: TaggedKind, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('element_tags')
    .select('slug')
    .where('element_kind', '=', kind)
    .where('element_id', '=', id)
    .execute()
  return rows.map(({ slug }) => slug)
}

export async function insertTag(trx: Transaction, tag: Insertable<ElementTags>): Promise<void> {
  await trx.insertInto('element_tags').values(tag).execute()
}

export async function deleteTag(
  trx: Transaction,
  kind: TaggedKind,
  id: string,
  slug: string,
): Promise<void> {
  await trx
    .deleteFrom('element_tags')
    .where('element_kind', '=', kind)
    .where('element_id', '=', id)
    .where('slug', '=', slug)
    .execute()
}

/** What carries the tag, is there, and is seen by the caller. */
function selectTagged(db: Queryable, caller: Caller, slug: string) {
  return db
    .selectFrom('element_tags')
    .innerJoin('workspaces', 'workspaces.id', 'element_tags.workspace_id')
    .leftJoin('collections', (join) =>
      join
        .onRef('collections.id', '=', 'element_tags.element_id')
        .on('collections.deleted_at', 'is', null),
    )
    .where('element_tags.tenant_id', '=', caller.tenantId)
    .where('element_tags.slug', '=', slug)
    .where('workspaces.deleted_at', 'is', null)
    .where(visibleElements(caller, 'collection', 'element_tags.element_id'))
    .where((eb) =>
      eb.or([
        eb('element_tags.element_kind', '=', 'workspace'),
        eb('collections.id', 'is not', null),
      ]),
    )
}

export interface TaggedFilter {
  kind: string | undefined
  direction: 'asc' | 'desc'
  after: Position | undefined
  limit: number
}

/** In the order in which they were tagged. */
export async function listTagged(
  db: Queryable,
  caller: Caller,
  slug: string,
  { kind, direction, after, limit }: TaggedFilter,
) {
  let query = selectTagged(db, caller, slug)
    .select([
      'element_tags.element_kind',
      'element_tags.element_id',
      'element_tags.tagged_at',
      'collections.owner_id as collection_owner_id',
    ])
    .orderBy('element_tags.tagged_at', direction)
    .orderBy('element_tags.element_id', direction)
    .limit(limit)
  if (kind !== undefined) query = query.where('element_tags.element_kind', '=', kind)
  if (after) {
    const beyond = direction === 'asc' ? '>' : '<'
    query = query.where((eb) =>
      eb.or([
        eb('element_tags.tagged_at', beyond, after.at),
        eb.and([
          eb('element_tags.tagged_at', '=', after.at),
          eb('element_tags.element_id', beyond, after.id),
        ]),
      ]),
    )
  }
  return query.execute()
}

/** Something that carries the tag, whatever the page. */
export async function findTagged(db: Queryable, caller: Caller, slug: string) {
  return selectTagged(db, caller, slug)
    .select('element_tags.element_id')
    .limit(1)
    .executeTakeFirst()
}
