import { useDeletion } from '../../platform/deletion.ts'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { deleteEnvironment } from './api.ts'
import { text } from './texts.ts'

export interface Deleting {
  id: string
  name: string
}

interface DeleteEnvironmentDialogProps {
  environment: Deleting
  onClose: () => void
  onDeleted?: () => unknown
}

export function DeleteEnvironmentDialog({
  environment: { id, name },
  onClose,
  onDeleted = onClose,
}: DeleteEnvironmentDialogProps) {
  const deletion = useDeletion({
    kind: 'environment',
    id,
    remove: () => deleteEnvironment(id),
    onDeleted: () => {
      showToast({ kind: 'success', message: text('deleted', { name }) })
      return onDeleted()
    },
  })
  return (
    <ConfirmDialog
      title={text('deleteTitle')}
      isOpen
      onClose={onClose}
      name={name}
      submitLabel={text('delete')}
      isPending={deletion.isPending}
      onSubmit={() => deletion.mutate()}
    >
      <p>{text('deleteHint')}</p>
      <ErrorLine error={deletion.error} />
    </ConfirmDialog>
  )
}
