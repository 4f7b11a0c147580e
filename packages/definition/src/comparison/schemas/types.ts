import type { JsonValue } from '../../json.ts'
import { type Pair, report } from '../comparison.ts'
import { shown } from '../equal.ts'
import { type ViewPair, atKeyword, sentenceSubject, subject } from './schema-pair.ts'
import { isContentFormat } from './content.ts'
import { accepts, keywordValue } from './view.ts'

/** Compares types and formats. Answers `other` when the two have so little in common that the rest says nothing. */
export function compareTypes(pair: ViewPair): 'same' | 'other' {
  const { old, fresh, direction } = pair
  compareNull(pair)
  const lost = missing(old.types, fresh.types)
  const gained = missing(fresh.types, old.types)
  if (lost.length > 0 && gained.length > 0) return reportType(pair, `${direction}-type-changed`)
  if (lost.length > 0) reportType(pair, `${direction}-type-narrowed`)
  if (gained.length > 0) reportType(pair, `${direction}-type-widened`)
  compareFormat(pair)
  return 'same'
}

const anything = ['any type']

/** What the one allows and the other does not. */
function missing(
  types: ReadonlySet<string> | undefined,
  others: ReadonlySet<string> | undefined,
): readonly string[] {
  if (!others) return []
  return types ? [...types].filter((type) => !accepts(others, type)) : anything
}

type TypeKind = `${'request' | 'response'}-type-${'changed' | 'narrowed' | 'widened'}`

function reportType(pair: ViewPair, kind: TypeKind): 'other' {
  const { old, fresh } = pair
  const is = listed(fresh.types)
  report(
    place(pair, 'type'),
    kind,
    `${sentenceSubject(pair)} is ${is} now, it was ${listed(old.types)}.`,
  )
  return 'other'
}

function listed(types: ReadonlySet<string> | undefined): string {
  if (!types) return 'of any type'
  return types.size === 0 ? 'never valid' : [...types].map((type) => `"${type}"`).join(' or ')
}

/** The keyword, or the schema when neither side has it. */
function place(pair: ViewPair, name: string): Pair {
  const at = atKeyword(pair, name)
  const isThere = at.before.value !== undefined || at.after.value !== undefined
  return isThere ? at : pair
}

function compareNull(pair: ViewPair): void {
  const { old, fresh, direction } = pair
  if (old.isNullable === undefined || fresh.isNullable === undefined) return
  if (old.isNullable === fresh.isNullable) return
  const isRequest = direction === 'request'
  if (fresh.isNullable) {
    const kind = isRequest ? 'request-null-allowed' : 'response-null-possible'
    report(pair, kind, `${sentenceSubject(pair)} may be null now.`)
  } else {
    const kind = isRequest ? 'request-null-refused' : 'response-null-excluded'
    report(pair, kind, `${sentenceSubject(pair)} may not be null any more.`)
  }
}

/** Formats whose every value is one of the other, too. */
const widerFormats: Readonly<Record<string, string>> = {
  int8: 'int16 int32 int64',
  int16: 'int32 int64',
  int32: 'int64',
  float: 'double',
  uri: 'uri-reference iri iri-reference',
  email: 'idn-email',
  hostname: 'idn-hostname',
}

function compareFormat(pair: ViewPair): void {
  const [was, is] = [formatOf(pair, 'old'), formatOf(pair, 'fresh')]
  if (was === is) return
  report(
    atKeyword(pair, 'format'),
    `${pair.direction}-format-${formatChange(was, is)}`,
    `The format of ${subject(pair)} is ${shown(is)} now, it was ${shown(was)}.`,
  )
}

/** What 3.0 calls a format of the text, 3.1 says by `contentEncoding` and `contentMediaType`. */
function formatOf(pair: ViewPair, side: 'old' | 'fresh'): JsonValue | undefined {
  const format = keywordValue(pair[side], 'format')
  const isSameDialect = pair.before.document.dialect === pair.after.document.dialect
  return isSameDialect || !isContentFormat(format) ? format : undefined
}

function formatChange(was: unknown, is: unknown): 'narrowed' | 'widened' | 'changed' {
  if (was === undefined || isWider(was, is)) return 'narrowed'
  if (is === undefined || isWider(is, was)) return 'widened'
  return 'changed'
}

/** Whether every value of the second is one of the first. */
function isWider(format: unknown, other: unknown): boolean {
  return (widerFormats[String(other)] ?? '').split(' ').includes(String(format))
}
