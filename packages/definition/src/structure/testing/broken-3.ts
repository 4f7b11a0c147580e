// Small documents that break the structure of OpenAPI 3.0 and 3.1 in one way each, with the places where that is told.
import type { JsonObject, JsonValue } from '../../json.ts'
import type { Broken } from './broken.ts'

const info = { title: 'Shop', version: '1' }
const base30 = { openapi: '3.0.3', info, paths: {} }
const base31 = { openapi: '3.1.0', info, paths: {} }
const responses = { 200: { description: 'Fine' } }

const in30 = (fields: JsonObject) => ({ ...base30, ...fields })
const in31 = (fields: JsonObject) => ({ ...base31, ...fields })
const operation = (operation: JsonValue) => ({ paths: { '/a': { get: operation } } })
const parameter = (parameter: JsonValue) => operation({ parameters: [parameter], responses })
const response = (response: JsonValue) => operation({ responses: { 200: response } })
const media = (media: JsonValue) =>
  response({ description: 'Fine', content: { 'application/json': media } })
const component = (section: string, value: JsonValue) => ({
  components: { [section]: { A: value } },
})
const schema = (value: JsonValue) => component('schemas', value)
const scheme = (value: JsonValue) => component('securitySchemes', value)

const PARAMETER = '/paths/~1a/get/parameters/0'
const MEDIA = '/paths/~1a/get/responses/200/content/application~1json'
const SCHEMA = '/components/schemas/A'
const SCHEME = '/components/securitySchemes/A'

/** Documents of OpenAPI 3.0. */
export const broken30: Broken[] = [
  ['no paths', { openapi: '3.0.3', info }, ['']],
  ['a version that is none', in30({ openapi: '3.0' }), ['/openapi']],
  ['an unknown field', in30({ path: {} }), ['/path']],
  ['a server without an address', in30({ servers: [{}] }), ['/servers/0']],
  [
    'a variable without a default',
    in30({ servers: [{ url: '/', variables: { a: {} } }] }),
    ['/servers/0/variables/a'],
  ],
  ['a name of a component with a blank', in30({ components: { schemas: { 'a b': 1 } } }), []],
  [
    'an unknown section of components',
    in30({ components: { pathItems: {} } }),
    ['/components/pathItems'],
  ],
  ['an unknown method', in30({ paths: { '/a': { query: {} } } }), ['/paths/~1a/query']],
  ['an operation without responses', in30(operation({})), ['/paths/~1a/get']],
  [
    'a status out of range',
    in30(operation({ responses: { 600: { description: 'a' } } })),
    ['/paths/~1a/get/responses/600'],
  ],
  ['a text as tags', in30(operation({ tags: 'a', responses })), ['/paths/~1a/get/tags']],
  [
    'a reference that is no text',
    in30(response({ $ref: 1 })),
    ['/paths/~1a/get/responses/200/$ref'],
  ],
  ['a parameter without a name', in30(parameter({ in: 'query', schema: {} })), [PARAMETER]],
  ['a parameter in no place', in30(parameter({ name: 'a', schema: {} })), [PARAMETER]],
  [
    'a parameter in an unknown place',
    in30(parameter({ name: 'a', in: 'body', schema: {} })),
    [`${PARAMETER}/in`],
  ],
  [
    'an optional path parameter',
    in30(parameter({ name: 'a', in: 'path', schema: {} })),
    [PARAMETER],
  ],
  [
    'a style of another place',
    in30(parameter({ name: 'a', in: 'header', style: 'form', schema: {} })),
    [`${PARAMETER}/style`],
  ],
  [
    'a parameter without schema and content',
    in30(parameter({ name: 'a', in: 'query' })),
    [PARAMETER],
  ],
  [
    'schema and content',
    in30(parameter({ name: 'a', in: 'query', schema: {}, content: { 'a/b': {} } })),
    [PARAMETER],
  ],
  [
    'two media types',
    in30(parameter({ name: 'a', in: 'query', content: { 'a/b': {}, 'c/d': {} } })),
    [`${PARAMETER}/content`],
  ],
  ['example and examples', in30(media({ example: 1, examples: {} })), [MEDIA]],
  ['an unknown field of a media type', in30(media({ foo: 1 })), [`${MEDIA}/foo`]],
  ['a type of a later version', in30(schema({ type: 'null' })), [`${SCHEMA}/type`]],
  ['a list of types', in30(schema({ type: ['string', 'null'] })), [`${SCHEMA}/type`]],
  [
    'an exclusive limit as a number',
    in30(schema({ exclusiveMinimum: 1 })),
    [`${SCHEMA}/exclusiveMinimum`],
  ],
  ['a list of item schemas', in30(schema({ items: [{}] })), [`${SCHEMA}/items`]],
  [
    'an unknown field deep inside',
    in30(schema({ allOf: [{ properties: { a: { const: 1 } } }] })),
    [`${SCHEMA}/allOf/0/properties/a/const`],
  ],
  [
    'a text as additional properties',
    in30(schema({ additionalProperties: 'no' })),
    [`${SCHEMA}/additionalProperties`],
  ],
  [
    'a discriminator without a property',
    in30(schema({ discriminator: {} })),
    [`${SCHEMA}/discriminator`],
  ],
  ['a security scheme without a type', in30(scheme({})), [SCHEME]],
  ['an unknown security scheme', in30(scheme({ type: 'basic' })), [`${SCHEME}/type`]],
  [
    'an API key in a body',
    in30(scheme({ type: 'apiKey', name: 'a', in: 'body' })),
    [`${SCHEME}/in`],
  ],
  ['an HTTP scheme without a scheme', in30(scheme({ type: 'http' })), []],
  [
    'a flow without its address',
    in30(scheme({ type: 'oauth2', flows: { implicit: { scopes: {} } } })),
    [`${SCHEME}/flows/implicit`],
  ],
  [
    'a link to two operations',
    in30(component('links', { operationId: 'a', operationRef: 'b' })),
    ['/components/links/A'],
  ],
]

