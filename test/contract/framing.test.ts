// What arrives on the connection itself: whatever it is, it is refused in our words or closed, the server goes on, and
// nobody's bytes become somebody else's request.
import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { apiOf } from '../support/api.ts'
import { answersUntilClosed, exchange, openSocket } from '../support/raw-socket.ts'
import { anInstallation, BOOTSTRAP_KEY, startServer } from '../support/server-process.ts'

const installation = await anInstallation()
const server = await startServer(installation, {
  env: {
    POSTHORN_SAMPLE: 'off',
    POSTHORN_LOG_LEVEL: 'warn',
    POSTHORN_HEADERS_TIMEOUT_MS: '1000',
    POSTHORN_REQUEST_TIMEOUT_MS: '2000',
  },
})
const api = apiOf(server.url, BOOTSTRAP_KEY)
const startLines = server.output().split('\n').length

after(async () => {
  assert.equal(await server.stop(), 0)
  await installation.remove()
})

afterEach(async () => {
  assert.equal((await api('GET', '/me')).status, 200, 'the server goes on')
  const logged = server.output().split('\n').slice(startLines).join('\n')
  assert.ok(!logged.includes('"level":'), `nothing of it is worth a warning:\n${logged}`)
})

const AUTH = `Host: x\r\nX-Api-Key: ${BOOTSTRAP_KEY}\r\nConnection: close`
const JSON_AUTH = `${AUTH}\r\nContent-Type: application/json`
const environment = (name: string) => JSON.stringify({ environment: { name } })
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`
const smuggled = `GET /smuggled HTTP/1.1\r\n${AUTH}\r\n\r\n`
const post = (headers: string, body: string) =>
  `POST /environments HTTP/1.1\r\n${JSON_AUTH}${headers}\r\n\r\n${body}`

// Each is answered once, with this status, in JSON, and the connection is closed.
const refused: [what: string, bytes: string | Buffer, status: number][] = [
  ['no HTTP', 'hello\r\n\r\n', 400],
  ['a TLS greeting', Buffer.from('16030100a5010000a10303', 'hex'), 400],
  ['a byte of each value', Buffer.from(Array.from({ length: 256 }, (_, at) => at)), 400],
  ['an unknown method', `BREW /me HTTP/1.1\r\n${AUTH}\r\n\r\n`, 400],
  ['an unknown version', `GET /me HTTP/3.9\r\n${AUTH}\r\n\r\n`, 400],
  ['the greeting of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['no Host', 'GET /me HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['two Hosts', `GET /me HTTP/1.1\r\nHost: a\r\n${AUTH}\r\n\r\n`, 400],
  [
    'a length and chunks',
    post('\r\nContent-Length: 5\r\nTransfer-Encoding: chunked', `0\r\n\r\n${smuggled}`),
    400,
  ],
  [
    'chunks and a length',
    post('\r\nTransfer-Encoding: chunked\r\nContent-Length: 5', `0\r\n\r\n${smuggled}`),
    400,
  ],
  ['two lengths', post('\r\nContent-Length: 2\r\nContent-Length: 3', '{} '), 400],
  ['a list of lengths', post('\r\nContent-Length: 2, 2', '{}'), 400],
  ['a length with a sign', post('\r\nContent-Length: +2', '{}'), 400],
  ['a negative length', post('\r\nContent-Length: -1', '{}'), 400],
  ['a length in hexadecimal', post('\r\nContent-Length: 0x2', '{}'), 400],
  ['a length beyond all numbers', post(`\r\nContent-Length: ${'9'.repeat(30)}`, '{}'), 400],
  ['a space in front of the colon', post('\r\nContent-Length : 2', '{}'), 400],
  ['chunks within something else', post('\r\nTransfer-Encoding: gzip, chunked', '0\r\n\r\n'), 400],
  ['chunks named strangely', post('\r\nTransfer-Encoding: xchunked', `0\r\n\r\n`), 400],
  ['chunks twice', post('\r\nTransfer-Encoding: chunked, chunked', '0\r\n\r\n'), 400],
  ['chunks in quotes', post('\r\nTransfer-Encoding: "chunked"', `0\r\n\r\n`), 400],
  [
    'chunks in HTTP/1.0',
    `POST /environments HTTP/1.0\r\n${JSON_AUTH}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
  ],
  ['a folded header', post('\r\nX-A: 1\r\n 2\r\nContent-Length: 2', '{}'), 400],
  ['a folded length', post('\r\nContent-Length:\r\n 2', '{}'), 400],
  ['a chunk size that is no number', post('\r\nTransfer-Encoding: chunked', 'zz\r\n{}\r\n'), 400],
  ['a negative chunk size', post('\r\nTransfer-Encoding: chunked', '-1\r\n{}\r\n'), 400],
  [
    'a chunk size beyond all numbers',
    post('\r\nTransfer-Encoding: chunked', `${'f'.repeat(30)}\r\n{}\r\n`),
    400,
  ],
  [
    'a chunk longer than its size',
    post('\r\nTransfer-Encoding: chunked', '1\r\n{}\r\n0\r\n\r\n'),
    400,
  ],
  [
    'endless chunk extensions',
    post('\r\nTransfer-Encoding: chunked', `2;${'a'.repeat(20_000)}\r\n{}\r\n`),
    413,
  ],
  ['lines that end in LF only', `GET /me HTTP/1.1\n${AUTH.replaceAll('\r', '')}\n\n`, 400],
  ['lines that end in CR only', `GET /me HTTP/1.1\r${AUTH.replaceAll('\n', '')}\r\r`, 400],
  ['NUL in a header', `GET /me HTTP/1.1\r\n${AUTH}\r\nX-A: a\0b\r\n\r\n`, 400],
  ['CR in a header', `GET /me HTTP/1.1\r\n${AUTH}\r\nX-A: a\rb\r\n\r\n`, 400],
  ['a header without name', `GET /me HTTP/1.1\r\n${AUTH}\r\n: a\r\n\r\n`, 400],
  ['a header without colon', `GET /me HTTP/1.1\r\n${AUTH}\r\nabc\r\n\r\n`, 400],
  ['a space in the URL', `GET /me /you HTTP/1.1\r\n${AUTH}\r\n\r\n`, 400],
  ['NUL in the URL', `GET /me\0 HTTP/1.1\r\n${AUTH}\r\n\r\n`, 400],
  ['a long URL', `GET /${'a'.repeat(9000)} HTTP/1.1\r\n${AUTH}\r\n\r\n`, 414],
  ['a URL without end', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n${AUTH}\r\n\r\n`, 431],
  ['a large header', `GET /me HTTP/1.1\r\n${AUTH}\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ['very many headers', `GET /me HTTP/1.1\r\n${AUTH}${'\r\na:b'.repeat(300)}\r\n\r\n`, 431],
  [
    'headers beyond those that are counted',
    `GET /me HTTP/1.1\r\n${AUTH}${'\r\na:'.repeat(3000)}\r\n\r\n`,
    431,
  ],
  ['a question about the server as a whole', `OPTIONS * HTTP/1.1\r\n${AUTH}\r\n\r\n`, 404],
  ['a body that ends early', post('\r\nContent-Length: 100', '{'), 408],
  ['headers that do not end', `GET /me HTTP/1.1\r\n${AUTH}\r\n`, 408],
]
for (const [what, bytes, status] of refused) {
  test(`refuses ${what} with ${status} and closes`, async () => {
    const answers = await exchange(server.url, bytes)

    assert.deepEqual(
      answers.map((answer) => answer.status),
      [status],
    )
    const [answer] = answers
    assert.match(answer?.headers['content-type'] ?? '', /^application\/(problem\+)?json/)
    assert.match(answer?.headers['x-request-id'] ?? '', /^[0-9a-f-]{36}$/)
    const { error, detail } = JSON.parse(answer?.body ?? '{}')
    assert.ok((error?.message ?? detail).length > 10)
  })
}

