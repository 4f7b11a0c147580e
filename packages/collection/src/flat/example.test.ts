import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeExample, fromFlatExample, toFlatExample } from './example.ts'

const example = {
  name: 'Created ✓',
  originalRequest: {
    method: 'POST',
    url: { raw: 'https://h/a', protocol: 'https', host: ['h'], path: ['a'] },
  },
  status: 'Created',
  code: 201,
  responseTime: 12,
  header: [
    { key: 'Content-Type', value: 'application/json', name: 'Content-Type', description: '' },
  ],
  cookie: [{ domain: 'h', path: '/', name: 'sid', expires: 'Thu, 01 Jan 2026 00:00:00 GMT' }],
  body: '{"ü":1}',
  _postman_previewlanguage: 'json',
  _unknown: { a: 1 },
}

test('reads every field of the flat form', () => {
  const { requestObject, ...flat } = toFlatExample(example)

  assert.deepEqual(flat, {
    name: 'Created ✓',
    status: 'Created',
    responseCode: { code: 201, name: 'Created' },
    time: 12,
    headers: example.header,
    cookies: example.cookie,
    mime: null,
    text: '{"ü":1}',
    language: 'json',
    rawDataType: null,
    _unknown: { a: 1 },
  })
  const original = JSON.parse(String(requestObject))
  assert.deepEqual(
    [original.method, original.url, original.dataMode],
    ['POST', 'https://h/a', null],
  )
})

const odd: [fact: string, node: Record<string, unknown>][] = [
  ['everything', example],
  ['nothing', {}],
  ['a request that is a URL', { originalRequest: 'https://h' }],
  ['headers as text', { header: 'A: b\nC: d' }],
  [
    'nulls',
    {
      name: null,
      originalRequest: null,
      status: null,
      code: null,
      header: null,
      cookie: null,
      body: null,
    },
  ],
  ['a reason without code', { status: 'Fine' }],
  ['fields of the flat form alone', { mime: 'text/plain', rawDataType: 'text', cookies: 'a=b' }],
  ['a preview type', { _postman_previewtype: 'html' }],
]
for (const [fact, node] of odd) {
  test(`leaves an example alone when its flat form is sent back: ${fact}`, () => {
    assert.deepEqual(changeExample(node, toFlatExample(node)), node)
  })
}

test('gives back what it reads', () => {
  const { originalRequest, ...others } = fromFlatExample(toFlatExample(example))
  const { originalRequest: original, ...expected } = example

  assert.deepEqual(others, expected)
  assert.deepEqual(originalRequest, original)
})

const changes: [fact: string, sent: Record<string, unknown>, changed: object][] = [
  [
    'the code and its reason',
    { responseCode: { code: 404, name: 'Not Found' } },
    { code: 404, status: 'Not Found' },
  ],
  ['the reason', { status: 'Made' }, { status: 'Made' }],
  ['the text', { text: 'x' }, { body: 'x' }],
  [
    'the method of the request',
    { method: 'PUT' },
    { originalRequest: { ...example.originalRequest, method: 'PUT' } },
  ],
  [
    'the request',
    { requestObject: '{"method":"PATCH","rawModeData":"x"}' },
    { originalRequest: { method: 'PATCH', body: { mode: 'raw', raw: 'x' } } },
  ],
  ['cookies as text', { cookies: 'a=b' }, { cookie: undefined, cookies: 'a=b' }],
]
for (const [fact, sent, changed] of changes) {
  test(`changes ${fact} and nothing else`, () => {
    const expected = Object.entries({ ...example, ...changed }).filter(
      ([, value]) => value !== undefined,
    )

    assert.deepEqual(changeExample(example, sent), Object.fromEntries(expected))
  })
}

test('builds the request from the fields beside the response', () => {
  const sent = { url: 'https://h/a', method: 'POST', dataMode: 'raw', rawModeData: 'x' }

  const { originalRequest } = fromFlatExample({
    ...sent,
    status: 'OK',
    responseCode: { code: 200 },
  })

  assert.deepEqual(originalRequest, {
    url: example.originalRequest.url,
    method: 'POST',
    body: { mode: 'raw', raw: 'x' },
  })
})

test('takes the reason of the status when the response code has none', () => {
  const { status, code } = fromFlatExample({ status: 'OK', responseCode: { code: 200 } })

  assert.deepEqual([status, code], ['OK', 200])
})
