// Folds the events of a run into its summary.
import type { Exchange, RunEvent, RunEventOf, RunListener } from '../events.ts'
import { addLine, toConsoleLine } from './console.ts'
import { addTo } from './statistics.ts'
import { emptySummary, type Count, type Execution, type RunSummary } from './summary.ts'

export interface SummaryOptions {
  /** `false` forgets request and response bodies at once; their sizes are kept. */
  keepBodies?: boolean
  now?: () => Date
}

function count(counter: Count, hasFailed = false): void {
  counter.total++
  if (hasFailed) counter.failed++
}

function withoutBodies({ request, response, ...rest }: Exchange): Exchange {
  const { body: _, ...bodiless } = request ?? { method: '', url: '', headers: [] }
  return {
    ...rest,
    ...(request && { request: bodiless }),
    ...(response && { response: { ...response, body: new Uint8Array() } }),
  }
}

function exchangeOf({
  exchangeId,
  request,
  response,
  timings,
  error,
}: RunEventOf<'request' | 'side-request'>): Exchange {
  return {
    ...(exchangeId !== undefined && { exchangeId }),
    ...(request && { request }),
    ...(response && { response }),
    ...(timings && { timings }),
    ...(error && { error }),
  }
}

function measure(summary: RunSummary, { response, timings }: Exchange): void {
  if (!response) return
  summary.receivedBytes += response.size.bodyBytes
  addTo(summary.responseTime, response.responseTimeMs)
  if (timings?.dnsMs) addTo(summary.dnsTime, timings.dnsMs)
  if (timings?.firstByteMs) addTo(summary.firstByteTime, timings.firstByteMs)
}

/** A summary in the making. */
interface Folding {
  summary: RunSummary
  keepBodies: boolean
  now: () => Date
  current?: Execution
}

function executionOf(
  folding: Folding,
  { cursor, item }: Pick<RunEventOf<'item-start'>, 'cursor' | 'item'>,
): Execution {
  const { current, summary } = folding
  if (current?.cursor.executionId === cursor.executionId) return current
  const next: Execution = {
    cursor,
    item,
    assertions: [],
    scriptErrors: [],
    skipped: false,
    consoleLines: [],
    exchanges: [],
  }
  summary.executions.push(next)
  folding.current = next
  return next
}

type Finding = RunEventOf<'script' | 'request' | 'side-request' | 'assertion'>

function fail({ summary }: Folding, { type, error, item, cursor }: Finding): void {
  if (!error) return
  summary.failures.push({ error, item, cursor })
  if (type !== 'assertion') summary.stats.errors++
}

function start({ summary, now }: Folding, event: RunEventOf<'start'>): void {
  summary.startedAt = now().toISOString()
  summary.iterationCount = event.iterationCount
  summary.itemCount = event.itemCount ?? 0
  if (event.collection) summary.collection = event.collection
}

function foldExchange(folding: Folding, event: RunEventOf<'request' | 'side-request'>): void {
  const { summary, keepBodies } = folding
  const execution = executionOf(folding, event)
  const exchange = keepBodies ? exchangeOf(event) : withoutBodies(exchangeOf(event))
  execution.exchanges.push({ ...exchange, item: event.item })
  if (event.type === 'request') Object.assign(execution, exchange)
  measure(summary, exchange)
  count(summary.stats.requests, event.error !== undefined)
  fail(folding, event)
}

function foldScript(folding: Folding, event: RunEventOf<'script'>): void {
  const { script, error } = event
  const { testScripts, prerequestScripts } = folding.summary.stats
  count(script === 'test' ? testScripts : prerequestScripts, error !== undefined)
  if (error) executionOf(folding, event).scriptErrors.push({ script, error })
  fail(folding, event)
}

function foldAssertion(folding: Folding, event: RunEventOf<'assertion'>): void {
  const { name, index, status, error } = event
  const { assertions } = folding.summary.stats
  assertions.total++
  assertions[status]++
  executionOf(folding, event).assertions.push({ name, index, status, ...(error && { error }) })
  fail(folding, event)
}

/** What is written before the first item and after the last belongs to no execution. */
function foldConsole({ current }: Folding, event: RunEventOf<'console'>): void {
  if (current?.cursor.executionId !== event.cursor.executionId) return
  addLine(current.consoleLines, toConsoleLine(event))
}

function finish({ summary, now }: Folding, { outcome }: RunEventOf<'done'>): void {
  summary.finishedAt = now().toISOString()
  summary.startedAt ||= summary.finishedAt
  summary.status = outcome.status
  summary.outcome = outcome
  if (outcome.error) summary.error = outcome.error
  if (outcome.status === 'error') summary.stats.errors++
}

function fold(folding: Folding, event: RunEvent): void {
  const { stats } = folding.summary
  switch (event.type) {
    case 'start':
      return start(folding, event)
    case 'item-start':
      executionOf(folding, event)
      return
    case 'script':
      return foldScript(folding, event)
    case 'scripts-done':
      return count(event.script === 'test' ? stats.tests : stats.prerequests)
    case 'request':
    case 'side-request':
      return foldExchange(folding, event)
    case 'assertion':
      return foldAssertion(folding, event)
    case 'console':
      return foldConsole(folding, event)
    case 'item-done':
      executionOf(folding, event).skipped = event.skipped
      return count(stats.items)
    case 'iteration-done':
      return count(stats.iterations)
    case 'done':
      return finish(folding, event)
    default:
      return
  }
}

/** Collects the events of a run: `listen` hears them, `summary` is up to date after each. */
export function createSummary({ keepBodies = true, now = () => new Date() }: SummaryOptions = {}): {
  summary: RunSummary
  listen: RunListener
} {
  const summary = emptySummary()
  const folding: Folding = { summary, keepBodies, now }
  return { summary, listen: (event) => fold(folding, event) }
}

/** Tells whether the run is a success: it came to its end and nothing failed on the way. */
export function hasSucceeded({ status, failures }: RunSummary): boolean {
  return status === 'finished' && failures.length === 0
}
