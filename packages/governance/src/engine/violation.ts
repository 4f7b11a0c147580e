import type { JsonPath, Range } from '@posthorn/definition'
import { SEVERITIES, type Severity } from '../ruleset/severity.ts'

/** One occurrence of one rule at one place. */
export interface Violation {
  /** The name of the rule; `parser` and `invalid-ref` for what is wrong before rules are asked. */
  code: string
  message: string
  severity: Severity
  /** Where the offending value stands, or what should hold the missing one. */
  path: JsonPath
  range: Range
  /** The file, where the definition has several or the caller named it. */
  file?: string
  documentationUrl?: string
}

/** Sorts by place, then by the graveness and name of the rule, so that the same input gives the same list. */
export function sortViolations(violations: Violation[]): Violation[] {
  return violations.sort(
    (a, b) =>
      compare(a.file ?? '', b.file ?? '') ||
      a.range.start.line - b.range.start.line ||
      a.range.start.character - b.range.start.character ||
      compare(a.code, b.code) ||
      comparePaths(a.path, b.path) ||
      compare(a.message, b.message),
  )
}

export function countBySeverity(
  violations: readonly Pick<Violation, 'severity'>[],
): Record<Severity, number> {
  const counts = { error: 0, warn: 0, info: 0, hint: 0 } satisfies Record<Severity, number>
  for (const { severity } of violations) counts[severity]++
  return counts
}

export function gravest(violations: readonly Violation[]): Severity | undefined {
  return SEVERITIES.find((severity) =>
    violations.some((violation) => violation.severity === severity),
  )
}

function comparePaths(a: JsonPath, b: JsonPath): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = compare(String(a[index]), String(b[index]))
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
