import type { JsonValue } from '../../json.ts'
import { report } from '../comparison.ts'
import { type ViewPair, atKeyword, subject } from './schema-pair.ts'
import { type SchemaView, keywordValue } from './view.ts'

/** How 3.1 says what 3.0 and 2.0 say by a format. */
const byFormat: Readonly<Record<string, [keyword: string, value: string]>> = {
  byte: ['contentEncoding', 'base64'],
  base64: ['contentEncoding', 'base64'],
  binary: ['contentMediaType', 'application/octet-stream'],
}

export function isContentFormat(format: JsonValue | undefined): boolean {
  return typeof format === 'string' && Object.hasOwn(byFormat, format)
}

/** Compares how bytes are written as text and what they are. */
export function compareContent(pair: ViewPair): void {
  const isSameDialect = pair.before.document.dialect === pair.after.document.dialect
  const read = isSameDialect ? keywordValue : contentOf
  for (const name of ['contentEncoding', 'contentMediaType'])
    if (read(pair.old, name) !== read(pair.fresh, name))
      report(
        atKeyword(pair, name),
        'content-encoding-changed',
        `"${name}" of ${subject(pair)} changed.`,
      )
}

function contentOf(view: SchemaView, name: string): JsonValue | undefined {
  const format = keywordValue(view, 'format')
  const [keyword, value] = (isContentFormat(format) && byFormat[String(format)]) || []
  return keywordValue(view, name) ?? (keyword === name ? value : undefined)
}
