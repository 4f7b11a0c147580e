// The flat form has the URL as one text, its query once more as rows, and the path variables as rows and as a map.
import type { QueryParameter } from '../document.ts'
import { isObject, objectsOf, type JsonObject } from '../json.ts'
import { parseQuery, parseUrl, printQuery, printUrl, replaceQuery } from '../url.ts'
import { convertPathVariables, convertQueryParameter } from '../v1/url.ts'
import { toFlatParameter, toFlatQueryParameter } from './parameter.ts'
import { without, type Part } from './part.ts'

const readFromText = new Set(['raw', 'protocol', 'auth', 'host', 'port', 'path', 'query', 'hash'])

/** The URL with its query and path variables. */
export const urlPart: Part = {
  fields: ['url', 'queryParams', 'pathVariables', 'pathVariableData'],
  read({ url: stored }) {
    const url = partsOf(stored)
    const variables = variablesOf(url)
    return {
      url: stored === undefined || stored === null ? null : rawOf(url),
      queryParams: queryOf(url).map(toFlatQueryParameter),
      pathVariables: Object.fromEntries(variables.map(({ key, value }) => [String(key), value])),
      pathVariableData: variables.map(toFlatParameter),
    }
  },
  write({ url: stored }, flat, changed) {
    const before = partsOf(stored)
    const addressed = changed.has('url') ? withAddress(before, flat.url) : before
    const rows = objectsOf(flat.queryParams).map(convertQueryParameter)
    // Without rows, the query of a text that was sent is the query.
    const isQueried = changed.has('queryParams') && (rows.length > 0 || !changed.has('url'))
    const queried = isQueried ? withQuery(addressed, rows) : addressed
    const url = withVariables(queried, flat, changed)
    return { url: Object.keys(url).length > 0 ? url : undefined }
  },
}

/** The URL of a request as one text, as it was written; empty for none. */
export function urlTextOf(url: unknown): string {
  if (typeof url === 'string') return url
  return isObject(url) ? rawOf(url) : ''
}

function partsOf(url: unknown): JsonObject {
  if (typeof url === 'string') return { ...parseUrl(url) }
  return isObject(url) ? url : {}
}

function rawOf(url: JsonObject): string {
  return typeof url.raw === 'string' ? url.raw : printUrl(url, queryOf(url))
}

function queryOf({ query }: JsonObject): (QueryParameter & JsonObject)[] {
  return typeof query === 'string' ? parseQuery(query) : objectsOf(query)
}

function variablesOf({ variable }: JsonObject): JsonObject[] {
  if (!isObject(variable)) return objectsOf(variable)
  return Object.entries(variable).map(([key, value]) => ({ key, value }))
}

/** Rows of a query that is still the same keep their descriptions and the disabled ones among them. */
function withAddress(before: JsonObject, text: unknown): JsonObject {
  const others = without(before, readFromText)
  if (typeof text !== 'string') return others
  const parsed = parseUrl(text)
  const isSameQuery = printQuery(queryOf(before)) === printQuery(queryOf({ ...parsed }))
  return {
    ...parsed,
    ...(isSameQuery && before.query !== undefined && { query: before.query }),
    ...others,
  }
}

function withQuery(url: JsonObject, query: QueryParameter[]): JsonObject {
  const raw = rawOf(url)
  const isWritten = printQuery(queryOf({ ...parseUrl(raw) })) === printQuery(query)
  return {
    ...without(url, new Set(['query'])),
    raw: isWritten ? raw : replaceQuery(raw, query),
    query,
  }
}

/** A map alone changes values; rows say everything. */
function withVariables(
  url: JsonObject,
  { pathVariables, pathVariableData }: JsonObject,
  changed: ReadonlySet<string>,
): JsonObject {
  if (changed.has('pathVariableData'))
    return {
      ...url,
      variable: convertPathVariables({
        pathVariables: changed.has('pathVariables') ? pathVariables : {},
        pathVariableData,
      }),
    }
  if (!changed.has('pathVariables')) return url
  const before = variablesOf(url)
  const values = Object.entries(isObject(pathVariables) ? pathVariables : {})
  const variable = values.map(([key, value]) => ({
    ...before.find((row) => row.key === key),
    key,
    value,
  }))
  return { ...url, variable }
}
