// What the outputs write: a violation of a rule, a fault of the text, or a change that breaks somebody.
import type { Range } from '@posthorn/definition'
import type { Severity } from '@posthorn/governance'

export interface Finding {
  /** As seen from the current directory. */
  file: string
  rule: string
  type: 'Syntax' | 'Governance' | 'Security' | 'Change'
  severity: Severity
  message: string
  /** The keys to the place, joined by dots. */
  path: string
  range: Range
}

export interface LintReport {
  findings: readonly Finding[]
  /** The files that were looked at. */
  files: readonly string[]
  counts: Readonly<Record<Severity, number>>
  /** How many violations were held back: by an ignore, by the baseline. */
  ignored: number
  inBaseline: number
}

/** A severity as the outputs write it. */
export function severityWord(severity: Severity): string {
  return severity.toUpperCase()
}
