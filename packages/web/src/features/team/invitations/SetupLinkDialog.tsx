import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../../ui/Dialog.tsx'
import { ErrorLine } from '../../../ui/States.tsx'
import { createSetupLink } from '../api.ts'
import { SetupLink } from './SetupLink.tsx'
import { text } from '../texts.ts'

interface SetupLinkDialogProps {
  userId: number
  name: string
  onClose: () => void
}

export function SetupLinkDialog({ userId, name, onClose }: SetupLinkDialogProps) {
  const client = useQueryClient()
  const [link, setLink] = useState<string>()
  const creation = useMutation({
    mutationFn: async () => setLink(await createSetupLink(userId)),
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: ['users'] }),
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
