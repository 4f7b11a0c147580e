import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashKey } from '../platform/secrets.ts'
import { startTestApp, type Answer, type Client } from '../testing/app.ts'

const { anonymous, team, deps, withKey, advance, log } = await startTestApp({ sessionDays: 2 })
const DAY_MS = 86_400_000
const PASSWORD = 'correct horse'

async function aPerson(admin: Client, fields: object = {}) {
  const email = `${deps.newId()}@example.com`
  const { body } = await admin.post('/v1/users', { email, fullName: 'Grace', ...fields })
  return { id: body.user.id, email, setupUrl: String(body.setupUrl) }
}

interface Cookie {
  name: string
  value: string
  attributes: string
}

function cookiesOf({ headers }: Answer): Cookie[] {
  return [headers['set-cookie'] ?? []].flat().map((text) => {
    const [, name = '', value = '', attributes = ''] = /^([^=]+)=([^;]*);?(.*)$/.exec(text) ?? []
    return { name, value, attributes }
  })
}

/** What a browser sends after a sign-in; with the CSRF token, what our page sends. */
function browserOf(signedIn: Answer) {
  const cookie = cookiesOf(signedIn)
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')
  return { cookie, page: { cookie, 'x-csrf-token': String(signedIn.body.csrfToken) } }
}

async function signInByKey(key: string) {
  const answer = await anonymous.post('/v1/sessions', { apiKey: key })
  return { ...browserOf(answer), id: String(answer.body.session.id), answer }
}

async function statusOf(cookie: string): Promise<number> {
  return (await anonymous.get('/me', { headers: { cookie } })).status
}

test('signs in by password', async () => {
  const { admin } = await team()
  const { id, email } = await aPerson(admin, { password: PASSWORD })

  const answer = await anonymous.post('/v1/sessions', { email, password: PASSWORD })

  const { cookie } = browserOf(answer)
  const me = await anonymous.get('/me', { headers: { cookie } })
  assert.equal(answer.status, 201)
  assert.deepEqual([answer.body.user.id, answer.body.user.email], [id, email])
  assert.equal(answer.body.session.isCurrent, true)
  assert.equal(me.body.user.id, id)
})

test('signs in whatever the case of the address and the form of the accents', async () => {
  const { admin } = await team()
  const { email } = await aPerson(admin, { password: 'Zoë-Zoë-Zoë'.normalize('NFC') })

  const answer = await anonymous.post('/v1/sessions', {
    email: email.toUpperCase(),
    password: 'Zoë-Zoë-Zoë'.normalize('NFD'),
  })

  assert.equal(answer.status, 201)
})

test('signs in by API key, for the team of the key', async () => {
  const { id, editor } = await team()

  const { cookie } = await signInByKey(editor.key)

  const { user } = (await anonymous.get('/me', { headers: { cookie } })).body
  assert.deepEqual([user.id, user.teamId], [editor.id, id])
})

test('signs in by set-up link, once, and by the new password from then on', async () => {
  const { admin } = await team()
  const { id, email, setupUrl } = await aPerson(admin)
  const setupToken = new URL(setupUrl).searchParams.get('token') ?? ''

  const short = await anonymous.post('/v1/sessions', { setupToken, password: 'seven77' })
  const first = await anonymous.post('/v1/sessions', { setupToken, password: PASSWORD })
  const second = await anonymous.post('/v1/sessions', { setupToken, password: 'other password' })
  const later = await anonymous.post('/v1/sessions', { email, password: PASSWORD })

  assert.deepEqual([short.status, first.status, second.status, later.status], [400, 201, 401, 201])
  assert.equal(first.body.user.id, id)
})

test('takes a set-up link from one of several who use it at the same time', async () => {
  const { admin } = await team()
  const { setupUrl } = await aPerson(admin)
  const setupToken = new URL(setupUrl).searchParams.get('token') ?? ''

  const answers = await Promise.all(
    [1, 2, 3].map((at) =>
      anonymous.post('/v1/sessions', { setupToken, password: `${PASSWORD} ${at}` }),
    ),
  )

  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 401, 401])
})

