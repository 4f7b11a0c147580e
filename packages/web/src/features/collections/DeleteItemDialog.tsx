import { useMutation } from '@tanstack/react-query'
import { paths } from '../../platform/paths.ts'
import { useGo } from '../../platform/url-state.ts'
import { FormDialog } from '../../ui/Dialog.tsx'
import { ErrorLine } from '../../ui/States.tsx'
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
  const deletion = useMutation({
    mutationFn: () => deleteItem(collectionId, item.kind, item.id),
    onSuccess: async () => {
      onClose()
      go(paths.collection(collectionId))
      await store.refresh()
    },
  })
  const name = item.name || text('nameless')
  return (
    <FormDialog
      title={text('deleteNamed', { name })}
      isOpen
      onClose={onClose}
      kind="danger"
      submitLabel={text('delete')}
      isPending={deletion.isPending}
      onSubmit={() => deletion.mutate()}
    >
      <p>{item.childCount > 0 ? text('deleteWithChildren') : text('deleteAlone')}</p>
      <ErrorLine error={deletion.error} />
    </FormDialog>
  )
}
