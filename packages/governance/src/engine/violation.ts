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

const FNV_PRIME = 0x01000193

/** Each once: one rule says the same thing of one place once, over whatever detours it came there. */
export function distinct<One extends Told>(all: readonly One[]): One[] {
  // By a number of what it says and of its place, which is found faster than a text of all its keys would be made.
  const seen = new Map<number, One[]>()
  const numbers = new Map<string | number, number>()
  const numberOf = (key: string | number): number => {
    let number = numbers.get(key)
    if (number === undefined) numbers.set(key, (number = numbers.size))
    return number
  }
  return all.filter((told) => {
    let hash = Math.imul(numberOf(told.code), FNV_PRIME) ^ numberOf(told.message)
    hash = Math.imul(hash ^ numberOf(told.file ?? ''), FNV_PRIME)
    for (const key of told.path) hash = Math.imul(hash ^ numberOf(key), FNV_PRIME)
    const others = seen.get(hash)
    if (!others) seen.set(hash, [told])
    else if (others.some((other) => isSame(told, other))) return false
    else others.push(told)
    return true
  })
}

function isSame(told: Told, other: Told): boolean {
  return (
    told.code === other.code &&
    told.message === other.message &&
    (told.file ?? '') === (other.file ?? '') &&
    comparePaths(told.path, other.path) === 0 &&
    told.range?.start.line === other.range?.start.line &&
    told.range?.start.character === other.range?.start.character
  )
}

/** What tells two violations apart; of some the lines are not known yet. */
type Told = Pick<Violation, 'code' | 'path' | 'message'> &
  Partial<Pick<Violation, 'file' | 'range'>>

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
