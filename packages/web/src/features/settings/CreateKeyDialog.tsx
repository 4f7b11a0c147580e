import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { createKey } from './api.ts'
import { NewKey } from './NewKey.tsx'
import { text } from './texts.ts'

const lifetimes = ['7', '30', '90', '365', '0'] as const
type Lifetime = (typeof lifetimes)[number]

export function CreateKeyDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [lifetime, setLifetime] = useState<Lifetime>('90')
  const [wasSent, setSent] = useState(false)
  const [key, setKey] = useState<string>()
  const creation = useMutation({
    mutationFn: async () =>
      setKey(await createKey(name.trim(), lifetime === '0' ? undefined : Number(lifetime))),
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-keys'] }),
  })
  if (key !== undefined) return <NewKey value={key} onClose={onClose} />

  const isMissing = name.trim() === ''
  const submit = () => {
    setSent(true)
    if (!isMissing) creation.mutate()
  }
  return (
    <FormDialog
      title={text('createKey')}
      isOpen
      onClose={onClose}
      submitLabel={text('createKey')}
      isPending={creation.isPending}
      onSubmit={submit}
    >
      <TextField
        label={text('name')}
        value={name}
        onChange={setName}
        error={wasSent && isMissing ? text('keyNameMissing') : undefined}
        maxLength={255}
        isRequired
        autoFocus
      />
      <Select
        label={text('lifetime')}
        value={lifetime}
        onChange={setLifetime}
        options={lifetimes.map((days) => ({ id: days, label: text(`lifetime.${days}`) }))}
        {...(lifetime === '0' && { hint: text('neverHint') })}
      />
      <ErrorLine error={creation.error} />
    </FormDialog>
  )
}
