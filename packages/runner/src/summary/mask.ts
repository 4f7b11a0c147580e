// A report that leaves the machine carries no secret: neither in the headers that hold them by nature, nor any value
// of a secret variable wherever it shows up.
import type { Header } from '../events.ts'
import type { ReportedExecution, RunReport } from './run-report.ts'

const mask = '********'
const secretHeaders = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie'])

/** Shorter values would blacken half of the report and protect nothing. */
const minSecretLength = 3

function maskHeaders(headers: readonly Header[], hide: (text: string) => string): Header[] {
  return headers.map(({ key, value }) => ({
    key,
    value: secretHeaders.has(key.toLowerCase()) ? mask : hide(value),
  }))
}

function maskExecution(
  execution: ReportedExecution,
  hide: (text: string) => string,
): ReportedExecution {
  const { requestHeaders, responseHeaders, requestBody, responseBody, tests, error } = execution
  const { console: lines } = execution
  return {
    ...execution,
    url: hide(execution.url),
    ...(requestHeaders && { requestHeaders: maskHeaders(requestHeaders, hide) }),
    ...(responseHeaders && { responseHeaders: maskHeaders(responseHeaders, hide) }),
    ...(requestBody !== undefined && { requestBody: hide(requestBody) }),
    ...(responseBody !== undefined && { responseBody: hide(responseBody) }),
    ...(lines && { console: lines.map(({ level, text }) => ({ level, text: hide(text) })) }),
    tests: tests.map((test) => ({
      ...test,
      name: hide(test.name),
      ...(test.error && { error: { ...test.error, message: hide(test.error.message) } }),
    })),
    ...(error && { error: { ...error, message: hide(error.message) } }),
  }
}

/** Hides secret headers and the given values, also in their URL-encoded form, everywhere in the report. */
export function maskReport(report: RunReport, secrets: readonly string[]): RunReport {
  const values = secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .filter((value) => value.length >= minSecretLength)
    .sort((a, b) => b.length - a.length)
  const hide = (text: string): string =>
    values.reduce((hidden, value) => hidden.replaceAll(value, mask), text)
  return {
    ...report,
    executions: report.executions.map((execution) => maskExecution(execution, hide)),
  }
}
