import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SCHEMA_V2_1, type Collection, type Item } from './document.ts'
import { parseCollection } from './parse.ts'
import { walkItems } from './walk.ts'

function converted(document: object): Collection {
  const result = parseCollection({ id: 'c', name: 'C', order: [], requests: [], ...document })
  assert.ok(result.ok, JSON.stringify(result))
  assert.equal(result.format, 'v1')
  assert.match(result.warnings.join(), /deprecated format v1/)
  return result.collection
}

function convertedRequest(request: object): Item {
  const [item] = converted({ order: ['r'], requests: [{ id: 'r', name: 'R', ...request }] }).item
  assert.ok(item)
  return item
}

function requestOf(request: object) {
  const { request: sent } = convertedRequest(request)
  assert.ok(typeof sent === 'object' && sent !== null)
  return sent as Record<string, unknown>
}

function outline(collection: Collection): string[] {
  const lines: string[] = []
  walkItems(collection, (item, path) =>
    lines.push([...path, item].map((node) => node.name).join('/')),
  )
  return lines
}

test('builds the tree from the lists of ids, folders before requests', () => {
  const requests = ['r1', 'r2', 'r3', 'unlisted'].map((id) => ({ id, name: id, url: 'h' }))
  const collection = converted({
    order: ['r3', 'gone'],
    folders_order: ['f2', 'f1'],
    folders: [
      { id: 'f1', name: 'f1', order: ['r2', 'r1'], folders_order: ['f3'] },
      { id: 'f2', name: 'f2', order: [] },
      { id: 'f3', name: 'f3' },
    ],
    requests,
  })

  assert.deepEqual(outline(collection), ['f2', 'f1', 'f1/f3', 'f1/r2', 'f1/r1', 'r3'])
})

test('keeps the document order of folders when no order is written', () => {
  const folders = [{ id: 'b', name: 'b' }, { id: 'a', name: 'a' }, null]

  assert.deepEqual(outline(converted({ folders })), ['b', 'a'])
})

test('ends on folders that hold each other', () => {
  const folders = [
    { id: 'a', name: 'a', folders_order: ['b'] },
    { id: 'b', name: 'b', folders_order: ['b'] },
  ]

  assert.deepEqual(outline(converted({ folders, folders_order: ['a'] })), ['a', 'a/b'])
})

test('refuses folders that are nested 500 deep', () => {
  const folders = Array.from({ length: 500 }, (_, n) => ({
    id: `${n}`,
    name: 'f',
    folders_order: [`${n + 1}`],
  }))

  const result = parseCollection({ name: 'C', requests: [], folders })

  assert.deepEqual(result, {
    ok: false,
    problems: ['/folders: must NOT nest folders deeper than 100'],
  })
})

test('carries what belongs to the collection', () => {
  const collection = converted({
    description: 'About',
    auth: { type: 'noauth' },
    variables: [{ id: 'v', key: 'k', value: '1', type: 'text' }],
    events: [{ script: { exec: 'a\nb' } }],
  })

  assert.deepEqual(collection.info, {
    _postman_id: 'c',
    name: 'C',
    description: 'About',
    schema: SCHEMA_V2_1,
  })
  assert.equal(collection.auth, null)
  assert.deepEqual(collection.variable, [{ id: 'v', key: 'k', value: '1', type: 'string' }])
  assert.deepEqual(collection.event, [
    { listen: 'test', script: { type: 'text/javascript', exec: ['a', 'b'] } },
  ])
})

test('turns script texts into events, and lets them win over events', () => {
  const { event } = convertedRequest({
    tests: 'one\ntwo',
    preRequestScript: 'zero',
    events: [{ listen: 'test', script: { exec: ['other'] } }],
  })

  assert.deepEqual(event, [
    { listen: 'test', script: { type: 'text/javascript', exec: ['one', 'two'] } },
    { listen: 'prerequest', script: { type: 'text/javascript', exec: ['zero'] } },
  ])
})

test('joins header text and header data', () => {
  const { header } = requestOf({
    headers: 'A: from text\n// B: off\nC:x:y\nno header\n',
    headerData: [
      { key: 'A', value: 'from data', description: 'why' },
      { key: 'D', value: '1', enabled: false },
      { key: '//E', value: '2' },
    ],
  })

  assert.deepEqual(header, [
    { key: 'A', value: 'from data', description: 'why' },
    { key: 'D', value: '1', disabled: true },
    { key: 'E', value: '2', disabled: true },
    { key: 'B', value: 'off', disabled: true },
    { key: 'C', value: 'x:y' },
  ])
})

test('takes the described query and the path variables', () => {
  const { url } = requestOf({
    url: 'http://h/:id/:name?old#end',
    queryParams: [
      { key: 'a', value: null, equals: true },
      { key: 'b', value: '', equals: false, description: 'why' },
      { key: 'c', value: '1', equals: true, enabled: false },
    ],
    pathVariableData: [{ key: 'id', value: '1' }],
    pathVariables: { id: 'no', name: 'n' },
  })

  assert.deepEqual(url, {
    raw: 'http://h/:id/:name?a=&b#end',
    protocol: 'http',
    host: ['h'],
    path: [':id', ':name'],
    query: [
      { key: 'a', value: '' },
      { key: 'b', value: null, description: 'why' },
      { key: 'c', value: '1', disabled: true },
    ],
    hash: 'end',
    variable: [
      { key: 'id', value: '1' },
      { key: 'name', value: 'n' },
    ],
  })
})

