import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { paths } from '../../platform/paths.ts'
import { toProblem } from '../../platform/problem.ts'
import { usePathPart, useUrlState } from '../../platform/url-state.ts'
import { Button, Link } from '../../ui/Button.tsx'
import { Facts, Page, Row } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Time } from '../../ui/Time.tsx'
import { ChooseRunDialog } from './ChooseRunDialog.tsx'
import { DifferenceList, kinds } from './DifferenceList.tsx'
import { Outcome } from './Outcome.tsx'
import { comparisonQuery, runQuery, type Comparison, type Run } from './queries.ts'
import { text } from './texts.ts'

export function RunComparisonPage() {
  const run = useQuery(runQuery(usePathPart('runId')))
  return <Region query={run}>{(found) => <ComparisonOf run={found} />}</Region>
}

function ComparisonOf({ run }: { run: Run }) {
  const [other] = useUrlState('with')
  const [isChoosing, setChoosing] = useState(false)
  const comparison = useQuery(comparisonQuery(run.id, other))
  const hasNoGreen = other === '' && toProblem(comparison.error).status === 404
  const choose = <Button onPress={() => setChoosing(true)}>{text('otherChoice')}</Button>
  return (
    <Page
      title={text('comparison')}
      actions={choose}
      crumbs={[
        ...(run.workspaceId === null
          ? []
          : [{ label: text('runs'), href: paths.runs(run.workspaceId) }]),
        { label: text('run', { name: run.collection.name }), href: paths.run(run.id) },
      ]}
    >
      {hasNoGreen ? (
        <EmptyState title={text('noGreen')}>{text('noGreenHint')}</EmptyState>
      ) : (
        <Region query={comparison}>{(found) => <Differences comparison={found} />}</Region>
      )}
      {isChoosing && <ChooseRunDialog run={run} onClose={() => setChoosing(false)} />}
    </Page>
  )
}

function Differences({ comparison }: { comparison: Comparison }) {
  const isSame = kinds.every((kind) => comparison[kind].count === 0)
  return (
    <>
      <Facts
        facts={[
          [text('thisRun'), <Side key="this" run={comparison.run} />],
          [text('otherRun'), <Side key="other" run={comparison.with} />],
        ]}
      />
      {isSame && <EmptyState title={text('noDifferences')}>{text('noDifferencesHint')}</EmptyState>}
      {kinds.map((kind) => (
        <DifferenceList key={kind} kind={kind} comparison={comparison} />
      ))}
    </>
  )
}

function Side({ run: { id, outcome, startedAt } }: { run: Comparison['run'] }) {
  return (
    <Row>
      <Outcome outcome={outcome} />
      <Time at={startedAt} />
      <Link href={paths.run(id)}>{text('openReport')}</Link>
    </Row>
  )
}
