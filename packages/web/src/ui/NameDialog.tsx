import { useState } from 'react'
import { FormDialog, type Action } from './Dialog.tsx'
import { TextField } from './Field.tsx'
import { ErrorLine } from './States.tsx'

interface NameDialogProps {
  title: string
  label: string
  submitLabel: string
  /** What is said to who gives no name. */
  missing: string
  action: Action<string>
  onClose: () => void
}

/** Makes something that begins with a name alone. */
export function NameDialog({ label, missing, action, ...dialog }: NameDialogProps) {
  const [name, setName] = useState('')
  const [wasSent, setSent] = useState(false)
  const isMissing = name.trim() === ''
  const submit = () => {
    setSent(true)
    if (!isMissing) action.mutate(name.trim())
  }
  return (
    <FormDialog {...dialog} isOpen isPending={action.isPending} onSubmit={submit}>
      <TextField
        label={label}
        value={name}
        onChange={setName}
        maxLength={255}
        error={wasSent && isMissing ? missing : undefined}
        isRequired
        autoFocus
      />
      <ErrorLine error={action.error} />
    </FormDialog>
  )
}
