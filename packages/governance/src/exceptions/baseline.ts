// A baseline holds the violations that were there when a rule was introduced, so that only new ones fail. They are known
// again by rule, path and value, not by line: reformatting a file changes nothing.
import { isObject, type JsonValue, valueAt } from '@posthorn/definition'
import type { Violation } from '../engine/violation.ts'

export interface Baseline {
  version: 1
  violations: { checksum: string; code: string; path: string }[]
}

/** SHA-256 of a text, in hexadecimal digits. */
export type Hash = (text: string) => string

/** What makes two violations the same across edits: rule, path and offending value. */
export function checksumOf(violation: Violation, data: JsonValue | undefined, hash: Hash): string {
  const value = data === undefined ? undefined : valueAt(data, violation.path)
  return hash([violation.code, violation.path.join('/'), canonical(value)].join('\n'))
}

/** A baseline of violations, the same for the same violations. `dataOf` answers the value of a file. */
export function createBaseline(
  violations: readonly Violation[],
  dataOf: (file: string | undefined) => JsonValue | undefined,
  hash: Hash,
): Baseline {
  const entries = violations.map((violation) => ({
    checksum: checksumOf(violation, dataOf(violation.file), hash),
    code: violation.code,
    path: violation.path.join('/'),
  }))
  entries.sort((a, b) => (a.checksum < b.checksum ? -1 : 1))
  return { version: 1, violations: entries }
}

/** The violations that a baseline does not hold; one that stands more often than there counts from there on. */
export function newSince(
  baseline: Baseline,
  violations: readonly Violation[],
  dataOf: (file: string | undefined) => JsonValue | undefined,
  hash: Hash,
): Violation[] {
  const known = new Map<string, number>()
  for (const { checksum } of baseline.violations)
    known.set(checksum, (known.get(checksum) ?? 0) + 1)
  return violations.filter((violation) => {
    const checksum = checksumOf(violation, dataOf(violation.file), hash)
    const left = known.get(checksum) ?? 0
    if (left > 0) known.set(checksum, left - 1)
    return left === 0
  })
}

/** Reads a baseline; undefined when the value is none. */
export function parseBaseline(data: unknown): Baseline | undefined {
  if (!isObject(data) || data['version'] !== 1 || !Array.isArray(data['violations']))
    return undefined
  const violations = data['violations'].flatMap((entry) =>
    isObject(entry) && typeof entry['checksum'] === 'string'
      ? [
          {
            checksum: entry['checksum'],
            code: String(entry['code']),
            path: String(entry['path']),
          },
        ]
      : [],
  )
  return violations.length === data['violations'].length ? { version: 1, violations } : undefined
}

/** Only scalars take part: of a missing member the object around it would change with every edit. */
function canonical(value: JsonValue | undefined): string {
  return typeof value === 'object' && value !== null ? '' : (JSON.stringify(value) ?? '')
}
