// Small documents that break the structure of OpenAPI 3.2 in one way each, with the places where that is told.
import type { JsonObject, JsonValue } from '../../json.ts'
import type { Broken } from './broken.ts'

const base = { openapi: '3.2.0', info: { title: 'Shop', version: '1' }, paths: {} }
const inDocument = (fields: JsonObject) => ({ ...base, ...fields })
const pathItem = (pathItem: JsonValue) => inDocument({ paths: { '/a': pathItem } })
const parameters = (...parameters: JsonValue[]) => pathItem({ query: { parameters } })
const component = (section: string, value: JsonValue) =>
  inDocument({ components: { [section]: { A: value } } })

const PATH = '/paths/~1a'
const PARAMETERS = '/paths/~1a/query/parameters'
const query = { name: 'a', in: 'query', schema: {} }
const querystring = { name: 'b', in: 'querystring', content: { 'text/plain': {} } }

export const broken32: Broken[] = [
  ['a version that is none', inDocument({ openapi: '3.2' }), ['/openapi']],
  ['an address of its own', inDocument({ $self: 'https://a.test/b' }), []],
  ['an address of its own with a fragment', inDocument({ $self: '#a' }), ['/$self']],
  ['addresses that are relative', inDocument({ externalDocs: { url: 'docs' } }), []],
  [
    'servers and tags with all they may have',
    inDocument({
      servers: [{ url: '/', name: 'a' }],
      tags: [{ name: 'a', summary: 'A', parent: 'b', kind: 'nav' }],
    }),
    [],
  ],
  ['a query', pathItem({ query: { responses: { 200: {} } } }), []],
  ['an operation of another method', pathItem({ additionalOperations: { COPY: {} } }), []],
  [
    'an operation of a method that has its own field',
    pathItem({ additionalOperations: { GET: {} } }),
    [`${PATH}/additionalOperations`],
  ],
  [
    'a method with a blank',
    pathItem({ additionalOperations: { 'A B': {} } }),
    [`${PATH}/additionalOperations`],
  ],
  ['a path item that is elsewhere', pathItem({ $ref: '#/paths/~1b', summary: 'a' }), []],
  ['an unknown method', pathItem({ copy: {} }), [PATH]],
  ['a whole query', parameters(querystring), []],
  ['a whole query and a part of it', parameters(query, querystring), [PARAMETERS]],
  ['two whole queries', parameters(querystring, { ...querystring, name: 'c' }), [PARAMETERS]],
  [
    'a whole query with a schema',
    parameters({ name: 'a', in: 'querystring', schema: {} }),
    [`${PARAMETERS}/0`],
  ],
  [
    'a cookie as cookies are written',
    parameters({ name: 'a', in: 'cookie', schema: {}, style: 'cookie' }),
    [],
  ],
  [
    'one example and several',
    parameters({ ...query, example: 1, examples: {} }),
    [`${PARAMETERS}/0`],
  ],
  [
    'a media type among the components',
    component('mediaTypes', { itemSchema: {}, itemEncoding: {} }),
    [],
  ],
  [
    'encodings by name and by place',
    component('mediaTypes', { encoding: {}, itemEncoding: {} }),
    ['/components/mediaTypes/A/itemEncoding'],
  ],
  [
    'an example as data and as text',
    component('examples', { dataValue: 1, serializedValue: '1' }),
    [],
  ],
  [
    'an example as value and as data',
    component('examples', { value: 1, dataValue: 1 }),
    ['/components/examples/A'],
  ],
  ['a link with a server', component('links', { operationId: 'a', server: { url: '/' } }), []],
  [
    'a link with the slip of 3.1',
    component('links', { operationId: 'a', body: { url: '/' } }),
    ['/components/links/A'],
  ],
  [
    'a flow for devices without its address',
    component('securitySchemes', {
      type: 'oauth2',
      flows: { deviceAuthorization: { tokenUrl: 'a', scopes: {} } },
    }),
    ['/components/securitySchemes/A', '/components/securitySchemes/A/flows/deviceAuthorization'],
  ],
  [
    'XML inside of a schema inside',
    component('schemas', { items: { properties: { a: { xml: { nodeType: 'leaf' } } } } }),
    ['/components/schemas/A/items/properties/a/xml/nodeType'],
  ],
  [
    'XML with old and new fields',
    component('schemas', { xml: { nodeType: 'attribute', attribute: true } }),
    ['/components/schemas/A/xml/attribute'],
  ],
  ['a schema that is none', component('schemas', 'a'), ['/components/schemas/A']],
]
