// Bodies that are not what they look like, bodies that never arrive whole and answers that nobody reads: refused or
// forgotten, at the cost of an ordinary request.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { startTestApp } from '../../packages/server/src/testing/app.ts'
import { heldBytes } from '../../packages/server/src/testing/memory.ts'
import { exchange, openSocket } from '../support/raw-socket.ts'

const MEBIBYTE = 1024 * 1024
const LIMIT = 16 * MEBIBYTE
const { app, team, log } = await startTestApp({ bodyLimitBytes: LIMIT, logLevel: 'info' })
const url = await app.listen({ port: 0, host: '127.0.0.1' })
const { editor } = await team()

const headOf = (length: number, headers = '') =>
  `POST /collections HTTP/1.1\r\nHost: x\r\nX-Api-Key: ${editor.key}\r\nContent-Type: application/json\r\nContent-Length: ${length}${headers}\r\n\r\n`

const zeros = Buffer.alloc(64 * MEBIBYTE)
const times = (count: number, part: Buffer) =>
  Buffer.concat(Array.from({ length: count }, () => part))
const bombs: [what: string, coding: string, bomb: () => Buffer][] = [
  // Members of these two formats follow one another.
  ['ten gigabytes', 'gzip', () => times(160, gzipSync(zeros))],
  ['ten gigabytes', 'zstd', () => times(160, zstdCompressSync(zeros))],
  ['a gigabyte', 'br', () => brotliOf(times(16, zeros))],
  ['a gigabyte', 'deflate', () => deflateSync(times(16, zeros), { level: 1 })],
]

function brotliOf(content: Buffer): Buffer {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
}

for (const [what, coding, bomb] of bombs) {
  test(`refuses ${what} in a few bytes of ${coding} before they take memory`, async () => {
    const bytes = bomb()
    assert.ok(bytes.length < LIMIT, 'it is let in by its length')
    const before = await heldBytes()
    let most = before
    const watch = setInterval(() => {
      const { heapUsed, external } = process.memoryUsage()
      most = Math.max(most, heapUsed + external)
    }, 5)

    const head = Buffer.from(headOf(bytes.length, `\r\nContent-Encoding: ${coding}`))
    const answers = await exchange(url, Buffer.concat([head, bytes]))
    clearInterval(watch)

    assert.deepEqual(
      answers.map(({ status }) => status),
      [413],
    )
    const grown = Math.round((most - before) / MEBIBYTE)
    assert.ok(grown < (4 * LIMIT) / MEBIBYTE, `took ${grown} MiB for a limit of 16`)
    assert.equal((await editor.get('/me')).status, 200)
  })
}

test('forgets uploads that are broken off, quietly', async () => {
  const part = Buffer.alloc(8 * MEBIBYTE, ' ')
  await breakOff(2, part)
  const before = await heldBytes()

  await breakOff(20, part)

  const grown = Math.round(((await heldBytes()) - before) / MEBIBYTE)
  assert.ok(grown < 16, `holds ${grown} MiB of 160 that were sent`)
  const warnings = log()
    .split('\n')
    .filter((line) => /"level":[4-6]0/.test(line))
  assert.deepEqual(warnings, [])
})

test('lets go of who does not read the answers', async () => {
  const slow = await startTestApp({ connectionTimeoutMs: 1000 })
  const address = await slow.app.listen({ port: 0, host: '127.0.0.1' })
  const owner = await slow.team()
  const values = [{ key: 'a', value: 'x'.repeat(4 * MEBIBYTE) }]
  const { body } = await owner.editor.post('/environments', { environment: { name: 'A', values } })
  const request = `GET /environments/${body.environment.id} HTTP/1.1\r\nHost: x\r\nX-Api-Key: ${owner.editor.key}\r\n\r\n`
  const connected = once(slow.app.server, 'connection')
  const socket = await openSocket(address)
  await connected
  socket.on('error', () => {})

  // More than what the system keeps for a connection.
  socket.write(request.repeat(10))

  await untilNobodyIsConnected(slow.app)
  assert.equal((await owner.editor.get('/me')).status, 200)
  socket.destroy()
})

/** Sends most of a body and goes away. */
async function breakOff(count: number, part: Buffer): Promise<void> {
  for (let at = 0; at < count; at++) {
    const socket = await openSocket(url)
    socket.on('error', () => {})
    const headers = at % 2 === 0 ? '' : '\r\nContent-Encoding: gzip'
    const body = at % 2 === 0 ? part : gzipSync(part).subarray(0, -20)
    socket.write(headOf(body.length + 100, headers))
    await new Promise((resolve) => socket.write(body, resolve))
    socket.resetAndDestroy()
  }
  await untilNobodyIsConnected(app)
}

async function untilNobodyIsConnected({ server }: typeof app): Promise<void> {
  const countConnections = promisify(server.getConnections.bind(server))
  while ((await countConnections()) > 0) await setTimeout(10)
}
