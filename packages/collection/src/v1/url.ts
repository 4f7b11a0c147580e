import type { QueryParameter } from '../document.ts'
import { isObject, objectsOf, textOf, type JsonObject } from '../json.ts'
import { parseUrl, replaceQuery } from '../url.ts'
import { convertParameter } from './parameter.ts'

/** One parameter of the query. `equals` says whether the equals sign is written after a name without a value. */
export function convertQueryParameter(parameter: JsonObject): QueryParameter {
  const { equals, value, key, ...rest } = convertParameter(parameter)
  const text = value === undefined || value === null ? null : String(value)
  const written = equals === undefined ? text : equals ? (text ?? '') : text || null
  return { key: textOf(key) ?? null, value: written, ...rest }
}

/** The described path variables, then those that only have a value. */
export function convertPathVariables({
  pathVariableData,
  pathVariables,
}: JsonObject): JsonObject[] {
  const described = objectsOf(pathVariableData).map(convertParameter)
  const known = new Set(described.map((variable) => variable.key))
  const plain = Object.entries(isObject(pathVariables) ? pathVariables : {})
  return [
    ...described,
    ...plain.filter(([key]) => !known.has(key)).map(([key, value]) => ({ key, value })),
  ]
}

/** The URL of a v1 request; a described query says more than the text of the URL. */
export function convertUrl(request: JsonObject): JsonObject | undefined {
  const raw = request.url
  if (raw === undefined || raw === null) return undefined
  const parsed = parseUrl(String(raw))
  const described = objectsOf(request.queryParams)
  const query = described.map(convertQueryParameter)
  const isRewritten = described.some((parameter) => 'equals' in parameter)
  const variable = convertPathVariables(request)
  return {
    ...parsed,
    ...(query.length > 0 && { query }),
    ...(isRewritten && { raw: replaceQuery(String(raw), query) }),
    ...(variable.length > 0 && { variable }),
  }
}
