// What a run tells: plain data, in the order it happens. Reporters, uploads and the web runner listen to
// these and to nothing else, so the engine behind them can be replaced.
import type { Collection } from '@posthorn/collection'
import type { VariableValues } from './options.ts'

/** Where in the run an event happened. */
export interface Cursor {
  /** Zero-based pass over the items. */
  iteration: number
  iterationCount: number
  /** Zero-based position of the item within the iteration, in execution order. */
  position: number
  /** Same for all events of one execution of one item. */
  executionId: string
}

/** The item an event belongs to. */
export interface ItemReference {
  id: string
  name: string
  /** Names of the folders that hold it, outermost first. */
  path: readonly string[]
}

export interface Header {
  key: string
  value: string
}

export interface SentRequest {
  method: string
  url: string
  headers: readonly Header[]
  /** The bytes that were sent, as far as they are known and textual. */
  body?: { mode: string; text: string; sizeBytes: number }
}

export interface ReceivedResponse {
  code: number
  status: string
  headers: readonly Header[]
  body: Uint8Array
  mime: { type: string; format: string; charset: string }
  cookies: readonly Record<string, unknown>[]
  responseTimeMs: number
  /** Sizes on the wire. */
  size: { headerBytes: number; bodyBytes: number }
}

/** Phases of one exchange in milliseconds; a phase that a kept connection skipped is 0. */
export interface Timings {
  prepareMs: number
  waitMs: number
  dnsMs: number
  tcpMs: number
  tlsMs: number
  firstByteMs: number
  downloadMs: number
  processMs: number
  totalMs: number
}

/** Something that went wrong, as data. */
export interface Failure {
  name: string
  message: string
  /** The place in Newman's notation, e.g. `assertion:0 in test-script`. */
  at?: string
  stack?: string
  test?: string
  /** Index of the failed assertion within its script. */
  index?: number
}

export type ScriptKind = 'prerequest' | 'test'

/** One exchange with a server, or the reason why there was none. */
export interface Exchange {
  /** Different for every exchange of the run. */
  exchangeId?: string
  request?: SentRequest
  response?: ReceivedResponse
  timings?: Timings
  error?: Failure
}

export type RunEvent =
  | {
      type: 'start'
      iterationCount: number
      /** How many items one iteration runs. */
      itemCount?: number
      /** The document as it is run: every node has an id. */
      collection?: Collection
    }
  | { type: 'iteration-start'; cursor: Cursor }
  | { type: 'item-start'; cursor: Cursor; item: ItemReference }
  | {
      type: 'script'
      cursor: Cursor
      item: ItemReference
      script: ScriptKind
      scriptId?: string
      error?: Failure
    }
  /** All scripts of a kind have run, also when there were none. */
  | { type: 'scripts-done'; cursor: Cursor; item: ItemReference; script: ScriptKind }
  | {
      type: 'console'
      cursor: Cursor
      level: 'log' | 'info' | 'warn' | 'debug' | 'error'
      messages: readonly unknown[]
    }
  /** The exchange of the item itself, once per item that was sent. */
  | ({ type: 'request'; cursor: Cursor; item: ItemReference } & Exchange)
  /** An exchange beside it: sent by a script, or a first step of the auth. */
  | ({
      type: 'side-request'
      cursor: Cursor
      item: ItemReference
      source: 'script' | 'auth'
    } & Exchange)
  | {
      type: 'assertion'
      cursor: Cursor
      item: ItemReference
      name: string
      index: number
      status: 'passed' | 'failed' | 'skipped'
      error?: Failure
    }
  | { type: 'next-request'; cursor: Cursor; name: string | null }
  | { type: 'warning'; message: string; cursor?: Cursor }
  | {
      type: 'item-done'
      cursor: Cursor
      item: ItemReference
      skipped: boolean
      visualizer?: { html: string }
    }
  | { type: 'iteration-done'; cursor: Cursor }
  | { type: 'done'; outcome: RunOutcome }

export type RunEventOf<T extends RunEvent['type']> = Extract<RunEvent, { type: T }>

/** How a run ended. Failed tests are not an error: they are findings, counted from the events. */
export interface RunOutcome {
  status: 'finished' | 'aborted' | 'error'
  error?: Failure
  environment: VariableValues
  globals: VariableValues
  /** The collection's variables after the run. */
  collectionVariables: VariableValues
  /** The serialised tough-cookie jar after the run. */
  cookies?: object
}

/** Hears every event of a run, in order. A listener that throws does not disturb the run. */
export type RunListener = (event: RunEvent) => void
