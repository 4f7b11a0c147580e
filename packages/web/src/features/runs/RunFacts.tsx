import type { ReactNode } from 'react'
import { formatBytes, formatDuration, formatNumber } from '../../platform/format.ts'
import { paths } from '../../platform/paths.ts'
import { Link } from '../../ui/Button.tsx'
import { Facts } from '../../ui/Page.tsx'
import { Duration, Time } from '../../ui/Time.tsx'
import { BranchAndCommit, CiLink } from './Ci.tsx'
import type { Run } from './queries.ts'
import { sourceName } from './sources.ts'
import { text } from './texts.ts'
import type { Executions } from './use-executions.ts'

export function RunFacts({ run, executions }: { run: Run; executions: Executions }) {
  const { collection, environment, user, source, ci, stats, iterationCount } = run
  const { passed, failed, skipped } = stats.assertions
  const facts: [string, ReactNode][] = [
    [text('collection'), <Collection key="collection" collection={collection} />],
    [text('environment'), <Environment key="environment" environment={environment} />],
    [text('startedBy'), `${user.username} (${sourceName(source)})`],
    [text('started'), <Time key="started" at={run.startedAt} />],
    [text('duration'), <Duration key="duration" milliseconds={run.durationMs} />],
    [text('iterations'), formatNumber(iterationCount)],
    [text('requests'), formatNumber(stats.requests)],
    [text('assertions'), text('assertionCounts', { passed, failed, skipped })],
    [text('meanTime'), formatDuration(run.averageResponseTime)],
  ]
  if (executions.isComplete) facts.push([text('received'), formatBytes(sizeOf(executions))])
  if (ci) {
    facts.push([text('ci'), <CiLink key="ci" ci={ci} />])
    if (ci['branch'] || ci['commit'])
      facts.push([text('branch'), <BranchAndCommit key="branch" ci={ci} />])
  }
  return <Facts facts={facts} />
}

function sizeOf({ list }: Executions): number {
  return list.reduce((sum, { responseSize }) => sum + responseSize, 0)
}

function Environment({ environment }: Pick<Run, 'environment'>) {
  if (!environment) return text('noEnvironment')
  if (environment.id === null) return environment.name
  return <Link href={paths.environment(environment.id)}>{environment.name}</Link>
}

function Collection({ collection: { id, uid, name } }: Pick<Run, 'collection'>) {
  if (id === null) return name
  return <Link href={paths.collection(uid ?? id)}>{name}</Link>
}
