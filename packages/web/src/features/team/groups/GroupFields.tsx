import { useSession } from '../../../platform/session.ts'
import { CheckboxGroup } from '../../../ui/Checkbox.tsx'
import { TextField } from '../../../ui/Field.tsx'
import type { GroupInput } from '../api.ts'
import { roleOptions } from '../roles.ts'
import { text } from '../texts.ts'

interface GroupFieldsProps {
  value: GroupInput
  onChange: (value: GroupInput) => void
  isReadOnly?: boolean
  nameError?: string | undefined
}

/** Only Admins give groups other roles than Developer. */
export function GroupFields({ value, onChange, isReadOnly = false, nameError }: GroupFieldsProps) {
  const { permissions } = useSession()
  return (
    <>
      <TextField
        label={text('name')}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        error={nameError}
        maxLength={255}
        isReadOnly={isReadOnly}
        isRequired
      />
      <TextField
        label={text('summary')}
        value={value.summary}
        onChange={(summary) => onChange({ ...value, summary })}
        maxLength={2000}
        isReadOnly={isReadOnly}
      />
      <CheckboxGroup
        label={text('roles')}
        options={roleOptions(permissions.manageSuperAdmins || value.roles.includes('super-admin'))}
        value={value.roles}
        onChange={(roles) => onChange({ ...value, roles })}
        isDisabled={isReadOnly || !permissions.manageGroups}
        {...(!permissions.manageGroups && { hint: text('developersOnly') })}
      />
    </>
  )
}
