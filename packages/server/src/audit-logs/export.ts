// The audit log as a file, read in pages while it is written. The ids order the log, so a page begins after the last
// one of the page before, whatever happens meanwhile.
import type { Caller } from '../platform/auth/caller.ts'
import { giveWay } from '../platform/turns.ts'
import type { Queryable } from '../platform/database/database.ts'
import { renderCsvLine } from '../platform/csv.ts'
import type { Deps } from '../platform/deps.ts'
import { toFile, type FileAnswer } from '../platform/http/attachment.ts'
import type { AuditExportQuery, ExportedEntry } from './schema.ts'
import { toEntry, toFilter } from './service.ts'
import { listAuditEvents, type AuditEventFilter, type AuditEventRow } from './store.ts'

const PAGE = 500

type Filter = Omit<AuditEventFilter, 'limit' | 'after'>

/** Every entry of the caller's account that the filters let through. */
export function exportAuditLogs(
  { db, now }: Deps,
  caller: Caller,
  { format, ...query }: AuditExportQuery,
): FileAnswer {
  // Here and not in the first page: a refusal has to come before the answer begins.
  const filter = toFilter(query)
  const entries = entriesOf(db.query, caller.tenantId, filter)
  const name = `audit log ${now().slice(0, 10)}`
  return format === 'csv'
    ? toFile({ name, extension: 'csv', type: 'text/csv' }, renderCsv(entries))
    : toFile({ name, extension: 'jsonl', type: 'application/x-ndjson' }, renderLines(entries))
}

async function* entriesOf(
  db: Queryable,
  tenantId: number,
  filter: Filter,
): AsyncGenerator<ExportedEntry> {
  for (let after: number | undefined; ;) {
    const page = { ...filter, after, limit: PAGE }
    const rows: AuditEventRow[] = await listAuditEvents(db, tenantId, page)
    for (const row of rows) yield toExported(row)
    after = rows.at(-1)?.id
    if (rows.length < PAGE) return
    await giveWay()
  }
}

function toExported(row: AuditEventRow): ExportedEntry {
  const { element_kind: kind, element_id: id } = row
  return {
    ...toEntry(row),
    element: kind !== null && id !== null ? { kind, id } : null,
    requestId: row.request_id,
  }
}

async function* renderLines(entries: AsyncGenerator<ExportedEntry>): AsyncGenerator<string> {
  for await (const entry of entries) yield `${JSON.stringify(entry)}\n`
}

const columns: readonly (readonly [name: string, of: (entry: ExportedEntry) => string | number])[] =
  [
    ['id', ({ id }) => id],
    ['timestamp', ({ timestamp }) => timestamp],
    ['action', ({ action }) => action],
    ['message', ({ message }) => message],
    ['actorId', ({ data }) => data.actor.id],
    ['actorName', ({ data }) => data.actor.name],
    ['actorUsername', ({ data }) => data.actor.username],
    ['actorEmail', ({ data }) => data.actor.email],
    ['userId', ({ data }) => data.user.id],
    ['userName', ({ data }) => data.user.name],
    ['userUsername', ({ data }) => data.user.username],
    ['userEmail', ({ data }) => data.user.email],
    ['elementKind', ({ element }) => element?.kind ?? ''],
    ['elementId', ({ element }) => element?.id ?? ''],
    ['ip', ({ ip }) => ip],
    ['userAgent', ({ userAgent }) => userAgent],
    ['requestId', ({ requestId }) => requestId],
    ['variables', ({ data }) => (data.variables ? JSON.stringify(data.variables) : '')],
  ]

async function* renderCsv(entries: AsyncGenerator<ExportedEntry>): AsyncGenerator<string> {
  yield renderCsvLine(columns.map(([name]) => name))
  for await (const entry of entries) yield renderCsvLine(columns.map(([, of]) => of(entry)))
}
