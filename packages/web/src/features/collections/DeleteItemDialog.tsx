import { useMutation, useQueryClient } from '@tanstack/react-query'
import { paths } from '../../platform/paths.ts'
import { deletionKey } from '../../platform/query.ts'
import { useGo } from '../../platform/url-state.ts'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { deleteItem, type Entry } from './api.ts'
import { text } from './texts.ts'
import type { TreeStore } from './tree-store.ts'

interface DeleteItemDialogProps {
  collectionId: string
  item: Entry
  store: TreeStore
  onClose: () => void
}

export function DeleteItemDialog({ collectionId, item, store, onClose }: DeleteItemDialogProps) {
  const go = useGo()
  const client = useQueryClient()
  const deletion = useMutation({
    // News of the collection must not ask for an item that goes, until its page is left.
    mutationKey: deletionKey('collection', collectionId),
    mutationFn: () => deleteItem(collectionId, item.kind, item.id),
    onSuccess: async () => {
      onClose()
      await go(paths.collection(collectionId))
      await store.refresh()
      void client.invalidateQueries({ queryKey: ['collection', collectionId] })
    },
  })
  const name = item.name || text('nameless')
  return (
    <ConfirmDialog
      title={text('deleteNamed', { name })}
      onClose={onClose}
      submitLabel={text('delete')}
      action={deletion}
    >
      <p>{item.childCount > 0 ? text('deleteWithChildren') : text('deleteAlone')}</p>
    </ConfirmDialog>
  )
}
