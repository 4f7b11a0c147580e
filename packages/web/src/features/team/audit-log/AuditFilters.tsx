import { useQuery } from '@tanstack/react-query'
import { peopleQuery } from '../../../platform/people.ts'
import { Toolbar } from '../../../ui/Page.tsx'
import { ComboBox, Select } from '../../../ui/Select.tsx'
import { actionsQuery, ranges, type AuditFilter } from './audit.ts'
import { text } from '../texts.ts'

interface AuditFiltersProps {
  filter: AuditFilter
  onChange: (filter: AuditFilter) => void
}

export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const { data: actions } = useQuery(actionsQuery)
  const { data: people } = useQuery(peopleQuery)
  return (
    <Toolbar>
      <Select
        label={text('range')}
        value={filter.range}
        onChange={(range) => onChange({ ...filter, range })}
        options={ranges.map((range) => ({ id: range, label: text(`range.${range}`) }))}
      />
      {actions && (
        <ComboBox
          label={text('action')}
          placeholder={text('anyAction')}
          value={filter.action === '' ? null : filter.action}
          onChange={(action) => onChange({ ...filter, action: action ?? '' })}
          options={actions.map(({ name, displayName }) => ({ id: name, label: displayName }))}
        />
      )}
      {people && (
        <ComboBox
          label={text('actor')}
          placeholder={text('anybody')}
          value={filter.actor === '' ? null : filter.actor}
          onChange={(actor) => onChange({ ...filter, actor: actor ?? '' })}
          options={people.map(({ id, name, username }) => ({
            id: String(id),
            label: name || username,
          }))}
        />
      )}
    </Toolbar>
  )
}
