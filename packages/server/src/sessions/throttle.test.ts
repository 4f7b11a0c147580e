import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import { buildApp } from '../app.ts'
import { startTestApp, type Client } from '../testing/app.ts'

const FREE = 3
const FREE_PER_ADDRESS = 6
const PASSWORD = 'correct horse'
const { app, deps, team, advance } = await startTestApp({
  signInAttempts: FREE,
  signInAttemptsPerAddress: FREE_PER_ADDRESS,
})

async function aPerson(admin: Client) {
  const email = `${deps.newId()}@example.com`
  const { body } = await admin.post('/v1/users', { email, fullName: 'Grace', password: PASSWORD })
  return { id: Number(body.user.id), email }
}

let lastAddress = 0
/** Every test has addresses of its own. */
function anAddress(): string {
  lastAddress++
  return `192.0.2.${lastAddress}`
}

async function signIn(remoteAddress: string, payload: object, server = app) {
  const answer = await server.inject({
    method: 'POST',
    url: '/v1/sessions',
    remoteAddress,
    payload,
  })
  return {
    status: answer.statusCode,
    body: answer.json(),
    wait: Number(answer.headers['retry-after']),
  }
}

/** Fails until it has to wait. @returns the statuses before and the time to wait */
async function failUntilThrottled(address: string, payload: object) {
  for (let count = 0; ; count++) {
    const { status, wait } = await signIn(address, payload)
    if (status !== 401) return { count, status, wait }
  }
}

test('lets an account wait after a few failures, with the right password too', async () => {
  const { admin } = await team()
  const { email } = await aPerson(admin)
  const address = anAddress()

  const { count } = await failUntilThrottled(address, { email, password: 'wrong' })
  const right = await signIn(address, { email, password: PASSWORD })
  advance(right.wait * 1000)
  const later = await signIn(address, { email, password: PASSWORD })

  assert.equal(count, FREE)
  assert.deepEqual(
    [right.status, right.body.type, right.body.details],
    [429, 'https://api.postman.com/problems/too-many-requests', { retryAfter: right.wait }],
  )
  assert.equal(later.status, 201)
})

test('doubles the wait with each further failure, up to a quarter of an hour', async () => {
  const { admin } = await team()
  const { email } = await aPerson(admin)
  const waits: number[] = []

  for (let round = 0; round < 13; round++) {
    // From ever new addresses of one network, as whoever has one has them all.
    const address = `2001:db8::${round + 1}`
    const { wait } = await failUntilThrottled(address, { email, password: 'wrong' })
    waits.push(wait)
    advance(wait * 1000)
    await deps.db.query
      .deleteFrom('sign_in_attempts')
      .where('subject', 'like', 'address %')
      .execute()
  }

  assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
})

test('forgets the failures of an account with its next success', async () => {
  const { admin } = await team()
  const { email } = await aPerson(admin)
  const address = anAddress()
  for (let at = 1; at < FREE; at++) await signIn(address, { email, password: 'wrong' })

  const right = await signIn(address, { email, password: PASSWORD })
  const { count } = await failUntilThrottled(address, { email, password: 'wrong' })

  assert.equal(right.status, 201)
  assert.equal(count, FREE)
})

test('forgets failures after a day', async () => {
  const { admin } = await team()
  const { email } = await aPerson(admin)
  const address = anAddress()
  await failUntilThrottled(address, { email, password: 'wrong' })

  advance(86_400_000)
  const { count } = await failUntilThrottled(address, { email, password: 'wrong' })

  assert.equal(count, FREE)
})

test('lets the account in from elsewhere meanwhile', async () => {
  const { admin } = await team()
  const { email } = await aPerson(admin)
  await failUntilThrottled(anAddress(), { email, password: 'wrong' })

  assert.equal((await signIn(anAddress(), { email, password: PASSWORD })).status, 201)
})

test('answers alike to known and unknown accounts, throttled or not', async () => {
  const { admin } = await team()
  const { email } = await aPerson(admin)

  const known = await failUntilThrottled(anAddress(), { email, password: 'wrong' })
  const unknown = await failUntilThrottled(anAddress(), { email: 'x@y.z', password: 'wrong' })

  assert.deepEqual(known, unknown)
})

const secrets: [way: string, payload: object][] = [
  ['keys', { apiKey: 'PHAK-guessed' }],
  ['set-up links', { setupToken: 'guessed', password: PASSWORD }],
]
for (const [way, payload] of secrets) {
  test(`lets an address wait after a few wrong ${way}, for every way to sign in`, async () => {
    const { editor } = await team()
    const address = anAddress()

    const { count, status } = await failUntilThrottled(address, payload)
    const byKey = await signIn(address, { apiKey: editor.key })
    advance(byKey.wait * 1000)
    const later = await signIn(address, { apiKey: editor.key })

    assert.deepEqual([count, status], [FREE_PER_ADDRESS, 429])
    assert.deepEqual([byKey.status, later.status], [429, 201])
  })
}

