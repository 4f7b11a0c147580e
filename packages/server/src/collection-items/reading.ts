import { openItem } from '../collections/items.ts'
import { loadCollection } from '../collections/service.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { toAnswer, toData, toPopulatedData } from './answer.ts'
import type { ItemModel } from './model.ts'
import type { ItemAnswer, ItemQuery } from './schema.ts'
import { loadItem, stateOf, type ItemPath } from './service.ts'
import { findParent, listChildren, listTreeWithBodies, type ItemWithBody } from './store.ts'

export interface ReadItem {
  state: string
  /** Whatever an answer shows besides the item's own content changes the revision of its collection. */
  around: unknown
  render: (query: ItemQuery) => Promise<ItemAnswer>
}

/** An item in the flat form. The cost is that of the item and its children, however large the collection is. */
export async function readItem(
  deps: Deps,
  caller: Caller,
  model: ItemModel,
  { collectionId, itemId }: ItemPath,
): Promise<ReadItem> {
  const db = deps.db.query
  const collection = await loadCollection(db, caller, 'view', collectionId)
  const open = (row: ItemWithBody) => openItem(row, deps.secrets)
  const item = open(await loadItem(db, caller, collection, model, itemId))
  const childrenOf = async () => {
    const rows = await listTreeWithBodies(db, collection.id, item.id)
    return Map.groupBy(rows.map(open), (row) => row.parent_id)
  }
  return {
    state: stateOf(item),
    around: [collection.id, collection.revision],
    render: async (query) => {
      const printing = { uid: query.uid === 'true', ids: query.ids === 'true' }
      const populate = query.populate === 'true'
      const around = { collection, parent: await findParent(db, item) }
      const data = populate
        ? toPopulatedData(item, around, await childrenOf(), printing)
        : toData(
            item,
            { ...around, children: await listChildren(db, collection.id, item.id) },
            printing,
          )
      const answer = toAnswer(model, 'find', data)
      return { ...answer, meta: { ...answer.meta, populate, changeset: false } }
    },
  }
}
