import type { Example } from '../document.ts'
import { isObject, objectsOf, type JsonObject } from '../json.ts'
import { convertHeaders } from '../v1/header.ts'
import { changeHttpRequest, requestParts, toFlatHttpRequest } from './http-request.ts'
import { namePart, nodeForm } from './node.ts'
import { rowsOf } from './header.ts'
import { fieldsOf, plainPart, type Part } from './part.ts'

/** The reason is said twice; the response code is the later form and wins when both were sent. */
const statusPart: Part = {
  fields: ['status', 'responseCode'],
  read({ status, code }) {
    const name = status ?? null
    const isGiven = name !== null || (code !== undefined && code !== null)
    return { status: name, responseCode: isGiven ? { code: code ?? null, name } : null }
  },
  write(_node, { status, responseCode }, changed) {
    if (!changed.has('responseCode')) return { status: status ?? undefined }
    const { code, name } = isObject(responseCode) ? responseCode : {}
    const reason = name ?? (changed.has('status') ? status : undefined)
    return { code: code ?? undefined, status: reason ?? undefined }
  },
}

const headersPart: Part = {
  fields: ['headers'],
  read: ({ header }) => ({ headers: rowsOf(header) }),
  write: (_node, { headers }) => ({
    header: Array.isArray(headers) ? objectsOf(headers) : convertHeaders({ headers }),
  }),
}

/** A text, as the contract has it, is no cookie of v2.1 and stays under its flat name. */
const cookiesPart: Part = {
  fields: ['cookies'],
  read: ({ cookie, cookies }) => ({ cookies: cookies ?? cookie ?? null }),
  write: (_node, { cookies }) =>
    Array.isArray(cookies)
      ? { cookie: cookies, cookies: undefined }
      : { cookie: undefined, cookies: cookies ?? undefined },
}

/** The headers of a response are its own; every other field of a request may stand beside `requestObject`. */
const directFields = fieldsOf(requestParts).filter(
  (field) => !['headers', 'request', 'description', 'descriptionFormat'].includes(field),
)

/** The request that was answered: the JSON text of its flat form. */
const originalPart: Part = {
  fields: ['requestObject', ...directFields],
  read: ({ originalRequest }) => ({
    requestObject:
      originalRequest === undefined || originalRequest === null
        ? null
        : JSON.stringify(toFlatHttpRequest(originalRequest)),
  }),
  write({ originalRequest: stored }, flat, changed) {
    const direct = Object.fromEntries(
      directFields.filter((field) => changed.has(field)).map((field) => [field, flat[field]]),
    )
    if (!changed.has('requestObject')) return { originalRequest: changeHttpRequest(stored, direct) }
    const sent = parseRequestObject(flat.requestObject)
    const isGone = sent === undefined && Object.keys(direct).length === 0
    return { originalRequest: isGone ? undefined : changeHttpRequest({}, { ...sent, ...direct }) }
  },
}

/**
 * Reads the JSON text of a flat request.
 * @returns undefined when it is none
 */
export function parseRequestObject(text: unknown): JsonObject | undefined {
  if (isObject(text)) return text
  if (typeof text !== 'string') return undefined
  try {
    const parsed: unknown = JSON.parse(text)
    return isObject(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

const form = nodeForm(
  [
    namePart,
    statusPart,
    plainPart('time', 'responseTime'),
    headersPart,
    cookiesPart,
    plainPart('mime'),
    plainPart('text', 'body'),
    plainPart('language', '_postman_previewlanguage'),
    plainPart('rawDataType'),
    originalPart,
  ],
  [
    'id',
    'name',
    'originalRequest',
    'status',
    'code',
    'responseTime',
    'header',
    'cookie',
    'body',
    '_postman_previewlanguage',
    // Fields of the flat form that v2.1 has no key for.
    'cookies',
    'mime',
    'rawDataType',
  ],
)

/** The flat form of an example: its own fields, without identity and place. */
export function toFlatExample(example: JsonObject): JsonObject {
  return form.toFlat(example)
}

/** An example of v2.1 with the flat fields that were sent; what was not sent stays. */
export function changeExample(example: JsonObject, sent: JsonObject): JsonObject {
  return form.change(example, sent)
}

/** A new example from the flat form. */
export function fromFlatExample(flat: JsonObject): Example {
  return form.change({}, flat)
}