test('does not take a set-up link after seven days or after its person left', async () => {
  const { admin } = await team()
  const late = await aPerson(admin)
  const gone = await aPerson(admin)
  await admin.post(`/v1/users/${gone.id}/deactivate`)
  const use = ({ setupUrl }: { setupUrl: string }) =>
    anonymous.post('/v1/sessions', {
      setupToken: new URL(setupUrl).searchParams.get('token') ?? '',
      password: PASSWORD,
    })
  const afterLeaving = await use(gone)
  advance(7 * DAY_MS)

  assert.deepEqual([afterLeaving.status, (await use(late)).status], [401, 401])
})

test('answers alike to an unknown address, a wrong password and a person without one', async () => {
  const { admin } = await team()
  const known = await aPerson(admin, { password: PASSWORD })
  const withoutPassword = await aPerson(admin)
  const gone = await aPerson(admin, { password: PASSWORD })
  await admin.post(`/v1/users/${gone.id}/deactivate`)
  const tries = [
    { email: 'nobody@example.com', password: PASSWORD },
    { email: known.email, password: 'wrong horse' },
    { email: known.email, password: '' },
    { email: withoutPassword.email, password: PASSWORD },
    { email: gone.email, password: PASSWORD },
  ]

  for (const tried of tries) {
    const { status, body, headers } = await anonymous.post('/v1/sessions', tried)
    assert.deepEqual(
      [status, body],
      [
        401,
        {
          type: 'https://api.postman.com/problems/unauthorized',
          title: 'Unauthorized',
          status: 401,
          detail: 'The e-mail address or the password is wrong.',
          instance: '/v1/sessions',
        },
      ],
    )
    assert.equal(headers['set-cookie'], undefined)
  }
})

test('notes a failed sign-in without what was typed', async () => {
  await anonymous.post('/v1/sessions', { email: 'typed-secret', password: 'typed-secret' })

  const rows = await deps.db.query
    .selectFrom('audit_events')
    .selectAll()
    .where('action', '=', 'user.login_failed')
    .execute()

  assert.ok(rows.length > 0)
  assert.ok(!JSON.stringify(rows).includes('typed-secret'))
  assert.ok(!log().includes('typed-secret'))
})

const badSignIns: [what: string, body: unknown][] = [
  ['nothing', {}],
  ['an address alone', { email: 'a@example.com' }],
  ['two ways at once', { apiKey: 'PHAK-1', email: 'a@example.com', password: PASSWORD }],
  ['a password that is a list', { email: 'a@example.com', password: [] }],
  ['a password beyond 256 characters', { email: 'a@example.com', password: 'x'.repeat(257) }],
  ['a list', []],
]
for (const [what, body] of badSignIns) {
  test(`refuses to sign in with ${what}`, async () => {
    const answer = await anonymous.post('/v1/sessions', body)

    assert.deepEqual([answer.status, answer.body.title], [400, 'Bad Request'])
  })
}

for (const apiKey of ['PHAK-unknown', '']) {
  test(`refuses to sign in with the key "${apiKey}"`, async () => {
    const answer = await anonymous.post('/v1/sessions', { apiKey })

    assert.deepEqual([answer.status, answer.body.title], [401, 'Unauthorized'])
  })
}

test('keeps the token out of reach of scripts and of other sites', async () => {
  const { editor } = await team()

  const { answer } = await signInByKey(editor.key)

  const [session, csrf] = cookiesOf(answer)
  const expires = new Date(answer.body.session.expiresAt).toUTCString()
  assert.equal(session?.name, 'posthorn_session')
  assert.deepEqual(
    session?.attributes.split(';').map((attribute) => attribute.trim()),
    ['Path=/', `Expires=${expires}`, 'HttpOnly', 'SameSite=Lax'],
  )
  assert.deepEqual([csrf?.name, csrf?.value], ['posthorn_csrf', answer.body.csrfToken])
  assert.ok(!csrf?.attributes.includes('HttpOnly') && csrf?.attributes.includes('SameSite=Lax'))
  assert.ok(!answer.text.includes(session?.value ?? ''))
})

