// From the report of a run to what is kept of it: one small row for each execution, and one blob in which headers
// and bodies of all executions lie one after another. Secrets are masked and long texts cut on the way.
import { randomUUID } from 'node:crypto'
import type { Deps } from '../platform/deps.ts'
import { insertUnusedBlob } from '../platform/unused-blobs.ts'
import {
  keptText,
  MOST_BODY_BYTES,
  MOST_LINES,
  MOST_MESSAGE_BYTES,
  MOST_NAME_BYTES,
  MOST_URL_BYTES,
} from './kept-text.ts'
import { maskHeaders, maskUrl } from './masking.ts'
import { outcomeOf } from './outcome.ts'
import type {
  Exchange,
  ExecutionDetail,
  Failure,
  Header,
  SentExecution,
  SentFailure,
  Test,
} from './schema.ts'
import type { ExecutionRow } from './store.ts'

export interface Recording {
  executions: ExecutionRow[]
  blobHash: string
}

/** Writes the blob of a run. It is noted as unused until the run is stored. */
export async function recordExecutions(
  deps: Deps,
  runId: string,
  executions: readonly SentExecution[],
): Promise<Recording> {
  const rows: ExecutionRow[] = []
  const blobHash = await deps.blobs.write(partsOf(runId, executions, rows), (hash) =>
    insertUnusedBlob(deps.db.query, hash, deps.now()),
  )
  return { executions: rows, blobHash }
}

/**
 * The parts of the blob, made one at a time as they are written; adds the row of each to `rows`. The first names
 * the upload: no two have the same blob, not even of one run, so it goes with its run.
 */
function* partsOf(
  runId: string,
  executions: readonly SentExecution[],
  rows: ExecutionRow[],
): Generator<Buffer> {
  const head = Buffer.from(`posthorn run ${runId} ${randomUUID()}\n`)
  let offset = head.length
  yield head
  for (const [position, execution] of executions.entries()) {
    const part = renderExchange(execution)
    rows.push({
      run_id: runId,
      position,
      iteration: execution.iteration ?? 0,
      item_id: execution.itemId ? keptText(execution.itemId, MOST_NAME_BYTES) : null,
      name: keptText(execution.name, MOST_NAME_BYTES),
      outcome: outcomeOf(execution),
      detail: JSON.stringify(toDetail(execution)),
      blob_offset: offset,
      blob_length: part.length,
    })
    offset += part.length
    yield part
  }
}

function renderExchange(execution: SentExecution): Buffer {
  const { requestHeaders, requestBody, responseHeaders, responseBody } = execution
  const exchange: Exchange = {
    requestHeaders: requestHeaders ? keptHeaders(requestHeaders) : null,
    requestBody: requestBody === undefined ? null : keptBody(requestBody),
    responseHeaders: responseHeaders ? keptHeaders(responseHeaders) : null,
    responseBody: responseBody === undefined ? null : keptBody(responseBody),
    timings: execution.timings ?? null,
    console: execution.console?.length ? keptLines(execution.console) : null,
  }
  const isEmpty = Object.values(exchange).every((value) => value === null)
  return Buffer.from(isEmpty ? '' : JSON.stringify(exchange))
}

function keptBody(body: string | null): string | null {
  return body && keptText(body, MOST_BODY_BYTES)
}

/** The first lines, as many as a screen reader or a person would ever go through. */
function keptLines(lines: NonNullable<SentExecution['console']>): Exchange['console'] {
  return lines.slice(0, MOST_LINES).map(({ level, text }) => ({
    level: keptText(level, MOST_NAME_BYTES),
    text: keptText(text, MOST_MESSAGE_BYTES),
  }))
}

function keptHeaders(headers: readonly Header[]): Header[] {
  return maskHeaders(headers).map(({ key, value }) => ({
    key: keptText(key, MOST_NAME_BYTES),
    value: keptText(value, MOST_MESSAGE_BYTES),
  }))
}

/** Also for a body of just the limit: the runner cuts there too, and does not say so. */
function isClipped(body: string | null | undefined): boolean {
  return Buffer.byteLength(body ?? '') >= MOST_BODY_BYTES
}

function toDetail(execution: SentExecution): ExecutionDetail {
  const { path = [], method = '', url = '', tests = [] } = execution
  return {
    path: path.map((name) => keptText(name, MOST_NAME_BYTES)),
    method: keptText(method, MOST_NAME_BYTES),
    url: maskUrl(keptText(url, MOST_URL_BYTES)),
    status: keptText(execution.status ?? '', MOST_NAME_BYTES),
    code: execution.code ?? 0,
    responseTime: execution.responseTime ?? 0,
    responseSize: execution.responseSize ?? 0,
    tests: tests.map(toTest),
    error: toFailure(execution.error),
    isClipped:
      execution.isClipped === true ||
      isClipped(execution.requestBody) ||
      isClipped(execution.responseBody),
  }
}

type SentTest = NonNullable<SentExecution['tests']>[number]

function toTest({ name, status, error }: SentTest): Test {
  const failure = toFailure(error)
  return { name: keptText(name, MOST_NAME_BYTES), status, ...(failure && { error: failure }) }
}

/** Some report an error as its text. */
export function toFailure(error: SentFailure | undefined): Failure | null {
  if (error === undefined || error === null) return null
  const { name, message, at } = typeof error === 'string' ? { message: error } : error
  return {
    ...(name !== undefined && { name: keptText(name, MOST_NAME_BYTES) }),
    message: keptText(message, MOST_MESSAGE_BYTES),
    ...(at !== undefined && { at: keptText(at, MOST_NAME_BYTES) }),
  }
}
