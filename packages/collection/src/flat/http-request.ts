import { isObject, type JsonObject } from '../json.ts'
import { authPart } from './auth.ts'
import { bodyPart } from './body.ts'
import { descriptionPart } from './description.ts'
import { headerPart } from './header.ts'
import { readParts, without, writeParts, type Part } from './part.ts'
import { urlPart } from './url.ts'

const methodPart: Part = {
  fields: ['method'],
  read: ({ method }) => ({ method: method ?? 'GET' }),
  write: (_node, { method }) => ({ method: method ?? undefined }),
}

const known = new Set(['method', 'url', 'header', 'body', 'auth', 'description'])

/** What the flat form has no field for (a proxy, a certificate, unknown keys) stands under `request`. */
const othersPart: Part = {
  fields: ['request'],
  read(request) {
    const others = without(request, known)
    return Object.keys(others).length > 0 ? { request: others } : {}
  },
  write(request, { request: others }) {
    const gone = Object.keys(without(request, known)).map((key) => [key, undefined])
    return { ...Object.fromEntries(gone), ...(isObject(others) && without(others, known)) }
  },
}

/** Everything that is sent. */
export const requestParts = [
  descriptionPart,
  methodPart,
  urlPart,
  headerPart,
  bodyPart,
  authPart,
  othersPart,
]

/** A request of v2.1 as an object; a text is its URL. */
export function requestObjectOf(request: unknown): JsonObject {
  if (typeof request === 'string') return { method: 'GET', url: request }
  return isObject(request) ? request : {}
}

/** The flat form of a request without its name, scripts and examples. */
export function toFlatHttpRequest(request: unknown): JsonObject {
  return readParts(requestParts, requestObjectOf(request))
}

/** The request of v2.1 with the flat fields that were sent. */
export function changeHttpRequest(request: unknown, sent: JsonObject): JsonObject {
  return writeParts(requestParts, requestObjectOf(request), sent)
}
