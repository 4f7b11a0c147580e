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
  const rows = findings.map(({ range, severity, type, rule, message, path }) => ({
    place: `${range.start.line + 1}:${range.start.character + 1}`,
    severity: severityWord(severity),
    type,
    rule: oneLine(rule),
    what: `${oneLine(message)}${path ? `  (${oneLine(path)})` : ''}`,
  }))
  const widest = (cell: 'place' | 'severity' | 'type' | 'rule') =>
    rows.reduce((width, row) => Math.max(width, row[cell].length), 0)
  const [place, severity, type] = [widest('place'), widest('severity'), widest('type')]
  const rule = widest('rule')
  let lines = ''
  for (const row of rows) {
    const grave = `${row.place.padEnd(place)}  ${row.severity.padEnd(severity)}`
    const name = `${row.type.padEnd(type)}  ${row.rule.padEnd(rule)}`
    lines += `  ${grave}  ${name}  ${row.what}`.trimEnd()
    lines += '\n'
  }
  return lines
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
