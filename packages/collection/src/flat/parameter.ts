// Rows of lists: headers, query, path variables, form fields. The flat form says `enabled` where v2.1 says `disabled`.
import type { JsonObject } from '../json.ts'

/** A row that always says whether it is enabled. */
export function toFlatParameter({ disabled, ...row }: JsonObject): JsonObject {
  return { ...row, enabled: disabled !== true }
}

/** A row that says it only where v2.1 does. */
export function toFlatHeader({ disabled, ...row }: JsonObject): JsonObject {
  return disabled === undefined ? row : { ...row, enabled: disabled !== true }
}

/** A row of the query; `equals` tells a name with an empty value from a name alone. */
export function toFlatQueryParameter({ key, value, ...row }: JsonObject): JsonObject {
  const written = value ?? null
  return toFlatParameter({ key: key ?? null, value: written, equals: written !== null, ...row })
}
