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
      state: 'active',
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

test('ends the access of a deactivated person at once, by key and by session', async () => {
  const { admin } = await team()
  const person = aPerson({ password: 'correct horse' })
  const { body } = await admin.post('/v1/users', person)
  const signIn = { email: person.email, password: 'correct horse' }
  const session = await anonymous.post('/v1/sessions', signIn)
  const cookie = String(session.headers['set-cookie']).split(';')[0] ?? ''
  const csrf = { cookie, 'x-csrf-token': session.body.csrfToken }
  const created = await anonymous.post('/v1/api-keys', { name: 'Own' }, { headers: csrf })
  const own = withKey(created.body.key)
  assert.equal((await own.get('/me')).status, 200)

  const { status, body: answer } = await admin.post(`/v1/users/${body.user.id}/deactivate`)

  assert.deepEqual([status, answer.user.state], [200, 'deactivated'])
  assert.match(answer.user.deactivatedAt, /^2026-/)
  assert.equal((await own.get('/me')).status, 401)
  assert.equal((await anonymous.get('/me', { headers: { cookie } })).status, 401)
  assert.equal((await anonymous.post('/v1/sessions', signIn)).status, 401)
})

test('keeps what a deactivated person made', async () => {
  const { admin, editor, workspaceId } = await team()
  const { body } = await editor.post(`/environments?workspace=${workspaceId}`, {
    environment: { name: 'Staging' },
  })
  await admin.post(`/v1/users/${editor.id}/deactivate`)

  assert.equal((await admin.get(`/environments/${body.environment.uid}`)).status, 200)
})

test('deactivates twice without a difference', async () => {
  const { admin, viewer } = await team()
  const first = await admin.post(`/v1/users/${viewer.id}/deactivate`)

  const second = await admin.post(`/v1/users/${viewer.id}/deactivate`)

  assert.deepEqual(second.body, first.body)
})

test('does not find people who are not in the team', async () => {
  const { admin } = await team()
  const other = await team()

  for (const id of [other.viewer.id, 1]) {
    const { status, body } = await admin.post(`/v1/users/${id}/deactivate`)
    assert.deepEqual([status, body.title], [404, 'Not Found'])
  }
  assert.equal((await other.viewer.get('/me')).status, 200)
})

for (const id of ['abc', '0', '1.5', '99999999999999999999']) {
  test(`refuses to deactivate the user ${id}`, async () => {
    const { admin } = await team()

    const { status, body } = await admin.post(`/v1/users/${id}/deactivate`)

    assert.deepEqual([status, body.details.param], [400, 'userId'])
  })
}

test('keeps Developers and, from Super Admins, Admins from deactivating', async () => {
  const { admin, editor, viewer, member } = await team()
  const manager = await member(['admin'])

  const byEditor = await editor.post(`/v1/users/${viewer.id}/deactivate`)
  const ofSuperAdmin = await manager.post(`/v1/users/${admin.id}/deactivate`)

  assert.deepEqual([byEditor.status, ofSuperAdmin.status], [403, 403])
})

test('keeps the last Admin, also when two deactivate each other at the same time', async () => {
  const { admin, member } = await team()
  const second = await member(['super-admin'])

  const answers = await Promise.all([
    admin.post(`/v1/users/${second.id}/deactivate`),
    second.post(`/v1/users/${admin.id}/deactivate`),
  ])

  const statuses = answers.map(({ status }) => status).toSorted()
  const alive = [(await admin.get('/me')).status, (await second.get('/me')).status].toSorted()
  // Whoever comes second is refused as the last one, or is signed out before being asked.
  assert.equal(statuses[0], 200)
  assert.ok(statuses[1] === 409 || statuses[1] === 401, String(statuses[1]))
  assert.deepEqual(alive, [200, 401])
})

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

test('shows active members as the compatible API does, in the order in which they joined', async () => {
  const { admin, editor, viewer } = await team()
  await team()
  await admin.post(`/v1/users/${viewer.id}/deactivate`)

  const { status, body } = await editor.get('/users')
  const one = await editor.get(`/users/${admin.id}`)

  assert.equal(status, 200)
  assert.deepEqual(
    body.data.map(({ id }: { id: number }) => id),
    [admin.id, editor.id],
  )
  assert.deepEqual([one.status, one.body], [200, body.data[0]])
  assert.match(one.body.joinedAt, /^2026-01-15T/)
  assert.match(one.body.email, /@example\.com$/)
  assert.deepEqual(
    { ...one.body, username: '', email: '', joinedAt: '' },
    {
      id: admin.id,
      name: 'A Member',
      username: '',
      email: '',
      roles: ['admin', 'super-admin', 'user'],
      joinedAt: '',
    },
  )
})

test('shows the roles that members have through groups', async () => {
  const { admin, viewer, group } = await team()
  await group([viewer], ['billing', 'user'])

  const roles = ['billing', 'user']
  const list = await admin.get('/users')
  assert.deepEqual((await admin.get(`/users/${viewer.id}`)).body.roles, roles)
  assert.deepEqual(list.body.data.at(-1).roles, roles)
  assert.deepEqual((await admin.get('/v1/users')).body.users.at(-1).roles, roles)
})

test('lists the members of one group, and nobody for what is no group of the team', async () => {
  const { admin, editor, viewer, group } = await team()
  const other = await team()
  const id = await group([editor, viewer])
  const theirs = await other.group([other.viewer])

  const idsIn = async (groupId: number | string) => {
    const { status, body } = await admin.get(`/users?groupId=${groupId}`)
    assert.equal(status, 200)
    return body.data.map((user: { id: number }) => user.id)
  }

  assert.deepEqual(await idsIn(id), [editor.id, viewer.id])
  for (const none of [theirs, 1, 'abc', '-1', '9'.repeat(40)])
    assert.deepEqual(await idsIn(none), [])
})

test('does not show people who are not, or no longer, in the team', async () => {
  const { admin, viewer } = await team()
  const other = await team()
  await admin.post(`/v1/users/${viewer.id}/deactivate`)

  for (const id of [viewer.id, other.viewer.id, 1]) {
    const { status, body } = await admin.get(`/users/${id}`)
    assert.deepEqual([status, body.title, body.status], [404, 'Not Found', 404])
  }
  for (const id of ['abc', '0', '1.5']) {
    const { status, body } = await admin.get(`/users/${id}`)
    assert.deepEqual([status, body.title, body.details], [400, 'Bad Request', { param: 'userId' }])
  }
})

test('lists nobody in a state that nobody is in', async () => {
  const { admin } = await team()

  const { status, body } = await admin.get('/v1/users?state=deactivated')

  assert.deepEqual([status, body], [200, { users: [], meta: { nextCursor: null } }])
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
