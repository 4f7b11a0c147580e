// v2.1 writes auth parameters as a list of keys and values, older formats as an object.
import type { Auth, AuthParameter } from './document.ts'
import { isObject, type JsonObject } from './json.ts'

const namedTypes = new Set(['string', 'boolean', 'number'])

/** Parameters as an object become the list that v2.1 prints. */
export function authParameters(values: JsonObject): AuthParameter[] {
  return Object.entries(values).map(([key, value]) => ({
    key,
    value,
    type: namedTypes.has(typeof value) ? typeof value : 'any',
  }))
}

/** Auth of v2.0 in the form of v2.1; what has that form already is kept. */
export function upgradeAuth(auth: JsonObject): JsonObject {
  const type = auth.type
  if (typeof type !== 'string') return auth
  const held = auth[type]
  if (!isObject(held)) return auth
  return { ...auth, [type]: authParameters(held) }
}

/** Builds auth of a type from plain values. */
export function authOf(type: string, values: JsonObject): Auth {
  const parameters = authParameters(values)
  return parameters.length > 0 ? { type, [type]: parameters } : { type }
}
