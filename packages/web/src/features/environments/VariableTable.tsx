import { Plus } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { FormTable } from '../../ui/FormTable.tsx'
import { Row as Line } from '../../ui/Page.tsx'
import type { Environment } from './api.ts'
import { newRow, type Row } from './operations.ts'
import { text } from './texts.ts'
import { VariableRow } from './VariableRow.tsx'

interface VariableTableProps {
  environment: Environment
  rows: readonly Row[]
  onChange: (rows: Row[]) => void
  readOnlyReason: string | undefined
}

export function VariableTable({ environment, rows, onChange, readOnlyReason }: VariableTableProps) {
  const replace = (changed: Row) =>
    onChange(rows.map((row) => (row.id === changed.id ? changed : row)))
  return (
    <>
      {rows.length === 0 ? (
        <p>{text('noVariables')}</p>
      ) : (
        <FormTable
          label={text('variables')}
          columns={[
            { label: text('enabled'), width: '44px' },
            { label: text('key'), width: '22%' },
            { label: text('type'), width: '130px' },
            { label: text('value') },
            { label: text('description'), width: '22%' },
            { label: text('actions'), isLabelHidden: true, width: '48px' },
          ]}
        >
          {rows.map((row, index) => (
            <VariableRow
              key={row.id}
              environmentId={environment.id}
              variable={
                row.position === undefined ? undefined : environment.variables[row.position]
              }
              row={row}
              number={index + 1}
              onChange={replace}
              onRemove={() => onChange(rows.filter(({ id }) => id !== row.id))}
              readOnlyReason={readOnlyReason}
            />
          ))}
        </FormTable>
      )}
      <Line>
        <Button onPress={() => onChange([...rows, newRow()])} disabledReason={readOnlyReason}>
          <Plus size={16} aria-hidden />
          {text('add')}
        </Button>
      </Line>
    </>
  )
}
