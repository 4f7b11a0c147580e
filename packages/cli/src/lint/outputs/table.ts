// What a person reads: findings by file, then how many there are of each severity.
import { SEVERITIES } from '@posthorn/governance'
import { type Finding, type LintReport, severityWord } from '../finding.ts'
import { oneLine } from './one-line.ts'

export function renderTable(report: LintReport): string {
  const blocks = report.files.flatMap((file) => {
    const findings = report.findings.filter((finding) => finding.file === file)
    return findings.length === 0 ? [] : [`${oneLine(file)}\n${rowsOf(findings)}`]
  })
  return `${[...blocks, footer(report)].join('\n')}\n`
}

function rowsOf(findings: readonly Finding[]): string {
  const rows = findings.map(({ range, severity, type, rule, message, path }) => [
    `${range.start.line + 1}:${range.start.character + 1}`,
    severityWord(severity),
    type,
    oneLine(rule),
    `${oneLine(message)}${path ? `  (${oneLine(path)})` : ''}`,
  ])
  const widths = [0, 1, 2, 3].map((column) =>
    rows.reduce((width, row) => Math.max(width, (row[column] ?? '').length), 0),
  )
  const lines = rows.map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '),
  )
  return lines.map((line) => `  ${line.trimEnd()}\n`).join('')
}

function footer({ counts, files, ignored, inBaseline }: LintReport): string {
  const held = [
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(inBaseline > 0 ? [`${inBaseline} in the baseline`] : []),
  ]
  const where = files.length === 1 ? 'one file' : `${files.length} files`
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${counts[severity]} ${severityWord(severity)}`,
  )
  const summary =
    found.length === 0 ? `No violations in ${where}` : `${found.join(', ')} in ${where}`
  return held.length === 0 ? `${summary}.` : `${summary}; ${held.join(', ')}.`
}
