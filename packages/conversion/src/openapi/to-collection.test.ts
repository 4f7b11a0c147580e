import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFolder, validateCollection, type Item } from '@posthorn/collection'
import type { OpenApiDocument } from './document.ts'
import { openApiToCollection } from './to-collection.ts'

const pet = {
  type: 'object',
  properties: { id: { type: 'string', format: 'uuid' }, name: { type: 'string' } },
}
const ok = (schema: object) => ({
  description: 'Done',
  content: { 'application/json': { schema } },
})

const document: OpenApiDocument = {
  openapi: '3.1.0',
  info: { title: 'Pets' },
  servers: [{ url: 'https://pets.example.com' }],
  security: [{ key: [] }],
  paths: {
    '/pets/{petId}': {
      parameters: [{ name: 'petId', in: 'path', required: true, schema: { type: 'string' } }],
      delete: {
        summary: 'Delete a pet',
        tags: ['Pets'],
        responses: { 204: { description: 'Gone' } },
      },
      get: {
        summary: 'Get a pet',
        tags: ['Pets'],
        responses: { 200: ok({ $ref: '#/components/schemas/Pet' }) },
      },
    },
    '/pets/{petId}/feed': {
      parameters: [{ name: 'petId', in: 'path', required: true, schema: { type: 'string' } }],
      post: {
        summary: 'Feed a pet',
        tags: ['Pets'],
        requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
        responses: { 200: { description: 'Fed' } },
      },
    },
    '/pets': {
      get: {
        summary: 'List pets',
        tags: ['Pets'],
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 5 } },
          { name: 'kind', in: 'query', required: true, schema: { enum: ['cat', 'dog'] } },
        ],
        responses: { 200: ok({ type: 'array', items: pet }) },
      },
      post: {
        summary: 'Create a pet',
        tags: ['Pets'],
        requestBody: {
          content: {
            'application/json': {
              schema: {
                allOf: [pet, { type: 'object', properties: { age: { type: 'integer' } } }],
              },
            },
          },
        },
        responses: { 201: ok({ type: 'object', properties: { pet } }) },
      },
    },
    '/pets/{petId}/toys/{index}': {
      parameters: [
        { name: 'petId', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'index', in: 'path', required: true, schema: { type: 'integer', minimum: 3 } },
      ],
      get: { summary: 'Get a toy', tags: ['Toys'], responses: { 200: { description: 'A toy' } } },
    },
    '/health': {
      get: { operationId: 'health', security: [], responses: { 200: { description: 'Fine' } } },
    },
  },
  components: {
    schemas: {
      Pet: {
        ...pet,
        properties: { ...pet.properties, parent: { $ref: '#/components/schemas/Pet' } },
      },
    },
  },
}

const collection = openApiToCollection(document)

function requestsOf(folder: string): Item[] {
  const found = collection.item.find(({ name }) => name === folder)
  return found && isFolder(found) ? found.item : []
}

function requestNamed(name: string): Item {
  const found = requestsOf('Pets').find((item) => item.name === name)
  assert.ok(found)
  return found
}

test('makes a valid collection with a folder for each tag', () => {
  assert.deepEqual(validateCollection(collection), [])
  assert.deepEqual(
    collection.item.map(({ name }) => name),
    ['Pets', 'Toys', 'Other', 'Clean up'],
  )
  assert.deepEqual(collection.variable, [{ key: 'baseUrl', value: 'https://pets.example.com' }])
})

test('orders requests so that each finds what it needs: create, list, get, act', () => {
  assert.deepEqual(
    requestsOf('Pets').map(({ name }) => name),
    ['Create a pet', 'List pets', 'Get a pet', 'Feed a pet'],
  )
})

test('puts folders after those that make what they use, and ends what they share last of all', () => {
  const shop = openApiToCollection({
    openapi: '3.1.0',
    paths: {
      '/pets/{petId}/notes': {
        put: { summary: 'Replace notes', tags: ['Notes'], responses: {} },
      },
      '/herds/{herdId}': { delete: { summary: 'Delete a herd', tags: ['Herds'], responses: {} } },
      '/herds/{herdId}/pets/{petId}': {
        delete: { summary: 'Take a pet from a herd', tags: ['Herds'], responses: {} },
      },
      '/notes/{word}': { get: { summary: 'Find a note', tags: ['Notes'], responses: {} } },
      '/pets/{petId}': {
        get: { summary: 'Get a pet', tags: ['Pets'], responses: {} },
        delete: { summary: 'Delete a pet', tags: ['Pets'], responses: {} },
      },
      '/pets/{petId}/retire': {
        post: { summary: 'Retire a pet', tags: ['Pets'], responses: {} },
      },
      '/pets': { post: { summary: 'Create a pet', tags: ['Pets'], responses: { 201: ok(pet) } } },
    },
  })

  assert.deepEqual(
    shop.item.map((folder) => [
      folder.name,
      isFolder(folder) && folder.item.map(({ name }) => name),
    ]),
    [
      ['Pets', ['Create a pet', 'Get a pet']],
      ['Notes', ['Replace notes', 'Find a note']],
      ['Herds', ['Take a pet from a herd', 'Delete a herd']],
      ['Clean up', ['Retire a pet', 'Delete a pet']],
    ],
  )
})

