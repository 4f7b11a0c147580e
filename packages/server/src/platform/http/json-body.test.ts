import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Member } from '../../testing/app.ts'
import { aCollection } from '../../testing/documents.ts'
import { parseJson } from './json-body.ts'

const { app, team } = await startTestApp()

/** Sends bytes as they are. */
async function send(
  { key }: Member,
  payload: string | Buffer | undefined,
  {
    type = 'application/json',
    method = 'POST' as 'POST' | 'DELETE' | 'GET',
    url = '/v1/api-keys',
  } = {},
) {
  const answer = await app.inject({
    method,
    url,
    headers: { 'x-api-key': key, ...(type && { 'content-type': type }) },
    ...(payload !== undefined && { payload }),
  })
  return { status: answer.statusCode, text: answer.payload }
}

test('skips a byte order mark', async () => {
  const { editor } = await team()

  const { status, text } = await send(editor, '\uFEFF{"name":"With BOM"}')

  assert.deepEqual([status, JSON.parse(text).apiKey.name], [201, 'With BOM'])
})

test('keeps a byte order mark inside of the text', async () => {
  const { editor } = await team()

  const { text } = await send(editor, '{"name":"a\uFEFFb"}')

  assert.equal(JSON.parse(text).apiKey.name, 'a\uFEFFb')
})

const badBodies: [what: string, body: string | Buffer, reason: RegExp][] = [
  ['an escaped NUL', String.raw`{"name":"a\u0000b"}`, /must not hold/],
  ['an escaped NUL behind an escaped backslash', String.raw`{"name":"\\\u0000"}`, /must not hold/],
  ['an escaped NUL in a key', String.raw`{"name":"a","\u0000":1}`, /must not hold/],
  ['a bare NUL', '{"name":"a\0b"}', /not valid JSON/],
  ['half a character', Buffer.from([0x22, 0xe2, 0x82, 0x22]), /must be UTF-8/],
  ['Latin-1', Buffer.from('{"name":"Müller"}', 'latin1'), /must be UTF-8/],
  ['UTF-16', Buffer.from('{"name":"a"}', 'utf16le'), /not valid JSON/],
  ['a comma too many', '{"name":"a",}', /position/],
  ['two documents', '{"name":"a"}{}', /position/],
  ['single quotes', "{'name':'a'}", /position/],
  ['nothing but spaces', '  ', /not valid JSON/],
  ['no body at all', '', /must be object/],
]
for (const [what, body, reason] of badBodies) {
  test(`refuses ${what}`, async () => {
    const { editor } = await team()

    const { status, text } = await send(editor, body)

    assert.deepEqual([status, JSON.parse(text).title], [400, 'Bad Request'])
    assert.match(text, reason)
  })
}

test('takes a backslash followed by the letters u0000 for what it is', async () => {
  const { editor } = await team()

  const { status, text } = await send(editor, String.raw`{"name":"\\u0000"}`)

  assert.deepEqual([status, JSON.parse(text).apiKey.name], [201, String.raw`\u0000`])
})

test('keeps __proto__ and constructor as ordinary keys of a document', async () => {
  const { editor, workspaceId } = await team()
  const values = String.raw`[{"key":"a","value":"1","__proto__":{"isAdmin":true},"constructor":{"prototype":1}}]`
  const created = await editor.post(`/environments?workspace=${workspaceId}`, undefined, {
    raw: `{"environment":{"name":"E","values":${values}}}`,
  })

  const { text } = await editor.get(`/environments/${created.body.environment.id}`)

  assert.equal(created.status, 200)
  assert.ok(text.includes(values), text)
  assert.equal(({} as { isAdmin?: boolean }).isAdmin, undefined)
})

test('takes no body for no body, whatever the content type says', async () => {
  const { editor } = await team()

  for (const type of ['application/json', 'application/xml', '']) {
    const { apiKey } = (await editor.post('/v1/api-keys', { name: 'K' })).body
    const deleted = await send(editor, undefined, {
      type,
      method: 'DELETE',
      url: `/v1/api-keys/${apiKey.id}`,
    })
    assert.equal(deleted.status, 204, type)
  }
  assert.equal((await send(editor, undefined, { method: 'GET' })).status, 200)
})

