import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SCHEMA_V2_1 } from './document.ts'
import { validateCollection } from './validate.ts'

const info = { name: 'Shop', schema: SCHEMA_V2_1 }

function withItem(...item: unknown[]): unknown {
  return { info, item }
}

const sound: [fact: string, document: unknown][] = [
  ['an empty collection', withItem()],
  [
    'every accepted schema address',
    {
      info: {
        ...info,
        schema: 'https://schema.postman.com/json/collection/v2.0.0/collection.json',
      },
      item: [],
    },
  ],
  ['unknown keys', { ...(withItem({ request: 'u', extra: 1 }) as object), x: [{}], _y: null }],
  [
    'texts for requests and URLs',
    withItem({ request: 'http://h' }, { request: { url: 'http://h' } }),
  ],
  [
    'null where nothing was written',
    withItem({
      name: null,
      description: null,
      request: { url: null, method: null, header: null, body: null, auth: null, description: null },
      response: null,
    }),
  ],
  ['missing names', withItem({ request: {} }, { item: [] })],
  [
    'auth types of every age',
    withItem(
      { request: { auth: { type: 'jwt', jwt: [{ key: 'algorithm', value: 'HS256' }] } } },
      { request: { auth: { type: 'basic', basic: { username: 'u' } } } },
      { request: { auth: { type: 'noauth' } } },
      { request: { auth: { type: 'asap', asap: [] } } },
    ),
  ],
  [
    'examples',
    withItem({
      request: {},
      response: [
        { name: 'ok', originalRequest: {}, code: 200, header: null, cookie: [], body: null },
      ],
    }),
  ],
]

for (const [fact, document] of sound) {
  test(`accepts ${fact}`, () => {
    assert.deepEqual(validateCollection(document), [])
  })
}

const broken: [document: unknown, ...lines: string[]][] = [
  [null, ': must be object'],
  [[], ': must be object'],
  [{}, ": must have required property 'info'", ": must have required property 'item'"],
  [
    { info: {}, item: [] },
    "/info: must have required property 'name'",
    "/info: must have required property 'schema'",
  ],
  [{ info: { ...info, name: '' }, item: [] }, '/info/name: must NOT have fewer than 1 characters'],
  [
    { info: { ...info, schema: 'v3' }, item: [] },
    '/info/schema: must be equal to one of the allowed values',
  ],
  [{ info, item: {} }, '/item: must be array'],
  [withItem('text'), '/item/0: must be object'],
  [withItem({ name: 'no request' }), "/item/0: must have required property 'request'"],
  [withItem({ item: 1 }), '/item/0/item: must be array'],
  [withItem({ request: 1 }), '/item/0/request: must be object,string'],
  [withItem({ request: { url: 1 } }), '/item/0/request/url: must be object,string,null'],
  [withItem({ request: { header: [1] } }), '/item/0/request/header/0: must be object'],
  [withItem({ request: { body: 'text' } }), '/item/0/request/body: must be object,null'],
  [withItem({ request: { auth: {} } }), '/item/0/request/auth/type: must be string'],
  [withItem({ request: {}, event: [{}] }), "/item/0/event/0: must have required property 'listen'"],
  [
    withItem({ request: {}, response: [{ code: '200' }] }),
    '/item/0/response/0/code: must be number,null',
  ],
  [{ ...(withItem() as object), variable: {} }, '/variable: must be array,null'],
]

for (const [document, ...lines] of broken) {
  test(`says "${lines.join('; ')}"`, () => {
    assert.deepEqual(validateCollection(document), lines)
  })
}

test('starts the paths at the place of the document', () => {
  assert.deepEqual(validateCollection({ info, item: 1 }, '/collection'), [
    '/collection/item: must be array',
  ])
})

test('stops after 50 lines', () => {
  assert.equal(validateCollection(withItem(...Array.from({ length: 500 }, () => 1))).length, 50)
})

test('refuses folders that are nested 500 deep in one line', () => {
  let node: object = { request: 'http://h' }
  for (let depth = 0; depth < 500; depth++) node = { item: [node] }

  const lines = validateCollection(withItem(node))

  assert.equal(lines.length, 1)
  assert.match(lines[0] ?? '', /: must NOT nest folders deeper than 100$/)
})

test('checks 50,000 requests in a moment', () => {
  const request = {
    method: 'GET',
    header: [{ key: 'A', value: 'b' }],
    url: { raw: 'http://h', host: ['h'] },
  }
  const document = withItem(
    ...Array.from({ length: 50_000 }, (_, id) => ({ name: `r${id}`, request })),
  )
  validateCollection(document)

  const started = performance.now()
  validateCollection(document)

  assert.ok(performance.now() - started < 500)
})
