import { useQueryClient } from '@tanstack/react-query'
import type { ItemKind } from '../../platform/paths.ts'
import { itemQuery, readItem, writeItem, type Item } from './api.ts'
import { useEdit, type Edit } from './use-edit.ts'
import { treeOf } from './use-tree.ts'

/** Edits an item of a collection. */
export function useItemEdit(collectionId: string, kind: ItemKind, item: Item): Edit {
  const client = useQueryClient()
  const { id } = item.fields
  const { queryKey } = itemQuery(collectionId, kind, id)
  return useEdit({
    element: `${kind}/${collectionId}/${id}`,
    saved: item,
    reread: async () => {
      const now = await readItem(collectionId, kind, id)
      client.setQueryData(queryKey, now)
      return now
    },
    save: async (changes, etag) => {
      client.setQueryData(queryKey, await writeItem(collectionId, kind, id, changes, etag))
      // The tree shows names, methods and addresses.
      await treeOf(collectionId).refresh()
    },
  })
}
