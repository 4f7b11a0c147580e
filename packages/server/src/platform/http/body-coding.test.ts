import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import { startTestApp } from '../../testing/app.ts'

const LIMIT = 1024 * 1024
const { app, team } = await startTestApp({ environmentLimitBytes: LIMIT })

const body = Buffer.from(JSON.stringify({ environment: { name: 'Compressed', values: [] } }))

// Not through the client of the tests: these answers belong to no operation of the contract.
async function post(coding: string, payload: Buffer, headers: Record<string, string> = {}) {
  const { editor } = await team()
  const answer = await app.inject({
    method: 'POST',
    url: '/environments',
    headers: {
      'x-api-key': editor.key,
      'content-type': 'application/json',
      'content-encoding': coding,
      ...headers,
    },
    payload,
  })
  const { body: listed } = await editor.get('/environments')
  return { ...answer, status: answer.statusCode, stored: listed.environments.length }
}

const codings: [coding: string, encode: (content: Buffer) => Buffer][] = [
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['GZIP', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
  ['identity', (content) => content],
  ['', (content) => content],
]
for (const [coding, encode] of codings) {
  test(`reads a body of the coding "${coding}"`, async () => {
    const { status, stored } = await post(coding, encode(body))

    assert.deepEqual([status, stored], [200, 1])
  })
}

test('holds Content-Length against what was sent, not against what comes out', async () => {
  const encoded = gzipSync(body)

  const right = await post('gzip', encoded, { 'content-length': String(encoded.length) })
  const wrong = await post('gzip', encoded, { 'content-length': String(body.length) })

  assert.deepEqual([right.status, wrong.status, wrong.stored], [200, 400, 0])
})

for (const coding of ['compress', 'gzip, gzip', 'toString', '__proto__', 'x'.repeat(5000)]) {
  test(`refuses the coding ${coding.slice(0, 20)} with 415 and says what it knows`, async () => {
    const { status, stored, headers } = await post(coding, gzipSync(body))

    assert.deepEqual([status, stored], [415, 0])
    assert.equal(headers['accept-encoding'], 'gzip, deflate, br, zstd')
  })
}

const damaged: [what: string, coding: string, payload: Buffer][] = [
  ['a text that is not compressed', 'gzip', body],
  ['a text that is not compressed', 'deflate', body],
  ['a text that is not compressed', 'br', body],
  ['a text that is not compressed', 'zstd', body],
  ['a stream without its end', 'gzip', gzipSync(body).subarray(0, -9)],
  ['a stream without its end', 'deflate', deflateSync(body).subarray(0, -5)],
  ['a stream without its end', 'br', brotliCompressSync(body).subarray(0, -3)],
  ['a stream without its end', 'zstd', zstdCompressSync(body).subarray(0, -3)],
  ['a wrong checksum', 'gzip', withFlippedByte(gzipSync(body), -6)],
  ['a stream without its frame', 'deflate', deflateRawSync(body)],
  ['another coding', 'br', gzipSync(body)],
]
for (const [what, coding, payload] of damaged) {
  test(`refuses ${what} as ${coding} with 400`, async () => {
    const { status, stored } = await post(coding, payload)

    assert.deepEqual([status, stored], [400, 0])
  })
}

for (const [coding, encode] of codings.slice(0, 6)) {
  test(`holds the limit of a body against what comes out of ${coding}`, async () => {
    const values = [{ key: 'a', value: 'x'.repeat(LIMIT), enabled: true }]
    const tooLarge = Buffer.from(JSON.stringify({ environment: { name: 'Large', values } }))

    const { status, stored } = await post(coding, encode(tooLarge))

    assert.deepEqual([status, stored], [413, 0])
  })
}

test('does not look at the coding of a request without a body', async () => {
  const { editor } = await team()

  const { status } = await editor.get('/me', { headers: { 'content-encoding': 'compress' } })

  assert.equal(status, 200)
})

test('keeps the last of several values of one key, as JSON parsers do', async () => {
  const { editor } = await team()
  const raw = '{"environment":{"name":"First","name":"Last"}}'

  const { body: created } = await editor.post('/environments', undefined, { raw })

  assert.equal(created.environment.name, 'Last')
})

function withFlippedByte(bytes: Buffer, at: number): Buffer {
  const flipped = Buffer.from(bytes)
  const index = bytes.length + at
  flipped[index] = (flipped[index] ?? 0) ^ 0xff
  return flipped
}
