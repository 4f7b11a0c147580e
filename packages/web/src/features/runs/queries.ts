// What the pages of runs ask the server. A run never changes once it is kept: it comes and it goes.
import type { operations } from '@posthorn/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../platform/client.ts'

const EXECUTIONS_A_PAGE = 100
const PAGES_A_STEP = 10

async function readRun(runId: string) {
  return (await answerOf(api.GET('/v1/runs/{runId}', { params: { path: { runId } } }))).run
}

export type Run = Awaited<ReturnType<typeof readRun>>

export function runQuery(runId: string) {
  return queryOptions({ queryKey: ['run', runId], queryFn: () => readRun(runId) })
}

type RunsFilter = NonNullable<operations['listRuns']['parameters']['query']>

async function readRuns(query: RunsFilter) {
  return answerOf(api.GET('/v1/runs', { params: { query } }))
}

/** @param toFilter is asked at every reading, as "the last day" means another day then */
export function runsQuery(key: object, toFilter: () => RunsFilter) {
  return infiniteQueryOptions({
    queryKey: ['runs', key],
    queryFn: ({ pageParam }) =>
      readRuns({ ...toFilter(), ...(pageParam !== '' && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ meta }) => meta.nextCursor ?? undefined,
  })
}

export type ExecutionOutcome = 'passed' | 'failed' | 'error' | 'skipped'

async function readExecutions(
  runId: string,
  outcome: ExecutionOutcome | undefined,
  cursor: string,
  signal: AbortSignal,
) {
  const query = {
    limit: EXECUTIONS_A_PAGE,
    ...(outcome && { outcome }),
    ...(cursor !== '' && { cursor }),
  }
  return answerOf(
    api.GET('/v1/runs/{runId}/executions', { params: { path: { runId }, query }, signal }),
  )
}

export type Execution = Awaited<ReturnType<typeof readExecutions>>['executions'][number]

/** The first page comes alone, to be seen at once; later ones come together, as each time all rows are made anew. */
async function readStep(
  runId: string,
  outcome: ExecutionOutcome | undefined,
  cursor: string,
  signal: AbortSignal,
) {
  const pages = [await readExecutions(runId, outcome, cursor, signal)]
  const next = () => pages.at(-1)?.meta.nextCursor ?? ''
  const most = cursor === '' ? 1 : PAGES_A_STEP
  while (next() !== '' && pages.length < most)
    pages.push(await readExecutions(runId, outcome, next(), signal))
  return { executions: pages.flatMap(({ executions }) => executions), nextCursor: next() }
}

export function executionsQuery(runId: string, outcome?: ExecutionOutcome) {
  return infiniteQueryOptions({
    queryKey: ['run', runId, 'executions', outcome ?? 'all'],
    queryFn: ({ pageParam, signal }) => readStep(runId, outcome, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor || undefined,
    staleTime: 'static',
    structuralSharing: false,
  })
}

async function readExecution(runId: string, position: number) {
  const path = { runId, position }
  return (await answerOf(api.GET('/v1/runs/{runId}/executions/{position}', { params: { path } })))
    .execution
}

export type ExecutionWithExchange = Awaited<ReturnType<typeof readExecution>>

export function executionQuery(runId: string, position: number) {
  return queryOptions({
    queryKey: ['run', runId, 'execution', position],
    queryFn: () => readExecution(runId, position),
    staleTime: 'static',
  })
}

async function readComparison(runId: string, other: string) {
  const query = other === '' ? {} : { with: other }
  return answerOf(api.GET('/v1/runs/{runId}/comparison', { params: { path: { runId }, query } }))
}

export type Comparison = Awaited<ReturnType<typeof readComparison>>
export type Difference = Comparison['fixed']['executions'][number]

/** @param other the id of the other run; the last green one where it is empty */
export function comparisonQuery(runId: string, other: string) {
  return queryOptions({
    queryKey: ['run', runId, 'comparison', other],
    queryFn: () => readComparison(runId, other),
  })
}

async function readCollectionRights(collectionId: string) {
  const params = { path: { collectionId } }
  return (await answerOf(api.GET('/v1/collections/{collectionId}', { params }))).collection
    .permissions
}

export function collectionRightsQuery(collectionId: string) {
  return queryOptions({
    queryKey: ['collection', collectionId, 'rights'],
    queryFn: () => readCollectionRights(collectionId),
  })
}
