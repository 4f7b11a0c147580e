import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { notFound } from '../platform/errors/errors.ts'
import { parseElementKey } from '../platform/ids.ts'
import { parseCursor, toPage } from '../platform/pagination.ts'
import { parseTimestamp } from '../platform/timestamp.ts'
import type {
  Exchange,
  Execution,
  ExecutionDetail,
  ExecutionsQuery,
  ExecutionWithExchange,
  Run,
  RunsQuery,
} from './schema.ts'
import { loadRun, placeOf, urlOf } from './service.ts'
import {
  findExecution,
  listExecutions,
  listRuns,
  type ExecutionRow,
  type RunFilter,
  type RunRow,
} from './store.ts'
import { parseSummary } from './summary.ts'

const DEFAULT_PAGE = 50

export async function getRuns(deps: Deps, caller: Caller, query: RunsQuery) {
  const { limit = DEFAULT_PAGE } = query
  const rows = await listRuns(deps.db.query, caller, { ...toFilter(query), limit: limit + 1 })
  const page = toPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }))
  return {
    runs: page.rows.map((row) => toRun(deps, caller, row)),
    meta: { nextCursor: page.nextCursor },
  }
}

function toFilter(query: RunsQuery): Omit<RunFilter, 'limit'> {
  const { workspace, collection, environment, source, status, outcome, user, branch } = query
  return {
    workspace_id: workspace?.toLowerCase(),
    collection_id: toId(collection),
    environment_id: toId(environment),
    source,
    status,
    outcome,
    user_id: user,
    ci_branch: branch,
    since: query.since && parseTimestamp('since', query.since),
    until: query.until && parseTimestamp('until', query.until),
    after: parseCursor(query.cursor),
  }
}

/** No element has a text as its id that is neither id nor uid, so nothing is found by it. */
function toId(idOrUid: string | undefined): string | undefined {
  return idOrUid === undefined ? undefined : (parseElementKey(idOrUid)?.id ?? '')
}

export async function getRun(deps: Deps, caller: Caller, id: string): Promise<Run> {
  return toRun(deps, caller, await loadRun(deps.db.query, caller, id))
}

export async function getRunExecutions(
  deps: Deps,
  caller: Caller,
  runId: string,
  { limit = DEFAULT_PAGE, cursor, outcome }: ExecutionsQuery,
) {
  const run = await loadRun(deps.db.query, caller, runId)
  const rows = await listExecutions(deps.db.query, run.id, {
    outcome,
    after: parsePosition(cursor),
    limit: limit + 1,
  })
  const page = toPage(rows, limit, ({ position }) => ({ at: run.created_at, id: String(position) }))
  return { executions: page.rows.map(toExecution), meta: { nextCursor: page.nextCursor } }
}

/** The cursors of executions are made of the run's time and the position. */
function parsePosition(cursor: string | undefined): number | undefined {
  const after = parseCursor(cursor, /^\d{1,9}$/)
  return after && Number(after.id)
}

export async function getRunExecution(
  deps: Deps,
  caller: Caller,
  runId: string,
  position: number,
): Promise<ExecutionWithExchange> {
  const run = await loadRun(deps.db.query, caller, runId)
  const row = await findExecution(deps.db.query, run.id, position)
  if (!row) throw notFound('execution', `${runId}/${position}`)
  return { ...toExecution(row), ...(await readExchange(deps, run, row)) }
}

const nothing: Exchange = {
  requestHeaders: null,
  requestBody: null,
  responseHeaders: null,
  responseBody: null,
  timings: null,
  console: null,
}

/** A blob that is gone takes nothing with it but headers and bodies. */
export async function readExchange(
  { blobs }: Deps,
  { blob_hash }: RunRow,
  { blob_offset, blob_length }: ExecutionRow,
): Promise<Exchange> {
  if (blob_length === 0) return nothing
  const bytes = await blobs.read(blob_hash, { offset: blob_offset, length: blob_length })
  if (!bytes) return nothing
  // Runs that were kept before console and timings were reported have none.
  const exchange: Partial<Exchange> = JSON.parse(bytes.toString('utf8'))
  return { ...nothing, ...exchange }
}

export function toExecution(row: ExecutionRow): Execution {
  const detail: ExecutionDetail = JSON.parse(row.detail)
  return {
    position: row.position,
    iteration: row.iteration,
    itemId: row.item_id,
    name: row.name,
    outcome: row.outcome,
    ...detail,
  }
}

export function toRun(deps: Deps, caller: Caller, row: RunRow): Run {
  const workspaceId = placeOf(caller, row)
  const { collectionUid, collectionPath, ...summary } = parseSummary(row.summary)
  return {
    id: row.id,
    url: urlOf(deps, row.id, workspaceId),
    workspaceId,
    collection: {
      id: row.collection_id,
      uid: collectionUid,
      name: row.collection_name,
      path: collectionPath,
    },
    environment:
      row.environment_name === null ? null : { id: row.environment_id, name: row.environment_name },
    user: { id: row.user_id, username: row.username },
    source: row.source,
    status: row.status,
    outcome: row.outcome,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    durationMs: Math.max(0, Date.parse(row.finished_at) - Date.parse(row.started_at)),
    createdAt: row.created_at,
    ...summary,
  }
}
