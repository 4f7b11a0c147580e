import type { JsonObject } from '../../json.ts'
import {
  type Cases,
  answers,
  document,
  json,
  ok,
  operation,
  operations,
  parameters,
  schemes,
  webhooks,
} from './documents.ts'

const nothing = document({})
const text = { type: 'string' }
const limit = { name: 'limit', in: 'query' }
const retired = (members: JsonObject) => operation({ deprecated: true, ...members })
const sunset = { 'x-sunset': '2030-01-01' }
const servers = (...urls: string[]) => document({ servers: urls.map((url) => ({ url })) })
const region = (variable: JsonObject) =>
  document({ servers: [{ url: 'https://{region}.example.com', variables: { region: variable } }] })
const swagger = (members: JsonObject): JsonObject => ({
  swagger: '2.0',
  info: { title: 'Pets', version: '1' },
  paths: { '/pets': { get: { responses: ok, ...members } } },
})
const list = { ...limit, type: 'array', items: text }
const secured = (...security: JsonObject[]) => operation({ security })
const flows = (value: JsonObject) => ({ type: 'oauth2', flows: value })
const token = { tokenUrl: 'https://example.com/token', scopes: { read: 'Read' } }
const callback = (members: JsonObject) => ({ callbacks: { done: members } })
const called = { '{$request.body#/url}': { post: { responses: ok } } }
const body = { content: json(text) }
const both = { content: { ...json(text), 'text/plain': { schema: text } } }
const signature = { name: 'X-Signature', in: 'header' }
const withHeader = (header: JsonObject) => ({ headers: { ETag: { schema: text, ...header } } })
const status = (code: string) => ({ responses: { ...ok, [code]: { description: 'Other' } } })
const form = (encoding: JsonObject) => ({
  requestBody: { content: { 'multipart/form-data': { schema: {}, encoding } } },
})

export const breakingOperations: Cases = {
  'server-removed': [servers('/a', '/b'), servers('/a')],
  'server-changed': [servers('/a'), servers('/b')],
  'server-variable-value-removed': [
    region({ default: 'eu', enum: ['eu', 'us'] }),
    region({ default: 'eu', enum: ['eu'] }),
  ],
  'operation-removed': [operation({}), nothing],
  'operation-removed-before-sunset': [retired({ 'x-sunset': '2999-01-01' }), nothing],
  'parameter-added-required': operations({}, { parameters: [{ ...limit, required: true }] }),
  'parameter-moved': operations(
    { parameters: [limit] },
    { parameters: [{ ...limit, in: 'header' }] },
  ),
  'parameter-required': parameters({}, { required: true }),
  'parameter-style-changed': parameters({ style: 'form' }, { style: 'spaceDelimited' }),
  'parameter-explode-changed': parameters({}, { explode: false }),
  'parameter-collection-format-changed': [
    swagger({ parameters: [list] }),
    swagger({ parameters: [{ ...list, collectionFormat: 'pipes' }] }),
  ],
  'parameter-reserved-refused': parameters({ allowReserved: true }, {}),
  'parameter-empty-refused': parameters({ allowEmptyValue: true }, {}),
  'parameter-media-type-changed': parameters({ schema: text }, { content: json(text) }),
  'request-body-added-required': operations({}, { requestBody: { ...body, required: true } }),
  'request-body-removed': operations({ requestBody: body }, {}),
  'request-body-required': operations(
    { requestBody: body },
    { requestBody: { ...body, required: true } },
  ),
  'request-media-type-removed': operations({ requestBody: both }, { requestBody: body }),
  'response-success-removed': operations(status('201'), {}),
  'response-media-type-removed': answers(both, body),
  'response-header-removed': answers(withHeader({ required: true }), {}),
  'response-header-optional': answers(withHeader({ required: true }), withHeader({})),
  'webhook-removed': [document({ webhooks: { arrived: {} } }), nothing],
  'callback-removed': operations(callback(called), {}),
  'callback-parameter-removed': webhooks({ parameters: [signature] }, {}),
  'callback-parameter-optional': webhooks(
    { parameters: [{ ...signature, required: true }] },
    { parameters: [signature] },
  ),
  'callback-body-removed': webhooks({ requestBody: body }, {}),
  'callback-body-optional': webhooks(
    { requestBody: { ...body, required: true } },
    { requestBody: body },
  ),
  'callback-media-type-removed': webhooks({ requestBody: both }, { requestBody: body }),
  'callback-answer-removed': webhooks(status('202'), {}),
  'security-introduced': [operation({}), secured({ key: [] })],
  'security-alternative-removed': [secured({ key: [] }, { login: [] }), secured({ key: [] })],
  'security-scope-added': [secured({ login: ['read'] }), secured({ login: ['read', 'write'] })],
  'security-scheme-type-changed': schemes(
    { type: 'http', scheme: 'basic' },
    { type: 'apiKey', in: 'header', name: 'X-Key' },
  ),
  'security-scheme-location-changed': schemes(
    { type: 'apiKey', in: 'query', name: 'key' },
    { type: 'apiKey', in: 'header', name: 'key' },
  ),
  'security-scheme-http-changed': schemes(
    { type: 'http', scheme: 'basic' },
    { type: 'http', scheme: 'bearer' },
  ),
  'oauth-flow-removed': schemes(
    flows({ clientCredentials: token, password: token }),
    flows({ clientCredentials: token }),
  ),
  'oauth-scope-removed': schemes(
    flows({ password: token }),
    flows({ password: { ...token, scopes: {} } }),
  ),
}