const bodies: [fact: string, request: object, body: object | undefined][] = [
  [
    'raw with language',
    { dataMode: 'raw', rawModeData: '{}', dataOptions: { raw: { language: 'json' } } },
    { mode: 'raw', raw: '{}', options: { raw: { language: 'json' } } },
  ],
  ['raw in a list', { dataMode: 'raw', rawModeData: ['x'] }, { mode: 'raw', raw: 'x' }],
  ['raw as data', { dataMode: 'raw', data: 'x' }, { mode: 'raw', raw: 'x' }],
  [
    'urlencoded',
    { dataMode: 'urlencoded', data: [{ key: 'a', value: '1', enabled: false }, { key: null }] },
    { mode: 'urlencoded', urlencoded: [{ key: 'a', value: '1', disabled: true }] },
  ],
  [
    'form data with files',
    {
      dataMode: 'params',
      data: [
        { key: 'f', value: 'x.txt', type: 'file' },
        { key: 'g', src: ['a', 'b'], type: 'file' },
      ],
    },
    {
      mode: 'formdata',
      formdata: [
        { key: 'f', type: 'file', src: 'x.txt' },
        { key: 'g', src: ['a', 'b'], type: 'file' },
      ],
    },
  ],
  [
    'a file',
    { dataMode: 'binary', rawModeData: 'x.bin' },
    { mode: 'file', file: { src: 'x.bin' } },
  ],
  [
    'GraphQL',
    { dataMode: 'graphql', graphqlModeData: { query: 'q' } },
    { mode: 'graphql', graphql: { query: 'q' } },
  ],
  [
    'a guess: form',
    { data: [{ key: 'a', value: '1' }] },
    { mode: 'formdata', formdata: [{ key: 'a', value: '1' }] },
  ],
  ['a guess: text', { rawModeData: 'x' }, { mode: 'raw', raw: 'x' }],
  [
    'disabled',
    { dataMode: 'raw', rawModeData: 'x', dataDisabled: true },
    { mode: 'raw', raw: 'x', disabled: true },
  ],
  ['nothing', { dataMode: null, rawModeData: 'x' }, undefined],
  ['empty form', { dataMode: 'params', data: [] }, { mode: 'formdata', formdata: [] }],
]

for (const [fact, request, body] of bodies) {
  test(`converts the body: ${fact}`, () => {
    assert.deepEqual(requestOf(request).body, body)
  })
}

const string = 'string'
const auths: [fact: string, request: object, auth: object | undefined][] = [
  [
    'basic helper',
    { currentHelper: 'basicAuth', helperAttributes: { id: 'basic', username: 'u' } },
    { type: 'basic', basic: [{ key: 'username', value: 'u', type: string }] },
  ],
  [
    'renamed parameters',
    { currentHelper: 'hawkAuth', helperAttributes: '{"hawk_id":"i","ext":"e"}' },
    {
      type: 'hawk',
      hawk: [
        { key: 'authId', value: 'i', type: string },
        { key: 'extraData', value: 'e', type: string },
      ],
    },
  ],
  ['no helper', { currentHelper: null }, undefined],
  [
    'later form',
    { auth: { type: 'bearer', bearer: [{ key: 'token', value: 't', type: string }] } },
    { type: 'bearer', bearer: [{ key: 'token', value: 't', type: string }] },
  ],
  ['broken attributes', { currentHelper: 'oAuth2', helperAttributes: '{' }, { type: 'oauth2' }],
]

for (const [fact, request, auth] of auths) {
  test(`converts auth: ${fact}`, () => {
    assert.deepEqual(requestOf(request).auth, auth)
  })
}

test('turns responses into examples in their order', () => {
  const { response } = convertedRequest({
    url: 'http://h/x',
    method: 'GET',
    responses_order: ['b', 'a', 'gone'],
    responses: [
      {
        id: 'a',
        name: 'A',
        request: { url: 'http://h/a', method: 'POST' },
        responseCode: { code: 404, name: 'Not Found' },
      },
      {
        id: 'b',
        name: '',
        request: 'r',
        text: 'body',
        time: 3,
        language: 'json',
        headers: [],
        cookies: [{ name: 'c', value: 'v', expirationDate: 0 }],
      },
    ],
  })

  assert.deepEqual(response, [
    {
      id: 'b',
      name: 'response',
      originalRequest: {
        method: 'GET',
        header: [],
        url: { raw: 'http://h/x', protocol: 'http', host: ['h'], path: ['x'] },
      },
      _postman_previewlanguage: 'json',
      header: [],
      cookie: [{ value: 'v', key: 'c', expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }],
      responseTime: 3,
      body: 'body',
    },
    {
      id: 'a',
      name: 'A',
      originalRequest: {
        method: 'POST',
        header: [],
        url: { raw: 'http://h/a', protocol: 'http', host: ['h'], path: ['a'] },
      },
      status: 'Not Found',
      code: 404,
      cookie: [],
    },
  ])
})
