import { TextField } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { visibilities, type Details } from './api.ts'
import { text } from './texts.ts'

interface DetailsFieldsProps {
  details: Details
  onChange: (details: Details) => void
  nameError?: string | undefined
  /** Why the visibility stays as it is. */
  visibilityReason?: string | undefined
}

export function DetailsFields({
  details,
  onChange,
  nameError,
  visibilityReason,
}: DetailsFieldsProps) {
  return (
    <>
      <TextField
        label={text('name')}
        value={details.name}
        onChange={(name) => onChange({ ...details, name })}
        error={nameError}
        maxLength={255}
        isRequired
        autoFocus
      />
      <Select
        label={text('type')}
        value={details.type}
        onChange={(type) => onChange({ ...details, type })}
        isDisabled={visibilityReason !== undefined}
        hint={visibilityReason ?? text(`hint.${details.type}`)}
        options={[...new Set([...visibilities, details.type])].map((id) => ({
          id,
          label: text(`visibility.${id}`),
        }))}
      />
      <TextField
        label={text('aboutField')}
        value={details.about}
        onChange={(about) => onChange({ ...details, about })}
      />
      <TextField
        label={text('description')}
        value={details.description}
        onChange={(description) => onChange({ ...details, description })}
        rows={6}
      />
    </>
  )
}
