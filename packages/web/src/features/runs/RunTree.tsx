import { useCallback, useMemo, useState } from 'react'
import { formatDuration } from '../../platform/format.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { EmptyState, ErrorLine, Skeleton } from '../../ui/States.tsx'
import { Method } from '../../ui/Status.tsx'
import { VirtualTree } from '../../ui/VirtualTree.tsx'
import { OutcomeIcon } from './Outcome.tsx'
import { executionRowId, labelOf, toRows, toTree, type RunRow } from './run-rows.ts'
import styles from './RunTree.module.css'
import { text } from './texts.ts'
import type { Executions } from './use-executions.ts'

interface RunTreeProps {
  executions: Executions
  hasIterations: boolean
  failedOnly: boolean
  onFailedOnly: (failedOnly: boolean) => void
  selected: number | undefined
  onSelect: (position: number) => void
}

export function RunTree({ executions, failedOnly, onFailedOnly, ...tree }: RunTreeProps) {
  const { list, isComplete, error, loadMore } = executions
  return (
    <div className={styles.pane}>
      <div className={styles.tools}>
        <Checkbox isSelected={failedOnly} onChange={onFailedOnly}>
          {text('failedOnly')}
        </Checkbox>
      </div>
      <ErrorLine error={error} />
      {list.length === 0 && isComplete && failedOnly && (
        <EmptyState title={text('nothingFailed')}>{text('nothingFailedHint')}</EmptyState>
      )}
      {list.length === 0 && !isComplete && !error && <Skeleton />}
      {list.length > 0 && (
        <Rows {...tree} list={list} isComplete={isComplete} loadMore={loadMore} />
      )}
    </div>
  )
}

interface RowsProps
  extends
    Pick<RunTreeProps, 'hasIterations' | 'selected' | 'onSelect'>,
    Pick<Executions, 'list' | 'isComplete' | 'loadMore'> {}

function Rows({ list, isComplete, loadMore, hasIterations, selected, onSelect }: RowsProps) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set())
  const tree = useMemo(() => toTree(list, hasIterations), [list, hasIterations])
  const rows = useMemo(() => toRows(tree, collapsed, isComplete), [tree, collapsed, isComplete])
  const onToggle = ({ id }: RunRow) =>
    setCollapsed(collapsed.has(id) ? without(collapsed, id) : new Set([...collapsed, id]))
  const onShow = useCallback(
    ({ kind }: RunRow) => {
      if (kind === 'more') loadMore()
    },
    [loadMore],
  )
  return (
    <VirtualTree
      label={text('tree')}
      rows={rows}
      selectedId={selected === undefined ? undefined : executionRowId(selected)}
      renderRow={renderRow}
      onOpen={(row) => {
        if (row.kind === 'execution') onSelect(row.execution.position)
        else if (row.kind === 'group') onToggle(row)
      }}
      onToggle={onToggle}
      onShow={onShow}
    />
  )
}

function renderRow(row: RunRow) {
  switch (row.kind) {
    case 'more':
      return <span className={styles.muted}>{row.name}</span>
    case 'group':
      return (
        <>
          <span className={styles.name}>{row.label}</span>
          {row.failedCount > 0 && (
            <span className={styles.failed}>
              <OutcomeIcon outcome="failed" />
              {row.failedCount}
            </span>
          )}
        </>
      )
    case 'execution': {
      const { outcome, method, responseTime } = row.execution
      return (
        <>
          <OutcomeIcon outcome={outcome} />
          <Method name={method} isAligned />
          <span className={styles.name}>{labelOf(row.execution)}</span>
          <span className={styles.muted}>{formatDuration(responseTime)}</span>
        </>
      )
    }
  }
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set].filter((other) => other !== id))
}
