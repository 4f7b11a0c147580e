import { type LintReport, severityWord } from '../finding.ts'
import { oneLine } from './one-line.ts'

/** One row for each finding, with the names that the compatible command line uses. */
export function renderCsv({ findings }: LintReport): string {
  const rows = findings.map((finding) => [
    finding.file,
    String(finding.range.start.line + 1),
    finding.path,
    severityWord(finding.severity),
    finding.message,
    finding.type,
    finding.rule,
  ])
  const head = ['file', 'line number', 'path', 'severity', 'issue', 'issue type', 'rule']
  return [head, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('')
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
function quote(cell: string): string {
  const line = oneLine(cell)
  const safe = /^[=+\-@\t]/.test(line) ? `'${line}` : line
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
