// Collections and runs with what a test does not care about filled in.
import { SCHEMA_V2_1, type Collection, type HttpRequest, type Item } from '@posthorn/collection'
import type { RunEvent, RunEventOf, RunOutcome } from '../events.ts'
import type { RunOptions } from '../options.ts'
import { runCollection } from '../run.ts'
import { createSummary } from '../summary/fold.ts'
import type { RunSummary } from '../summary/summary.ts'
import type { Echo } from './echo-server.ts'

interface Scripts {
  prerequest?: string
  test?: string
}

function eventsOf({ prerequest, test }: Scripts): Pick<Item, 'event'> {
  const event = [
    ...(prerequest === undefined ? [] : [{ listen: 'prerequest', script: { exec: prerequest } }]),
    ...(test === undefined ? [] : [{ listen: 'test', script: { exec: test } }]),
  ]
  return event.length > 0 ? { event } : {}
}

/** A request with its scripts; a text is the URL. */
export function aRequest(
  name: string,
  request: HttpRequest | string,
  { prerequest, test, ...rest }: Scripts & Record<string, unknown> = {},
): Item {
  const scripts = {
    ...(prerequest !== undefined && { prerequest }),
    ...(test !== undefined && { test }),
  }
  return { name, request, ...eventsOf(scripts), ...rest }
}

/** A folder with its scripts. */
export function aFolder(name: string, item: Item[], scripts: Scripts = {}): Item {
  return { name, item, ...eventsOf(scripts) }
}

/** A collection of these items. */
export function aCollection(
  item: Item[],
  rest: Scripts & Record<string, unknown> = {},
): Collection {
  const { prerequest, test, ...others } = rest
  const scripts = eventsOf({
    ...(prerequest !== undefined && { prerequest }),
    ...(test !== undefined && { test }),
  })
  return { info: { name: 'Sample', schema: SCHEMA_V2_1 }, item, ...scripts, ...others }
}

/** A finished run with everything that was told about it. */
export interface FinishedRun {
  outcome: RunOutcome
  summary: RunSummary
  events: RunEvent[]
  of<T extends RunEvent['type']>(type: T): RunEventOf<T>[]
  /** The names of the items that ran, in order. */
  order: string[]
  /** `console` lines, the messages joined. */
  lines: string[]
  /** Names of the tests with their result, e.g. `works: passed`. */
  tests: string[]
  /** What the echo server received from the item of this name. */
  echoOf(name: string): Echo
}

function bodyOf(run: RunSummary, name: string): Echo {
  const execution = run.executions.find(({ item }) => item.name === name)
  const text = new TextDecoder().decode(execution?.response?.body)
  // The echo server writes nothing else.
  return JSON.parse(text || '{}') as Echo
}

/** Runs a collection, or its items, to the end. */
export async function runToEnd(
  collection: Collection | Item[],
  options: Partial<RunOptions> = {},
): Promise<FinishedRun> {
  const { summary, listen } = createSummary()
  const events: RunEvent[] = []
  const document = Array.isArray(collection) ? aCollection(collection) : collection
  const outcome = await runCollection({ collection: document, ...options }, (event) => {
    events.push(event)
    listen(event)
  })
  const of = <T extends RunEvent['type']>(type: T): RunEventOf<T>[] =>
    events.filter((event): event is RunEventOf<T> => event.type === type)
  return {
    outcome,
    summary,
    events,
    of,
    order: of('item-start').map(({ item }) => item.name),
    lines: of('console').map(({ messages }) => messages.join(' ')),
    tests: of('assertion').map(({ name, status }) => `${name}: ${status}`),
    echoOf: (name) => bodyOf(summary, name),
  }
}
