// Lists of named values: query, path variables, form fields, variables. v1 says `enabled` where v2.1 says `disabled`.
import { objectsOf, type JsonObject } from '../json.ts'

/** A named value without the words that only v1 used. */
export function convertParameter({ enabled, description, ...rest }: JsonObject): JsonObject {
  return {
    ...rest,
    ...(description ? { description } : {}),
    ...(enabled === false && { disabled: true }),
  }
}

/** A field of a form; a file is named by `src`. */
export function convertFormField(field: JsonObject): JsonObject {
  const { value, ...rest } = convertParameter(field)
  if (rest.type !== 'file' || rest.src || !value)
    return 'value' in field ? { ...rest, value } : rest
  return { ...rest, src: typeof value === 'string' || Array.isArray(value) ? value : null }
}

/** The variables of a v1 request, folder or collection. */
export function convertVariables({ variables }: JsonObject): JsonObject[] | undefined {
  const converted = objectsOf(variables).map((variable) => {
    const { type, ...rest } = convertParameter(variable)
    const key = variable.key ?? variable.id
    return { ...rest, key, ...(type ? { type: type === 'text' ? 'string' : type } : {}) }
  })
  return converted.length > 0 ? converted : undefined
}
