// Keywords that look at texts, and `format`, which looks at numbers too.
import type { JsonValue } from '../json.ts'
import { fail } from './run.ts'
import { type Check, type Keyword, type KeywordInput, SchemaFault } from './types.ts'

/** The number of code points of a text. */
export function lengthOf(text: string): number {
  let length = text.length
  for (let at = 0; at < text.length - 1; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0xd800 || unit > 0xdbff) continue
    if ((text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00) continue
    length--
    at++
  }
  return length
}

function length(
  keyword: string,
  word: string,
  isWrong: (length: number, limit: number) => boolean,
) {
  const make: Keyword = ({ value: limit }) => {
    if (typeof limit !== 'number') return undefined
    return (value, run) => {
      if (typeof value !== 'string' || !isWrong(lengthOf(value), limit)) return true
      return fail(
        run,
        keyword,
        () => ({ limit }),
        () => `must not have ${word} than ${limit} characters`,
      )
    }
  }
  return make
}

export const maxLength = length('maxLength', 'more', (length, limit) => length > limit)
export const minLength = length('minLength', 'fewer', (length, limit) => length < limit)

export function pattern({ value: source, compiler }: KeywordInput): Check | undefined {
  if (typeof source !== 'string') return undefined
  const compiled = compilePattern(source, compiler.options.compilePattern)
  return (value, run) => {
    if (typeof value !== 'string' || compiled.test(value)) return true
    return fail(
      run,
      'pattern',
      () => ({ pattern: source }),
      () => `must match the pattern "${source}"`,
    )
  }
}

export function format({ value: name, compiler }: KeywordInput): Check | undefined {
  if (typeof name !== 'string') return undefined
  const known = compiler.options.formats.get(name)
  if (!known || known.of === 'nothing') return undefined
  const fits = (value: JsonValue) => {
    if (known.of === 'string') return typeof value !== 'string' || known.test(value)
    return typeof value !== 'number' || known.test(value)
  }
  return (value, run) =>
    fits(value) ||
    fail(
      run,
      'format',
      () => ({ format: name }),
      () => `must match the format "${name}"`,
    )
}

/** A pattern of a schema; a source that is none is a fault of the schema. */
export function compilePattern<T>(source: string, compile: (source: string) => T): T {
  try {
    return compile(source)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SchemaFault('invalid-schema', `"${source}" is no pattern: ${reason}`)
  }
}
