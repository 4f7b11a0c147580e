import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matrices } from '../platform/access/matrices.ts'
import { startTestApp, type Client } from '../testing/app.ts'

const { anonymous, team, deps } = await startTestApp({ signInAttempts: 3 })
const PASSWORD = 'correct horse'
const NEXT = 'battery staple'

async function aPerson(admin: Client) {
  const email = `${deps.newId()}@example.com`
  const { body } = await admin.post('/v1/users', { email, fullName: 'Grace', password: PASSWORD })
  return { id: Number(body.user.id), email }
}

/** The headers of a page after a sign-in. */
async function signIn(email: string, password = PASSWORD): Promise<Record<string, string>> {
  const { status, headers, body } = await anonymous.post('/v1/sessions', { email, password })
  assert.equal(status, 201)
  const cookies = [headers['set-cookie'] ?? []].flat().map((text) => text.split(';', 1)[0])
  return { cookie: cookies.join('; '), 'x-csrf-token': String(body.csrfToken) }
}

async function change(headers: Record<string, string>, currentPassword: string, next = NEXT) {
  const body = { currentPassword, newPassword: next }
  return anonymous.put('/v1/session/password', body, { headers })
}

const statusOf = async (headers: Record<string, string>) =>
  (await anonymous.get('/v1/session', { headers })).status

test('tells who is signed in, the team and what the roles allow', async () => {
  const { id: teamId, admin } = await team()
  const { id, email } = await aPerson(admin)
  const page = await signIn(email)

  const { status, body } = await anonymous.get('/v1/session', { headers: page })

  assert.equal(status, 200)
  assert.deepEqual(
    { ...body, user: { ...body.user, username: '' } },
    {
      user: { id, username: '', fullName: 'Grace', email, hasPassword: true },
      team: { id: teamId, name: `Team ${teamId}` },
      roles: ['user'],
      permissions: {
        manageUsers: false,
        manageSuperAdmins: false,
        manageGroups: false,
        createGroups: true,
        seeAuditLogs: false,
        seeSharedElements: true,
        createWorkspaces: true,
        widenVisibility: true,
      },
      how: 'session',
    },
  )
})

test('names every permission, and those of groups too', async () => {
  const { admin, viewer, group } = await team()
  await group([viewer], ['super-admin'])

  const byAdmin = (await admin.get('/v1/session')).body
  const byViewer = (await viewer.get('/v1/session')).body

  assert.deepEqual([byAdmin.how, byAdmin.user.hasPassword], ['key', false])
  assert.equal(
    Object.keys(byAdmin.permissions).length,
    Object.keys(matrices.teamPermissions).length,
  )
  assert.ok(Object.values(byViewer.permissions).every((isAllowed) => isAllowed))
  assert.deepEqual(byViewer.roles, ['super-admin', 'user'])
})

test('changes the password and ends the other sign-ins, not this one', async () => {
  const { admin } = await team()
  const { email } = await aPerson(admin)
  const [here, there] = [await signIn(email), await signIn(email)]

  const { status } = await change(here, PASSWORD)

  const old = await anonymous.post('/v1/sessions', { email, password: PASSWORD })
  assert.deepEqual([status, await statusOf(here), await statusOf(there)], [204, 200, 401])
  assert.equal(old.status, 401)
  await signIn(email, NEXT)
})

test('ends a set-up link that was not used', async () => {
  const { admin } = await team()
  const { id, email } = await aPerson(admin)
  const { body } = await admin.post(`/v1/users/${id}/setup-link`)
  const setupToken = new URL(body.setupUrl).searchParams.get('token')

  await change(await signIn(email), PASSWORD)

  const late = await anonymous.post('/v1/sessions', { setupToken, password: 'taken over' })
  assert.equal(late.status, 401)
})

test('refuses a wrong present password, and waits after a few guesses', async () => {
  const { admin } = await team()
  const { email } = await aPerson(admin)
  const page = await signIn(email)

  const guesses = []
  for (let at = 0; at < 4; at++) guesses.push(await change(page, `guess ${at}`))
  const right = await change(page, PASSWORD)
  const signedIn = await anonymous.post('/v1/sessions', { email, password: PASSWORD })

  assert.deepEqual(
    [...guesses, right, signedIn].map(({ status }) => status),
    [400, 400, 400, 429, 429, 429],
  )
  assert.equal(guesses[0]?.body.details.param, 'currentPassword')
  assert.ok(Number(right.headers['retry-after']) >= 1)
  const { trails } = (await admin.get('/audit/logs?action=user.login_failed')).body
  assert.equal(trails.length, 3)
})

test('changes it once when two try at the same time', async () => {
  const { admin } = await team()
  const { email } = await aPerson(admin)
  const [here, there] = [await signIn(email), await signIn(email)]

  const answers = await Promise.all([
    change(here, PASSWORD, 'one of two'),
    change(there, PASSWORD, 'two of two'),
  ])

  const statuses = answers.map(({ status }) => status).toSorted()
  assert.equal(statuses[0], 204)
  assert.ok(statuses[1] !== 204, String(statuses))
})

for (const [what, body] of [
  ['nothing', {}],
  ['a short password', { currentPassword: PASSWORD, newPassword: 'seven77' }],
  ['no present password', { newPassword: NEXT }],
  ['an unknown field', { currentPassword: PASSWORD, newPassword: NEXT, userId: 1 }],
] as const) {
  test(`refuses ${what}`, async () => {
    const { admin } = await team()
    const { email } = await aPerson(admin)

    const { status, body: answer } = await anonymous.put('/v1/session/password', body, {
      headers: await signIn(email),
    })

    assert.deepEqual([status, answer.title], [400, 'Bad Request'])
  })
}

test('tells someone without a password to ask for a link, and nobody at all without a key', async () => {
  const { editor } = await team()

  const none = await editor.put('/v1/session/password', {
    currentPassword: '',
    newPassword: NEXT,
  })
  const unknown = [
    await anonymous.get('/v1/session'),
    await anonymous.put('/v1/session/password', { currentPassword: PASSWORD, newPassword: NEXT }),
  ]

  assert.deepEqual([none.status, none.body.title], [409, 'Conflict'])
  assert.deepEqual(
    unknown.map(({ status }) => status),
    [401, 401],
  )
})
