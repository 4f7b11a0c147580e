// The run as JSON: in our structure, which is also what is uploaded, or in Newman's.
import { toNewmanSummary, type ReportOptions } from '@posthorn/runner'
import { UsageError } from '../command-line/command-error.ts'
import { writeReport } from './report-file.ts'
import type { ReporterContext, ReporterKind } from './reporter.ts'
import type { ReporterOptions } from './reporter-options.ts'

export const jsonReporter: ReporterKind = {
  showsBodies: true,
  create(context) {
    const render = rendererFor(context)
    return { finish: () => writeReport(`${JSON.stringify(render(), null, 2)}\n`, 'json', context) }
  },
}

function rendererFor({ options, summary, report, hide }: ReporterContext): () => unknown {
  const omitted = reportOptions(options)
  switch (options.get('structure') ?? 'native') {
    case 'native':
      return () => report(omitted)
    case 'newman':
      return () => withoutSecrets(withoutParts(toNewmanSummary(summary), omitted), hide)
    default:
      throw new UsageError(
        `--reporter-json-structure must be native or newman, not "${options.get('structure')}".`,
      )
  }
}

export function reportOptions(options: ReporterOptions): ReportOptions {
  const omitsAll = options.isOn('omitAllHeadersAndBody')
  return {
    omitHeaders: omitsAll || options.isOn('omitHeaders'),
    omitRequestBodies: omitsAll || options.isOn('omitRequestBodies'),
    omitResponseBodies: omitsAll || options.isOn('omitResponseBodies'),
  }
}

type NewmanSummary = ReturnType<typeof toNewmanSummary>

function withoutParts(report: NewmanSummary, omitted: ReportOptions): NewmanSummary {
  const { omitHeaders, omitRequestBodies, omitResponseBodies } = omitted
  const fromRequest = [omitHeaders && 'header', omitRequestBodies && 'body']
  const fromResponse = [omitHeaders && 'header', omitResponseBodies && 'stream']
  const executions = report.run.executions.map((execution) => ({
    ...execution,
    request: without(execution['request'], fromRequest),
    response: without(execution['response'], fromResponse),
  }))
  return { ...report, run: { ...report.run, executions } }
}

function without(value: unknown, keys: readonly (string | false | undefined)[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))
}

/** Bodies are bytes in this structure; they are masked as the text they are. */
function withoutSecrets(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === 'string') return hide(value)
  if (Buffer.isBuffer(value)) {
    const text = value.toString()
    const hidden = hide(text)
    return hidden === text ? value : Buffer.from(hidden)
  }
  if (Array.isArray(value)) return value.map((entry) => withoutSecrets(entry, hide))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  return Object.fromEntries(entries.map(([key, entry]) => [key, withoutSecrets(entry, hide)]))
}
