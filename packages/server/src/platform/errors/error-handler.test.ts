import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { PassThrough } from 'node:stream'
import { after, test } from 'node:test'
import { Type } from 'typebox'
import { readConfig } from '../config.ts'
import { createHttpServer } from '../http/server.ts'
import { conflict, missingParameter } from './errors.ts'

const lines: string[] = []
const log = new PassThrough().on('data', (chunk: Buffer) => lines.push(chunk.toString()))
const config = {
  ...readConfig({ args: [], env: {}, cwd: tmpdir() }),
  requestTimeoutMs: 1000,
}
const app = await createHttpServer(config, log)
after(() => app.close())
const problem = { errors: { family: 'problem' } } as const
const params = Type.Object({ id: Type.Integer({ minimum: 1 }) })
const querystring = Type.Object({
  color: Type.Enum(['red', 'blue']),
  size: Type.Optional(Type.Integer()),
})
const body = Type.Object({ name: Type.String(), list: Type.Optional(Type.Array(Type.Integer())) })

app.get('/fails', { config: problem }, async () => {
  throw new Error('planted in the database')
})
app.get('/fails-legacy', async () => {
  throw Object.assign(new Error('planted'), { statusCode: 500 })
})
app.get('/conflicts', { config: problem }, async () => {
  throw conflict('It is taken.')
})
app.get('/things/:id', { schema: { params }, config: problem }, async () => ({}))
app.get('/things', { schema: { querystring }, config: problem }, async () => ({}))
app.post('/things', { schema: { body }, bodyLimit: 100, config: problem }, async () => ({}))
app.post('/lists', { schema: { body }, config: problem }, async () => ({}))
app.put('/things/:id', { schema: { body }, config: { invalid: 'parameters' } }, async () => ({}))
app.get('/missing', async () => {
  throw missingParameter('a.b')
})
await app.ready()

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

async function ask(url: string, method: Method = 'GET', payload?: object | string) {
  const answer = await app.inject({
    url,
    method,
    ...(payload !== undefined && { payload, headers: { 'content-type': 'application/json' } }),
  })
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
}

test('hides an unexpected error behind the request id and logs it once with its cause', async () => {
  const before = lines.length

  const { status, body } = await app
    .inject({ url: '/fails?apikey=planted-key', headers: { 'x-request-id': 'request-1' } })
    .then((answer) => ({ status: answer.statusCode, body: answer.json() }))

  const logged = lines.slice(before).map((line) => JSON.parse(line))
  const errors = logged.filter(({ level }) => level === 50)
  assert.deepEqual([status, body.title], [500, 'Internal Server Error'])
  assert.match(body.detail, /request id request-1 /)
  assert.ok(!JSON.stringify(body).includes('planted'))
  assert.equal(errors.length, 1)
  assert.deepEqual(
    [errors[0].reqId, errors[0].err.message],
    ['request-1', 'planted in the database'],
  )
  assert.ok(!lines.join('').includes('planted-key'))
})

test('words unexpected errors in the family of the route', async () => {
  const { status, body } = await ask('/fails-legacy')

  assert.deepEqual([status, body.error.name], [500, 'serverError'])
  assert.ok(!JSON.stringify(body).includes('planted'))
})

test('does not log expected errors as errors', async () => {
  const before = lines.length

  const { status, body } = await ask('/conflicts')

  assert.deepEqual([status, body.detail], [409, 'It is taken.'])
  assert.ok(lines.slice(before).every((line) => JSON.parse(line).level < 50))
})

test('says that there is nothing at an unknown path', async () => {
  const { status, body } = await ask('/nothing/here?apikey=planted')

  assert.deepEqual([status, body.error.name], [404, 'notFound'])
  assert.match(body.error.message, /"\/nothing\/here"/)
  assert.ok(!JSON.stringify(body).includes('planted'))
})

test('names the methods that a path does answer', async () => {
  const onList = await ask('/things', 'DELETE')
  const onOne = await ask('/things/17', 'POST', {})

  assert.deepEqual(
    [onList.status, onList.headers['allow'], onList.body.title],
    [405, 'GET, HEAD, POST', 'Method Not Allowed'],
  )
  assert.deepEqual([onOne.status, onOne.headers['allow']], [405, 'GET, HEAD, PUT'])
})

const invalid: [what: string, ask: () => ReturnType<typeof ask>, details: unknown][] = [
  ['a path parameter', () => ask('/things/zero'), { param: 'id' }],
  ['a missing query parameter', () => ask('/things'), { param: 'color' }],
  ['a query parameter out of its values', () => ask('/things?color=green'), { param: 'color' }],
  ['a query parameter of another type', () => ask('/things?color=red&size=big'), { param: 'size' }],
  [
    'each line of a body',
    () => ask('/things', 'POST', { list: [1, 'two'] }),
    ["/: must have required property 'name'", '/list/1: must be integer'],
  ],
  ['a body that is missing', () => ask('/things', 'POST'), ['/: must be object']],
]
for (const [what, send, details] of invalid) {
  test(`names ${what}`, async () => {
    const { status, body } = await send()

    assert.deepEqual([status, body.details], [400, details])
  })
}

test('lists the allowed values', async () => {
  const { body } = await ask('/things?color=green')

  assert.match(body.detail, /\(red, blue\)/)
})

test('names the first wrong parameter of a body where the contract wants it', async () => {
  const missing = await ask('/things/1', 'PUT', {})
  const wrong = await ask('/things/1', 'PUT', { name: 1 })

  assert.deepEqual(missing.body.error.name, 'paramMissingError')
  assert.deepEqual(missing.body.error.details, { param: 'name' })
  assert.deepEqual(wrong.body.error.name, 'invalidParamsError')
})

test('shows no more than twenty lines', async () => {
  const list = Array.from({ length: 40 }, () => 'x')

  const { body } = await ask('/lists', 'POST', { name: 'a', list })

  assert.equal(body.details.length, 20)
})

test('names the limit of a body that is too large', async () => {
  const { status, body } = await ask('/things', 'POST', { name: 'x'.repeat(100) })

  assert.deepEqual([status, body.title], [413, 'Payload Too Large'])
  assert.match(body.detail, /100 bytes/)
})

test('takes a long path parameter for an unknown one and ignores a slash at the end', async () => {
  assert.equal((await ask(`/things/${'x'.repeat(300)}`)).status, 400)
  assert.equal((await ask('/things/?color=red')).status, 200)
})

test('gives every answer a request id, the given one if it is usable', async () => {
  const idFor = async (id: string) => {
    const { headers } = await app.inject({ url: '/missing', headers: { 'x-request-id': id } })
    return headers['x-request-id']
  }

  assert.equal(await idFor('trace:1.2-3'), 'trace:1.2-3')
  assert.match(String(await idFor('two words')), /^[0-9a-f-]{36}$/)
  assert.match(String(await idFor('x'.repeat(129))), /^[0-9a-f-]{36}$/)
  assert.equal((await ask('/missing')).headers['x-content-type-options'], 'nosniff')
})
