// What a plain scalar means in the core schema of YAML 1.2. Timestamps stay text, as in JSON.
import type { JsonValue } from '../json.ts'

const NULLS = new Set(['', '~', 'null', 'Null', 'NULL'])
const BOOLEANS = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
])
const INTEGER = /^[-+]?\d+$/
const OCTAL_OR_HEX = /^0(?:o[0-7]+|x[\dA-Fa-f]+)$/
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/

/** The value of a plain scalar. Infinities and NaN stay text, since JSON has no such numbers. */
export function resolvePlainScalar(text: string): JsonValue {
  const code = text.charCodeAt(0)
  // Most scalars begin with a letter that no number and no word below begins with.
  if (code > 57 && !'~nNtTfF'.includes(text.charAt(0))) return text
  if (NULLS.has(text)) return null
  const boolean = BOOLEANS.get(text)
  if (boolean !== undefined) return boolean
  if (INTEGER.test(text) || FLOAT.test(text) || OCTAL_OR_HEX.test(text)) return Number(text)
  return text
}
