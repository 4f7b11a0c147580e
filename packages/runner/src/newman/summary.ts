// The summary that reporters written for Newman find at `emitter.summary`: Newman's structure around the engine's own
// objects. It is kept up to date by listening to the same events as they do.
import { randomUUID } from 'node:crypto'
import type { EventEmitter } from 'node:events'
import { isObject, type JsonObject } from '@posthorn/collection'
import { addTo, deviationOf, emptyStatistics } from '../summary/statistics.ts'

interface Tracker {
  total: number
  pending: number
  failed: number
}

/** What a run says about itself while it runs. */
export interface NewmanRunSummary {
  collection: unknown
  environment: unknown
  globals: unknown
  error?: unknown
  run: {
    stats: Record<string, Tracker>
    timings: Record<string, number>
    executions: JsonObject[]
    transfers: { responseTotal: number }
    failures: JsonObject[]
    error: unknown
  }
}

const trackedNames = [
  'iteration',
  'item',
  'script',
  'prerequest',
  'request',
  'test',
  'assertion',
  'testScript',
  'prerequestScript',
]

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function trackStats(emitter: EventEmitter, stats: Record<string, Tracker>): void {
  for (const name of trackedNames) {
    const tracker: Tracker = { total: 0, pending: 0, failed: 0 }
    stats[`${name}s`] = tracker
    emitter.on(`before${capitalised(name)}`, () => tracker.pending++)
    emitter.on(name, (error: unknown) => {
      tracker.pending = Math.max(0, tracker.pending - 1)
      tracker.total++
      if (error) tracker.failed++
    })
  }
}

function part(object: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), object)
}

function call(object: unknown, method: string): unknown {
  const callable = part(object, method)
  return typeof callable === 'function' ? callable.call(object) : undefined
}

function trackResponses(
  emitter: EventEmitter,
  { timings, transfers }: NewmanRunSummary['run'],
): void {
  const statistics = emptyStatistics()
  emitter.on('start', () => (timings.started = Date.now()))
  emitter.on('beforeDone', () => (timings.completed = Date.now()))
  emitter.on('request', (error: unknown, args: unknown) => {
    const time = part(args, 'response', 'responseTime')
    if (error || typeof time !== 'number') return
    transfers.responseTotal += Number(part(call(part(args, 'response'), 'size'), 'body') ?? 0)
    addTo(statistics, time)
    const { average, min, max } = statistics
    Object.assign(timings, {
      responseAverage: average,
      responseMin: min,
      responseMax: max,
      responseSd: deviationOf(statistics),
    })
  })
}

function trackExecutions(emitter: EventEmitter, executions: JsonObject[]): void {
  const known = new Map<unknown, JsonObject>()
  const executionOf = (args: unknown): JsonObject => {
    const ref = part(args, 'cursor', 'ref')
    const execution = known.get(ref) ?? {}
    known.set(ref, execution)
    return execution
  }
  const append = (execution: JsonObject, key: string, entry: JsonObject): void => {
    const list = execution[key]
    if (Array.isArray(list)) list.push(entry)
    else execution[key] = [entry]
  }

  emitter.on('beforeItem', (_error: unknown, args: JsonObject) => {
    Object.assign(executionOf(args), { cursor: args.cursor, item: args.item })
  })
  emitter.on('request', (error: unknown, args: JsonObject) => {
    const { cursor, request, response } = args
    const execution = executionOf(args)
    Object.assign(execution, { cursor, request, response, id: part(args, 'item', 'id') })
    if (error) execution.requestError = error
    executions.push(execution)
  })
  emitter.on('script', (error: unknown, args: unknown) => {
    const listen = part(args, 'event', 'listen')
    if (error) append(executionOf(args), `${String(listen)}Script`, { error })
  })
  emitter.on('assertion', (error: unknown, args: JsonObject) => {
    const { assertion, skipped } = args
    append(executionOf(args), 'assertions', { assertion, skipped, error: error ?? undefined })
  })
}

/** Errors lose their message when they are written as JSON, and reporters tell them apart by id. */
function plain(error: unknown): unknown {
  if (!(error instanceof Error) && !isObject(error)) return error
  const { name, message, stack } = error
  return { id: randomUUID(), timestamp: Date.now(), ...error, name, message, stack }
}

/** The sandbox puts two lines before the script of the user. */
const linesBeforeScript = 2

function placeOf(event: string, error: unknown, args: unknown): string {
  if (event === 'assertion') return `assertion:${String(part(error, 'index'))} in test-script`
  if (event !== 'script') return event
  const [frame] = [part(error, 'stacktrace')].flat()
  const line = part(frame, 'lineNumber')
  const column = part(frame, 'columnNumber')
  const position = typeof line === 'number' ? `:${line - linesBeforeScript}` : ''
  const script = `${String(part(args, 'event', 'listen'))}-script`
  return script + position + (position && typeof column === 'number' ? `:${column}` : '')
}

const failingNames = ['iteration', 'item', 'script', 'prerequest', 'request', 'test', 'assertion']

function trackFailures(emitter: EventEmitter, failures: JsonObject[]): void {
  for (const event of failingNames) {
    emitter.on(event, (error: unknown, args: JsonObject) => {
      if (!error) return
      failures.push({
        error: plain(error),
        at: placeOf(event, error, args),
        source: args.item,
        parent: call(args.item, 'parent'),
        cursor: args.cursor ?? {},
      })
    })
  }
}

function noTimings(): Record<string, number> {
  const names = ['response', 'dns', 'firstByte'].flatMap((name) =>
    ['Average', 'Min', 'Max', 'Sd'].map((figure) => name + figure),
  )
  return Object.fromEntries(names.map((name) => [name, 0]))
}

/** Starts to summarise what the emitter tells. */
export function trackSummary(
  emitter: EventEmitter,
  scopes: Pick<NewmanRunSummary, 'collection' | 'environment' | 'globals'>,
): NewmanRunSummary {
  const run: NewmanRunSummary['run'] = {
    stats: {},
    timings: noTimings(),
    executions: [],
    transfers: { responseTotal: 0 },
    failures: [],
    error: null,
  }
  trackResponses(emitter, run)
  trackStats(emitter, run.stats)
  trackExecutions(emitter, run.executions)
  trackFailures(emitter, run.failures)
  return { ...scopes, run }
}
