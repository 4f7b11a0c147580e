import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../../platform/client.ts'
import { paths } from '../../platform/paths.ts'
import { useGo } from '../../platform/url-state.ts'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { text } from './texts.ts'

interface DeleteCollectionDialogProps {
  collection: { id: string; name: string; workspace: { id: string } | null }
  onClose: () => void
}

export function DeleteCollectionDialog({ collection, onClose }: DeleteCollectionDialogProps) {
  const client = useQueryClient()
  const go = useGo()
  const { id, name, workspace } = collection
  const deletion = useMutation({
    mutationFn: () =>
      answerOf(
        api.DELETE('/collections/{collectionId}', { params: { path: { collectionId: id } } }),
      ),
    onSuccess: async () => {
      onClose()
      go(workspace ? paths.collections(workspace.id) : paths.home())
      await client.invalidateQueries({ queryKey: ['collections'] })
    },
  })
  return (
    <ConfirmDialog
      title={text('deleteNamed', { name })}
      name={name}
      isOpen
      onClose={onClose}
      submitLabel={text('delete')}
      isPending={deletion.isPending}
      onSubmit={() => deletion.mutate()}
    >
      <p>{text('deleteCollectionHint')}</p>
      <ErrorLine error={deletion.error} />
    </ConfirmDialog>
  )
}
