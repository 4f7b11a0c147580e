import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FormDialog } from '../../../ui/Dialog.tsx'
import { ErrorLine } from '../../../ui/States.tsx'
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
    <FormDialog
      title={text('revokeTitle', { name })}
      isOpen
      onClose={onClose}
      submitLabel={text('revokeSubmit')}
      kind="danger"
      isPending={revocation.isPending}
      onSubmit={() => revocation.mutate()}
    >
      <p>{text('revokeHint', { name })}</p>
      <ErrorLine error={revocation.error} />
    </FormDialog>
  )
}
