import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ConfirmDialog } from '../../../ui/Dialog.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { revokeInvitation, type Invitation } from './invitations.ts'
import { text } from '../texts.ts'

interface RevokeDialogProps {
  invitation: Invitation
  onClose: () => void
}

export function RevokeDialog({
  invitation: { userId, fullName: name },
  onClose,
}: RevokeDialogProps) {
  const client = useQueryClient()
  const revocation = useMutation({
    mutationFn: () => revokeInvitation(userId),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['users'] })
      showToast({ kind: 'success', message: text('revoked', { name }) })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={text('revokeTitle', { name })}
      onClose={onClose}
      submitLabel={text('revokeSubmit')}
      action={revocation}
    >
      <p>{text('revokeHint', { name })}</p>
    </ConfirmDialog>
  )
}