test('makes elements of an element first, and puts what was made into the query and body that name it', () => {
  const query = [{ name: 'toyId', in: 'query', schema: { type: 'string' } }]
  const moves = {
    content: { 'application/json': { schema: { examples: [{ id: '{{partId}}' }] } } },
  }
  const made = { 200: ok({ type: 'object', properties: { data: pet } }) }
  const shop = openApiToCollection({
    openapi: '3.1.0',
    paths: {
      '/moves': {
        post: { summary: 'Move a part', tags: ['Moves'], requestBody: moves, responses: {} },
      },
      '/pets/{petId}/parts/{partId}': {
        get: { summary: 'Get a part', tags: ['Parts'], responses: {} },
      },
      '/pets/{petId}/parts': {
        post: { summary: 'Create a part', tags: ['Parts'], parameters: query, responses: made },
      },
      '/pets/{petId}/toys/{toyId}': {
        get: { summary: 'Get a toy', tags: ['Toys'], responses: {} },
        delete: { summary: 'Delete a toy', tags: ['Toys'], responses: {} },
      },
      '/pets/{petId}/toys': {
        get: { summary: 'List toys', tags: ['Toys'], parameters: query, responses: {} },
        post: { summary: 'Create a toy', tags: ['Toys'], responses: made },
      },
    },
  })

  assert.deepEqual(
    shop.item.map((folder) => isFolder(folder) && folder.item.map(({ name }) => name)),
    [
      ['Create a toy', 'Get a toy', 'List toys'],
      ['Create a part', 'Get a part'],
      ['Move a part'],
      ['Delete a toy'],
    ],
  )
  const text = JSON.stringify(shop)
  assert.ok(text.includes("set('partId', pm.response.json().data.id)"))
  assert.equal(text.split('parts?toyId={{toyId}}').length, 3, 'in the request and its example')
  assert.ok(!text.includes('toys?toyId'))
})

test('keeps a created id in the variable that the paths below use', () => {
  assert.ok(
    JSON.stringify(requestNamed('Create a pet')['event']).includes(
      "pm.collectionVariables.set('petId', pm.response.json().pet.id)",
    ),
  )
  assert.match(
    JSON.stringify(requestNamed('Get a pet')['request']),
    /"path":\["pets",":petId"\],"variable":\[\{"key":"petId","value":"\{\{petId\}\}"/,
  )
})

test('does not take the id of a task for that of the element it is about', () => {
  const task = { type: 'object', properties: { task: { type: 'object', properties: { id: {} } } } }
  const copy = { summary: 'Copy a pet', tags: ['Pets'], responses: { 200: ok(task) } }
  const pets = openApiToCollection({
    ...document,
    paths: { ...document.paths, '/pets/{petId}/copies': { post: copy } },
  })

  assert.equal(JSON.stringify(pets).split("set('petId'").length, 2, 'only the creation sets it')
})

test('sends required query parameters and keeps optional ones switched off', () => {
  const request = JSON.stringify(requestNamed('List pets')['request'])

  assert.ok(request.includes('"raw":"{{baseUrl}}/pets?kind=cat"'), request)
  assert.ok(request.includes('{"key":"limit","value":"5","disabled":true}'), request)
})

test('fills a body from its schema, all parts together', () => {
  const request = requestNamed('Create a pet')['request']

  assert.match(JSON.stringify(request), /\\"name\\": \\"text\\",\\n {2}\\"age\\": 1/)
})

test('ends at a schema that holds itself', () => {
  const [example] = requestNamed('Get a pet')['response'] as { body: string }[]

  assert.ok((example?.body.length ?? 0) < 5000)
})

test('tests the documented status, and the shape where the schema stands alone', () => {
  const list = JSON.stringify(requestNamed('List pets')['event'])
  const get = JSON.stringify(requestNamed('Get a pet')['event'])

  assert.ok(list.includes('to.be.oneOf([200])') && list.includes('jsonSchema'))
  assert.ok(!get.includes('jsonSchema'))
})

test('sends no key where the document asks for none', () => {
  const [health] = requestsOf('Other')

  assert.deepEqual(JSON.parse(JSON.stringify(health?.['request'])).auth, { type: 'noauth' })
})

test('fills a path parameter that no request makes with an example', () => {
  const [toy] = requestsOf('Toys')

  assert.match(
    JSON.stringify(toy?.['request']),
    /\{"key":"petId","value":"\{\{petId\}\}"\},\{"key":"index","value":"3"\}/,
  )
})

test('puts folders after those that make what the example of a path names', () => {
  const about = { name: 'id', in: 'path', schema: { examples: ['{{petId}}'] } }
  const shop = openApiToCollection({
    openapi: '3.1.0',
    paths: {
      '/access/{id}': {
        get: { summary: 'Who gets at it', tags: ['Access'], parameters: [about], responses: {} },
      },
      '/pets/{petId}': { get: { summary: 'Get a pet', tags: ['Pets'], responses: {} } },
      '/pets': { post: { summary: 'Create a pet', tags: ['Pets'], responses: { 201: ok(pet) } } },
    },
  })

  assert.deepEqual(
    shop.item.map(({ name }) => name),
    ['Pets', 'Access'],
  )
  assert.match(JSON.stringify(shop.item[1]), /\{"key":"id","value":"\{\{petId\}\}"\}/)
})
