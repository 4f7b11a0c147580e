// Types as JSON Schema names them. `nullable` is the word of OpenAPI 3.0 for one more type.
import { type JsonObject, type JsonValue, isObject } from '../json.ts'

/** Whether a schema accepts null besides its types. */
export type IsNullable = (schema: JsonObject) => boolean

export const isNullable: IsNullable = (schema) => schema['nullable'] === true

/** The types that a schema names, `null` among them where it is nullable. */
export function typesOf(schema: JsonObject, nullable: IsNullable): readonly JsonValue[] {
  const { type } = schema
  if (type === undefined || type === '' || type === null) return []
  const types = Array.isArray(type) ? type : [type]
  return types.length > 0 && !types.includes('null') && nullable(schema)
    ? [...types, 'null']
    : types
}

/** Tells whether a value is of a type. */
export function isOfType(type: JsonValue, value: JsonValue): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isObject(value)
    case 'integer':
      return typeof value === 'number' && !(value % 1) && !Number.isNaN(value)
    default:
      return typeof value === type
  }
}
