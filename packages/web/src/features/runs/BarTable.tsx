import { useState } from 'react'
import { formatDuration } from '../../platform/format.ts'
import { Table, type Column } from '../../ui/Table.tsx'
import type { BarKind, Cell } from './bar-cells.ts'
import { Outcome } from './Outcome.tsx'
import { text } from './texts.ts'

const ROWS_A_STEP = 50

interface BarTableProps {
  label: string
  kind: BarKind
  cells: readonly Cell[]
  onOpen: (position: number) => void
}

/** The same as the bar, in words. */
export function BarTable({ label, kind, cells, onOpen }: BarTableProps) {
  const [shown, setShown] = useState(ROWS_A_STEP)
  return (
    <Table
      label={label}
      items={cells.slice(0, shown)}
      idOf={({ position }) => String(position)}
      columns={kind === 'requests' ? columnsOfRequests : columnsOfSums}
      onOpen={({ position }) => onOpen(position)}
      more={
        shown < cells.length
          ? { isPending: false, onPress: () => setShown(shown + ROWS_A_STEP) }
          : undefined
      }
    />
  )
}

const common: Column<Cell>[] = [
  { id: 'outcome', label: text('result'), render: ({ outcome }) => <Outcome outcome={outcome} /> },
  {
    id: 'time',
    label: text('time'),
    render: ({ responseTime }) => formatDuration(responseTime),
  },
]

const columnsOfRequests: Column<Cell>[] = [
  { id: 'name', label: text('name'), render: ({ name }) => name, isRowHeader: true },
  { id: 'folder', label: text('folder'), render: ({ folder }) => folder },
  ...common,
]

const columnsOfSums: Column<Cell>[] = [
  { id: 'name', label: text('name'), render: ({ label }) => label, isRowHeader: true },
  { id: 'count', label: text('requests'), render: ({ count }) => count },
  ...common,
]
