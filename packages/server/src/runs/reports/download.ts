// A run as a file.
import { Readable } from 'node:stream'
import type { Caller } from '../../platform/auth/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { attachment } from '../../platform/http/attachment.ts'
import { toRun } from '../reading.ts'
import type { ReportFormat, Run } from '../schema.ts'
import { loadRun } from '../service.ts'
import type { RunRow } from '../store.ts'
import { renderHtmlReport } from './html.ts'
import { renderJsonReport } from './json.ts'
import { renderJunitReport } from './junit.ts'

export interface ReportFile {
  headers: Record<string, string>
  content: Readable
}

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
): Promise<ReportFile> {
  const row = await loadRun(deps.db.query, caller, runId)
  const run = toRun(deps, caller, row)
  const { extension, type, render } = formats[format]
  const name = `${row.collection_name} ${row.started_at.slice(0, 16).replace(':', '-')}`
  return {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': attachment(name, extension),
      'cache-control': 'no-store',
      // It shares the origin of the UI, and others chose what is in it.
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    },
    content: Readable.from(inPieces(render(deps, row, run)), { objectMode: false }),
  }
}

const PIECE_LENGTH = 32 * 1024

/** Many small parts together, so that each is not a write of its own. */
async function* inPieces(parts: AsyncGenerator<string>): AsyncGenerator<string> {
  let piece = ''
  for await (const part of parts) {
    piece += part
    if (piece.length < PIECE_LENGTH) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
