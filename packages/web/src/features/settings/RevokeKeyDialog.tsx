import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { revokeKey, type ApiKey } from './api.ts'
import { text } from './texts.ts'

interface RevokeKeyDialogProps {
  apiKey: ApiKey
  onClose: () => void
}

export function RevokeKeyDialog({ apiKey: { id, name }, onClose }: RevokeKeyDialogProps) {
  const client = useQueryClient()
  const revocation = useMutation({
    mutationFn: () => revokeKey(id),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['api-keys'] })
      showToast({ kind: 'success', message: text('revoked', { name }) })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={text('revokeTitle')}
      onClose={onClose}
      name={name}
      submitLabel={text('revoke')}
      action={revocation}
    >
      <p>{text('revokeHint')}</p>
    </ConfirmDialog>
  )
}
