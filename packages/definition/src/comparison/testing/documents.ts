import type { JsonObject, JsonValue } from '../../json.ts'

/** Two documents, the first of which becomes the second. */
export type Case = readonly [before: JsonObject, after: JsonObject]

/** The cases of kinds that have the level. */
export type Cases = Readonly<Record<string, Case>>

export const ok: JsonObject = { '200': { description: 'Done' } }

/** A 3.1 document with the members. */
export function document(members: JsonObject): JsonObject {
  return { openapi: '3.1.0', info: { title: 'Pets', version: '1' }, paths: {}, ...members }
}

/** A document with one operation, "POST /pets". */
export function operation(members: JsonObject, more: JsonObject = {}): JsonObject {
  return document({ paths: { '/pets': { post: { responses: ok, ...members } } }, ...more })
}

export function json(schema: JsonValue): JsonObject {
  return { 'application/json': { schema } }
}

/** A document whose only schema is that of a request. */
export function request(schema: JsonValue, more: JsonObject = {}): JsonObject {
  return operation({ requestBody: { content: json(schema) } }, more)
}

/** A document whose only schema is that of a response. */
export function response(schema: JsonValue, more: JsonObject = {}): JsonObject {
  return operation({ responses: { '200': { description: 'Done', content: json(schema) } } }, more)
}

export function requests(before: JsonValue, after: JsonValue): Case {
  return [request(before), request(after)]
}

export function responses(before: JsonValue, after: JsonValue): Case {
  return [response(before), response(after)]
}

export function operations(before: JsonObject, after: JsonObject): Case {
  return [operation(before), operation(after)]
}

/** A query parameter "limit" before and after. */
export function parameters(before: JsonObject, after: JsonObject): Case {
  const limit = { name: 'limit', in: 'query' }
  return operations(
    { parameters: [{ ...limit, ...before }] },
    { parameters: [{ ...limit, ...after }] },
  )
}

/** What a response says besides its description. */
export function answers(before: JsonObject, after: JsonObject): Case {
  const done = { description: 'Done' }
  return operations(
    { responses: { '200': { ...done, ...before } } },
    { responses: { '200': { ...done, ...after } } },
  )
}

/** A webhook "arrived" that is a POST. */
export function webhooks(before: JsonObject, after: JsonObject): Case {
  const webhook = (members: JsonObject) =>
    document({ webhooks: { arrived: { post: { responses: ok, ...members } } } })
  return [webhook(before), webhook(after)]
}

/** A security scheme "key" that nothing uses. */
export function schemes(before: JsonObject, after: JsonObject): Case {
  const scheme = (members: JsonObject) =>
    document({ components: { securitySchemes: { key: members } } })
  return [scheme(before), scheme(after)]
}

/** The other way round. */
export function reversed([before, after]: Case): Case {
  return [after, before]
}
