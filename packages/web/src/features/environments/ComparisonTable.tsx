import { SecretDots } from '../../ui/Secret.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Status, type Tone } from '../../ui/Status.tsx'
import { Table } from '../../ui/Table.tsx'
import type { Environment, Variable } from './api.ts'
import { compare, type Result } from './comparison.ts'
import styles from './Environments.module.css'
import { toRow } from './operations.ts'
import { text } from './texts.ts'

const tones: Readonly<Record<Result, Tone>> = {
  different: 'warning',
  missing: 'danger',
  secret: 'muted',
  same: 'success',
}

interface ComparisonTableProps {
  left: Environment
  right: Environment
  onlyDifferences: boolean
}

export function ComparisonTable({ left, right, onlyDifferences }: ComparisonTableProps) {
  const rows = compare(left, right).filter(({ result }) => !onlyDifferences || result !== 'same')
  if (rows.length === 0)
    return <EmptyState title={text('noDifferences')}>{text('noDifferencesHint')}</EmptyState>
  return (
    <Table
      label={text('comparison')}
      items={rows}
      idOf={({ id }) => id}
      columns={[
        {
          id: 'key',
          label: text('key'),
          isRowHeader: true,
          render: ({ key }) => <code>{key}</code>,
        },
        { id: 'left', label: left.name, render: (row) => <Side variable={row.left} /> },
        { id: 'right', label: right.name, render: (row) => <Side variable={row.right} /> },
        {
          id: 'result',
          label: text('result'),
          render: ({ result }) => <Status tone={tones[result]}>{text(`result.${result}`)}</Status>,
        },
      ]}
    />
  )
}

function Side({ variable }: { variable: Variable | undefined }) {
  if (!variable) return <span className={styles.muted}>{text('absent')}</span>
  const { value, isEnabled } = toRow(variable)
  return (
    <span className={styles.value}>
      {value ?? (variable.hasValue ? <SecretDots /> : text('secretEmpty'))}
      {!isEnabled && <span className={styles.muted}> ({text('off')})</span>}
    </span>
  )
}
