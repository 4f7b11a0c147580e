// SARIF 2.1.0, which code scanning of several services reads.
import type { Severity } from '@posthorn/governance'
import { version } from '../../version.ts'
import type { LintReport } from '../finding.ts'

const LEVELS = {
  error: 'error',
  warn: 'warning',
  info: 'note',
  hint: 'note',
} satisfies Record<Severity, string>

export function renderSarif({ findings }: LintReport): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort()
  const results = findings.map(({ file, rule, severity, message, range }) => ({
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: {
            startLine: range.start.line + 1,
            startColumn: range.start.character + 1,
            endLine: range.end.line + 1,
            endColumn: range.end.character + 1,
          },
        },
      },
    ],
  }))
  const driver = { name: 'posthorn', version, rules: rules.map((id) => ({ id })) }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function uriOf(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
}
