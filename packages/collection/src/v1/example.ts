import { isObject, objectsOf, withoutUndefined, type JsonObject } from '../json.ts'
import { convertRequest, type FindRequest } from './request.ts'

/** The request is an object, its JSON as text, or the id of a request of the collection. */
function savedRequest(saved: unknown, findRequest: FindRequest): JsonObject | undefined {
  if (isObject(saved)) return saved
  if (typeof saved !== 'string') return undefined
  try {
    const parsed: unknown = JSON.parse(saved)
    return isObject(parsed) ? parsed : undefined
  } catch {
    return findRequest(saved)
  }
}

function convertCookie({ name, expirationDate, ...rest }: JsonObject): JsonObject {
  const seconds = Number(expirationDate)
  const expires = Number.isFinite(seconds) ? new Date(seconds * 1000).toUTCString() : undefined
  return withoutUndefined({ ...rest, key: name, expires })
}

/** A saved v1 response as an example of v2.1. */
export function convertExample(response: JsonObject, findRequest: FindRequest): JsonObject {
  const original = savedRequest(response.requestObject ?? response.request, findRequest)
  const status = isObject(response.responseCode) ? response.responseCode : {}
  return withoutUndefined({
    id: response.id,
    name: response.name || 'response',
    originalRequest: original && convertRequest(original),
    status: status.name,
    code: Number(status.code) || undefined,
    _postman_previewlanguage: response.language,
    _postman_previewtype: response.previewType,
    header: response.headers,
    cookie: objectsOf(response.cookies).map(convertCookie),
    responseTime: response.time,
    body: response.text,
  })
}