export const riskyOperations: Cases = {
  'format-changed': [swagger({}), operation({})],
  'reference-changed': [
    operation({ requestBody: { content: json({ $ref: './a.json' }) } }),
    operation({ requestBody: { content: json({ $ref: './b.json' }) } }),
  ],
  'comparison-ended': [nested(600), nested(600)],
  'server-variable-default-changed': [region({ default: 'eu' }), region({ default: 'us' })],
  'operation-removed-after-deprecation': [retired({}), nothing],
  'sunset-moved-earlier': operations(sunset, { 'x-sunset': '2029-01-01' }),
  'operation-id-changed': operations({ operationId: 'a' }, { operationId: 'b' }),
  'operation-id-added': operations({}, { operationId: 'a' }),
  'operation-id-removed': operations({ operationId: 'a' }, {}),
  'operation-tag-removed': operations({ tags: ['a'] }, {}),
  'parameter-removed': operations({ parameters: [limit] }, {}),
  'request-encoding-changed': operations(form({}), form({ file: { contentType: 'image/png' } })),
  'response-success-added': operations({}, status('201')),
  'response-error-removed': operations(status('404'), {}),
  'response-optional-header-removed': answers(withHeader({}), {}),
  'response-link-removed': answers({ links: { next: {} } }, {}),
  'callback-media-type-added': webhooks({ requestBody: body }, { requestBody: both }),
  'security-scheme-removed': [document({ components: { securitySchemes: { key: {} } } }), nothing],
  'oauth-url-changed': schemes(
    flows({ password: token }),
    flows({ password: { ...token, tokenUrl: 'https://example.com/new' } }),
  ),
}

export const safeOperations: Cases = {
  'format-version-changed': [document({ openapi: '3.0.3' }), nothing],
  'api-version-changed': [nothing, document({ info: { title: 'Pets', version: '2' } })],
  'title-changed': [nothing, document({ info: { title: 'Animals', version: '1' } })],
  'description-changed': operations({ summary: 'Old' }, { summary: 'New' }),
  'example-changed': parameters({ example: 'a' }, { example: 'b' }),
  'tag-added': [nothing, document({ tags: [{ name: 'a' }] })],
  'tag-removed': [document({ tags: [{ name: 'a' }] }), nothing],
  'server-added': [servers('/a'), servers('/a', '/b')],
  'server-variable-value-added': [
    region({ default: 'eu', enum: ['eu'] }),
    region({ default: 'eu', enum: ['eu', 'us'] }),
  ],
  'operation-added': [nothing, operation({})],
  'operation-removed-after-sunset': [retired({ 'x-sunset': '2001-01-01' }), nothing],
  'operation-deprecated': operations({}, { deprecated: true }),
  'operation-deprecation-lifted': operations({ deprecated: true }, {}),
  'sunset-moved-later': operations(sunset, { 'x-sunset': '2031-01-01' }),
  'operation-tag-added': operations({}, { tags: ['a'] }),
  'path-parameter-renamed': [
    document({ paths: { '/pets/{id}': {} } }),
    document({ paths: { '/pets/{petId}': {} } }),
  ],
  'parameter-added-optional': operations({}, { parameters: [limit] }),
  'parameter-optional': parameters({ required: true }, {}),
  'parameter-deprecated': parameters({}, { deprecated: true }),
  'parameter-deprecation-lifted': parameters({ deprecated: true }, {}),
  'parameter-reserved-allowed': parameters({}, { allowReserved: true }),
  'parameter-empty-allowed': parameters({}, { allowEmptyValue: true }),
  'request-body-added-optional': operations({}, { requestBody: body }),
  'request-body-optional': operations(
    { requestBody: { ...body, required: true } },
    { requestBody: body },
  ),
  'request-media-type-added': operations({ requestBody: body }, { requestBody: both }),
  'response-error-added': operations({}, status('404')),
  'response-media-type-added': answers(body, both),
  'response-header-added': answers({}, withHeader({})),
  'response-header-required': answers(withHeader({}), withHeader({ required: true })),
  'response-link-added': answers({}, { links: { next: {} } }),
  'webhook-added': [nothing, document({ webhooks: { arrived: {} } })],
  'callback-added': operations({}, callback(called)),
  'callback-parameter-added': webhooks({}, { parameters: [signature] }),
  'callback-parameter-required': webhooks(
    { parameters: [signature] },
    { parameters: [{ ...signature, required: true }] },
  ),
  'callback-body-added': webhooks({}, { requestBody: body }),
  'callback-body-required': webhooks(
    { requestBody: body },
    { requestBody: { ...body, required: true } },
  ),
  'callback-answer-added': webhooks({}, status('202')),
  'security-dropped': [secured({ key: [] }), operation({})],
  'security-alternative-added': [secured({ key: [] }), secured({ key: [] }, { login: [] })],
  'security-scope-removed': [secured({ login: ['read', 'write'] }), secured({ login: ['read'] })],
  'security-scheme-added': [nothing, document({ components: { securitySchemes: { key: {} } } })],
  'oauth-flow-added': schemes(
    flows({ password: token }),
    flows({ password: token, clientCredentials: token }),
  ),
  'oauth-scope-added': schemes(
    flows({ password: { ...token, scopes: {} } }),
    flows({ password: token }),
  ),
}

function nested(levels: number): JsonObject {
  let schema: JsonObject = text
  for (let level = 0; level < levels; level++) schema = { type: 'array', items: schema }
  return operation({ requestBody: { content: json(schema) } })
}
