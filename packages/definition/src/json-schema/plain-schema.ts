// Most schemas that a definition gives examples for say a few words about one scalar. Those are gone through as they stand: to
// make a check of each, which is used once, takes far longer.
import { type JsonObject, type JsonValue, isObject } from '../json.ts'
import { lengthOf } from './string-keywords.ts'
import { isOfType } from './type-keyword.ts'
import type { Format, Schema } from './types.ts'

type Formats = ReadonlyMap<string, Format>

/** Whether a value is surely right: false also where a schema says more than is known here, or says it wrong. */
export function isPlainlyRight(schema: Schema, value: JsonValue, formats: Formats): boolean {
  if (!isObject(schema) || (typeof value === 'object' && value !== null)) return false
  for (const key in schema) if (!holds(key, schema, value, formats)) return false
  return true
}

function holds(key: string, schema: JsonObject, value: JsonValue, formats: Formats): boolean {
  const wanted = schema[key]
  switch (key) {
    case 'type':
      return TYPES.has(wanted) && isOfType(String(wanted), value)
    case 'title':
    case 'description':
      return typeof wanted === 'string'
    // What stands there is nobody's rule.
    case 'example':
    case 'default':
      return true
    case 'format':
      return typeof wanted === 'string' && fits(formats.get(wanted), value)
    case 'enum':
      return Array.isArray(wanted) && isOneOf(wanted, value)
    case 'minimum':
      return typeof wanted === 'number' && (typeof value !== 'number' || value >= wanted)
    case 'maximum':
      return typeof wanted === 'number' && (typeof value !== 'number' || value <= wanted)
    case 'minLength':
      return isCount(wanted) && (typeof value !== 'string' || lengthOf(value) >= wanted)
    case 'maxLength':
      return isCount(wanted) && (typeof value !== 'string' || lengthOf(value) <= wanted)
    default:
      return false
  }
}

const TYPES: ReadonlySet<unknown> = new Set(['boolean', 'integer', 'null', 'number', 'string'])

function fits(format: Format | undefined, value: JsonValue): boolean {
  if (format?.of === 'string') return typeof value !== 'string' || format.test(value)
  return format?.of !== 'number' || typeof value !== 'number' || format.test(value)
}

/** Of values that are all texts, and each once. */
function isOneOf(values: readonly JsonValue[], value: JsonValue): boolean {
  const distinct = new Set(values.filter((one) => typeof one === 'string'))
  return distinct.size === values.length && typeof value === 'string' && distinct.has(value)
}

function isCount(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}
