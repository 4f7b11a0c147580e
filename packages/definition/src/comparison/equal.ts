import { type JsonValue, isObject } from '../json.ts'

const mostSteps = 1_000_000

/**
 * Whether two values are the same, whatever the order of keys. Not recursive: values may be nested deep. Values with more
 * than `limit` parts count as different: the aliases of YAML can make a value that never ends.
 */
export function isEqual(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  limit = mostSteps,
): boolean {
  if (left === right) return true
  const stack: [JsonValue | undefined, JsonValue | undefined][] = [[left, right]]
  let steps = 0
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    const [a, b] = pair
    if (steps++ > limit) return false
    if (a === b) continue
    if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) return false
      for (let i = 0; i < a.length; i++) stack.push([a[i], b[i]])
    } else if (isObject(a) && isObject(b)) {
      const keys = Object.keys(a)
      if (keys.length !== Object.keys(b).length) return false
      for (const key of keys) {
        if (!Object.hasOwn(b, key)) return false
        stack.push([a[key], b[key]])
      }
    } else return false
  }
  return true
}

/** A value as a message shows it: short, whatever its size. */
export function shown(value: JsonValue | undefined): string {
  if (value === undefined) return 'none'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (isObject(value)) return `an object of ${Object.keys(value).length}`
  const text = JSON.stringify(value)
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`
}
