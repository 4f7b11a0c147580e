import { answerOf, api } from '../../platform/client.ts'
import { useDeletion } from '../../platform/deletion.ts'
import { paths } from '../../platform/paths.ts'
import { useGo } from '../../platform/url-state.ts'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { text } from './texts.ts'

interface DeleteCollectionDialogProps {
  collection: { id: string; name: string; workspace: { id: string } | null }
  onClose: () => void
}

export function DeleteCollectionDialog({ collection, onClose }: DeleteCollectionDialogProps) {
  const go = useGo()
  const { id, name, workspace } = collection
  const deletion = useDeletion({
    kind: 'collection',
    id,
    remove: () =>
      answerOf(
        api.DELETE('/collections/{collectionId}', { params: { path: { collectionId: id } } }),
      ),
    onDeleted: () => {
      onClose()
      return go(workspace ? paths.collections(workspace.id) : paths.home())
    },
  })
  return (
    <ConfirmDialog
      title={text('deleteNamed', { name })}
      name={name}
      onClose={onClose}
      submitLabel={text('delete')}
      action={deletion}
    >
      <p>{text('deleteCollectionHint')}</p>
    </ConfirmDialog>
  )
}