test('sends cookies over https only, where the server is reached by it', async () => {
  const secure = await startTestApp({ publicUrl: 'https://posthorn.example' })
  const { editor } = await secure.team()

  const answer = await secure.anonymous.post('/v1/sessions', { apiKey: editor.key })

  assert.ok(cookiesOf(answer).every(({ attributes }) => attributes.includes('Secure')))
})

test('stores hashes of the tokens only', async () => {
  const { editor } = await team()
  const { answer } = await signInByKey(editor.key)
  const [session, csrf] = cookiesOf(answer)

  const row = await deps.db.query
    .selectFrom('sessions')
    .selectAll()
    .where('id', '=', answer.body.session.id)
    .executeTakeFirstOrThrow()

  assert.deepEqual(
    [row.token_hash, row.csrf_hash],
    [hashKey(session?.value ?? ''), hashKey(csrf?.value ?? '')],
  )
})

test('makes a new session with each sign-in, whatever cookie came along', async () => {
  const { editor } = await team()
  const planted = 'posthorn_session=planted; posthorn_csrf=planted'

  const first = await anonymous.post(
    '/v1/sessions',
    { apiKey: editor.key },
    { headers: { cookie: planted } },
  )
  const second = await signInByKey(editor.key)

  const values = [...cookiesOf(first), ...cookiesOf(second.answer)].map(({ value }) => value)
  assert.equal(new Set(values).size, 4)
  assert.equal(await statusOf(planted), 401)
})

test('needs the CSRF token for every write by cookie, and for no read', async () => {
  const { editor } = await team()
  const { cookie, page } = await signInByKey(editor.key)
  const other = await signInByKey(editor.key)
  const write = (headers: Record<string, string>) =>
    anonymous.post('/v1/api-keys', { name: 'By browser' }, { headers })

  const without = await write({ cookie })
  const wrong = await write({ cookie, 'x-csrf-token': 'wrong' })
  const foreign = await write({ cookie, 'x-csrf-token': other.page['x-csrf-token'] })
  const right = await write(page)

  assert.deepEqual(
    [without.status, wrong.status, foreign.status, right.status],
    [403, 403, 403, 201],
  )
  assert.match(without.body.detail, /X-CSRF-Token/)
  assert.equal(await statusOf(cookie), 200)
})

for (const method of ['put', 'patch', 'delete'] as const) {
  test(`needs the CSRF token for ${method.toUpperCase()} too`, async () => {
    const { editor } = await team()
    const { cookie } = await signInByKey(editor.key)
    const options = { headers: { cookie } }

    const { status } =
      method === 'delete'
        ? await anonymous.delete(`/v1/api-keys/${editor.keyId}`, options)
        : await anonymous[method](`/collections/${editor.keyId}`, { collection: {} }, options)

    assert.equal(status, 403)
  })
}

test('needs no CSRF token beside an API key, which no browser sends on its own', async () => {
  const { editor, viewer } = await team()
  const { cookie } = await signInByKey(viewer.key)

  const created = await editor.post('/v1/api-keys', { name: 'K' }, { headers: { cookie } })

  assert.deepEqual([created.status, created.body.apiKey.userId], [201, editor.id])
})

test('lists own sign-ins, newest first, and marks the current one', async () => {
  const { editor, viewer } = await team()
  const first = await signInByKey(editor.key)
  const second = await signInByKey(editor.key)
  await signInByKey(viewer.key)

  const byCookie = await anonymous.get('/v1/sessions', { headers: { cookie: first.cookie } })
  const byKey = await editor.get('/v1/sessions')

  const shown = ({ body }: Answer) =>
    body.sessions.map(({ id, isCurrent }: { id: string; isCurrent: boolean }) => [id, isCurrent])
  assert.deepEqual(shown(byCookie), [
    [second.id, false],
    [first.id, true],
  ])
  assert.deepEqual(shown(byKey), [
    [second.id, false],
    [first.id, false],
  ])
})

