import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { startTestApp, type Client } from '../../testing/app.ts'
import { aCollection, aLargeCollection } from '../../testing/documents.ts'
import { chooseCoding } from './compression.ts'

const { app, anonymous, team } = await startTestApp()

async function aLargeAnswer(editor: Client): Promise<string> {
  const { body } = await editor.post('/collections', { collection: aLargeCollection(50) })
  return `/collections/${body.collection.id}`
}

function get(url: string, headers: Record<string, string>) {
  return app.inject({ url, headers })
}

for (const [coding, decode] of [
  ['gzip', gunzipSync],
  ['br', brotliDecompressSync],
] as const) {
  test(`compresses a large answer with ${coding} for who accepts it`, async () => {
    const { editor } = await team()
    const url = await aLargeAnswer(editor)

    const plain = await get(url, { 'x-api-key': editor.key })
    const coded = await get(url, { 'x-api-key': editor.key, 'accept-encoding': coding })

    assert.equal(coded.headers['content-encoding'], coding)
    assert.equal(decode(coded.rawPayload).toString(), plain.payload)
    assert.ok(coded.rawPayload.length < plain.rawPayload.length / 4)
    assert.equal(Number(coded.headers['content-length']), coded.rawPayload.length)
    assert.deepEqual(
      [plain.headers['vary'], coded.headers['vary']],
      ['Accept-Encoding', 'Accept-Encoding'],
    )
  })

  test(`knows a ${coding} answer by a tag of its own, for reading and for writing`, async () => {
    const { editor } = await team()
    const url = await aLargeAnswer(editor)
    const plain = await get(url, { 'x-api-key': editor.key })
    const coded = await get(url, { 'x-api-key': editor.key, 'accept-encoding': coding })
    const tag = String(coded.headers['etag'])

    const known = await get(url, {
      'x-api-key': editor.key,
      'accept-encoding': coding,
      'if-none-match': tag,
    })
    const written = await editor.patch(
      url,
      { collection: { info: { name: 'B' } } },
      { headers: { 'if-match': tag } },
    )

    assert.notEqual(tag, plain.headers['etag'])
    assert.deepEqual([known.statusCode, known.headers['etag']], [304, tag])
    assert.equal(written.status, 200)
  })
}

test('compresses an answer in many parts as it goes out', async () => {
  const { editor } = await team()
  const description = randomBytes(3_000_000).toString('hex')
  const item = [{ name: 'A', request: { method: 'GET', url: 'https://example.com', description } }]
  const { body } = await editor.post('/collections', { collection: aCollection({ item }) })
  const url = `/collections/${body.collection.id}`

  const plain = await get(url, { 'x-api-key': editor.key })
  const coded = await get(url, { 'x-api-key': editor.key, 'accept-encoding': 'gzip' })

  assert.deepEqual(
    [coded.headers['content-encoding'], coded.headers['content-length']],
    ['gzip', undefined],
  )
  assert.equal(gunzipSync(coded.rawPayload).toString(), plain.payload)
})

const choices: [accepted: string | undefined, coding: string | undefined][] = [
  [undefined, undefined],
  ['', undefined],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['gzip;q=1.0, br;q=0.9', 'gzip'],
  ['gzip;q=0, br;q=0', undefined],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['*;q=0', undefined],
  ['identity', undefined],
  ['identity;q=1, gzip;q=0.5', undefined],
  ['gzip ; q=0.8 , identity; q=0.1', 'gzip'],
  ['gzip;level=9', undefined],
  ['gzip;q=x', undefined],
  [`${','.repeat(10_000)}`, undefined],
  [`gzip;${' '.repeat(10_000)}q`, undefined],
]
for (const [accepted, coding] of choices) {
  test(`chooses ${coding} for "${accepted?.slice(0, 40)}"`, () => {
    assert.equal(chooseCoding(accepted), coding)
  })
}

test('leaves small answers as they are', async () => {
  const { editor } = await team()

  const { headers } = await get('/version', { 'accept-encoding': 'gzip' })
  const refusal = await editor.get('/collections/none', { headers: { 'accept-encoding': 'br' } })

  assert.equal(headers['content-encoding'], undefined)
  assert.equal(refusal.headers['content-encoding'], undefined)
})

test('compresses for a browser only what our own pages ask for', async () => {
  const { editor } = await team()
  const url = await aLargeAnswer(editor)
  const signedIn = await app.inject({
    method: 'POST',
    url: '/v1/sessions',
    payload: { apiKey: editor.key },
    headers: { 'accept-encoding': 'gzip' },
  })
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const browser = { cookie, 'accept-encoding': 'gzip' }

  const ours = await get(url, { ...browser, 'sec-fetch-site': 'same-origin' })
  const unknown = await get(url, browser)
  const others = await Promise.all(
    ['cross-site', 'same-site', 'none'].map((site) =>
      get(url, { ...browser, 'sec-fetch-site': site }),
    ),
  )

  assert.equal(ours.headers['content-encoding'], 'gzip')
  for (const { statusCode, headers } of [unknown, ...others])
    assert.deepEqual([statusCode, headers['content-encoding']], [200, undefined])
})

test('never compresses an answer that holds a new secret, however long it is', async () => {
  const { admin } = await team()
  const headers = { 'accept-encoding': 'gzip, br', 'user-agent': '"'.repeat(500) }
  // Six characters each in JSON.
  const name = '\u0001'.repeat(250)
  const created = await admin.post('/v1/api-keys', { name }, { headers })
  const apiKey = created.body.key

  const answers = [
    created,
    await admin.post('/v1/users', { email: 'a@example.com', fullName: name }, { headers }),
    await anonymous.post('/v1/sessions', { apiKey }, { headers }),
    await admin.post(`/v1/api-keys/${created.body.apiKey.id}/rotate`, {}, { headers }),
  ]

  for (const { status, text, headers: answered } of answers) {
    assert.equal(status, 201, text)
    assert.ok(text.length > 1024, 'long enough to be compressed')
    assert.equal(answered['content-encoding'], undefined)
  }
})
