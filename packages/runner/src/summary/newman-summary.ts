// The summary in the structure of Newman's JSON report. Newman lists an item once for every exchange that was made on
// its behalf, each time as it was at the end; so do we, as tools count on it.
import { parseQuery, parseUrl, walkItems, type Collection } from '@posthorn/collection'
import type { Cursor, Exchange, Failure, ItemReference, SentRequest } from '../events.ts'
import type { VariableValues } from '../options.ts'
import { deviationOf, type Statistics } from './statistics.ts'
import type { Assertion, Count, Execution, RunFailure, RunSummary } from './summary.ts'

type Json = Record<string, unknown>

/** The report as Newman writes it. */
export interface NewmanSummary {
  collection: Json
  environment: Json
  globals: Json
  run: {
    stats: Record<string, { total: number; pending: number; failed: number }>
    timings: Record<string, number>
    executions: Json[]
    transfers: { responseTotal: number }
    failures: Json[]
    error: Json | null
  }
}

/** Knows where an item stands in the document. */
interface Places {
  lengthOfIteration: number
  source(item: ItemReference): Json
  parent(item: ItemReference): Json | undefined
}

function placesIn(collection: Collection | undefined, lengthOfIteration: number): Places {
  const nodes = new Map<string, { source: Json; parent: Json }>()
  const { _postman_id: id, name } = collection?.info ?? {}
  const root = { id, name }
  walkItems(collection ?? { item: [] }, (item, path) => {
    const folder = path.at(-1)
    const parent = folder ? { id: folder.id, name: folder.name } : root
    if (typeof item.id === 'string') nodes.set(item.id, { source: item, parent })
  })
  return {
    lengthOfIteration,
    source: ({ id, name }) => nodes.get(id)?.source ?? { id, name },
    parent: ({ id }) => nodes.get(id)?.parent,
  }
}

function toCursor(cursor: Cursor, { lengthOfIteration }: Places, exchange?: Exchange): Json {
  const { position, iteration, iterationCount, executionId } = cursor
  return {
    position,
    iteration,
    length: lengthOfIteration,
    cycles: iterationCount,
    empty: false,
    eof: false,
    bof: position === 0 && iteration === 0,
    cr: position === 0 && iteration > 0,
    ref: executionId,
    ...(exchange?.exchangeId && { httpRequestId: exchange.exchangeId }),
  }
}

function toBody({ mode, text }: NonNullable<SentRequest['body']>): Json {
  return mode === 'urlencoded' ? { mode, urlencoded: parseQuery(text) } : { mode, raw: text }
}

function toRequest({ method, url, headers, body }: SentRequest): Json {
  const { raw: _, ...parts } = parseUrl(url)
  return {
    url: { query: [], variable: [], ...parts },
    header: headers,
    method,
    ...(body && { body: toBody(body) }),
  }
}

function toResponse({ exchangeId, response }: Exchange): Json | undefined {
  if (!response) return undefined
  return {
    id: exchangeId,
    status: response.status,
    code: response.code,
    header: response.headers,
    stream: Buffer.from(response.body),
    cookie: response.cookies,
    responseTime: response.responseTimeMs,
    responseSize: response.size.bodyBytes,
  }
}

function toError({ at: _at, ...error }: Failure): Json {
  return error
}

function toAssertion({ name, status, error }: Assertion): Json {
  return {
    assertion: name,
    skipped: status === 'skipped',
    ...(error && { error: toError(error) }),
  }
}

function scriptErrors({ scriptErrors }: Execution, kind: string): Json[] | undefined {
  const errors = scriptErrors.filter(({ script }) => script === kind)
  return errors.length > 0 ? errors.map(({ error }) => ({ error: toError(error) })) : undefined
}

function toExecution(execution: Execution, places: Places): Json {
  const { cursor, item, assertions, exchanges } = execution
  const last = exchanges.at(-1)
  const failed = exchanges.findLast(({ error }) => error)
  return {
    cursor: toCursor(cursor, places, last),
    item: places.source(item),
    request: last?.request && toRequest(last.request),
    response: last && toResponse(last),
    id: last?.item.id,
    ...(failed?.error && { requestError: toError(failed.error) }),
    assertions: assertions.length > 0 ? assertions.map(toAssertion) : undefined,
    prerequestScript: scriptErrors(execution, 'prerequest'),
    testScript: scriptErrors(execution, 'test'),
  }
}

function toExecutions(executions: readonly Execution[], places: Places): Json[] {
  return executions.flatMap((execution) => {
    const shown = toExecution(execution, places)
    return execution.exchanges.map(() => shown)
  })
}

function toFailure({ error, item, cursor }: RunFailure, places: Places): Json {
  return {
    error: toError(error),
    at: error.at ?? '',
    source: places.source(item),
    parent: places.parent(item),
    cursor: toCursor(cursor, places),
  }
}

function toCount({ total, failed }: Count): { total: number; pending: number; failed: number } {
  return { total, pending: 0, failed }
}

function toStats({ stats }: RunSummary): NewmanSummary['run']['stats'] {
  const { prerequestScripts, testScripts, assertions } = stats
  const scripts = {
    total: prerequestScripts.total + testScripts.total,
    failed: prerequestScripts.failed + testScripts.failed,
  }
  return {
    iterations: toCount(stats.iterations),
    items: toCount(stats.items),
    scripts: toCount(scripts),
    prerequests: toCount(stats.prerequests),
    requests: toCount(stats.requests),
    tests: toCount(stats.tests),
    assertions: toCount(assertions),
    testScripts: toCount(testScripts),
    prerequestScripts: toCount(prerequestScripts),
  }
}

function flat(name: string, statistics: Statistics): Record<string, number> {
  return {
    [`${name}Average`]: statistics.average,
    [`${name}Min`]: statistics.min,
    [`${name}Max`]: statistics.max,
    [`${name}Sd`]: deviationOf(statistics),
  }
}

function toTimings(summary: RunSummary): Record<string, number> {
  return {
    ...flat('response', summary.responseTime),
    ...flat('dns', summary.dnsTime),
    ...flat('firstByte', summary.firstByteTime),
    started: Date.parse(summary.startedAt),
    completed: Date.parse(summary.finishedAt),
  }
}

function toScope({ id, name, values }: VariableValues): Json {
  return {
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    values: values.map(({ key, value, type, enabled }) => ({
      type: type ?? 'any',
      value,
      key,
      ...(enabled === false && { disabled: true }),
    })),
  }
}

const empty: VariableValues = { values: [] }

/** Builds Newman's report of a run. */
export function toNewmanSummary(summary: RunSummary): NewmanSummary {
  const { collection, outcome, executions, failures, error } = summary
  const places = placesIn(collection, summary.itemCount)
  return {
    collection: { ...collection },
    environment: toScope(outcome?.environment ?? empty),
    globals: toScope(outcome?.globals ?? empty),
    run: {
      stats: toStats(summary),
      timings: toTimings(summary),
      executions: toExecutions(executions, places),
      transfers: { responseTotal: summary.receivedBytes },
      failures: failures.map((failure) => toFailure(failure, places)),
      error: error ? toError(error) : null,
    },
  }
}
