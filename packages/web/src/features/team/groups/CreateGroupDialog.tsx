import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../../ui/Dialog.tsx'
import { ErrorLine } from '../../../ui/States.tsx'
import { createGroup, type GroupInput } from '../api.ts'
import { GroupFields } from './GroupFields.tsx'
import { text } from '../texts.ts'

interface CreateGroupDialogProps {
  onClose: () => void
  onCreated: (id: number) => void
}

export function CreateGroupDialog({ onClose, onCreated }: CreateGroupDialogProps) {
  const client = useQueryClient()
  const [input, setInput] = useState<GroupInput>({ name: '', summary: '', roles: ['user'] })
  const [wasSent, setSent] = useState(false)
  const creation = useMutation({
    mutationFn: () => createGroup(input),
    onSuccess: (id) => {
      void client.invalidateQueries({ queryKey: ['groups'] })
      onCreated(id)
    },
  })
  const isMissing = input.name.trim() === ''
  const submit = () => {
    setSent(true)
    if (!isMissing) creation.mutate()
  }
  return (
    <FormDialog
      title={text('newGroup')}
      isOpen
      onClose={onClose}
      submitLabel={text('createGroup')}
      isPending={creation.isPending}
      onSubmit={submit}
    >
      <GroupFields
        value={input}
        onChange={setInput}
        nameError={wasSent && isMissing ? text('nameMissing') : undefined}
      />
      <ErrorLine error={creation.error} />
    </FormDialog>
  )
}
