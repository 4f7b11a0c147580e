import { useQuery } from '@tanstack/react-query'
import { paths } from '../../platform/paths.ts'
import { useUrlState } from '../../platform/url-state.ts'
import { Link } from '../../ui/Button.tsx'
import { Row, Stack } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { Method, Notice } from '../../ui/Status.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { ConsolePart } from './ConsolePart.tsx'
import styles from './ExecutionDetail.module.css'
import { Outcome } from './Outcome.tsx'
import { executionQuery, type ExecutionWithExchange, type Run } from './queries.ts'
import { RequestPart } from './RequestPart.tsx'
import { ResponsePart } from './ResponsePart.tsx'
import { labelOf } from './run-rows.ts'
import { TestList } from './TestList.tsx'
import { text } from './texts.ts'
import { TimelinePart } from './TimelinePart.tsx'

interface ExecutionDetailProps {
  run: Run
  position: number
}

export function ExecutionDetail({ run, position }: ExecutionDetailProps) {
  return (
    <Region query={useQuery(executionQuery(run.id, position))}>
      {(execution) => <Detail key={position} run={run} execution={execution} />}
    </Region>
  )
}

function Detail({ run, execution }: { run: Run; execution: ExecutionWithExchange }) {
  const [tab, setTab] = useUrlState('tab', 'tests')
  const { path, method, outcome, error, isClipped, itemId } = execution
  const lines = execution.console ?? []
  const collectionId = run.collection.uid ?? run.collection.id
  return (
    <Stack>
      <div>
        <p className={styles.path}>{path.join(' / ')}</p>
        <Row>
          <Method name={method} />
          <h2 className={styles.title}>{labelOf(execution)}</h2>
          <Outcome outcome={outcome} />
          {collectionId !== null && itemId !== null && (
            <Link href={paths.item(collectionId, 'request', itemId)}>{text('openRequest')}</Link>
          )}
        </Row>
      </div>
      {error && <Notice tone="danger">{text('notSent', { message: error.message })}</Notice>}
      {outcome === 'skipped' && <Notice tone="info">{text('skipped')}</Notice>}
      {isClipped && <Notice tone="warning">{text('clipped')}</Notice>}
      <Tabs
        label={text('details')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'tests',
            label: text('countOf', { name: text('tests'), count: execution.tests.length }),
            content: <TestList tests={execution.tests} />,
          },
          {
            id: 'request',
            label: text('request'),
            content: <RequestPart execution={execution} />,
          },
          {
            id: 'response',
            label: text('response'),
            content: <ResponsePart execution={execution} />,
          },
          {
            id: 'console',
            label: text('countOf', { name: text('console'), count: lines.length }),
            content: <ConsolePart lines={lines} />,
          },
          {
            id: 'timeline',
            label: text('timeline'),
            content: <TimelinePart timings={execution.timings} />,
          },
        ]}
      />
    </Stack>
  )
}
