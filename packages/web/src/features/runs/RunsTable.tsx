import { Duration, Time } from '../../ui/Time.tsx'
import { Badge } from '../../ui/Status.tsx'
import { Table, type Column } from '../../ui/Table.tsx'
import { BranchAndCommit } from './Ci.tsx'
import { Outcome } from './Outcome.tsx'
import type { Run } from './queries.ts'
import { sourceName } from './sources.ts'
import { text } from './texts.ts'

interface RunsTableProps {
  label: string
  runs: readonly Run[]
  hrefOf?: (run: Run) => string
  onOpen?: (run: Run) => void
  /** All are runs of one collection, whose name would be the same in every row. */
  isOfOne?: boolean
  more?: { isPending: boolean; onPress: () => void } | undefined
}

export function RunsTable({ runs, isOfOne = false, ...table }: RunsTableProps) {
  const shown = isOfOne ? columnsOfOne : columns
  return <Table items={runs} idOf={({ id }) => id} columns={shown} {...table} />
}

const columns: Column<Run>[] = [
  {
    id: 'outcome',
    label: text('result'),
    render: ({ outcome }) => <Outcome outcome={outcome} />,
  },
  {
    id: 'collection',
    label: text('collection'),
    render: ({ collection }) => collection.name,
    isRowHeader: true,
  },
  {
    id: 'environment',
    label: text('environment'),
    render: ({ environment }) => environment?.name ?? '',
  },
  {
    id: 'source',
    label: text('source'),
    render: ({ source, ci }) => <Badge>{ci?.['provider'] ?? sourceName(source)}</Badge>,
  },
  { id: 'branch', label: text('branch'), render: ({ ci }) => <BranchAndCommit ci={ci} /> },
  {
    id: 'tests',
    label: text('tests'),
    render: ({ stats: { assertions } }) =>
      text('testsShort', { passed: assertions.passed, failed: assertions.failed }),
  },
  {
    id: 'duration',
    label: text('duration'),
    render: ({ durationMs }) => <Duration milliseconds={durationMs} />,
  },
  { id: 'started', label: text('started'), render: ({ startedAt }) => <Time at={startedAt} /> },
]

const columnsOfOne = columns
  .filter(({ id }) => id !== 'collection')
  .map((column) => ({ ...column, isRowHeader: column.id === 'outcome' }))
