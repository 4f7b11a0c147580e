// What is known about a run after it: what reports, uploads and exit codes need.
import type { Collection } from '@posthorn/collection'
import type { Cursor, Exchange, Failure, ItemReference, RunEventOf, RunOutcome } from '../events.ts'
import type { ConsoleLine } from './console.ts'
import { emptyStatistics, type Statistics } from './statistics.ts'

/** How often something happened, and how often it went wrong. */
export interface Count {
  total: number
  failed: number
}

export interface Assertion {
  name: string
  index: number
  status: RunEventOf<'assertion'>['status']
  error?: Failure
}

/** One item run once. */
export interface Execution extends Exchange {
  cursor: Cursor
  item: ItemReference
  assertions: Assertion[]
  scriptErrors: { script: RunEventOf<'script'>['script']; error: Failure }[]
  skipped: boolean
  consoleLines: ConsoleLine[]
  /** Every exchange made on behalf of the item, its own among them, in order. */
  exchanges: (Exchange & { item: ItemReference })[]
}

/** Something that went wrong, and where. */
export interface RunFailure {
  error: Failure
  item: ItemReference
  cursor: Cursor
}

export interface RunSummary {
  startedAt: string
  finishedAt: string
  status: RunOutcome['status'] | 'running'
  /** What kept the run from finishing. */
  error?: Failure
  outcome?: RunOutcome
  /** The document as it was run. */
  collection?: Collection
  iterationCount: number
  itemCount: number
  stats: {
    iterations: Count
    items: Count
    /** All exchanges, those of scripts and auth among them. */
    requests: Count
    assertions: { total: number; passed: number; failed: number; skipped: number }
    prerequestScripts: Count
    testScripts: Count
    prerequests: Count
    tests: Count
    /** Failed scripts and requests, and an error of the run itself. */
    errors: number
  }
  responseTime: Statistics
  dnsTime: Statistics
  firstByteTime: Statistics
  receivedBytes: number
  executions: Execution[]
  failures: RunFailure[]
}

function none(): Count {
  return { total: 0, failed: 0 }
}

/** The summary of a run of which nothing is known yet. */
export function emptySummary(): RunSummary {
  return {
    startedAt: '',
    finishedAt: '',
    status: 'running',
    iterationCount: 0,
    itemCount: 0,
    stats: {
      iterations: none(),
      items: none(),
      requests: none(),
      assertions: { total: 0, passed: 0, failed: 0, skipped: 0 },
      prerequestScripts: none(),
      testScripts: none(),
      prerequests: none(),
      tests: none(),
      errors: 0,
    },
    responseTime: emptyStatistics(),
    dnsTime: emptyStatistics(),
    firstByteTime: emptyStatistics(),
    receivedBytes: 0,
    executions: [],
    failures: [],
  }
}
