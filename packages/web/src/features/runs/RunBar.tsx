import { useMemo } from 'react'
import { formatNumber } from '../../platform/format.ts'
import { useUrlState } from '../../platform/url-state.ts'
import { Button } from '../../ui/Button.tsx'
import { CellBar, CellSwatch } from '../../ui/CellBar.tsx'
import { Section } from '../../ui/Page.tsx'
import { ErrorLine, Skeleton } from '../../ui/States.tsx'
import { cellsOf, type BarKind } from './bar-cells.ts'
import { BarTable } from './BarTable.tsx'
import { outcomeName } from './Outcome.tsx'
import type { Run } from './queries.ts'
import styles from './RunBar.module.css'
import { text } from './texts.ts'
import { LOADED_ALONE, type Executions } from './use-executions.ts'

interface RunBarProps {
  run: Run
  executions: Executions
  selected: number | undefined
  onSelect: (position: number) => void
}

const labels: Readonly<Record<BarKind, string>> = {
  requests: text('barOfRequests'),
  folders: text('barOfFolders'),
  parts: text('barOfParts'),
}

const shownOutcomes = ['passed', 'failed', 'error', 'skipped'] as const

export function RunBar({ run, executions, selected, onSelect }: RunBarProps) {
  const [form, setForm] = useUrlState('bar', 'cells')
  const { total } = run.executionCounts
  const { list, isComplete, error, loadMore } = executions
  const { kind, cells } = useMemo(() => cellsOf(list, total), [list, total])
  const isTable = form === 'table'
  return (
    <Section
      title={text('bar')}
      actions={
        <Button kind="quiet" onPress={() => setForm(isTable ? 'cells' : 'table')}>
          {isTable ? text('asBar') : text('asTable')}
        </Button>
      }
    >
      <ErrorLine error={error} />
      {cells.length === 0 && !error && <Skeleton rows={1} />}
      {cells.length > 0 &&
        (isTable ? (
          <BarTable label={labels[kind]} cells={cells} kind={kind} onOpen={onSelect} />
        ) : (
          <CellBar
            label={labels[kind]}
            cells={cells.map(({ label, outcome }) => ({ label, pattern: outcome }))}
            selected={cells.findIndex(({ positions }) => positions.some((at) => at === selected))}
            onSelect={(at) => {
              const cell = cells[at]
              if (cell) onSelect(cell.position)
            }}
          />
        ))}
      <div className={styles.legend}>
        {shownOutcomes.map((outcome) => (
          <span key={outcome} className={styles.item}>
            <CellSwatch pattern={outcome} />
            {outcomeName(outcome)}: {formatNumber(run.executionCounts[outcome])}
          </span>
        ))}
        {!isComplete && (
          <span className={styles.item} role="status">
            {text('loadedSoFar', { loaded: formatNumber(list.length), total: formatNumber(total) })}
            {list.length >= LOADED_ALONE && (
              <Button kind="quiet" onPress={loadMore}>
                {text('loadRest')}
              </Button>
            )}
          </span>
        )}
      </div>
    </Section>
  )
}
