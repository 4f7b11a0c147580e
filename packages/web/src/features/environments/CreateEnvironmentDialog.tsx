import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { paths } from '../../platform/paths.ts'
import { useGo } from '../../platform/url-state.ts'
import { FormDialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { createEnvironment } from './api.ts'
import { text } from './texts.ts'

interface CreateEnvironmentDialogProps {
  workspaceId: string
  onClose: () => void
}

export function CreateEnvironmentDialog({ workspaceId, onClose }: CreateEnvironmentDialogProps) {
  const [name, setName] = useState('')
  const [wasSent, setSent] = useState(false)
  const client = useQueryClient()
  const go = useGo()
  const creation = useMutation({
    mutationFn: () => createEnvironment(workspaceId, name.trim()),
    onSuccess: (id) => {
      void client.invalidateQueries({ queryKey: ['environments'] })
      go(paths.environment(id))
    },
  })
  const isMissing = name.trim() === ''
  const submit = () => {
    setSent(true)
    if (!isMissing) creation.mutate()
  }
  return (
    <FormDialog
      title={text('createTitle')}
      isOpen
      onClose={onClose}
      submitLabel={text('create')}
      isPending={creation.isPending}
      onSubmit={submit}
    >
      <TextField
        label={text('name')}
        value={name}
        onChange={setName}
        maxLength={255}
        error={wasSent && isMissing ? text('nameMissing') : undefined}
        isRequired
        autoFocus
      />
      <ErrorLine error={creation.error} />
    </FormDialog>
  )
}
