import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validateCollection } from '../validate.ts'
import { SCHEMA_V2_1 } from '../document.ts'
import { changeRequest, fromFlatRequest, toFlatRequest } from './request.ts'

const url = {
  raw: 'https://example.com/:id?a=1&b#end',
  protocol: 'https',
  host: ['example', 'com'],
  path: [':id'],
  query: [
    { key: 'a', value: '1', description: 'why' },
    { key: 'c', value: 'off', disabled: true },
    { key: 'b', value: null },
  ],
  hash: 'end',
  variable: [{ key: 'id', value: '7', description: { content: '*x*', type: 'text/markdown' } }],
}
const raw = { mode: 'raw', raw: '{"ü":"💳"}', options: { raw: { language: 'json' } } }

/** Requests as the app writes them: both directions must give the same again. */
const exact: [fact: string, item: Record<string, unknown>][] = [
  ['a method alone', { name: 'A', request: { method: 'GET' } }],
  ['a URL with query, hash and path variables', { name: 'A', request: { method: 'GET', url } }],
  ['a raw body', { name: 'A', request: { method: 'POST', body: raw } }],
  ['a disabled body', { name: 'A', request: { method: 'POST', body: { ...raw, disabled: true } } }],
  [
    'a form with disabled rows',
    aBody({
      mode: 'urlencoded',
      urlencoded: [
        { key: 'a', value: '1' },
        { key: 'b', value: '', disabled: true, description: 'why' },
      ],
    }),
  ],
  [
    'form data with files',
    aBody({
      mode: 'formdata',
      formdata: [
        { key: 'f', type: 'file', src: ['a.txt', 'b.txt'], contentType: 'text/plain' },
        { key: 'g', type: 'file', src: null },
        { key: 't', type: 'text', value: 'x', uuid: 'u' },
      ],
    }),
  ],
  ['a file', aBody({ mode: 'file', file: { src: '/tmp/x.bin' } })],
  ['GraphQL', aBody({ mode: 'graphql', graphql: { query: '{ a }', variables: '{"b":1}' } })],
  ['an unknown mode', aBody({ mode: 'soap', soap: '<x/>' })],
  [
    'headers',
    {
      name: 'A',
      request: {
        method: 'GET',
        header: [
          { key: 'X-One', value: 'é', type: 'text' },
          { key: 'X-Two', value: '2', disabled: true, description: 'off' },
        ],
      },
    },
  ],
  ...['basic', 'bearer', 'apikey', 'oauth2', 'jwt', 'made-up'].map(
    (type): [string, Record<string, unknown>] => [
      `auth of the type ${type}`,
      anAuth({ type, [type]: [{ key: 'k', value: '{{v}}', type: 'string' }] }),
    ],
  ),
  ['no auth', anAuth({ type: 'noauth' })],
  [
    'scripts, variables, behavior and unknown keys',
    {
      name: 'A',
      event: [{ listen: 'test', script: { type: 'text/javascript', exec: ['a', 'b'], id: 's' } }],
      variable: [{ key: 'v', value: 1, type: 'any', disabled: true }],
      protocolProfileBehavior: { followRedirects: false },
      _unknown: { deep: [1] },
      request: { method: 'GET', proxy: { host: 'p' }, _other: null },
    },
  ],
  [
    'a description with its type',
    {
      name: 'A',
      request: { method: 'GET', description: { content: '**A**', type: 'text/markdown' } },
    },
  ],
]

function aBody(body: object) {
  return { name: 'A', request: { method: 'POST', body } }
}

function anAuth(auth: object) {
  return { name: 'A', request: { method: 'GET', auth } }
}

for (const [fact, item] of exact) {
  test(`gives back from the flat form: ${fact}`, () => {
    const { response, ...again } = fromFlatRequest(toFlatRequest(item))

    assert.deepEqual(withoutEmptyHeader(again), item)
    assert.deepEqual(response, [])
    assert.deepEqual(toFlatRequest(again), toFlatRequest(item))
  })
}

function withoutEmptyHeader(item: Record<string, unknown>) {
  const { header, ...request } = item['request'] as Record<string, unknown>
  const isEmpty = Array.isArray(header) && header.length === 0
  return isEmpty ? { ...item, request } : item
}