test('counts guesses at many accounts against their address, which its own account does not reset', async () => {
  const { admin } = await team()
  const own = await aPerson(admin)
  const address = anAddress()
  const statuses: number[] = []

  for (let at = 0; at < FREE_PER_ADDRESS; at++) {
    statuses.push((await signIn(address, { email: own.email, password: PASSWORD })).status)
    statuses.push((await signIn(address, { email: `${at}@example.com`, password: 'x' })).status)
  }
  const refused = await signIn(address, { email: 'next@example.com', password: 'x' })

  assert.deepEqual(
    statuses,
    Array.from({ length: 2 * FREE_PER_ADDRESS }, (_, at) => (at % 2 === 0 ? 201 : 401)),
  )
  assert.equal(refused.status, 429)
})

test('lets no more through when they all come at once, to several processes', async () => {
  const { admin } = await team()
  const { email } = await aPerson(admin)
  const address = anAddress()
  const second = await buildApp(deps, new PassThrough())

  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      signIn(address, { email, password: 'wrong' }, at % 2 === 0 ? app : second.app),
    ),
  )
  await second.app.close()

  const statuses = answers.map(({ status }) => status).toSorted()
  assert.deepEqual(statuses, [
    ...Array.from({ length: FREE }, () => 401),
    ...Array.from({ length: 12 - FREE }, () => 429),
  ])
})

test('keeps nothing of what was typed', async () => {
  await signIn(anAddress(), { email: 'Typed-Secret', password: 'typed-secret' })

  const rows = await deps.db.query.selectFrom('sign_in_attempts').selectAll().execute()

  assert.ok(rows.length > 0)
  assert.ok(!/typed-secret/i.test(JSON.stringify(rows)))
})

const failures: [what: string, fail: (person: Awaited<ReturnType<typeof aVictim>>) => object][] = [
  ['a wrong password', ({ email }) => ({ email, password: 'wrong' })],
  ['a revoked key', ({ key }) => ({ apiKey: key })],
  ['a used set-up link', ({ setupToken }) => ({ setupToken, password: PASSWORD })],
]

async function aVictim(admin: Client) {
  const email = `${deps.newId()}@example.com`
  const { body } = await admin.post('/v1/users', { email, fullName: 'Grace' })
  const setupToken = new URL(body.setupUrl).searchParams.get('token') ?? ''
  const signedIn = await app.inject({
    method: 'POST',
    url: '/v1/sessions',
    remoteAddress: anAddress(),
    payload: { setupToken, password: PASSWORD },
  })
  const cookies = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = { cookie: cookies, 'x-csrf-token': signedIn.json().csrfToken }
  const made = await app.inject({
    method: 'POST',
    url: '/v1/api-keys',
    headers,
    payload: { name: 'K' },
  })
  const { key, apiKey } = made.json()
  await app.inject({ method: 'DELETE', url: `/v1/api-keys/${apiKey.id}`, headers })
  return { id: Number(body.user.id), email, setupToken, key: String(key) }
}

for (const [what, fail] of failures) {
  test(`shows ${what} to the admins of the account that was tried, and to no other team`, async () => {
    const { admin } = await team()
    const other = await team()
    const victim = await aVictim(admin)

    const { status } = await signIn(anAddress(), fail(victim))
    const shown = await admin.get('/audit/logs?action=user.login_failed')
    const elsewhere = await other.admin.get('/audit/logs?action=user.login_failed')

    assert.equal(status, 401)
    assert.deepEqual(
      shown.body.trails.map(({ data }: { data: { user: { id: number } } }) => data.user.id),
      [victim.id],
    )
    assert.deepEqual(elsewhere.body.trails, [])
  })
}

test('takes the address that the nearest proxy saw, not one that the client sent', async () => {
  const proxied = await startTestApp({ trustProxy: 1, signInAttemptsPerAddress: 2 })
  const tryFrom = (forwarded: string) =>
    proxied.app.inject({
      method: 'POST',
      url: '/v1/sessions',
      headers: { 'x-forwarded-for': forwarded },
      payload: { apiKey: 'PHAK-guessed' },
    })
  const statuses: number[] = []

  for (const made of ['198.51.100.1', '198.51.100.2', '198.51.100.3'])
    statuses.push((await tryFrom(`${made}, 192.0.2.1`)).statusCode)

  assert.deepEqual(statuses, [401, 401, 429])
  assert.equal((await tryFrom('192.0.2.2')).statusCode, 401)
})
