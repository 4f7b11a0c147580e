// A run as a file.
import type { Caller } from '../../platform/auth/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { toFile, type FileAnswer } from '../../platform/http/attachment.ts'
import { toRun } from '../reading.ts'
import type { ReportFormat, Run } from '../schema.ts'
import { loadRun } from '../service.ts'
import type { RunRow } from '../store.ts'
import { renderHtmlReport } from './html.ts'
import { renderJsonReport } from './json.ts'
import { renderJunitReport } from './junit.ts'

interface Format {
  extension: string
  type: string
  render(deps: Deps, row: RunRow, run: Run): AsyncGenerator<string>
}

const formats: Readonly<Record<ReportFormat, Format>> = {
  junit: {
    extension: 'xml',
    type: 'application/xml',
    render: ({ db }, row, run) => renderJunitReport(db.query, row, run),
  },
  json: { extension: 'json', type: 'application/json', render: renderJsonReport },
  html: { extension: 'html', type: 'text/html', render: renderHtmlReport },
}

/** The report as it is written: nothing of it is held longer than the client takes to read it. */
export async function downloadReport(
  deps: Deps,
  caller: Caller,
  runId: string,
  format: ReportFormat,
): Promise<FileAnswer> {
  const row = await loadRun(deps.db.query, caller, runId)
  const run = toRun(deps, caller, row)
  const { extension, type, render } = formats[format]
  const name = `${row.collection_name} ${row.started_at.slice(0, 16).replace(':', '-')}`
  return toFile({ name, extension, type }, render(deps, row, run))
}
