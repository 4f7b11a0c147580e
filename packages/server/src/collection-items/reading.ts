import { loadCollection } from '../collections/service.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { toAnswer, toData, toPopulatedData } from './answer.ts'
import type { ItemModel } from './model.ts'
import type { ItemAnswer, ItemQuery } from './schema.ts'
import { loadItem } from './service.ts'
import { findParent, listChildren, listTreeWithBodies } from './store.ts'

/** An item in the flat form. The cost is that of the item and its children, however large the collection is. */
export async function getItem(
  deps: Deps,
  caller: Caller,
  model: ItemModel,
  { collectionId, itemId }: { collectionId: string; itemId: string },
  query: ItemQuery,
): Promise<ItemAnswer> {
  const db = deps.db.query
  const collection = await loadCollection(db, caller, 'view', collectionId)
  const item = await loadItem(db, caller, collection, model, itemId)
  const parent = await findParent(db, item)
  const printing = { uid: query.uid === 'true', ids: query.ids === 'true' }
  const populate = query.populate === 'true'
  const data = populate
    ? toPopulatedData(
        item,
        { collection, parent },
        Map.groupBy(await listTreeWithBodies(db, collection.id, item.id), (row) => row.parent_id),
        printing,
      )
    : toData(
        item,
        { collection, parent, children: await listChildren(db, collection.id, item.id) },
        printing,
      )
  const answer = toAnswer(model, 'find', data)
  return { ...answer, meta: { ...answer.meta, populate, changeset: false } }
}
