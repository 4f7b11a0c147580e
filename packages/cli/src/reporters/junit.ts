// JUnit XML: one suite per request with all its iterations folded in, one case per test name.
import type { Assertion, Execution, RunSummary } from '@posthorn/runner'
import { groupBy } from './group-by.ts'
import { writeReport } from './report-file.ts'
import type { ReporterContext, ReporterKind } from './reporter.ts'
import { cdata, element } from './xml.ts'

export const junitReporter: ReporterKind = {
  create: (context) => ({ finish: () => writeReport(renderJunit(context), 'xml', context) }),
}

interface Suite {
  id: string
  /** Names from the outermost folder to the request. */
  name: string
  executions: Execution[]
}

interface Totals {
  tests: number
  failures: number
  errors: number
  skipped: number
}

function renderJunit(context: ReporterContext): string {
  const suites = suitesOf(context.summary)
  const totals = suites.map(totalsOf).reduce(add, { tests: 0, failures: 0, errors: 0, skipped: 0 })
  const seconds = suites
    .flatMap(({ executions }) => executions)
    .reduce((sum, one) => sum + timeOf(one), 0)
  const attributes = { name: context.collectionName, ...totals, time: seconds.toFixed(3) }
  const content = suites.map((suite) => renderSuite(suite, context))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', attributes, content)}\n`
}

function suitesOf({ executions }: RunSummary): Suite[] {
  const sent = executions.filter(({ skipped }) => !skipped)
  const suites = groupBy(sent, ({ item }) => item.id)
  return [...suites.values()].map((executions) => ({ ...itemOf(executions), executions }))
}

function itemOf([first]: readonly Execution[]): Pick<Suite, 'id' | 'name'> {
  const { id = '', path = [], name = '' } = first?.item ?? {}
  return { id, name: [...path, name].join(' / ') }
}

function renderSuite(suite: Suite, context: ReporterContext): string {
  const time = meanTime(suite).toFixed(3)
  const { name, id } = suite
  const timestamp = context.summary.startedAt
  const cases = casesOf(suite).map((assertions) => renderCase(assertions, suite, time, context))
  const errors = suite.executions.filter(hasErrors).map(describeErrors)
  const output =
    errors.length > 0 ? [element('system-err', {}, [cdata(context.hide(errors.join('\n')))])] : []
  return element('testsuite', { name, id, timestamp, ...totalsOf(suite), time }, [
    ...cases,
    ...output,
  ])
}

/** The assertions of each test name, in the order of their first appearance. */
function casesOf({ executions }: Suite): Assertion[][] {
  const assertions = executions.flatMap(({ assertions }) => assertions)
  return [...groupBy(assertions, ({ name }) => name).values()]
}

function renderCase(
  assertions: readonly Assertion[],
  suite: Suite,
  time: string,
  context: ReporterContext,
): string {
  const name = context.hide(assertions[0]?.name ?? '')
  const failed = assertions.filter(({ status }) => status === 'failed')
  const content = failed.length > 0 ? [renderFailure(failed, suite, context)] : []
  if (isSkipped(assertions)) content.push(element('skipped', {}, []))
  return element('testcase', { name, time, classname: upperCamelCase(suite.name) }, content)
}

function renderFailure(
  failed: readonly Assertion[],
  suite: Suite,
  { collectionId, collectionName, hide }: ReporterContext,
): string {
  const { name = '', error } = failed[0] ?? {}
  const message = hide(error?.message ?? '')
  const facts = [
    `Failed ${failed.length} times.`,
    ...(collectionId === undefined ? [] : [`Collection JSON ID: ${collectionId}.`]),
    `Collection name: ${collectionName}.`,
    `Request name: ${suite.name}.`,
    `Test description: ${hide(name)}.`,
    `Error message: ${message}.`,
    `Stacktrace: ${hide(error?.stack ?? '')}.`,
  ]
  const attributes = { type: 'AssertionFailure', message }
  return element('failure', attributes, facts.map(cdata))
}

function hasErrors({ error, scriptErrors }: Execution): boolean {
  return error !== undefined || scriptErrors.length > 0
}

function describeErrors({ cursor, error, scriptErrors }: Execution): string {
  const request = error ? [`RequestError: ${error.stack ?? error.message}`] : []
  const scripts = scriptErrors.map(({ script, error }) => `${script}ScriptError: ${error.message}`)
  return [`Iteration: ${cursor.iteration}`, ...request, ...scripts, '---'].join('\n')
}

function totalsOf(suite: Suite): Totals {
  const cases = casesOf(suite)
  return {
    tests: cases.length,
    failures: cases.filter((one) => one.some(({ status }) => status === 'failed')).length,
    errors: suite.executions.filter(hasErrors).length,
    skipped: cases.filter(isSkipped).length,
  }
}

function isSkipped(assertions: readonly Assertion[]): boolean {
  return assertions.every(({ status }) => status === 'skipped')
}

function add(a: Totals, b: Totals): Totals {
  return {
    tests: a.tests + b.tests,
    failures: a.failures + b.failures,
    errors: a.errors + b.errors,
    skipped: a.skipped + b.skipped,
  }
}

function meanTime({ executions }: Suite): number {
  return executions.reduce((sum, execution) => sum + timeOf(execution), 0) / executions.length
}

/** In seconds. */
function timeOf({ response }: Execution): number {
  return (response?.responseTimeMs ?? 0) / 1000
}

/** `Parent / post it` becomes `ParentPostIt`. */
function upperCamelCase(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
}
