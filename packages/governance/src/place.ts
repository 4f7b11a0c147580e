// Places in documents as paths and pointers. A key may be a megabyte long and stand in the paths of thousands of violations, so
// paths are compared key by key and printed only in part.
import type { JsonPath } from '@posthorn/definition'

/** The keys of a JSON pointer, in which a `%` is a character like any other. Undefined for what is no pointer. */
export function keysOf(pointer: string): string[] | undefined {
  const [before, ...keys] = pointer.split('/')
  if (before !== '') return undefined
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** True of the place that the keys lead to and of all below it. */
export function isWithin(path: JsonPath, keys: readonly string[] | undefined): boolean {
  return (
    keys !== undefined &&
    keys.length <= path.length &&
    keys.every((key, index) => String(path[index]) === key)
  )
}

/** A path whose keys are no longer than so many characters. */
export function shortened(path: JsonPath, longestKey: number): JsonPath {
  return path.map((key) => {
    const isLong = typeof key === 'string' && key.length > longestKey
    return isLong ? `${key.slice(0, longestKey)}…` : key
  })
}

const LONGEST_SHOWN = 200

/** The keys to a place as people read them. */
export function shownPath(path: JsonPath, separator: '.' | '/'): string {
  const hasLong = path.some((key) => typeof key === 'string' && key.length > LONGEST_SHOWN)
  return (hasLong ? shortened(path, LONGEST_SHOWN) : path).join(separator)
}