const closed: [what: string, bytes: string][] = [
  ['CONNECT', `CONNECT example.com:443 HTTP/1.1\r\n${AUTH}\r\n\r\n`],
]
for (const [what, bytes] of closed) {
  test(`closes the connection of ${what}`, async () => {
    const answers = await exchange(server.url, bytes)

    assert.ok(answers.every(({ status }) => status >= 400 && status < 500))
  })
}

const taken: [what: string, bytes: string][] = [
  ['a URL with an origin', `GET http://elsewhere.example/me HTTP/1.1\r\n${AUTH}\r\n\r\n`],
  ['an expectation that nobody knows', `GET /me HTTP/1.1\r\n${AUTH}\r\nExpect: tea\r\n\r\n`],
  [
    'a wish for another protocol',
    `GET /me HTTP/1.1\r\n${AUTH.replace('close', 'Upgrade')}, close\r\nUpgrade: h2c\r\n\r\n`,
  ],
  ['HTTP/1.0 without Host', `GET /me HTTP/1.0\r\nX-Api-Key: ${BOOTSTRAP_KEY}\r\n\r\n`],
  ['empty lines before the request', `\r\n\r\nGET /me HTTP/1.1\r\n${AUTH}\r\n\r\n`],
  [
    'chunks with extensions and a trailer',
    post(
      '\r\nTransfer-Encoding: chunked',
      `5;a=b\r\n${environment('A').slice(0, 5)}\r\n${chunk(environment('A').slice(5))}0\r\nX-T: 1\r\n\r\n`,
    ),
  ],
]
for (const [what, bytes] of taken) {
  test(`takes ${what}`, async () => {
    const answers = await exchange(server.url, bytes)

    assert.deepEqual(
      answers.map(({ status }) => status),
      [200],
    )
  })
}

