import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../ui/Dialog.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { createSetupLink } from './api.ts'
import type { Member } from './members.ts'
import { nameOf } from './MembersTable.tsx'
import { SetupLink } from './SetupLink.tsx'
import { text } from './texts.ts'

interface SetupLinkDialogProps {
  member: Member
  onClose: () => void
}

export function SetupLinkDialog({ member, onClose }: SetupLinkDialogProps) {
  const [link, setLink] = useState<string>()
  const name = nameOf(member)
  const creation = useMutation({
    mutationFn: async () => setLink(await createSetupLink(member.id)),
    gcTime: 0,
  })
  if (link !== undefined) return <SetupLink name={name} link={link} onClose={onClose} />
  return (
    <FormDialog
      title={text('newLink')}
      isOpen
      onClose={onClose}
      submitLabel={text('makeLink')}
      isPending={creation.isPending}
      onSubmit={() => creation.mutate()}
    >
      <p>{text('newLinkHint', { name })}</p>
      <ErrorLine error={creation.error} />
    </FormDialog>
  )
}
