import { useDeletion } from '../../platform/deletion.ts'
import { paths } from '../../platform/paths.ts'
import { useGo } from '../../platform/url-state.ts'
import type { WorkspaceDescription } from '../../platform/workspaces.ts'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { deleteWorkspace } from './api.ts'
import { text } from './texts.ts'

interface DeleteWorkspaceDialogProps {
  workspace: WorkspaceDescription
  onClose: () => void
}

export function DeleteWorkspaceDialog({ workspace, onClose }: DeleteWorkspaceDialogProps) {
  const go = useGo()
  const { id, name, counts } = workspace
  const deletion = useDeletion({
    kind: 'workspace',
    id,
    remove: () => deleteWorkspace(id),
    onDeleted: () => {
      showToast({ kind: 'success', message: text('deleted', { name }) })
      return go(paths.home())
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
      <p>{text('deleteHint', counts)}</p>
    </ConfirmDialog>
  )
}
