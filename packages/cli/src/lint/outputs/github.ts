// Annotations on GitHub: a line for each finding that the runner shows beside the changed line.
import type { Severity } from '@posthorn/governance'
import { visible } from '../../reporters/visible.ts'
import type { LintReport } from '../finding.ts'

const COMMANDS = {
  error: 'error',
  warn: 'warning',
  info: 'notice',
  hint: 'notice',
} satisfies Record<Severity, string>

export function renderGithub({ findings }: LintReport): string {
  return findings
    .map(({ file, rule, severity, message, range }) => {
      const properties = {
        file: file.replaceAll('\\', '/'),
        line: range.start.line + 1,
        endLine: range.end.line + 1,
        col: range.start.character + 1,
        title: rule,
      }
      const written = Object.entries(properties).map(
        ([key, value]) => `${key}=${escapeProperty(String(value))}`,
      )
      return `::${COMMANDS[severity]} ${written.join(',')}::${escapeData(message)}\n`
    })
    .join('')
}

function escapeData(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
