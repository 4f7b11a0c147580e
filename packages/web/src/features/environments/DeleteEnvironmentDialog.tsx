import { useDeletion } from '../../platform/deletion.ts'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
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
      onClose={onClose}
      name={name}
      submitLabel={text('delete')}
      action={deletion}
    >
      <p>{text('deleteHint')}</p>
    </ConfirmDialog>
  )
}
