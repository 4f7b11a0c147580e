// What is told of the keys of a mapping, whoever reads it.
import type { JsonPath, JsonValue } from '../json.ts'
import type { YamlProblem } from './yaml-result.ts'

/** Where a key stands in the text, with its quotes. */
export type Extent = readonly [start: number, end: number]

/** @param path that of the key */
export function duplicateKey(key: string, [start, end]: Extent, path: JsonPath): YamlProblem {
  const message = `The key "${key}" stands twice; the last one counts.`
  return { code: 'duplicate-key', message, start, end, path: [...path] }
}

/** @param path that of the mapping */
export function keyOfAnotherType(
  key: Exclude<JsonValue, object>,
  source: string,
  [start, end]: Extent,
  path: JsonPath,
): YamlProblem {
  const type = key === null ? 'null' : typeof key
  const message = `The key ${source} is read as ${type}, and keys must be strings: put it in quotes.`
  return { code: 'incompatible-value', message, start, end, path: [...path, String(key)] }
}
