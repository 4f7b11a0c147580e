import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '../../../platform/session.ts'
import { CheckboxGroup } from '../../../ui/Checkbox.tsx'
import { FormDialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { ErrorLine } from '../../../ui/States.tsx'
import { invite, type TeamRole } from '../api.ts'
import { roleOptions } from '../roles.ts'
import { SetupLink } from './SetupLink.tsx'
import { text } from '../texts.ts'

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { permissions } = useSession()
  const client = useQueryClient()
  const [email, setEmail] = useState('')
  const [fullName, setFullName] = useState('')
  const [roles, setRoles] = useState<TeamRole[]>(['user'])
  const [wasSent, setSent] = useState(false)
  const [link, setLink] = useState<string>()
  const invitation = useMutation({
    mutationFn: async () =>
      setLink(await invite({ email: email.trim(), fullName: fullName.trim(), roles })),
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: ['users'] }),
  })
  if (link !== undefined) return <SetupLink name={fullName} link={link} onClose={onClose} />

  const isComplete = email.trim() !== '' && fullName.trim() !== '' && roles.length > 0
  const submit = () => {
    setSent(true)
    if (isComplete) invitation.mutate()
  }
  const missing = (value: string, what: 'nameMissing' | 'emailMissing') =>
    wasSent && value.trim() === '' ? text(what) : undefined
  return (
    <FormDialog
      title={text('inviteTitle')}
      isOpen
      onClose={onClose}
      submitLabel={text('invite')}
      isPending={invitation.isPending}
      onSubmit={submit}
    >
      <p>{text('inviteHint')}</p>
      <TextField
        label={text('name')}
        value={fullName}
        onChange={setFullName}
        error={missing(fullName, 'nameMissing')}
        autoComplete="off"
        maxLength={255}
        isRequired
        autoFocus
      />
      <TextField
        label={text('email')}
        type="email"
        value={email}
        onChange={setEmail}
        error={missing(email, 'emailMissing')}
        autoComplete="off"
        maxLength={254}
        isRequired
      />
      <CheckboxGroup
        label={text('roles')}
        options={roleOptions(permissions.manageSuperAdmins)}
        value={roles}
        onChange={setRoles}
        error={wasSent && roles.length === 0 ? text('rolesMissing') : undefined}
      />
      <ErrorLine error={invitation.error} />
    </FormDialog>
  )
}
