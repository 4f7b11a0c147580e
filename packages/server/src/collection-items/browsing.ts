// The tree of a collection one level at a time: a page costs what is on it, however large the collection is.
import { loadCollection } from '../collections/service.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { notFound } from '../platform/errors/errors.ts'
import { parseElementKey } from '../platform/ids.ts'
import { missingOutlines, toEntry } from './outlines.ts'
import { parsePlace, toPlacePage } from './places.ts'
import type { ItemsPage, LevelQuery } from './schema.ts'
import { findReference, listLevel } from './store.ts'

const DEFAULT_PAGE = 200

/** What is directly under the root, a folder or a request, in order. */
export async function listItems(
  deps: Deps,
  caller: Caller,
  collectionId: string,
  { parent, limit = DEFAULT_PAGE, cursor }: LevelQuery,
): Promise<ItemsPage> {
  const { query } = deps.db
  const { id } = await loadCollection(query, caller, 'view', collectionId)
  const after = parsePlace(cursor)
  const parentId = parent ? await findParentId(query, id, parent) : null
  const rows = await listLevel(query, id, parentId, { after, limit: limit + 1 })
  const page = toPlacePage(rows, limit)
  const outlines = await missingOutlines(deps, page.rows)
  return {
    items: page.rows.map((row) => ({
      ...toEntry(row, outlines.get(row.id)),
      childCount: row.child_count ?? 0,
    })),
    meta: { nextCursor: page.nextCursor },
  }
}

/** @throws {ApiError} when the collection has no such item */
async function findParentId(db: Queryable, collectionId: string, idOrUid: string): Promise<string> {
  const key = parseElementKey(idOrUid)
  const row = key && (await findReference(db, collectionId, key.id))
  if (!row || (key.ownerId ?? row.owner_id) !== row.owner_id) throw notFound('item', idOrUid)
  return row.id
}
