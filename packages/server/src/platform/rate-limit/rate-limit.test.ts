import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { buildApp } from '../../app.ts'
import { startTestApp, type Answer, type Client } from '../../testing/app.ts'
import { createLimiter } from './limiter.ts'

const LIMIT = 30
const { anonymous, app, deps, team, withKey, advance } = await startTestApp({ rateLimit: LIMIT })

/** To the start of the next minute, so that a test does not run into it. */
function toNextMinute(): void {
  advance(60_000 - (Date.parse(deps.now()) % 60_000))
}

async function callTimes(count: number, call: () => Promise<Answer>): Promise<number[]> {
  const statuses: number[] = []
  for (let at = 0; at < count; at++) statuses.push((await call()).status)
  return statuses
}

const every = (count: number, status: number) => Array.from({ length: count }, () => status)

test('answers 429 to the first request beyond 300 in a minute, and serves the next minute again', async () => {
  const contract = await startTestApp({ rateLimit: 300 })
  const { editor } = await contract.team()

  const statuses = await callTimes(301, () => editor.get('/me'))
  contract.advance(60_000)
  const later = await editor.get('/me')

  assert.deepEqual(statuses, [...every(300, 200), 429])
  assert.equal(later.status, 200)
  assert.equal(later.headers['x-ratelimit-remaining'], '299')
})

test('tells every caller where they stand, in both families of headers', async () => {
  toNextMinute()
  const { editor } = await team()

  await editor.get('/me')
  const { headers } = await editor.get('/me')

  const reset = Number(headers['ratelimit-reset'])
  const endsAt = Number(headers['x-ratelimit-reset'])
  assert.ok(reset > 0 && reset <= 60, `resets in ${reset}`)
  assert.equal(endsAt % 60, 0)
  assert.ok(endsAt * 1000 > Date.parse(deps.now()))
  assert.deepEqual([headers['x-ratelimit-limit'], headers['x-ratelimit-remaining']], ['30', '28'])
  assert.deepEqual([headers['ratelimit-limit'], headers['ratelimit-remaining']], ['30', '28'])
  assert.equal(headers['ratelimit'], `limit=30, remaining=28, reset=${reset}`)
  assert.equal(headers['ratelimit-policy'], '30;w=60')
})

const families: [path: string, family: string, nameOf: (answer: Answer) => unknown][] = [
  ['/me', 'legacy', ({ body }) => body.error.name],
  ['/v1/runs', 'problem', ({ body }) => body.type],
]
for (const [path, family, nameOf] of families) {
  test(`words the refusal of ${path} in the family ${family}, with the time to wait`, async () => {
    toNextMinute()
    const { editor } = await team()
    await callTimes(LIMIT, () => editor.get('/environments'))

    const answer = await editor.get(path)

    const wait = answer.headers['retry-after']
    const details = family === 'legacy' ? answer.body.error.details : answer.body.details
    assert.equal(answer.status, 429)
    assert.match(String(nameOf(answer)), /rateLimited|problems\/too-many-requests$/)
    assert.deepEqual(details, { retryAfter: Number(wait) })
    assert.deepEqual(
      [answer.headers['retryafter'], answer.headers['x-ratelimit-retryafter']],
      [wait, wait],
    )
    assert.ok(Number(wait) > 0 && Number(wait) <= 60)
  })
}

test('counts a user, whichever key or session is used, and nobody else', async () => {
  toNextMinute()
  const { editor, viewer } = await team()
  const { body } = await editor.post('/v1/api-keys', { name: 'Second' })
  await callTimes(LIMIT - 1, () => editor.get('/me'))

  const bySecondKey = await withKey(body.key).get('/me')
  const byOther = await viewer.get('/me')

  assert.deepEqual([bySecondKey.status, byOther.status], [429, 200])
})

test('counts whoever cannot be authenticated by address, and not against those who can', async () => {
  toNextMinute()
  const { editor } = await team()
  const from = (remoteAddress: string, headers: Record<string, string>) =>
    app.inject({ url: '/me', remoteAddress, headers })
  for (let at = 0; at < LIMIT / 2; at++) {
    assert.equal((await from('192.0.2.1', {})).statusCode, 401)
    assert.equal((await from('192.0.2.1', { 'x-api-key': `PHAK-${at}` })).statusCode, 401)
  }

  const refused = await from('192.0.2.1', {})
  const elsewhere = await from('192.0.2.2', {})
  const known = await from('192.0.2.1', { 'x-api-key': editor.key })

  assert.deepEqual([refused.statusCode, elsewhere.statusCode, known.statusCode], [429, 401, 200])
  assert.equal(elsewhere.headers['x-ratelimit-remaining'], String(LIMIT - 1))
})

