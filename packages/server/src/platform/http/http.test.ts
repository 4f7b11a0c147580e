// What every client of the compatible API relies on, whatever the route.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../../testing/app.ts'
import { aCollection, aRequest } from '../../testing/documents.ts'

const { app, anonymous, team, log } = await startTestApp({ logLevel: 'info' })
const json = { 'content-type': 'application/json' }

test('takes DELETE with a JSON content type and no body', async () => {
  const { editor } = await team()
  const { body } = await editor.post('/environments', { environment: { name: 'A' } })

  const { status } = await editor.delete(`/environments/${body.environment.id}`, { headers: json })

  assert.equal(status, 200)
})

test('does not find an element of a very long id, rather than refusing the address', async () => {
  const { editor } = await team()

  const { status, body } = await editor.delete(`/collections/${'x'.repeat(3000)}`)

  assert.deepEqual([status, body.error.name], [404, 'instanceNotFoundError'])
})

test('answers 405 with the methods that a path knows', async () => {
  const put = await anonymous.put('/collections', {})
  const post = await anonymous.post('/collections/1-2/', {})

  assert.deepEqual([put.status, put.headers['allow']], [405, 'GET, HEAD, POST'])
  assert.deepEqual([post.status, post.headers['allow']], [405, 'GET, HEAD, PUT, PATCH, DELETE'])
})

test('answers 404 for a path that is not there, also without a key', async () => {
  const { status, body } = await anonymous.get('/nothing/here')

  assert.deepEqual([status, body.error.name], [404, 'notFound'])
})

test('takes a slash at the end of a path', async () => {
  const { editor } = await team()

  assert.equal((await editor.get('/me/')).status, 200)
})

test('keeps a key named __proto__ and constructor as content', async () => {
  const { editor } = await team()
  const request = JSON.stringify(aRequest()).replace(
    '{',
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
  )
  const raw = JSON.stringify({ collection: aCollection({ item: [] }) }).replace(
    '"item":[]',
    `"item":[${request}]`,
  )

  const created = await editor.post('/collections', undefined, { raw, headers: json })
  const { text } = await editor.get(`/collections/${created.body.collection.id}`)

  assert.ok(text.includes('"__proto__":{"polluted":1}'))
  assert.ok(text.includes('"constructor":{"prototype":{"polluted":1}}'))
  assert.equal(Reflect.get({}, 'polluted'), undefined)
})

for (const type of [
  'application/json',
  'application/json; charset=utf-8',
  'application/vnd.api+json',
  'text/plain',
]) {
  test(`reads a JSON body sent as ${type}`, async () => {
    const { editor } = await team()
    const raw = JSON.stringify({ environment: { name: 'A' } })

    const { status } = await editor.post('/environments', undefined, {
      raw,
      headers: { 'content-type': type },
    })

    assert.equal(status, 200)
  })
}

const badBodies: [what: string, raw: string | Buffer, type: string, status: number][] = [
  ['a form', 'a=1', 'application/x-www-form-urlencoded', 415],
  ['half a document', '{"environment":', 'application/json', 400],
  ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'application/json', 400],
  ['NUL in a text', '{"environment":{"name":"a\\u0000b"}}', 'application/json', 400],
  ['a number', '7', 'application/json', 400],
  ['null', 'null', 'application/json', 400],
  ['nothing', '', 'application/json', 411],
]
for (const [what, raw, type, status] of badBodies) {
  test(`refuses ${what} with ${status} and a reason`, async () => {
    const { editor } = await team()

    // Not through the client of the tests: these answers belong to no operation of the contract.
    const answer = await app.inject({
      method: 'POST',
      url: '/environments',
      headers: { 'content-type': type, 'x-api-key': editor.key },
      payload: raw,
    })

    assert.equal(answer.statusCode, status)
    assert.ok(answer.body.length > 20, answer.body)
  })
}

test('refuses NUL in an address, in the path and in the query', async () => {
  const { editor } = await team()

  for (const url of ['/collections/%00', '/collections?name=a%00b', '/v1/sessions/%00']) {
    const answer = await app.inject({ method: 'GET', url, headers: { 'x-api-key': editor.key } })
    assert.ok([400, 405].includes(answer.statusCode), `${url} answers ${answer.statusCode}`)
  }
})

test('answers an address that cannot be read in the words of the API', async () => {
  const { statusCode, body } = await app.inject({ method: 'GET', url: '/collections/%zz' })

  assert.equal(statusCode, 400)
  assert.equal(JSON.parse(body).error.name, 'malformedRequestError')
})

test('keeps an escaped backslash before the letters u0000', async () => {
  const { editor } = await team()

  const { status } = await editor.post('/environments', { environment: { name: 'C:\\u0000' } })

  assert.equal(status, 200)
})

test('answers with the request id that was sent, or one of its own', async () => {
  const sent = await anonymous.get('/healthz', { headers: { 'x-request-id': 'pipeline-17' } })
  const none = await anonymous.get('/healthz')
  const unfit = await anonymous.get('/healthz', { headers: { 'x-request-id': 'a b\u007f' } })

  assert.equal(sent.headers['x-request-id'], 'pipeline-17')
  assert.match(String(none.headers['x-request-id']), /^[0-9a-f-]{36}$/)
  assert.match(String(unfit.headers['x-request-id']), /^[0-9a-f-]{36}$/)
})

test('answers HEAD like GET without a body', async () => {
  const { editor } = await team()

  const answer = await app.inject({
    method: 'HEAD',
    url: '/me',
    headers: { 'x-api-key': editor.key },
  })

  assert.deepEqual([answer.statusCode, answer.body], [200, ''])
})

test('sends every JSON answer as application/json', async () => {
  const { editor } = await team()
  const { body } = await editor.post('/collections', { collection: aCollection() })

  for (const path of [
    '/me',
    '/workspaces',
    '/collections',
    `/collections/${body.collection.id}`,
    '/environments',
  ]) {
    const { headers } = await editor.get(path)
    assert.match(String(headers['content-type']), /^application\/json/)
  }
})

test('logs one line per request, without keys and without the query', async () => {
  const { editor } = await team()
  await editor.get(`/collections?apikey=PHAK-planted&name=planted-name`, {
    headers: { 'x-request-id': 'log-test' },
  })

  const lines = log()
    .split('\n')
    .filter((line) => line.includes('log-test'))

  assert.equal(lines.length, 1)
  const { method, path, status, userId } = JSON.parse(lines[0] ?? '{}')
  assert.deepEqual([method, path, status, userId], ['GET', '/collections', 200, editor.id])
  assert.ok(!log().includes('planted'))
  assert.ok(!log().includes(editor.key))
})

test('answers an unexpected failure with the request id and nothing of its cause', async () => {
  const { editor } = await team()
  const broken = await startTestApp({ logLevel: 'fatal' })
  const member = await broken.team()
  await broken.deps.db.query.schema.alterTable('environments').renameTo('gone').execute()

  const answer = await broken.app.inject({
    method: 'GET',
    url: '/environments',
    headers: { 'x-api-key': member.editor.key, 'x-request-id': 'failing' },
  })

  assert.equal(answer.statusCode, 500)
  assert.equal(answer.json().error.name, 'serverError')
  assert.ok(answer.body.includes('failing'))
  assert.ok(!answer.body.includes('environments'))
  assert.equal((await editor.get('/me')).status, 200)
})
