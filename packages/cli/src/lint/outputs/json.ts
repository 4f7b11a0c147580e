import { type LintReport, severityWord } from '../finding.ts'

/** The violations with the names that the compatible command line uses, and what it leaves out. */
export function renderJson({ findings, counts, files, ignored, inBaseline }: LintReport): string {
  const violations = findings.map(({ file, rule, type, severity, message, path, range }) => ({
    file,
    'line number': String(range.start.line + 1),
    path,
    severity: severityWord(severity),
    issue: message,
    'issue type': type,
    rule,
    range: {
      start: { line: range.start.line + 1, column: range.start.character },
      end: { line: range.end.line + 1, column: range.end.character },
    },
  }))
  const summary = { files: files.length, ...counts, ignored, inBaseline }
  return `${JSON.stringify({ violations, summary }, undefined, 2)}\n`
}