test('answers pipelined requests in their order', async () => {
  const alive = AUTH.replace('close', 'keep-alive')
  const body = environment('Pipelined')
  const requests = [
    `GET /me HTTP/1.1\r\n${alive}\r\n\r\n`,
    `GET /nothing HTTP/1.1\r\n${alive}\r\n\r\n`,
    `POST /environments HTTP/1.1\r\n${alive}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    `PUT /me HTTP/1.1\r\n${alive}\r\nContent-Length: 0\r\n\r\n`,
    ...Array.from({ length: 50 }, () => `GET /healthz HTTP/1.1\r\n${alive}\r\n\r\n`),
    `GET /version HTTP/1.1\r\n${AUTH}\r\n\r\n`,
  ]

  const answers = await exchange(server.url, requests.join(''))

  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 404, 200, 405, ...Array.from({ length: 51 }, () => 200)],
  )
  assert.match(answers.at(-1)?.body ?? '', /version/)
})

test('puts no refusal into an answer that is under way', async () => {
  const values = [{ key: 'a', value: 'x'.repeat(8_000_000) }]
  const { body } = await api('POST', '/environments', { environment: { name: 'Large', values } })
  const socket = await openSocket(server.url)
  socket.on('error', () => {})
  socket.write(
    `GET /environments/${body.environment.id} HTTP/1.1\r\n${AUTH.replace('close', 'keep-alive')}\r\n\r\n`,
  )
  const begun = await new Promise<Buffer>((resolve) => socket.once('data', resolve))
  let text = begun.toString('latin1')
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))

  socket.write('garbage\r\n\r\n')
  await new Promise((resolve) => socket.once('close', resolve))

  const [head = ''] = text.split('\r\n\r\n', 1)
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1])
  assert.match(head, /^HTTP\/1\.1 200 /)
  // Behind a whole answer a refusal may stand; it may have been sent before the garbage came.
  assert.ok(length > 8_000_000)
  assert.ok(!text.slice(head.length, head.length + 4 + length).includes('HTTP/1.1 '))
})

test('takes what follows a refused body for nothing', async () => {
  const answers = await exchange(
    server.url,
    `POST /environments HTTP/1.1\r\n${JSON_AUTH.replace('close', 'keep-alive')}\r\nContent-Length: 40000000\r\n\r\n${smuggled}`,
  )

  assert.deepEqual(
    answers.map(({ status }) => status),
    [413],
  )
})

test('lets go of clients that send a byte now and then', async () => {
  const sockets = await Promise.all(Array.from({ length: 20 }, () => openSocket(server.url)))
  const answered = sockets.map(async (socket, at) => {
    const bytes =
      at % 2 === 0 ? `GET /me HTTP/1.1\r\nX-Slow: ` : post('\r\nContent-Length: 1000', '{')
    socket.on('error', () => {})
    socket.write(bytes)
    const dribble = setInterval(() => socket.write('a'), 100)
    const answers = await answersUntilClosed(socket)
    clearInterval(dribble)
    return answers.map(({ status }) => status)
  })

  assert.equal((await api('GET', '/me')).status, 200, 'others are served meanwhile')
  for (const statuses of await Promise.all(answered)) assert.deepEqual(statuses, [408])
})

test('writes nothing of uploads that are broken off', async () => {
  const name = 'Broken off'
  const body = environment(name)
  for (let count = 0; count < 20; count++) {
    const socket = await openSocket(server.url)
    const part = body.slice(0, -1 - (count % 10))
    await new Promise((resolve) =>
      socket.write(post(`\r\nContent-Length: ${body.length}`, part), resolve),
    )
    if (count % 2 === 0) socket.resetAndDestroy()
    else socket.destroy()
  }

  const { body: listed } = await api('GET', '/environments')

  assert.ok(!JSON.stringify(listed).includes(name))
})
