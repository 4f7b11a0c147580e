import { X } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import type { Variable } from './api.ts'
import type { Row } from './operations.ts'
import { SecretValue } from './SecretValue.tsx'
import { text } from './texts.ts'

const LONGEST_DESCRIPTION = 512

interface VariableRowProps {
  environmentId: string
  /** What is stored of it, if it is. */
  variable: Variable | undefined
  row: Row
  number: number
  onChange: (row: Row) => void
  onRemove: () => void
  readOnlyReason: string | undefined
}

export function VariableRow(props: VariableRowProps) {
  const { variable, row, number, onChange, onRemove, readOnlyReason } = props
  const isReadOnly = readOnlyReason !== undefined
  const name = row.key || String(number)
  const changeType = (type: 'default' | 'secret') => {
    const isSecret = type === 'secret'
    const returns = isSecret && variable?.isSecret === true && row.value === ''
    onChange({ ...row, isSecret, value: returns ? null : (row.value ?? '') })
  }
  return (
    <tr>
      <td>
        <Checkbox
          label={text('enabledNamed', { name })}
          isSelected={row.isEnabled}
          onChange={(isEnabled) => onChange({ ...row, isEnabled })}
          isDisabled={isReadOnly}
        />
      </td>
      <td data-narrow="grow">
        <TextField
          label={text('keyNumber', { number })}
          isLabelHidden
          isMono
          value={row.key}
          onChange={(key) => onChange({ ...row, key })}
          isReadOnly={isReadOnly}
          autoFocus={row.position === undefined && row.key === ''}
        />
      </td>
      <td data-narrow="grow">
        <Select
          label={text('typeNumber', { number })}
          isLabelHidden
          value={row.isSecret ? 'secret' : 'default'}
          onChange={changeType}
          isDisabled={isReadOnly}
          options={[
            { id: 'default', label: text('type.default') },
            { id: 'secret', label: text('type.secret') },
          ]}
        />
      </td>
      <td data-narrow="line">
        {row.isSecret && variable?.isSecret ? (
          <SecretValue {...props} variable={variable} name={name} />
        ) : (
          <TextField
            label={text('valueNamed', { name })}
            isLabelHidden
            isMono
            type={row.isSecret ? 'password' : 'text'}
            autoComplete="off"
            value={row.value ?? ''}
            onChange={(value) => onChange({ ...row, value })}
            isReadOnly={isReadOnly}
            {...(variable?.isSecret && { hint: text('unknownValue') })}
          />
        )}
      </td>
      <td data-narrow="line">
        <TextField
          label={text('descriptionNamed', { name })}
          isLabelHidden
          placeholder={isReadOnly ? '' : text('description')}
          value={row.description ?? ''}
          onChange={(description) => onChange({ ...row, description })}
          isReadOnly={isReadOnly}
          maxLength={LONGEST_DESCRIPTION}
        />
      </td>
      <td>
        <Button
          kind="quiet"
          label={text('removeNamed', { name })}
          onPress={onRemove}
          disabledReason={readOnlyReason}
        >
          <X size={16} aria-hidden />
        </Button>
      </td>
    </tr>
  )
}