/** Documents of OpenAPI 3.1. */
export const broken31: Broken[] = [
  ['no part', { openapi: '3.1.0', info }, ['']],
  ['an unknown field', in31({ path: {} }), ['']],
  ['a patch version that is missing', in31({ openapi: '3.1' }), ['/openapi']],
  [
    'a license by two names',
    in31({ info: { ...info, license: { name: 'a', identifier: 'b', url: 'http://a.b' } } }),
    ['/info/license'],
  ],
  [
    'terms that are no address',
    in31({ info: { ...info, termsOfService: 'a b' } }),
    ['/info/termsOfService'],
  ],
  ['a path without a slash', in31({ paths: { a: {} } }), ['/paths']],
  ['an unknown method', in31({ paths: { '/a': { query: {} } } }), ['/paths/~1a']],
  ['an operation that is a text', in31(operation('a')), ['/paths/~1a/get']],
  ['no response at all', in31(operation({ responses: {} })), ['/paths/~1a/get/responses']],
  [
    'only an extension as response',
    in31(operation({ responses: { 'x-a': 1 } })),
    ['/paths/~1a/get/responses'],
  ],
  ['a response without a description', in31(response({})), ['/paths/~1a/get/responses/200']],
  [
    'a name of a component with a blank',
    in31({ components: { schemas: { 'a b': {} } } }),
    ['/components/schemas'],
  ],
  [
    'a parameter in an unknown place',
    in31(parameter({ name: 'a', in: 'body', schema: {} })),
    [`${PARAMETER}/in`],
  ],
  [
    'a parameter without schema and content',
    in31(parameter({ name: 'a', in: 'query' })),
    [PARAMETER],
  ],
  [
    'an optional path parameter',
    in31(parameter({ name: 'a', in: 'path', schema: {} })),
    [PARAMETER],
  ],
  [
    'a query field of a header',
    in31(parameter({ name: 'a', in: 'header', allowEmptyValue: true, schema: {} })),
    [PARAMETER],
  ],
  [
    'a style of another place',
    in31(parameter({ name: 'a', in: 'header', style: 'form', schema: {} })),
    [`${PARAMETER}/style`, PARAMETER],
  ],
  ['an unknown field of a media type', in31(media({ foo: 1 })), [MEDIA]],
  ['a text as schema', in31(schema('string')), [SCHEMA]],
  [
    'a text as schema inside',
    in31(schema({ properties: { a: 'string' } })),
    [`${SCHEMA}/properties/a`],
  ],
  ['an unknown type', in31(schema({ type: 'file' })), [`${SCHEMA}/type`]],
  ['a number as type', in31(schema({ type: 1 })), [`${SCHEMA}/type`]],
  ['an unknown type in a list', in31(schema({ type: ['string', 'file'] })), [`${SCHEMA}/type/1`]],
  ['a pattern that is none', in31(schema({ pattern: '(' })), [`${SCHEMA}/pattern`]],
  [
    'a flag as exclusive limit',
    in31(schema({ exclusiveMinimum: true })),
    [`${SCHEMA}/exclusiveMinimum`],
  ],
  ['an unknown field of XML', in31(schema({ xml: { foo: 1 } })), [`${SCHEMA}/xml`]],
  ['an unknown field of XML inside', in31(schema({ items: { xml: { foo: 1 } } })), []],
  ['an HTTP scheme without a scheme', in31(scheme({ type: 'http' })), [SCHEME]],
  [
    'a token format of a basic scheme',
    in31(scheme({ type: 'http', scheme: 'basic', bearerFormat: 'a' })),
    [SCHEME],
  ],
  [
    'a flow without its address',
    in31(scheme({ type: 'oauth2', flows: { implicit: { scopes: {} } } })),
    [`${SCHEME}/flows/implicit`, SCHEME],
  ],
  [
    'a link with a server',
    in31(component('links', { operationId: 'a', server: { url: '/' } })),
    ['/components/links/A'],
  ],
  [
    'an extension in a callback',
    in31(component('callbacks', { 'x-a': 1 })),
    ['/components/callbacks/A/x-a'],
  ],
  ['a webhook that is a list', in31({ webhooks: { a: [] } }), ['/webhooks/a']],
]
