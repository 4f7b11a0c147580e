import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addApiKey, newKey } from '../api-keys/service.ts'
import { startTestApp, type Client } from '../testing/app.ts'

const { anonymous, team, deps, withKey } = await startTestApp()

function aPerson(fields: object = {}) {
  return { email: `${deps.newId()}@example.com`, fullName: 'Grace Example', ...fields }
}

/** All pages of the team, one after another. */
async function allUsers(client: Client, limit: number) {
  const users: { id: number; state: string }[] = []
  let cursor = ''
  do {
    const { body } = await client.get(`/v1/users?limit=${limit}&cursor=${cursor}`)
    users.push(...body.users)
    cursor = body.meta.nextCursor
  } while (cursor)
  return users
}

test('adds a person as Developer with a personal workspace and a link to set a password', async () => {
  const { admin } = await team()
  const person = aPerson({ email: `Grace+x${deps.newId()}@Example.com` })

  const { status, body } = await admin.post('/v1/users', person)

  const workspaces = await deps.db.query
    .selectFrom('workspaces')
    .select(['visibility', 'name'])
    .where('owner_id', '=', body.user.id)
    .execute()
  assert.equal(status, 201)
  assert.deepEqual(
    { ...body.user, id: 0, username: '', createdAt: '' },
    {
      id: 0,
      username: '',
      email: person.email,
      fullName: 'Grace Example',
      state: 'invited',
      roles: ['user'],
      createdAt: '',
      deactivatedAt: null,
    },
  )
  assert.match(body.user.username, /^Grace-x[\w-]+-\d+$/)
  assert.match(body.setupUrl, /^http:\/\/posthorn\.test\/ui\/setup\?token=[\w-]{43}$/)
  assert.deepEqual(
    workspaces.map(({ visibility, name }) => [visibility, name]),
    [['personal', "Grace Example's Workspace"]],
  )
})

test('needs no link for a person with a password, who can sign in with it', async () => {
  const { admin } = await team()
  const person = aPerson({
    password: 'correct horse',
    username: `grace-${deps.newId().slice(0, 8)}`,
  })

  const { body, text } = await admin.post('/v1/users', person)

  const signedIn = await anonymous.post('/v1/sessions', {
    email: person.email,
    password: 'correct horse',
  })
  assert.equal(body.setupUrl, undefined)
  assert.ok(!text.includes('correct horse'))
  assert.deepEqual([signedIn.status, signedIn.body.user.id], [201, body.user.id])
})

