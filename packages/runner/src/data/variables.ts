import { isObject, type JsonObject } from '@posthorn/collection'
import type { Variable, VariableValues } from '../options.ts'

/** The REST API wraps what it answers; old globals files are a bare list. */
function unwrap(value: unknown): unknown {
  if (!isObject(value) || value.values !== undefined) return value
  return value.environment ?? value.globals ?? value
}

function toVariable(entry: JsonObject): Variable {
  const { key, id, value, type, enabled, disabled } = entry
  return {
    key: String(key ?? id ?? ''),
    value: value ?? '',
    ...(typeof type === 'string' && { type }),
    enabled: enabled !== false && disabled !== true,
  }
}

/** Reads an exported environment or globals file. Disabled variables are kept and marked. */
export function parseVariables(value: unknown): VariableValues {
  const document = unwrap(value)
  const { values, id, name } = isObject(document) ? document : { values: document }
  if (!Array.isArray(values)) throw new Error('Expected variables as a list "values"')
  return {
    ...(typeof id === 'string' && { id }),
    ...(typeof name === 'string' && { name }),
    values: values.filter(isObject).map(toVariable),
  }
}
