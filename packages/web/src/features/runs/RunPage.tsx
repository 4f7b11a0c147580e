import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { paths } from '../../platform/paths.ts'
import { toProblem } from '../../platform/problem.ts'
import { usePathPart, useUrlState } from '../../platform/url-state.ts'
import { rememberWorkspace } from '../../platform/workspaces.ts'
import { Page, useTitle } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { SplitPane } from '../../ui/SplitPane.tsx'
import { EmptyState, ErrorState } from '../../ui/States.tsx'
import { Notice } from '../../ui/Status.tsx'
import { ExecutionDetail } from './ExecutionDetail.tsx'
import { Outcome } from './Outcome.tsx'
import { runQuery, type Run } from './queries.ts'
import { RunActions } from './RunActions.tsx'
import { RunBar } from './RunBar.tsx'
import { RunFacts } from './RunFacts.tsx'
import styles from './RunPage.module.css'
import { RunTree } from './RunTree.tsx'
import { text } from './texts.ts'
import { useAllExecutions, useFailures, type Executions } from './use-executions.ts'

export function RunPage() {
  const run = useQuery(runQuery(usePathPart('runId')))
  useTitle(text('runs'))
  // What is gone is not shown any longer, although it was read before.
  if (run.error && toProblem(run.error).status === 404) return <ErrorState error={run.error} />
  return <Region query={run}>{(found) => <Report key={found.id} run={found} />}</Region>
}

function Report({ run }: { run: Run }) {
  const all = useAllExecutions(run)
  const { workspaceId, collection, outcome, executionCounts } = run
  useEffect(() => {
    if (workspaceId !== null) rememberWorkspace(workspaceId)
  }, [workspaceId])
  return (
    <Page
      title={text('run', { name: collection.name })}
      aside={<Outcome outcome={outcome} />}
      actions={<RunActions run={run} />}
      {...(workspaceId !== null && {
        crumbs: [{ label: text('runs'), href: paths.runs(workspaceId) }],
      })}
    >
      <Ending run={run} />
      <RunFacts run={run} executions={all} />
      {executionCounts.total === 0 ? (
        <EmptyState title={text('nothingSent')}>{text('nothingSentHint')}</EmptyState>
      ) : (
        <ReportBody run={run} all={all} />
      )}
    </Page>
  )
}

function Ending({ run: { status, error } }: { run: Run }) {
  if (status !== 'aborted' && status !== 'error') return null
  const reason = error?.message ?? text('noReason')
  return (
    <Notice tone={status === 'aborted' ? 'warning' : 'danger'}>
      {text(status === 'aborted' ? 'aborted' : 'broken', { reason })}
    </Notice>
  )
}

function ReportBody({ run, all }: { run: Run; all: Executions }) {
  const { failed, error } = run.executionCounts
  const [only, setOnly] = useUrlState('only', failed + error > 0 ? 'failed' : 'all')
  const [chosen, setChosen] = useUrlState('execution')
  const failedOnly = only === 'failed'
  const failures = useFailures(run, failedOnly)
  const shown = failedOnly ? failures : all
  const selected = /^\d{1,9}$/.test(chosen) ? Number(chosen) : shown.list[0]?.position
  const select = (position: number) => setChosen(String(position))
  return (
    <>
      <RunBar run={run} executions={all} selected={selected} onSelect={select} />
      <div className={styles.split}>
        <SplitPane
          sideLabel={text('tree')}
          side={
            <RunTree
              executions={shown}
              hasIterations={run.iterationCount > 1}
              failedOnly={failedOnly}
              onFailedOnly={(isOn) => setOnly(isOn ? 'failed' : 'all')}
              selected={selected}
              onSelect={select}
            />
          }
        >
          <section className={styles.detail} aria-label={text('details')}>
            {selected === undefined ? (
              <p className={styles.hint}>{text('chooseRequest')}</p>
            ) : (
              <ExecutionDetail run={run} position={selected} />
            )}
          </section>
        </SplitPane>
      </div>
    </>
  )
}