test('signs out of the current session and forgets the cookies', async () => {
  const { editor } = await team()
  const { cookie, page } = await signInByKey(editor.key)
  const other = await signInByKey(editor.key)

  const answer = await anonymous.delete('/v1/sessions/current', { headers: page })

  assert.deepEqual([answer.status, answer.text], [204, ''])
  assert.deepEqual(
    cookiesOf(answer).map(({ name, value }) => [name, value]),
    [
      ['posthorn_session', ''],
      ['posthorn_csrf', ''],
    ],
  )
  assert.deepEqual([await statusOf(cookie), await statusOf(other.cookie)], [401, 200])
})

test('signs out of another own session, and of nobody else’s', async () => {
  const { editor, viewer } = await team()
  const own = await signInByKey(editor.key)
  const foreign = await signInByKey(viewer.key)

  const ended = await editor.delete(`/v1/sessions/${own.id}`)
  const again = await editor.delete(`/v1/sessions/${own.id}`)
  const refused = await editor.delete(`/v1/sessions/${foreign.id}`)
  const noCurrent = await editor.delete('/v1/sessions/current')

  assert.deepEqual(
    [ended.status, again.status, refused.status, noCurrent.status],
    [204, 404, 404, 404],
  )
  assert.deepEqual([await statusOf(own.cookie), await statusOf(foreign.cookie)], [401, 200])
})

test('keeps the cookies of who ends another sign-in', async () => {
  const { editor } = await team()
  const { page } = await signInByKey(editor.key)
  const other = await signInByKey(editor.key)

  const ended = await anonymous.delete(`/v1/sessions/${other.id}`, { headers: page })

  assert.equal(ended.status, 204, ended.text)
  assert.deepEqual(cookiesOf(ended), [])
})

test('ends a session after its days', async () => {
  const { editor } = await team()
  const { cookie, id } = await signInByKey(editor.key)
  advance(2 * DAY_MS - 60_000)
  assert.equal(await statusOf(cookie), 200)

  advance(60_000)

  const { body } = await editor.get('/v1/sessions')
  assert.equal(await statusOf(cookie), 401)
  assert.ok(body.sessions.every((session: { id: string }) => session.id !== id))
})

test('ends the sessions of a person who was deactivated, with the keys', async () => {
  const { admin, editor } = await team()
  const { cookie } = await signInByKey(editor.key)
  await admin.post(`/v1/users/${editor.id}/deactivate`)

  assert.equal(await statusOf(cookie), 401)
  assert.equal((await withKey(editor.key).get('/me')).status, 401)
  assert.equal((await anonymous.post('/v1/sessions', { apiKey: editor.key })).status, 401)
})

test('writes an audit row for each way in and for the way out', async () => {
  const { id: teamId, admin } = await team()
  const { id, email, setupUrl } = await aPerson(admin)
  const setupToken = new URL(setupUrl).searchParams.get('token') ?? ''
  await anonymous.post('/v1/sessions', { setupToken, password: PASSWORD })
  const { page } = browserOf(await anonymous.post('/v1/sessions', { email, password: PASSWORD }))
  const created = await anonymous.post('/v1/api-keys', { name: 'K' }, { headers: page })
  await signInByKey(created.body.key)
  await anonymous.delete('/v1/sessions/current', { headers: page })

  const rows = await deps.db.query
    .selectFrom('audit_events')
    .select('action')
    .where('tenant_id', '=', teamId)
    .where('actor_id', '=', id)
    .where('element_kind', '=', 'session')
    .orderBy('id')
    .execute()

  assert.deepEqual(
    rows.map(({ action }) => action),
    [
      'user.login_setup_success',
      'user.login_password_success',
      'user.login_key_success',
      'user.logout',
    ],
  )
})

test('answers nobody without a key or a session', async () => {
  for (const answer of [
    await anonymous.get('/v1/sessions'),
    await anonymous.delete('/v1/sessions/current'),
    await anonymous.get('/v1/sessions', { headers: { cookie: 'posthorn_session=wrong' } }),
  ]) {
    assert.deepEqual([answer.status, answer.body.title], [401, 'Unauthorized'])
  }
})
