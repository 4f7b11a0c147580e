import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject, JsonValue } from '../json.ts'
import { valueAt } from '../pointer.ts'
import { compareDefinitions } from './compare-definitions.ts'
import {
  document,
  json,
  ok,
  operation,
  request,
  requests,
  response,
  responses,
} from './testing/documents.ts'

const text = { type: 'string' }

function kinds(before: JsonValue, after: JsonValue): string[] {
  return compareDefinitions(before, after).map(({ kind }) => kind)
}

test('reports a shared schema once and counts the operations that lead to it', () => {
  const shared = (owner: JsonObject): JsonObject => {
    const body = { content: json({ type: 'array', items: { $ref: '#/components/schemas/Pet' } }) }
    const get = { responses: { '200': { description: 'Done', ...body } } }
    const schemas = {
      Pet: { properties: { owner: { $ref: '#/components/schemas/Owner' } } },
      Owner: owner,
    }
    return document({ paths: { '/a': { get }, '/b': { get, put: get } }, components: { schemas } })
  }

  const changes = compareDefinitions(
    shared({ type: 'object' }),
    shared({ type: 'object', properties: { name: text } }),
  )

  assert.deepEqual(changes, [
    {
      kind: 'response-property-added',
      level: 'safe',
      reason: 'Clients ignore properties they do not know.',
      message: 'Property "name" of schema "Owner" was added.',
      path: ['components', 'schemas', 'Owner', 'properties', 'name'],
      side: 'after',
      uses: 3,
    },
  ])
})

test('judges a schema that is sent and received in both directions', () => {
  const pet = (schema: JsonObject): JsonObject => {
    const body = { content: json({ $ref: '#/components/schemas/Pet' }) }
    const responses = { '200': { description: 'Done', ...body } }
    return operation({ requestBody: body, responses }, { components: { schemas: { Pet: schema } } })
  }

  const before = pet({ type: 'object', properties: { name: text } })
  const after = pet({ type: 'object', properties: { name: text }, required: ['name'] })

  assert.deepEqual(kinds(before, after), [
    'request-property-required',
    'response-property-required',
  ])
})

test('judges what a webhook carries as received and its answer as sent', () => {
  const webhook = (schema: JsonObject) => {
    const body = { content: json(schema) }
    const responses = { '200': { description: 'Done', content: json({ ...schema }) } }
    return document({ webhooks: { arrived: { post: { requestBody: body, responses } } } })
  }

  const changes = compareDefinitions(webhook({ ...text, enum: ['a'] }), webhook(text))

  assert.deepEqual(
    changes.map(({ kind, path }) => [kind, path[3]]),
    [
      ['response-enum-dropped', 'requestBody'],
      ['request-enum-dropped', 'responses'],
    ],
  )
})

test('ends on schemas that contain themselves, also when only one side does', () => {
  const tree = { type: 'object', properties: { next: { $ref: '#/components/schemas/Tree' } } }
  const of = (schema: JsonObject) =>
    response({ $ref: '#/components/schemas/Tree' }, { components: { schemas: { Tree: schema } } })
  const twice = { type: 'object', properties: { next: { ...tree, description: 'Inner' } } }
  const loop = { $ref: '#/components/schemas/Tree' }

  assert.deepEqual(kinds(of(tree), of(tree)), [])
  assert.deepEqual(kinds(of(tree), of(twice)), ['description-changed'])
  assert.deepEqual(kinds(of(loop), of(loop)), [])
})

test('compares each pair once where every schema is used twice by the one before', () => {
  const ladder = (last: JsonObject) => {
    const schemas: Record<string, JsonObject> = { S100: last }
    for (let level = 0; level < 100; level++) {
      const next = { $ref: `#/components/schemas/S${level + 1}` }
      schemas[`S${level}`] = { properties: { a: next, b: next } }
    }
    return response({ $ref: '#/components/schemas/S0' }, { components: { schemas } })
  }

  assert.deepEqual(kinds(ladder(text), ladder({ type: 'integer' })), ['response-type-changed'])
})

test('ends on callbacks that contain themselves', () => {
  const path = {
    post: { responses: ok, callbacks: { again: { $ref: '#/components/callbacks/a' } } },
  }
  const of = (more: JsonObject) =>
    document({
      paths: { '/a': path },
      components: { callbacks: { a: { '{$url}': { post: { ...path.post, ...more } } } } },
    })

  assert.deepEqual(kinds(of({}), of({ deprecated: true })), ['operation-deprecated'])
})

test('compares schemas that are nested 100,000 deep without running out of stack', () => {
  const deep = (leaf: JsonObject) => {
    let schema = leaf
    for (let level = 0; level < 100_000; level++) schema = { type: 'array', items: schema }
    return request(schema)
  }

  assert.ok(kinds(deep(text), deep({ type: 'integer' })).includes('comparison-ended'))
})