test('tells the limit also where there is nothing', async () => {
  toNextMinute()

  const { status, headers } = await anonymous.get('/nothing/here')

  assert.deepEqual([status, headers['ratelimit-limit']], [404, '30'])
})

test('counts no probes', async () => {
  toNextMinute()

  const statuses = await callTimes(LIMIT + 1, () => anonymous.get('/healthz'))

  assert.deepEqual(statuses, every(LIMIT + 1, 200))
})

const tighter: [name: string, limit: number, seconds: number, call: Call][] = [
  ['GET /collections', 10, 10, (client) => client.get('/collections')],
  ['GET /workspaces', 10, 10, (client) => client.get('/workspaces')],
  ['GET /workspaces/{id}', 10, 10, (client, id) => client.get(`/workspaces/${id}`)],
  [
    'PUT /workspaces/{id}',
    20,
    60,
    (client, id) => client.put(`/workspaces/${id}`, { workspace: { about: 'x' } }),
  ],
]
type Call = (client: Client, workspaceId: string) => Promise<Answer>
for (const [name, limit, seconds, call] of tighter) {
  test(`allows ${limit} of ${name} in ${seconds} seconds, and other calls beside`, async () => {
    toNextMinute()
    const { admin, workspaceId } = await team()

    const statuses = await callTimes(limit, () => call(admin, workspaceId))
    const refused = await call(admin, workspaceId)
    const other = await admin.get('/me')
    advance(seconds * 1000)
    const later = await call(admin, workspaceId)

    assert.deepEqual(statuses, every(limit, 200))
    assert.deepEqual([refused.status, other.status, later.status], [429, 200, 200])
    assert.equal(refused.headers['ratelimit-policy'], `${limit};w=${seconds}`)
  })
}

test('counts HEAD as the GET that it is', async () => {
  toNextMinute()
  const { editor } = await team()
  const head = () =>
    app.inject({ method: 'HEAD', url: '/collections', headers: { 'x-api-key': editor.key } })
  for (let at = 0; at < 10; at++) await head()

  assert.equal((await editor.get('/collections')).status, 429)
})

test('serves exactly the limit in all, from several processes at once', async () => {
  toNextMinute()
  const second = await buildApp(deps, new PassThrough())
  const { editor } = await team()
  const answers = await Promise.all(
    Array.from({ length: 2 * LIMIT }, async (_, at) => {
      const process = at % 2 === 0 ? app : second.app
      return process.inject({ url: '/me', headers: { 'x-api-key': editor.key } })
    }),
  )

  const served = answers.filter(({ statusCode }) => statusCode === 200).length
  await second.app.close()

  assert.equal(served, LIMIT)
})

test('goes on counting after a restart', async () => {
  toNextMinute()
  const { editor } = await team()
  await callTimes(LIMIT, () => editor.get('/me'))

  const restarted = await buildApp(deps, new PassThrough())
  const { statusCode } = await restarted.app.inject({
    url: '/me',
    headers: { 'x-api-key': editor.key },
  })
  await restarted.app.close()

  assert.equal(statusCode, 429)
})

test('removes windows that are long over', async () => {
  const limiter = createLimiter(deps, (error) => assert.ifError(error), 5)
  const rowsOf = (subject: string) =>
    deps.db.query.selectFrom('rate_windows').select('name').where('subject', '=', subject).execute()
  const window = { name: 'all', limit: 10, seconds: 60 }
  await limiter.take('address old', window)
  assert.equal((await rowsOf('address old')).length, 1)
  advance(2 * 3_600_000)
  await limiter.take('address new', window)

  while ((await rowsOf('address old')).length > 0) await setImmediate()

  assert.equal((await rowsOf('address new')).length, 1)
  limiter.close()
})

test('limits nothing and says nothing of limits unless it is told to', async () => {
  const unlimited = await startTestApp()
  const { editor } = await unlimited.team()

  const statuses = await callTimes(20, () => editor.get('/collections'))
  const { headers } = await editor.get('/me')

  assert.deepEqual(statuses, every(20, 200))
  assert.ok(!Object.keys(headers).some((name) => name.includes('ratelimit')))
})
