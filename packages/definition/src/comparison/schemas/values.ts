import type { JsonValue } from '../../json.ts'
import { isObject } from '../../json.ts'
import { type Pair, report } from '../comparison.ts'
import { isEqual, shown } from '../equal.ts'
import { type ViewPair, atKeyword, sentenceSubject, subject } from './schema-pair.ts'
import { type SchemaView, keywordValue } from './view.ts'

/** Compares `enum`, `const` and `default`. */
export function compareValues(pair: ViewPair): void {
  const was = keywordValue(pair.old, 'const')
  const is = keywordValue(pair.fresh, 'const')
  if (was !== undefined && is !== undefined) {
    if (!isEqual(was, is)) reportConst(pair, was, is)
  } else compareEnum(pair)
  compareDefault(pair)
}

function reportConst(pair: ViewPair, was: JsonValue, is: JsonValue): void {
  const message = `The only value of ${subject(pair)} is ${shown(is)} now, it was ${shown(was)}.`
  report(atKeyword(pair, 'const'), `${pair.direction}-const-changed`, message)
}

/** The values that are allowed, by a text that is the same for equal ones. `null` is compared with the types. */
function valuesOf(view: SchemaView): Map<string, JsonValue> | undefined {
  const listed = keywordValue(view, 'enum')
  const only = keywordValue(view, 'const')
  const values = only !== undefined ? [only] : Array.isArray(listed) ? listed : undefined
  if (!values) return undefined
  return new Map(values.filter((value) => value !== null).map((value) => [keyOf(value), value]))
}

/** Objects and lists among the values are rare: only the first level of them is looked at. */
function keyOf(value: JsonValue): string {
  if (!Array.isArray(value) && !isObject(value)) return JSON.stringify(value)
  return `${shown(value)} ${Object.entries(value).map(([key, each]) => `${key}: ${shown(each)}`)}`
}

function compareEnum(pair: ViewPair): void {
  const { direction } = pair
  const [was, is] = [valuesOf(pair.old), valuesOf(pair.fresh)]
  const at = enumPlace(pair)
  if (!was && !is) return
  if (!was)
    return report(
      at,
      `${direction}-enum-introduced`,
      `${sentenceSubject(pair)} allows only certain values now.`,
    )
  if (!is)
    return report(at, `${direction}-enum-dropped`, `${sentenceSubject(pair)} allows any value now.`)
  for (const [key, value] of is)
    if (!was.has(key))
      report(
        at,
        `${direction}-enum-value-added`,
        `${sentenceSubject(pair)} allows ${shown(value)} now.`,
      )
  for (const [key, value] of was)
    if (!is.has(key))
      report(
        at,
        `${direction}-enum-value-removed`,
        `${sentenceSubject(pair)} allows ${shown(value)} no more.`,
      )
}

function enumPlace(pair: ViewPair): Pair {
  const [list, only] = [atKeyword(pair, 'enum'), atKeyword(pair, 'const')]
  const isThere = ({ value }: { value: JsonValue | undefined }) => value !== undefined
  if (isThere(list.after)) return list
  return isThere(only.after) || !isThere(list.before) ? only : list
}

function compareDefault(pair: ViewPair): void {
  const [was, is] = [keywordValue(pair.old, 'default'), keywordValue(pair.fresh, 'default')]
  if (isEqual(was, is)) return
  const message = `The default of ${subject(pair)} is ${shown(is)} now, it was ${shown(was)}.`
  report(atKeyword(pair, 'default'), `${pair.direction}-default-changed`, message)
}