const alike: [name: string, before: JsonObject, after: JsonObject][] = [
  [
    '"nullable" of 3.0 and the type "null" of 3.1',
    { ...response({ type: 'string', nullable: true }), openapi: '3.1.0' },
    response({ type: ['string', 'null'] }),
  ],
  [
    'a nullable reference in the words of 3.0 and of 3.1',
    response({ allOf: [{ type: 'object', title: 'Pet' }], nullable: true }),
    response({ oneOf: [{ type: 'object', title: 'Pet' }, { type: 'null' }] }),
  ],
  [
    'an exclusive bound in the words of 3.0 and of 3.1',
    request({ type: 'number', minimum: 1, exclusiveMinimum: true }),
    request({ type: 'number', exclusiveMinimum: 1 }),
  ],
  ['a constant and an enumeration of one', request({ const: 'a' }), request({ enum: ['a'] })],
  [
    'properties written at once and brought together by "allOf"',
    request({ type: 'object', properties: { a: text, b: text }, required: ['b'] }),
    request({
      type: 'object',
      properties: { a: text },
      allOf: [{ properties: { b: text }, required: ['b'] }],
    }),
  ],
  [
    'the same order of security alternatives or another',
    operation({ security: [{ a: [] }, { b: [] }] }),
    operation({ security: [{ b: [] }, { a: [] }] }),
  ],
  [
    'security of the document and of the operation',
    operation({}, { security: [{ a: [] }] }),
    operation({ security: [{ a: [] }] }),
  ],
  [
    'parameters of the path and of the operation',
    document({ paths: { '/a': { parameters: [{ name: 'a', in: 'query' }], get: {} } } }),
    document({ paths: { '/a': { get: { parameters: [{ name: 'a', in: 'query' }] } } } }),
  ],
  ['header names in any case', operation(header('ETag')), operation(header('etag'))],
]

function header(name: string): JsonObject {
  return { responses: { '200': { description: 'Done', headers: { [name]: { schema: text } } } } }
}

for (const [name, before, after] of alike)
  test(`finds no difference between ${name}`, () => {
    assert.deepEqual(kinds(before, after), [])
  })

test('finds no difference between bytes in the words of 3.0 and of 3.1', () => {
  const before = { ...request({ ...text, format: 'byte' }), openapi: '3.0.3' }

  assert.deepEqual(kinds(before, request({ ...text, contentEncoding: 'base64' })), [
    'format-version-changed',
  ])
})

const fine: [name: string, before: JsonObject, after: JsonObject, kinds: string[]][] = [
  [
    'elements with a schema of their own by position',
    { prefixItems: [text, text] },
    { prefixItems: [text], items: false },
    ['request-type-narrowed', 'request-type-narrowed'],
  ],
  [
    'properties by pattern',
    { patternProperties: { '^a': text, '^b': text } },
    { patternProperties: { '^a': { type: 'integer' }, '^c': text } },
    ['request-type-changed', 'request-condition-removed', 'request-condition-added'],
  ],
  [
    'values of a map',
    { additionalProperties: { ...text, maxLength: 5 } },
    { additionalProperties: { ...text, maxLength: 4 } },
    ['request-length-narrowed'],
  ],
  [
    'a branch by its reference, wherever it stands',
    { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] },
    { oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/A' }] },
    [],
  ],
  [
    'a property that is closed off by a branch of "allOf"',
    { allOf: [{ properties: { a: text, b: text } }, { additionalProperties: false }] },
    { allOf: [{ properties: { a: text } }, { additionalProperties: false }] },
    ['request-property-refused'],
  ],
]

for (const [name, before, after, expected] of fine)
  test(`compares ${name}`, () => {
    const components = { schemas: { A: { type: 'object' }, B: { type: 'array' } } }

    assert.deepEqual(
      kinds(request(before, { components }), request(after, { components })).toSorted(),
      expected.toSorted(),
    )
  })

test('compares the parameters of a renamed template by position', () => {
  const path = (template: string, name: string, schema: JsonObject) => {
    const parameters = [{ name, in: 'path', required: true, schema }]
    return document({ paths: { [template]: { get: { responses: ok, parameters } } } })
  }

  const before = path('/pets/{id}', 'id', text)
  const after = path('/pets/{petId}', 'petId', { type: 'integer' })

  assert.deepEqual(kinds(before, after), ['path-parameter-renamed', 'request-type-changed'])
})