/** What real files hold beside; the flat form cannot say all of it, so a change must leave it alone. */
const odd: [fact: string, item: Record<string, unknown>][] = [
  ...exact,
  ['nothing', {}],
  ['a request that is a URL', { request: 'https://example.com/?a' }],
  ['a URL as text', { request: { url: 'https://example.com/?a=1' } }],
  [
    'a URL without its text',
    { request: { url: { host: 'h', path: '/a', query: 'b=1', auth: {} } } },
  ],
  ['variables as a map', { request: { url: { raw: ':a', variable: { a: 1 } } } }],
  ['headers as text', { request: { header: 'A: b\n//C: d' } }],
  ['nulls', { name: null, request: { url: null, auth: null, body: null, description: null } }],
  ['a null row', { request: { url: { raw: 'h', query: [null] }, header: [null] } }],
  ['content of other modes', aBody({ ...raw, urlencoded: 'a=b', formdata: [{ key: null }] })],
  ['a form as text', aBody({ mode: 'urlencoded', urlencoded: 'a=b' })],
  ['a file with content', aBody({ mode: 'file', file: { content: 'x' } })],
  ['GraphQL as text', aBody({ mode: 'graphql', graphql: '{ a }' })],
  ['a body without mode', aBody({ raw: 'x' })],
  ['a description of the item', { description: 'Here', request: { method: 'GET' } }],
  ['a disabled event', { event: [{ listen: 'test', disabled: true }], request: {} }],
  ['an option of an unknown mode', aBody({ ...raw, options: { soap: {}, raw: {} } })],
]

for (const [fact, item] of odd) {
  test(`leaves a request alone when its flat form is sent back: ${fact}`, () => {
    const flat = toFlatRequest(item)

    assert.deepEqual(changeRequest(item, flat), item)
    const renamed = changeRequest(item, { ...flat, name: 'New' })
    assert.deepEqual({ ...renamed, name: item['name'] }, { name: item['name'], ...item })
  })
}

test('reads every field of the flat form', () => {
  const item = { name: 'A', request: { method: 'PUT', url, body: raw, header: [] } }

  assert.deepEqual(toFlatRequest(item), {
    name: 'A',
    variables: null,
    description: '',
    descriptionFormat: null,
    method: 'PUT',
    url: url.raw,
    queryParams: [
      { key: 'a', value: '1', equals: true, description: 'why', enabled: true },
      { key: 'c', value: 'off', equals: true, enabled: false },
      { key: 'b', value: null, equals: false, enabled: true },
    ],
    pathVariables: { id: '7' },
    pathVariableData: [{ ...url.variable[0], enabled: true }],
    headers: null,
    headerData: [],
    dataMode: 'raw',
    data: null,
    rawModeData: '{"ü":"💳"}',
    graphqlModeData: null,
    dataOptions: { raw: { language: 'json' } },
    dataDisabled: false,
    auth: null,
    currentHelper: null,
    helperAttributes: null,
    events: null,
    tests: null,
    preRequestScript: null,
    protocolProfileBehavior: null,
  })
})

test('prints a URL that has no text of its own', () => {
  const parts = { protocol: 'http', host: ['a', 'b'], port: '80', path: ['c', { value: 'd' }] }
  const query = [
    { key: 'q', value: '1' },
    { key: 'off', value: '2', disabled: true },
  ]

  const flat = toFlatRequest({ request: { url: { ...parts, query, hash: 'x' } } })

  assert.equal(flat['url'], 'http://a.b:80/c/d?q=1#x')
})

const stored = { name: 'A', request: { method: 'POST', url, body: raw } }

function requestAfter(sent: Record<string, unknown>, item: Record<string, unknown> = stored) {
  return changeRequest(item, sent)['request'] as Record<string, unknown>
}

