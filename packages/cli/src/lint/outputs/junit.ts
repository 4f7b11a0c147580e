import { cdata, element } from '../../reporters/xml.ts'
import { type Finding, type LintReport, severityWord } from '../finding.ts'
import { oneLine } from './one-line.ts'

/** A suite for each file, a failed case for each finding; a file without findings has one passed case. */
export function renderJunit({ findings, files }: LintReport): string {
  const suites = files.map((file) =>
    suiteOf(
      file,
      findings.filter((finding) => finding.file === file),
    ),
  )
  const clean = files.filter((file) => !findings.some((finding) => finding.file === file))
  const totals = { tests: findings.length + clean.length, failures: findings.length }
  const root = element('testsuites', { name: 'posthorn lint', ...totals }, suites)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

function suiteOf(file: string, findings: readonly Finding[]): string {
  const cases =
    findings.length === 0
      ? [element('testcase', { name: 'no violations', classname: file }, [])]
      : findings.map(caseOf)
  return element(
    'testsuite',
    { name: file, tests: cases.length, failures: findings.length, errors: 0, skipped: 0 },
    cases,
  )
}

function caseOf({ file, rule, path, message, severity, range }: Finding): string {
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`
  const failure = element('failure', { type: severityWord(severity), message }, [
    cdata([place, message, path].map(oneLine).join('\n')),
  ])
  return element('testcase', { name: `${rule} ${path}`.trim(), classname: file }, [failure])
}
