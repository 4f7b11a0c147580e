// Violations that somebody decided to live with: named in the document itself under `x-posthorn-ignore`, or in a file
// beside it. Each names a reason, and may name a day after which it no longer counts.
import {
  isObject,
  type JsonPath,
  type JsonValue,
  parsePointer,
  toPointer,
} from '@posthorn/definition'
import { isWithin, keysOf } from '../place.ts'
import type { Violation } from '../engine/violation.ts'
import { matchesGlob } from '../ruleset/glob.ts'

export const IGNORE_KEY = 'x-posthorn-ignore'

export interface Ignore {
  /** The name of a rule, or `*` for all of them. */
  rule: string
  reason: string
  /** The last day on which it counts, as `2026-12-31`. */
  until?: string
  /** A glob of files; without it, all. */
  file?: string
  /** A JSON pointer; the value there and all below. Without it, the whole document. */
  pointer?: string
}

/** Says what is wrong with what somebody wrote to ignore violations. */
export class IgnoreError extends Error {
  override name = 'IgnoreError'
}

export interface Sifted {
  violations: Violation[]
  ignored: { violation: Violation; reason: string }[]
  /** Ignores whose day is over, of those that would still hold something back. */
  expired: Ignore[]
}

/** Reads an ignore file: `ignore:` with a list. Throws an IgnoreError that names the entry. */
export function parseIgnoreFile(data: unknown): Ignore[] {
  const list = isObject(data) ? data['ignore'] : undefined
  if (!Array.isArray(list)) throw new IgnoreError('An ignore file needs "ignore", a list.')
  return list.map((entry, index) => parseIgnore(entry, `The entry ${index + 1}`))
}

/**
 * The ignores that stand in a document. Throws an IgnoreError that names the place. `text` is what it was parsed from: most
 * have none, which is sooner seen in the text.
 */
export function ignoresIn(data: JsonValue, text?: string): Ignore[] {
  // An escaped character may be one of the key.
  if (text !== undefined && !text.includes(IGNORE_KEY) && !text.includes('\\')) return []
  const found: Ignore[] = []
  const path: (string | number)[] = []
  visit(data)
  return found

  function visit(value: JsonValue): void {
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value) && Object.hasOwn(value, IGNORE_KEY))
      found.push(...inlineIgnores(value[IGNORE_KEY], path))
    for (const key of Object.keys(value)) {
      const member = Array.isArray(value) ? value[Number(key)] : value[key]
      if (typeof member !== 'object' || member === null || key === IGNORE_KEY) continue
      path.push(key)
      visit(member)
      path.pop()
    }
  }
}

/** Parts violations into those that count and those that somebody decided to live with. `today` is as `2026-12-31`. */
export function sift(
  violations: readonly Violation[],
  ignores: readonly Ignore[],
  today: string,
): Sifted {
  const sifted: Sifted = { violations: [], ignored: [], expired: [] }
  const placed = ignores.map((ignore) => ({ ignore, place: keysOf(ignore.pointer ?? '') }))
  const expired = new Set<Ignore>()
  for (const violation of violations) {
    const fitting = placed
      .filter(({ ignore, place }) => holdsBack(ignore, place, violation))
      .map(({ ignore }) => ignore)
    const valid = fitting.find(({ until }) => until === undefined || until >= today)
    if (valid) sifted.ignored.push({ violation, reason: valid.reason })
    else {
      sifted.violations.push(violation)
      for (const ignore of fitting) expired.add(ignore)
    }
  }
  sifted.expired.push(...expired)
  return sifted
}

function inlineIgnores(value: JsonValue | undefined, path: JsonPath): Ignore[] {
  const place = `"${IGNORE_KEY}" at #${toPointer(path)}`
  const entries = Array.isArray(value) ? value : [value]
  return entries.map((entry) => ({ ...parseIgnore(entry, place), pointer: toPointer(path) }))
}

/** A day that the calendar has, as `2026-12-31`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function parseIgnore(entry: unknown, place: string): Ignore {
  if (!isObject(entry))
    throw new IgnoreError(`${place} must be an object with "rule" and "reason".`)
  const { rule, reason, until, file, pointer } = entry
  if (typeof rule !== 'string' || rule === '')
    throw new IgnoreError(`${place} needs "rule", the name of a rule or "*".`)
  if (typeof reason !== 'string' || reason.trim() === '')
    throw new IgnoreError(`${place} needs a "reason", so that others know why.`)
  if (until !== undefined && (typeof until !== 'string' || !isDay(until)))
    throw new IgnoreError(`${place} needs a day as 2026-12-31 in "until".`)
  if (file !== undefined && typeof file !== 'string')
    throw new IgnoreError(`${place} needs a glob as "file".`)
  if (
    pointer !== undefined &&
    (typeof pointer !== 'string' || !parsePointer(pointer.replace(/^#/, '')))
  )
    throw new IgnoreError(
      `${place} needs a JSON pointer as "pointer", for example /paths/~1letters.`,
    )
  return {
    rule,
    reason,
    ...(until !== undefined && { until }),
    ...(file !== undefined && { file }),
    ...(pointer !== undefined && { pointer: pointer.replace(/^#/, '') }),
  }
}

function holdsBack(
  ignore: Ignore,
  place: readonly string[] | undefined,
  violation: Violation,
): boolean {
  if (ignore.rule !== '*' && ignore.rule !== violation.code) return false
  if (ignore.file !== undefined && !matchesGlob(violation.file ?? '', ignore.file)) return false
  return isWithin(violation.path, place)
}
