// Equality of JSON values: by content, own keys only. References inside are followed where the caller says so.
import { type JsonValue, isObject } from '../json.ts'
import { SchemaFault } from './types.ts'

/** Gives the value to look at instead of a reference. */
export type Follow = (value: JsonValue) => JsonValue

const MAX_DEPTH = 500

/** Tells whether two values hold the same. */
export function isEqual(left: JsonValue, right: JsonValue, follow?: Follow, depth = 0): boolean {
  const a = follow ? follow(left) : left
  const b = follow ? follow(right) : right
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b)
    return Number.isNaN(a) && Number.isNaN(b)
  if (depth > MAX_DEPTH) throw tooDeep()
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false
    return a.every((item, index) => isEqual(item, b[index] ?? null, follow, depth + 1))
  }
  if (Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(
    (key) => Object.hasOwn(b, key) && isEqual(a[key] ?? null, b[key] ?? null, follow, depth + 1),
  )
}

/** A text or primitive that is the same for equal values only, to find equals without comparing all pairs. */
export function identityOf(value: JsonValue, follow?: Follow): unknown {
  const target = follow ? follow(value) : value
  // A line break in front keeps the texts of objects apart from texts that look like them.
  if (typeof target === 'object' && target !== null) return `\n${canonical(target, follow, 0)}`
  if (typeof target === 'string' && target.startsWith('\n'))
    return `\n${canonical(target, follow, 0)}`
  return target
}

function canonical(value: JsonValue, follow: Follow | undefined, depth: number): string {
  const target = follow ? follow(value) : value
  if (typeof target === 'number') return target === 0 ? '0' : String(target)
  if (depth > MAX_DEPTH) throw tooDeep()
  if (Array.isArray(target))
    return `[${target.map((item) => canonical(item, follow, depth + 1)).join()}]`
  if (!isObject(target)) return JSON.stringify(target)
  const members = Object.keys(target)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(target[key] ?? null, follow, depth + 1)}`)
  return `{${members.join()}}`
}

function tooDeep() {
  return new SchemaFault('too-deep', `Values nested deeper than ${MAX_DEPTH} are not compared`)
}
