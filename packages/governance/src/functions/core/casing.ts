import { isObject } from '@posthorn/definition'
import { readOptions } from '../options.ts'
import { nameOf, OptionsError, type RuleFunction } from '../rule-function.ts'

/** `#` stands for the digits, where they are allowed. */
const PATTERNS: Record<string, string> = {
  flat: '[a-z][a-z#]*',
  camel: '[a-z][a-z#]*(?:[A-Z#](?:[a-z#]+|$))*',
  pascal: '[A-Z][a-z#]*(?:[A-Z#](?:[a-z#]+|$))*',
  kebab: '[a-z][a-z#]*(?:-[a-z#]+)*',
  cobol: '[A-Z][A-Z#]*(?:-[A-Z#]+)*',
  snake: '[a-z][a-z#]*(?:_[a-z#]+)*',
  macro: '[A-Z][A-Z#]*(?:_[A-Z#]+)*',
}
/** The patterns can be slow on long names; names of this length are not names. */
const MAX_LENGTH = 1000

/** A text is written in a case, as camelCase or kebab-case. */
export const casing: RuleFunction = {
  name: 'casing',
  compile(options) {
    const given = readOptions('casing', options, ['type', 'disallowDigits', 'separator'])
    const { type } = given
    const pattern =
      typeof type === 'string' && Object.hasOwn(PATTERNS, type) ? PATTERNS[type] : undefined
    if (pattern === undefined)
      throw new OptionsError(`"casing" needs "type", one of ${Object.keys(PATTERNS).join(', ')}.`)
    const separator = readSeparator(given['separator'])
    const expression = expressionOf(
      pattern.replaceAll('#', given['disallowDigits'] === true ? '' : '0-9'),
      separator,
    )
    return (target, context) => {
      if (typeof target !== 'string' || target === '') return undefined
      if (separator?.allowLeading && target === separator.char) return undefined
      if (target.length <= MAX_LENGTH && expression.test(target)) return undefined
      return [{ message: `${nameOf(context)} must be ${String(type)} case` }]
    }
  },
}

interface Separator {
  char: string
  allowLeading: boolean
}

function readSeparator(value: unknown): Separator | undefined {
  if (value === undefined) return undefined
  const char = isObject(value) ? value['char'] : undefined
  if (!isObject(value) || typeof char !== 'string' || char.length !== 1)
    throw new OptionsError('"casing" needs one character as "separator.char".')
  return { char, allowLeading: value['allowLeading'] === true }
}

function expressionOf(pattern: string, separator: Separator | undefined): RegExp {
  if (!separator) return new RegExp(`^${pattern}$`)
  const character = `[${separator.char.replaceAll(/[\\^$.*+?()[\]{}|-]/g, '\\$&')}]`
  const leading = separator.allowLeading ? `${character}?` : ''
  return new RegExp(`^${leading}${pattern}(?:${character}${pattern})*$`)
}
