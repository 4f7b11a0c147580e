// A baseline holds the violations that were there when a rule was introduced, so that only new ones fail. They are known
// again by rule, path and value, not by line: reformatting a file changes nothing.
import { isObject, type JsonValue, valueAt } from '@posthorn/definition'
import { shownPath } from '../place.ts'
import type { Violation } from '../engine/violation.ts'

export interface Baseline {
  version: 1
  violations: { checksum: string; code: string; path: string }[]
}

/** SHA-256 of a text, in hexadecimal digits. */
export type Hash = (text: string) => string

/** What makes two violations the same across edits: rule, path and offending value. */
export function checksumOf(violation: Violation, data: JsonValue | undefined, hash: Hash): string {
  return createChecksums(() => data, hash)(violation)
}

const LONGEST_KEY = 1000

type DataOf = (file: string | undefined) => JsonValue | undefined

/** Checksums of many violations. Of a key of great length, which may stand in all their paths, its own hash takes part. */
function createChecksums(dataOf: DataOf, hash: Hash): (violation: Violation) => string {
  const hashes = new Map<string, string>()
  const keyOf = (key: string | number): string | number => {
    if (typeof key === 'number' || key.length <= LONGEST_KEY) return key
    const known = hashes.get(key) ?? hash(key)
    hashes.set(key, known)
    return known
  }
  return ({ code, file, path }) => {
    const data = dataOf(file)
    const value = data === undefined ? undefined : valueAt(data, path)
    return hash([code, path.map(keyOf).join('/'), canonical(value)].join('\n'))
  }
}

/** A baseline of violations, the same for the same violations. `dataOf` answers the value of a file. */
export function createBaseline(
  violations: readonly Violation[],
  dataOf: DataOf,
  hash: Hash,
): Baseline {
  const checksumOf = createChecksums(dataOf, hash)
  const entries = violations.map((violation) => ({
    checksum: checksumOf(violation),
    code: violation.code,
    path: shownPath(violation.path, '/'),
  }))
  entries.sort((a, b) => (a.checksum < b.checksum ? -1 : 1))
  return { version: 1, violations: entries }
}

/** The violations that a baseline does not hold; one that stands more often than there counts from there on. */
export function newSince(
  baseline: Baseline,
  violations: readonly Violation[],
  dataOf: DataOf,
  hash: Hash,
): Violation[] {
  const known = new Map<string, number>()
  for (const { checksum } of baseline.violations)
    known.set(checksum, (known.get(checksum) ?? 0) + 1)
  const checksumOf = createChecksums(dataOf, hash)
  return violations.filter((violation) => {
    const checksum = checksumOf(violation)
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
