import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SCHEMA_V2_1 } from './document.ts'
import { parseCollection } from './parse.ts'

function parsed(value: unknown) {
  const result = parseCollection(value)
  assert.ok(result.ok, JSON.stringify(result))
  return result
}

function problems(value: unknown): string[] {
  const result = parseCollection(value)
  assert.ok(!result.ok)
  return result.problems
}

const v20 = 'https://schema.getpostman.com/json/collection/v2.0.0/collection.json'
const request = {
  auth: { type: 'basic', basic: { username: 'u', password: 'p', showPassword: false } },
  method: 'GET',
  url: 'http://h/:id?a=1',
}

test('answers a v2.1 document as it came', () => {
  const document = { info: { name: 'C', schema: SCHEMA_V2_1 }, item: [], own: { key: 1 } }

  const result = parsed(document)

  assert.equal(result.collection, document)
  assert.deepEqual(result, { ok: true, collection: document, format: 'v2.1', warnings: [] })
})

test('unwraps the form of the REST API', () => {
  const document = { info: { name: 'C', schema: SCHEMA_V2_1 }, item: [] }

  assert.equal(parsed({ collection: document }).collection, document)
  assert.deepEqual(problems({ collection: { ...document, item: 1 } }), [
    '/collection/item: must be array',
  ])
})

test('turns v2.0 into v2.1', () => {
  const { collection, format } = parsed({
    variables: [{ key: 'k', value: 'v' }],
    info: { name: 'C', schema: v20 },
    item: [{ name: 'F', auth: request.auth, item: [{ name: 'R', request, own: 1 }] }],
  })

  const basic = [
    { key: 'username', value: 'u', type: 'string' },
    { key: 'password', value: 'p', type: 'string' },
    { key: 'showPassword', value: false, type: 'boolean' },
  ]
  const url = {
    raw: 'http://h/:id?a=1',
    protocol: 'http',
    host: ['h'],
    path: [':id'],
    query: [{ key: 'a', value: '1' }],
  }
  const auth = { type: 'basic', basic }
  assert.equal(format, 'v2.0')
  assert.deepEqual(collection, {
    info: { name: 'C', schema: SCHEMA_V2_1 },
    item: [
      { name: 'F', auth, item: [{ name: 'R', request: { auth, method: 'GET', url }, own: 1 }] },
    ],
    variable: [{ key: 'k', value: 'v' }],
  })
})

test('names path variables of v2.0 by key', () => {
  const { collection } = parsed({
    info: { name: 'C', schema: v20 },
    item: [{ request: { url: { path: [':id'], variable: [{ id: 'id', value: '1' }] } } }],
  })

  assert.deepEqual(collection.item[0]?.request, {
    url: { path: [':id'], variable: [{ key: 'id', value: '1' }] },
  })
})

test('reads a hand-written document without info and says so', () => {
  const { collection, warnings } = parsed({
    name: 'Mine',
    item: [{ request: 'http://h', event: { listen: 'test', script: { exec: 'x' } } }],
  })

  assert.deepEqual(collection.info, { name: 'Mine', schema: SCHEMA_V2_1 })
  assert.deepEqual(collection.item[0]?.event, [{ listen: 'test', script: { exec: 'x' } }])
  assert.deepEqual(warnings, ['The collection names no schema; it is read as v2.0.'])
})

test('says what is wrong with anything else', () => {
  assert.deepEqual(problems('text'), [': must be object'])
  assert.deepEqual(problems({ info: {} }), [": must have required property 'item'"])
  assert.deepEqual(problems({ name: 'C', requests: 1 }), ['/requests: must be array'])
})
