import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ConfirmDialog } from '../../../ui/Dialog.tsx'
import { Notice } from '../../../ui/Status.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { deactivate } from '../api.ts'
import type { Member } from './members.ts'
import { nameOf } from './MembersTable.tsx'
import { text } from '../texts.ts'

interface DeactivateDialogProps {
  member: Member
  onClose: () => void
}

export function DeactivateDialog({ member, onClose }: DeactivateDialogProps) {
  const client = useQueryClient()
  const name = nameOf(member)
  const deactivation = useMutation({
    mutationFn: () => deactivate(member.id),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['users'] })
      showToast({ kind: 'success', message: text('deactivated', { name }) })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={text('deactivateTitle', { name })}
      onClose={onClose}
      name={name}
      submitLabel={text('deactivate')}
      action={deactivation}
    >
      <p>{text('deactivateHint')}</p>
      <Notice tone="warning">{text('transferHint')}</Notice>
    </ConfirmDialog>
  )
}