for (const type of [
  'application/json',
  'application/json; charset=utf-8',
  'APPLICATION/JSON',
  'application/vnd.api.v10+json',
  'application/scim+json',
  'text/plain',
  'text/json',
  '',
]) {
  test(`reads JSON sent as "${type}"`, async () => {
    const { editor } = await team()

    assert.equal((await send(editor, '{"name":"K"}', { type })).status, 201)
  })
}

for (const type of [
  'application/xml',
  'application/x-www-form-urlencoded',
  'text/html',
  'nonsense',
]) {
  test(`refuses a body sent as "${type}"`, async () => {
    const { editor } = await team()

    const { status, text } = await send(editor, '{"name":"K"}', { type })

    assert.deepEqual([status, JSON.parse(text).title], [415, 'Unsupported Media Type'])
  })
}

test('takes bodies as sent: no number for a text, no text for a number', async () => {
  const { editor } = await team()

  const name = await send(editor, '{"name":5}')
  const overlap = await send(editor, '{"overlapSeconds":"5"}', {
    url: `/v1/api-keys/${editor.keyId}/rotate`,
  })

  assert.deepEqual([name.status, overlap.status], [400, 400])
})

test('refuses NUL in path and query, which no database text can hold', async () => {
  const { editor, admin } = await team()

  for (const answer of [
    await editor.get('/v1/runs?branch=a%00b'),
    await editor.get('/v1/runs/%00'),
    await editor.delete('/v1/sessions/a%00'),
    await admin.get('/v1/users?cursor=%00'),
  ]) {
    assert.equal(answer.status, 400)
    assert.match(answer.text, /NUL/)
  }
})

const replaced: [json: string, value: string][] = [
  [String.raw`"a\u0000b"`, 'a\uFFFDb'],
  [String.raw`"\u0000\u0000"`, '\uFFFD\uFFFD'],
  [String.raw`"\\u0000"`, String.raw`\u0000`],
  [String.raw`"\\\u0000\\\\\u0000"`, '\\\uFFFD\\\\\uFFFD'],
  ['"plain"', 'plain'],
]
for (const [json, value] of replaced) {
  test(`replaces NUL in ${json} where a route asks for it`, () => {
    assert.equal(parseJson(Buffer.from(json), 'replaced'), value)
  })
}

const surrogates: [json: string, value: string][] = [
  [String.raw`"a\ud800b"`, 'a\uFFFDb'],
  [String.raw`"\uDFFF"`, '\uFFFD'],
  [String.raw`"\ud83d\ud83d\ude00\ude00"`, '\uFFFD😀\uFFFD'],
  [String.raw`"\uD83D\uDE00"`, '😀'],
  [String.raw`"\\ud800"`, String.raw`\ud800`],
  [String.raw`"\\ud83d\ude00"`, `${String.raw`\ud83d`}\uFFFD`],
  [String.raw`"\\\ud83d\u0061"`, '\\\uFFFDa'],
  [String.raw`"\u00e9"`, 'é'],
]
for (const [json, value] of surrogates) {
  test(`reads ${json} with whole characters only`, () => {
    assert.equal(parseJson(Buffer.from(json)), value)
  })
}

test('replaces half a character wherever it is stored, in keys, documents and jobs alike', async () => {
  const { editor, workspaceId } = await team()
  const collection = aCollection({ name: 'a\uD800', item: [], variable: [{ key: '\uDC00' }] })
  const place = `/collections?workspace=${workspaceId}`
  const created = await editor.post(place, { collection })
  const { id } = created.body.collection
  const begun = await editor.post(`/collections/${id}/duplicates`, {
    workspace: workspaceId,
    suffix: '\uD800',
  })
  const key = await editor.post('/v1/api-keys', { name: 'k\uDFFF' })

  const { body } = await editor.get(`/collections/${id}`)

  assert.deepEqual([created.status, begun.status, key.status], [200, 200, 201])
  assert.equal(created.body.collection.name, 'a\uFFFD')
  assert.equal(key.body.apiKey.name, 'k\uFFFD')
  assert.deepEqual(
    [body.collection.info.name, body.collection.variable],
    ['a\uFFFD', [{ key: '\uFFFD' }]],
  )
})
