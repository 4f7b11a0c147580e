import { formatDuration, formatNumber } from '../../platform/format.ts'
import { paths } from '../../platform/paths.ts'
import { Link } from '../../ui/Button.tsx'
import { Row, Section } from '../../ui/Page.tsx'
import { Table, type Column } from '../../ui/Table.tsx'
import { Outcome } from './Outcome.tsx'
import type { Comparison, Difference } from './queries.ts'
import { text } from './texts.ts'

export const kinds = ['newlyFailing', 'fixed', 'slower', 'added', 'removed'] as const

interface DifferenceListProps {
  kind: (typeof kinds)[number]
  comparison: Comparison
}

export function DifferenceList({ kind, comparison }: DifferenceListProps) {
  const { count, executions } = comparison[kind]
  if (count === 0) return null
  const shown = executions.length
  const side = (id: 'before' | 'after', runId: string): Column<Difference> => ({
    id,
    label: text(id),
    render: (difference) => <Side side={difference[id]} runId={runId} />,
  })
  return (
    <Section title={text('countOf', { name: text(kind), count: formatNumber(count) })}>
      {kind === 'slower' && <p>{text('slowerHint')}</p>}
      {shown < count && <p>{text('firstOf', { shown, count: formatNumber(count) })}</p>}
      <Table
        label={text(kind)}
        items={executions.map((difference, at) => ({ ...difference, at }))}
        idOf={({ at }) => String(at)}
        columns={[
          {
            id: 'name',
            label: text('request'),
            render: ({ path, name }) => [...path, name || text('unnamed')].join(' / '),
            isRowHeader: true,
          },
          {
            id: 'iteration',
            label: text('iterationHead'),
            render: ({ iteration }) => text('iteration', { number: iteration + 1 }),
          },
          side('before', comparison.with.id),
          side('after', comparison.run.id),
        ]}
      />
    </Section>
  )
}

function Side({ side, runId }: { side: Difference['after']; runId: string }) {
  if (!side) return '–'
  const { position, outcome, code, responseTime } = side
  const status = code === 0 ? '' : `${code} · `
  return (
    <Row>
      <Outcome outcome={outcome} />
      <Link href={`${paths.run(runId)}?only=all&execution=${position}`}>
        {status}
        {formatDuration(responseTime)}
      </Link>
    </Row>
  )
}
