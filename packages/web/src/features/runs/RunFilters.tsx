import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { elementsQuery } from '../../platform/elements.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Toolbar } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { outcomeName } from './Outcome.tsx'
import { text } from './texts.ts'
import {
  outcomes,
  periods,
  sources,
  type RunFilterName,
  type RunFilterState,
} from './use-run-filters.ts'

interface RunFiltersProps {
  workspaceId: string
  filters: RunFilterState
}

const ANY = 'any'

export function RunFilters({ workspaceId, filters }: RunFiltersProps) {
  const { data: collections = [] } = useQuery(elementsQuery('collection', workspaceId))
  const { data: environments = [] } = useQuery(elementsQuery('environment', workspaceId))
  const toOptions = (elements: readonly { name: string; uid: string }[]) =>
    elements.map(({ name, uid }) => ({ id: uid, label: name }))
  const select = (
    name: RunFilterName,
    label: string,
    options: readonly { id: string; label: string }[],
    any = text('any'),
  ) => (
    <Select
      label={label}
      value={filters.values[name] || ANY}
      onChange={(value) => filters.set(name, value === ANY ? '' : value)}
      options={[{ id: ANY, label: any }, ...options]}
    />
  )
  return (
    <Toolbar>
      {select(
        'outcome',
        text('result'),
        outcomes.map((id) => ({ id, label: outcomeName(id) })),
      )}
      {select('collection', text('collection'), toOptions(collections))}
      {select('environment', text('environment'), toOptions(environments))}
      {select(
        'source',
        text('source'),
        sources.map((id) => ({ id, label: text(`source.${id}`) })),
      )}
      {select('user', text('startedBy'), [{ id: 'me', label: text('me') }], text('anyone'))}
      {select(
        'period',
        text('period'),
        periods.map((id) => ({ id, label: text(`period.${id}`) })),
        text('period.any'),
      )}
      <BranchField
        key={filters.values.branch}
        value={filters.values.branch}
        onChange={(branch) => filters.set('branch', branch)}
      />
      {filters.isSet && <Button onPress={filters.clear}>{text('clearFilters')}</Button>}
    </Toolbar>
  )
}

interface BranchFieldProps {
  value: string
  onChange: (value: string) => void
}

function BranchField({ value, onChange }: BranchFieldProps) {
  const [typed, setTyped] = useState(value)
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (typed.trim() !== value) onChange(typed.trim())
  }
  return (
    <form onSubmit={submit}>
      <TextField
        label={text('branch')}
        value={typed}
        onChange={setTyped}
        onBlur={submit}
        placeholder={text('branchHint')}
      />
    </form>
  )
}