test('compares 2.0 with 2.0: bodies, forms, hosts, media types', () => {
  const swagger = (members: JsonObject, operation: JsonObject): JsonObject => ({
    swagger: '2.0',
    info: { title: 'Pets', version: '1' },
    host: 'example.com',
    schemes: ['https'],
    ...members,
    paths: { '/pets': { post: { responses: ok, ...operation } } },
  })
  const body = (schema: JsonObject) => ({ parameters: [{ name: 'pet', in: 'body', schema }] })
  const file = { name: 'file', in: 'formData', type: 'file' }

  assert.deepEqual(kinds(swagger({}, body(text)), swagger({}, body({ type: 'integer' }))), [
    'request-type-changed',
  ])
  assert.deepEqual(kinds(swagger({}, { parameters: [file] }), swagger({}, { parameters: [] })), [
    'parameter-removed',
  ])
  assert.deepEqual(kinds(swagger({}, {}), swagger({ basePath: '/v2' }, {})), ['server-changed'])
  assert.deepEqual(
    kinds(swagger({}, body(text)), swagger({ consumes: ['text/plain'] }, body(text))),
    ['request-media-type-removed', 'request-media-type-added'],
  )
})

test('leaves out what only people read when asked to', () => {
  const [before, after] = responses({ description: 'Old' }, { description: 'New' })

  assert.deepEqual(kinds(before, after), ['description-changed'])
  assert.deepEqual(compareDefinitions(before, after, { includesDocumentation: false }), [])
})

test('points into the document before when something is gone, and after otherwise', () => {
  const [before, after] = requests(
    { type: 'object', properties: { gone: text, kept: text } },
    { type: 'object', properties: { kept: { ...text, maxLength: 3 } } },
  )

  for (const { side, path } of compareDefinitions(before, after))
    assert.notEqual(valueAt(side === 'before' ? before : after, path), undefined)
  assert.deepEqual(
    compareDefinitions(before, after).map(({ side, path }) => [side, path.at(-1)]),
    [
      ['before', 'gone'],
      ['after', 'maxLength'],
    ],
  )
})

test('takes one of two parameters of one name as moved and the other as removed', () => {
  const named = (...places: string[]) =>
    operation({ parameters: places.map((place) => ({ name: 'a', in: place })) })

  assert.deepEqual(kinds(named('query', 'header'), named('cookie')).toSorted(), [
    'parameter-moved',
    'parameter-removed',
  ])
})

test('points at the use of what is added or removed, not at the component', () => {
  const components = {
    parameters: { limit: { name: 'limit', in: 'query' } },
    responses: { gone: { description: 'Gone' } },
    requestBodies: { pet: { content: json(text) } },
  }
  const before = operation({}, { components })
  const after = operation(
    {
      parameters: [{ $ref: '#/components/parameters/limit' }],
      responses: { ...ok, '410': { $ref: '#/components/responses/gone' } },
      requestBody: { $ref: '#/components/requestBodies/pet' },
    },
    { components },
  )

  for (const changes of [compareDefinitions(before, after), compareDefinitions(after, before)])
    assert.deepEqual(
      changes.map(({ path }) => path.slice(3)),
      [['parameters', 0], ['requestBody'], ['responses', '410']],
    )
})

test('treats every key as a name, "__proto__" too', () => {
  const schema = (json: string): JsonObject =>
    request({ type: 'object', properties: JSON.parse(json) })

  assert.deepEqual(kinds(schema('{}'), schema('{"__proto__": {}, "constructor": {}}')), [
    'request-property-added',
    'request-property-added',
  ])
})

for (const [name, value] of Object.entries<JsonValue>({
  null: null,
  'a text': 'text',
  'a list': [],
  'an object of something else': { asyncapi: '3.0.0' },
}))
  test(`says that ${name} cannot be compared`, () => {
    assert.deepEqual(kinds(value, document({})), ['format-changed'])
    assert.deepEqual(kinds(value, value), ['format-changed'])
  })

test('reads documents whose parts are of the wrong shape', () => {
  const odd: JsonValue[] = [null, 1, 'text', [], [null], { a: null }, { $ref: 1 }, { $ref: '#/no' }]
  for (const value of odd) {
    const shapes = [
      document({ info: value, paths: value, servers: value, tags: value, components: value }),
      document({ paths: { '/a': value }, security: value, webhooks: value }),
      operation({ parameters: value, requestBody: value, responses: value, callbacks: value }),
      operation({ parameters: [value], responses: { '200': value }, security: [value] }),
      request(value),
      request({ properties: value, required: value, allOf: value, oneOf: value, type: value }),
      request({ items: value, enum: value, additionalProperties: value, discriminator: value }),
    ]
    for (const shape of shapes) {
      compareDefinitions(shape, operation({}))
      compareDefinitions(operation({}), shape)
      compareDefinitions(request(text), shape)
    }
  }
})
