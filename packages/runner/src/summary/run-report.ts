// The native report of a run: the JSON report file, and the body of the upload without what only the CLI knows.
import type { Failure, Header, ReceivedResponse, Timings } from '../events.ts'
import type { ConsoleLine } from './console.ts'
import type { Execution, RunSummary } from './summary.ts'

/** An error as reports show it. */
export interface ReportedError {
  name: string
  message: string
  /** The place in Newman's notation. */
  at?: string
}

export interface ReportedTest {
  name: string
  status: 'passed' | 'failed' | 'skipped'
  error?: ReportedError
}

export interface ReportedTimings {
  prepare: number
  wait: number
  dns: number
  tcp: number
  tls: number
  firstByte: number
  download: number
  process: number
  total: number
}

export interface ReportedExecution {
  iteration: number
  position: number
  itemId: string
  name: string
  path: readonly string[]
  method: string
  url: string
  status: string
  code: number
  responseTime: number
  responseSize: number
  requestHeaders?: readonly Header[]
  requestBody?: string
  responseHeaders?: readonly Header[]
  responseBody?: string
  /** Milliseconds of each phase of the exchange; 0 for one that a kept connection skipped. */
  timings?: ReportedTimings
  /** What scripts wrote to the console. */
  console?: ConsoleLine[]
  tests: ReportedTest[]
  error?: ReportedError
  skipped?: boolean
}

export interface RunReport {
  startedAt: string
  finishedAt: string
  status: 'finished' | 'failed' | 'aborted' | 'error'
  error?: ReportedError
  iterationCount: number
  stats: {
    requests: number
    assertions: { total: number; passed: number; failed: number; skipped: number }
    testScripts: number
    prerequestScripts: number
    errors: number
  }
  averageResponseTime: number
  executions: ReportedExecution[]
}

/** What the report leaves out, and where it cuts. */
export interface ReportOptions {
  omitHeaders?: boolean
  omitRequestBodies?: boolean
  omitResponseBodies?: boolean
  /** Longer bodies are cut. */
  maxBodyBytes?: number
}

const defaultMaxBodyBytes = 300_000

function toReportedError({ name, message, at }: Failure): ReportedError {
  return { name, message, ...(at !== undefined && { at }) }
}

function toReportedTimings(timings: Timings): ReportedTimings {
  return {
    prepare: rounded(timings.prepareMs),
    wait: rounded(timings.waitMs),
    dns: rounded(timings.dnsMs),
    tcp: rounded(timings.tcpMs),
    tls: rounded(timings.tlsMs),
    firstByte: rounded(timings.firstByteMs),
    download: rounded(timings.downloadMs),
    process: rounded(timings.processMs),
    total: rounded(timings.totalMs),
  }
}

/** Milliseconds to three places; the clock tells more than it knows. */
function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000
}

function clip(text: string, maxBytes: number): string {
  const bytes = Buffer.from(text)
  return bytes.length <= maxBytes ? text : bytes.subarray(0, maxBytes).toString()
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/** The body when it is text. Bytes that are none are left out. */
function textOf({ body }: ReceivedResponse): string | undefined {
  try {
    return body.length > 0 ? strictUtf8.decode(body) : undefined
  } catch {
    return undefined
  }
}

function headersOf(
  { request, response }: Execution,
  { omitHeaders = false }: ReportOptions,
): Pick<ReportedExecution, 'requestHeaders' | 'responseHeaders'> {
  if (omitHeaders) return {}
  return {
    ...(request && { requestHeaders: request.headers }),
    ...(response && { responseHeaders: response.headers }),
  }
}

function bodiesOf(
  { request, response }: Execution,
  options: ReportOptions,
): Pick<ReportedExecution, 'requestBody' | 'responseBody'> {
  const { omitRequestBodies, omitResponseBodies, maxBodyBytes = defaultMaxBodyBytes } = options
  const sent = omitRequestBodies ? undefined : request?.body?.text
  const received = omitResponseBodies || !response ? undefined : textOf(response)
  return {
    ...(sent !== undefined && { requestBody: clip(sent, maxBodyBytes) }),
    ...(received !== undefined && { responseBody: clip(received, maxBodyBytes) }),
  }
}

function toReportedExecution(execution: Execution, options: ReportOptions): ReportedExecution {
  const { cursor, item, request, response, assertions, scriptErrors, skipped } = execution
  const error = execution.error ?? scriptErrors[0]?.error
  return {
    iteration: cursor.iteration,
    position: cursor.position,
    itemId: item.id,
    name: item.name,
    path: item.path,
    method: request?.method ?? '',
    url: request?.url ?? '',
    status: response?.status ?? '',
    code: response?.code ?? 0,
    responseTime: response?.responseTimeMs ?? 0,
    responseSize: response?.size.bodyBytes ?? 0,
    ...headersOf(execution, options),
    ...bodiesOf(execution, options),
    ...(execution.timings && { timings: toReportedTimings(execution.timings) }),
    ...(execution.consoleLines.length > 0 && { console: execution.consoleLines }),
    tests: assertions.map(({ name, status, error: failure }) => ({
      name,
      status,
      ...(failure && { error: toReportedError(failure) }),
    })),
    ...(error && { error: toReportedError(error) }),
    ...(skipped && { skipped }),
  }
}

function reportedStatus({ status, failures }: RunSummary): RunReport['status'] {
  if (status === 'running') return 'aborted'
  return status === 'finished' && failures.length > 0 ? 'failed' : status
}

/** Builds the native report. */
export function toRunReport(summary: RunSummary, options: ReportOptions = {}): RunReport {
  const { stats, responseTime, executions, error } = summary
  return {
    startedAt: summary.startedAt,
    finishedAt: summary.finishedAt,
    status: reportedStatus(summary),
    ...(error && { error: toReportedError(error) }),
    iterationCount: summary.iterationCount,
    stats: {
      requests: stats.requests.total,
      assertions: { ...stats.assertions },
      testScripts: stats.testScripts.total,
      prerequestScripts: stats.prerequestScripts.total,
      errors: stats.errors,
    },
    averageResponseTime: responseTime.average,
    executions: executions.map((execution) => toReportedExecution(execution, options)),
  }
}
