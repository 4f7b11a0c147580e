// Small documents that break the structure of OpenAPI 2.0 in one way each, with the places where that is told.
import type { JsonObject, JsonValue } from '../../json.ts'
import type { Broken } from './broken.ts'

const info = { title: 'Shop', version: '1' }
const base2 = { swagger: '2.0', info, paths: {} }
const ok2 = { 200: { description: 'Fine' } }

const in2 = (fields: JsonObject) => ({ ...base2, ...fields })
const operation2 = (operation: JsonObject) => in2({ paths: { '/a': { get: operation } } })
const parameter2 = (parameter: JsonValue) => operation2({ parameters: [parameter], responses: ok2 })
const schema2 = (schema: JsonValue) => in2({ definitions: { A: schema } })
const security2 = (name: string, scheme: JsonObject) =>
  in2({ securityDefinitions: { [name]: scheme } })

/** Documents of OpenAPI 2.0. */
export const broken2: Broken[] = [
  ['a list as document', [], ['']],
  ['no info', { swagger: '2.0', paths: {} }, ['']],
  ['a version that is none', in2({ swagger: '2.1' }), ['/swagger']],
  ['a field of another version', in2({ servers: [] }), ['/servers']],
  ['no title', in2({ info: { version: '1' } }), ['/info']],
  ['a number as version', in2({ info: { title: 'a', version: 1 } }), ['/info/version']],
  [
    'a contact whose address is none',
    in2({ info: { ...info, contact: { url: 'a b', email: 'a' } } }),
    ['/info/contact/url', '/info/contact/email'],
  ],
  ['a license without a name', in2({ info: { ...info, license: {} } }), ['/info/license']],
  ['a host with a path', in2({ host: 'a.b/c' }), ['/host']],
  ['a base path without a slash', in2({ basePath: 'v1' }), ['/basePath']],
  ['an unknown scheme', in2({ schemes: ['https', 'ftp'] }), ['/schemes/1']],
  ['a media type twice', in2({ consumes: ['a/b', 'a/b'] }), ['/consumes']],
  ['a path without a slash', in2({ paths: { a: {} } }), ['/paths/a']],
  ['an unknown method', in2({ paths: { '/a': { trace: {} } } }), ['/paths/~1a/trace']],
  ['an operation without responses', operation2({}), ['/paths/~1a/get']],
  ['no response at all', operation2({ responses: {} }), ['/paths/~1a/get/responses']],
  [
    'only an extension as response',
    operation2({ responses: { 'x-a': 1 } }),
    ['/paths/~1a/get/responses'],
  ],
  [
    'a status with a letter',
    operation2({ responses: { ...ok2, '2XX': { description: 'a' } } }),
    ['/paths/~1a/get/responses/2XX'],
  ],
  [
    'a response without a description',
    operation2({ responses: { 200: {} } }),
    ['/paths/~1a/get/responses/200'],
  ],
  [
    'a reference with a neighbour',
    operation2({ responses: { 200: { $ref: '#/responses/A', description: 'a' } } }),
    ['/paths/~1a/get/responses/200/description'],
  ],
  [
    'a header without a type',
    operation2({ responses: { 200: { description: 'a', headers: { A: {} } } } }),
    ['/paths/~1a/get/responses/200/headers/A'],
  ],
  [
    'a body without a schema',
    parameter2({ name: 'a', in: 'body', type: 'string' }),
    [
      '/paths/~1a/get/parameters/0',
      '/paths/~1a/get/parameters/0/type',
      '/paths/~1a/get/parameters/0/in',
    ],
  ],
  [
    'the same parameter twice',
    operation2({ parameters: [{ $ref: '#/a' }, { $ref: '#/a' }], responses: ok2 }),
    ['/paths/~1a/get/parameters'],
  ],
  ['an unknown schema type', schema2({ type: 'text' }), ['/definitions/A/type']],
  ['a schema field of another version', schema2({ nullable: true }), ['/definitions/A/nullable']],
  ['an empty list of required names', schema2({ required: [] }), ['/definitions/A/required']],
  [
    'a text as additional properties',
    schema2({ additionalProperties: 'no' }),
    ['/definitions/A/additionalProperties'],
  ],
  [
    'a negative length',
    schema2({ properties: { a: { maxLength: -1 } } }),
    ['/definitions/A/properties/a/maxLength'],
  ],
  [
    'a pattern that is none',
    schema2({ items: { pattern: '(' } }),
    ['/definitions/A/items/pattern', '/definitions/A/items'],
  ],
  ['an unknown security scheme', security2('a', { type: 'key' }), ['/securityDefinitions']],
  [
    'an unknown scheme with a known name',
    security2('basic', { type: 'key' }),
    ['/securityDefinitions/basic'],
  ],
  ['a tag twice', in2({ tags: [{ name: 'a' }, { name: 'a' }] }), ['/tags']],
]
