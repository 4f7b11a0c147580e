// JUnit XML in the shape of the CLI's report: one suite for each request with all its iterations folded in, one case
// for each test name. A suite is made of executions that lie apart, so only their positions are held; the executions
// are read once to count and once to render.
import type { Queryable } from '../../platform/database/database.ts'
import type { Execution, Failure, Run } from '../schema.ts'
import type { RunRow } from '../store.ts'
import { executionsAt, executionsOf } from './executions.ts'
import { element, endOf, startOf, text } from './xml.ts'

const MOST_MESSAGES = 100

interface Suite {
  id: string
  /** Names from the outermost folder to the request. */
  name: string
  count: number
}

interface Case {
  name: string
  failures: number
  isSkipped: boolean
  firstFailure: Failure | undefined
}

interface FoldedSuite extends Suite {
  cases: Case[]
  errorCount: number
  /** Of the first errors. */
  messages: string[]
  totalMs: number
}

interface Totals {
  tests: number
  failures: number
  errors: number
  skipped: number
}

export async function* renderJunitReport(
  db: Queryable,
  row: RunRow,
  run: Run,
): AsyncGenerator<string> {
  const suites = await listSuites(db, row)
  let totals: Totals = { tests: 0, failures: 0, errors: 0, skipped: 0 }
  let totalMs = 0
  for await (const suite of foldSuites(db, row, suites)) {
    totals = add(totals, totalsOf(suite))
    totalMs += suite.totalMs
  }
  const time = seconds(totalMs)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield startOf('testsuites', { name: run.collection.name, ...totals, time })
  for await (const suite of foldSuites(db, row, suites)) yield renderSuite(suite, run)
  yield endOf('testsuites')
}

interface Suites {
  suites: Suite[]
  /** Of all suites, one after another. */
  positions: number[]
}

/** Requests in the order in which they were sent first, and where their executions are. */
async function listSuites(db: Queryable, row: RunRow): Promise<Suites> {
  const found = new Map<string, Suite & { positions: number[] }>()
  for await (const { itemId, name, path, position, outcome } of executionsOf(db, row)) {
    if (outcome === 'skipped') continue
    const fullName = [...path, name].join(' / ')
    const key = itemId ?? `/${fullName}`
    const suite = found.get(key) ?? { id: itemId ?? '', name: fullName, count: 0, positions: [] }
    suite.count = suite.positions.push(position)
    found.set(key, suite)
  }
  const suites = [...found.values()]
  return { suites, positions: suites.flatMap(({ positions }) => positions) }
}

async function* foldSuites(
  db: Queryable,
  row: RunRow,
  { suites, positions }: Suites,
): AsyncGenerator<FoldedSuite> {
  const executions = executionsAt(db, row, positions)
  for (const suite of suites) {
    const folded: FoldedSuite = { ...suite, cases: [], errorCount: 0, messages: [], totalMs: 0 }
    const cases = new Map<string, Case>()
    for (let count = 0; count < suite.count; count++) {
      const { value } = await executions.next()
      if (value) foldExecution(folded, cases, value)
    }
    yield { ...folded, cases: [...cases.values()] }
  }
}

function foldExecution(suite: FoldedSuite, cases: Map<string, Case>, execution: Execution): void {
  const { tests, error, iteration, responseTime } = execution
  suite.totalMs += responseTime
  if (error && ++suite.errorCount <= MOST_MESSAGES)
    suite.messages.push(`Iteration: ${iteration}\nRequestError: ${error.message}\n---`)
  for (const { name, status, error: failure } of tests) {
    const before = cases.get(name)
    cases.set(name, {
      name,
      failures: (before?.failures ?? 0) + (status === 'failed' ? 1 : 0),
      isSkipped: (before?.isSkipped ?? true) && status === 'skipped',
      firstFailure: before?.firstFailure ?? (status === 'failed' ? failure : undefined),
    })
  }
}

function totalsOf({ cases, errorCount }: FoldedSuite): Totals {
  return {
    tests: cases.length,
    failures: cases.filter(({ failures }) => failures > 0).length,
    errors: errorCount,
    skipped: cases.filter(({ isSkipped }) => isSkipped).length,
  }
}

function renderSuite(suite: FoldedSuite, run: Run): string {
  const { name, id, count, totalMs, cases, messages } = suite
  const time = seconds(totalMs / count)
  const attributes = { name, id, timestamp: run.startedAt, ...totalsOf(suite), time }
  const output = messages.length > 0 ? [element('system-err', {}, [text(messages.join('\n'))])] : []
  return element('testsuite', attributes, [
    ...cases.map((one) => renderCase(one, suite, time, run)),
    ...output,
  ])
}

function renderCase(one: Case, suite: Suite, time: string, run: Run): string {
  const content = one.failures > 0 ? [renderFailure(one, suite, run)] : []
  if (one.isSkipped) content.push(element('skipped', {}, []))
  return element(
    'testcase',
    { name: one.name, time, classname: upperCamelCase(suite.name) },
    content,
  )
}

function renderFailure({ name, failures, firstFailure }: Case, suite: Suite, run: Run): string {
  const message = firstFailure?.message ?? ''
  const { id, name: collectionName } = run.collection
  const facts = [
    `Failed ${failures} times.`,
    ...(id === null ? [] : [`Collection JSON ID: ${id}.`]),
    `Collection name: ${collectionName}.`,
    `Request name: ${suite.name}.`,
    `Test description: ${name}.`,
    `Error message: ${message}.`,
  ]
  return element('failure', { type: 'AssertionFailure', message }, [text(facts.join('\n'))])
}

function add(one: Totals, other: Totals): Totals {
  return {
    tests: one.tests + other.tests,
    failures: one.failures + other.failures,
    errors: one.errors + other.errors,
    skipped: one.skipped + other.skipped,
  }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3)
}

/** `Parent / post it` becomes `ParentPostIt`. */
function upperCamelCase(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
}