const partial: [fact: string, sent: Record<string, unknown>, changed: object][] = [
  ['the method', { method: 'PUT' }, { method: 'PUT' }],
  ['the text of the body', { rawModeData: 'x' }, { body: { ...raw, raw: 'x' } }],
  [
    'the language of the body',
    { dataOptions: { raw: { language: 'xml' }, params: {} } },
    { body: { ...raw, options: { raw: { language: 'xml' } } } },
  ],
  [
    'the mode of the body, keeping the content of the other',
    { dataMode: 'params', data: [{ key: 'a', value: '1', enabled: false }] },
    { body: { ...raw, mode: 'formdata', formdata: [{ key: 'a', value: '1', disabled: true }] } },
  ],
  ['no body', { dataMode: null }, { body: undefined }],
  [
    'the host, keeping descriptions and disabled parameters of the query',
    { url: 'https://example.org/:id?a=1&b' },
    {
      url: {
        raw: 'https://example.org/:id?a=1&b',
        protocol: 'https',
        host: ['example', 'org'],
        path: [':id'],
        query: url.query,
        variable: url.variable,
      },
    },
  ],
  [
    'the query',
    { queryParams: [{ key: 'z', value: 26, enabled: true }] },
    {
      url: {
        ...url,
        raw: 'https://example.com/:id?z=26#end',
        query: [{ key: 'z', value: '26' }],
      },
    },
  ],
  [
    'the value of a path variable',
    { pathVariables: { id: '8' } },
    { url: { ...url, variable: [{ ...url.variable[0], value: '8' }] } },
  ],
  ['the description', { description: 'New' }, { description: 'New' }],
  [
    'the older auth',
    { currentHelper: 'basicAuth', helperAttributes: { username: 'u' } },
    {
      auth: { type: 'basic', basic: [{ key: 'username', value: 'u', type: 'string' }] },
    },
  ],
  [
    'headers as text',
    { headers: 'A: b\n//C: d' },
    {
      header: [
        { key: 'A', value: 'b' },
        { key: 'C', value: 'd', disabled: true },
      ],
    },
  ],
]

for (const [fact, sent, changed] of partial) {
  test(`changes ${fact} and nothing else`, () => {
    const expected = Object.entries({ ...stored.request, ...changed })

    const request = requestAfter(sent)

    assert.deepEqual(
      request,
      Object.fromEntries(expected.filter(([, value]) => value !== undefined)),
    )
  })
}

test('keeps the description of a header whose line stays', () => {
  const header = [{ key: 'A', value: 'b', description: 'why' }]

  const request = requestAfter({ headers: 'A: b\nC: d\n' }, { request: { method: 'GET', header } })

  assert.deepEqual(request['header'], [...header, { key: 'C', value: 'd' }])
})

test('puts a script text in the place of the event of its kind', () => {
  const event = [
    { listen: 'test', script: { exec: ['old'] } },
    { listen: 'prerequest', script: { exec: ['kept'] } },
  ]

  const changed = changeRequest({ event, request: {} }, { tests: 'a\nb' })
  const removed = changeRequest({ event, request: {} }, { preRequestScript: '' })

  assert.deepEqual(changed['event'], [
    event[1],
    { listen: 'test', script: { type: 'text/javascript', exec: ['a', 'b'] } },
  ])
  assert.deepEqual(removed['event'], [event[0]])
})

test('takes the body of a text that names no mode', () => {
  const { request } = fromFlatRequest({ rawModeData: 'x', dataMode: null })

  assert.deepEqual(request, { method: 'GET', body: { mode: 'raw', raw: 'x' } })
})

test('writes the query into a URL that was sent without it', () => {
  const { request } = fromFlatRequest({
    url: 'https://example.com/a',
    queryParams: [{ key: 'a', value: 'b', enabled: true }],
  })

  assert.deepEqual(toFlatRequest({ request })['url'], 'https://example.com/a?a=b')
})

test('takes examples that are objects and leaves ids', () => {
  const { response } = fromFlatRequest({ responses: ['an-id', { name: 'Fine', text: 'x' }] })

  assert.deepEqual(response, [{ name: 'Fine', body: 'x' }])
})

test('keeps keys it does not know and no key of the server or of v2.1', () => {
  const item = fromFlatRequest({
    name: 'A',
    color: 'red',
    id: 'x',
    owner: '1',
    responses_order: ['y'],
    item: [],
    event: 'x',
  })

  assert.deepEqual(item, { request: { method: 'GET' }, name: 'A', color: 'red', response: [] })
})

test('makes requests that pass as items of a collection', () => {
  const item = [...exact, ...odd].map(([, node]) => fromFlatRequest(toFlatRequest(node)))

  assert.deepEqual(validateCollection({ info: { name: 'C', schema: SCHEMA_V2_1 }, item }), [])
})