test('stores no password and no link in readable form', async () => {
  const { admin } = await team()
  const withLink = await admin.post('/v1/users', aPerson())
  await admin.post('/v1/users', aPerson({ password: 'planted password' }))
  const token = new URL(withLink.body.setupUrl).searchParams.get('token') ?? ''

  const users = await deps.db.query.selectFrom('users').selectAll().execute()
  const links = await deps.db.query.selectFrom('setup_links').selectAll().execute()
  const audit = await deps.db.query.selectFrom('audit_events').selectAll().execute()

  const stored = JSON.stringify([users, links, audit])
  assert.ok(!stored.includes('planted') && !stored.includes(token))
  assert.match(stored, /\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

const badPeople: [what: string, fields: object][] = [
  ['no e-mail address', { email: undefined }],
  ['something that is no address', { email: 'grace' }],
  ['no name', { fullName: '' }],
  ['a username with a space', { username: 'a b' }],
  ['a short password', { password: 'seven77' }],
  ['no role at all', { roles: [] }],
  ['a role twice', { roles: ['user', 'user'] }],
  ['a role that is not given directly', { roles: ['guest'] }],
  ['an unknown field', { isAdmin: true }],
]
for (const [what, fields] of badPeople) {
  test(`refuses to add a person with ${what}`, async () => {
    const { admin } = await team()

    const { status, body } = await admin.post('/v1/users', aPerson(fields))

    assert.deepEqual([status, body.title], [400, 'Bad Request'])
    assert.equal((await allUsers(admin, 100)).length, 3)
  })
}

test('refuses an address or a username that is taken, whatever the case', async () => {
  const { admin } = await team()
  const other = await team()
  const username = `Ümit-${deps.newId().slice(0, 8)}`
  const person = aPerson({ username })
  await admin.post('/v1/users', person)

  const sameEmail = await other.admin.post(
    '/v1/users',
    aPerson({ email: person.email.toUpperCase() }),
  )
  const sameName = await other.admin.post(
    '/v1/users',
    aPerson({ username: username.toUpperCase() }),
  )

  for (const { status, body } of [sameEmail, sameName]) {
    assert.deepEqual([status, body.title], [409, 'Conflict'])
  }
  assert.equal((await allUsers(other.admin, 100)).length, 3)
})

test('adds one of several people with the same address at the same time', async () => {
  const { admin } = await team()
  const person = aPerson()

  const answers = await Promise.all(
    Array.from({ length: 5 }, () => admin.post('/v1/users', person)),
  )

  const statuses = answers.map(({ status }) => status).toSorted()
  assert.deepEqual(statuses, [201, 409, 409, 409, 409])
  assert.equal((await allUsers(admin, 100)).length, 4)
})

test('lets Admins add people, and only Super Admins other Super Admins', async () => {
  const { admin, viewer, member } = await team()
  const manager = await member(['admin'])

  const byViewer = await viewer.post('/v1/users', aPerson())
  const byManager = await manager.post('/v1/users', aPerson({ roles: ['admin', 'user'] }))
  const tooHigh = await manager.post('/v1/users', aPerson({ roles: ['super-admin'] }))
  const byAdmin = await admin.post('/v1/users', aPerson({ roles: ['super-admin'] }))

  assert.deepEqual(
    [byViewer.status, byManager.status, tooHigh.status, byAdmin.status],
    [403, 201, 403, 201],
  )
  assert.deepEqual(byManager.body.user.roles, ['admin', 'user'])
})

test('lists the members of the own team, oldest first, page by page', async () => {
  const { admin, editor, viewer } = await team()
  await team()
  const { body } = await admin.post('/v1/users', aPerson())

  const seen = await allUsers(viewer, 2)

  assert.deepEqual(
    seen.map(({ id }) => id),
    [admin.id, editor.id, viewer.id, body.user.id],
  )
})

test('filters members by state', async () => {
  const { admin, editor, viewer } = await team()
  await admin.post(`/v1/users/${viewer.id}/deactivate`)

  const idsOf = async (state: string) =>
    (await admin.get(`/v1/users?state=${state}`)).body.users.map(({ id }: { id: number }) => id)

  assert.deepEqual(await idsOf('active'), [admin.id, editor.id])
  assert.deepEqual(await idsOf('deactivated'), [viewer.id])
})

const tamperedCursor = (id: string) =>
  Buffer.from(`2026-01-15T10:00:00.000Z ${id}`).toString('base64url')
for (const query of [
  'limit=0',
  'limit=101',
  'limit=many',
  'state=asleep',
  'cursor=nonsense',
  `cursor=${tamperedCursor('abc')}`,
  `cursor=${tamperedCursor('1e300')}`,
  `cursor=${tamperedCursor('1\0')}`,
]) {
  test(`refuses to list members with ${query}`, async () => {
    const { admin } = await team()

    const { status, body } = await admin.get(`/v1/users?${query}`)

    assert.deepEqual([status, body.title], [400, 'Bad Request'])
  })
}

test('writes an audit row when a person comes and goes', async () => {
  const { id: teamId, admin } = await team()
  const { body } = await admin.post('/v1/users', aPerson())
  await admin.post(`/v1/users/${body.user.id}/deactivate`)

  const rows = await deps.db.query
    .selectFrom('audit_events')
    .select(['action', 'actor_id'])
    .where('tenant_id', '=', teamId)
    .where('affected_user_id', '=', body.user.id)
    .orderBy('id')
    .execute()

  assert.deepEqual(
    rows.map(({ action, actor_id }) => [action, actor_id]),
    [
      ['team.member_added', admin.id],
      ['user.deactivated', admin.id],
    ],
  )
})

test('has no members to show to someone without a team', async () => {
  const { admin } = await team()
  const origin = { ip: '', userAgent: '', requestId: '' }
  const { key } = await deps.db.transaction((trx) =>
    addApiKey(
      deps,
      trx,
      { tenantId: admin.id, userId: admin.id, origin },
      { name: 'Alone', userId: admin.id, teamId: 0, key: newKey(), expiresAt: null },
    ),
  )
  const alone = withKey(key)

  assert.equal((await alone.get('/v1/users')).status, 404)
  assert.equal((await alone.get('/users')).status, 403)
  assert.equal((await alone.get(`/users/${admin.id}`)).status, 403)
  assert.equal((await alone.post('/v1/users', aPerson())).status, 404)
  assert.equal((await alone.get('/me')).body.user.teamId, 0)
})

test('answers nobody without a key', async () => {
  for (const answer of [
    await anonymous.get('/users'),
    await anonymous.get('/users/1'),
    await anonymous.get('/v1/users'),
    await anonymous.post('/v1/users', aPerson()),
    await anonymous.post('/v1/users/1/deactivate'),
  ]) {
    assert.deepEqual([answer.status, answer.body.title], [401, 'Unauthorized'])
  }
})

test('lets an Admin name the first Super Admin', async () => {
  const { admin } = await team()
  await deps.db.query
    .deleteFrom('team_member_roles')
    .where('user_id', '=', admin.id)
    .where('role', '=', 'super-admin')
    .execute()

  const first = await admin.post('/v1/users', aPerson({ roles: ['super-admin'] }))
  const second = await admin.post('/v1/users', aPerson({ roles: ['super-admin'] }))

  assert.deepEqual([first.status, second.status], [201, 403])
})
