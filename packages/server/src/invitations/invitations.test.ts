import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Client } from '../testing/app.ts'

const { anonymous, team, deps, advance } = await startTestApp()
const DAY_MS = 86_400_000

async function invited(client: Client, fields: object = {}) {
  const person = { email: `${deps.newId()}@example.com`, fullName: 'Grace Example' }
  const { status, body } = await client.post('/v1/users', { ...person, ...fields })
  assert.equal(status, 201)
  return { ...body.user, token: new URL(body.setupUrl).searchParams.get('token') }
}

const setUp = (setupToken: string) =>
  anonymous.post('/v1/sessions', { setupToken, password: 'correct horse' })

async function listed(client: Client, query = '') {
  return (await client.get(`/v1/invitations?${query}`)).body.invitations
}

test('lists who was invited, by whom, with which roles and until when', async () => {
  const { admin, member } = await team()
  await team()
  const manager = await member(['admin'])
  const before = deps.now()
  const first = await invited(manager, { roles: ['user', 'billing'] })
  await invited(admin, {}).then(({ token }) => setUp(token))
  await admin.post('/v1/users', {
    email: `${deps.newId()}@example.com`,
    fullName: 'With a password',
    password: 'correct horse',
  })

  const { status, body } = await admin.get('/v1/invitations')

  const [{ createdAt, expiresAt, ...invitation }] = body.invitations
  assert.deepEqual([status, body.invitations.length, body.meta.nextCursor], [200, 1, null])
  assert.deepEqual(invitation, {
    userId: first.id,
    email: first.email,
    fullName: 'Grace Example',
    roles: ['billing', 'user'],
    invitedBy: { id: manager.id, name: 'A Member' },
  })
  assert.ok(createdAt >= before)
  assert.ok(Math.abs(Date.parse(expiresAt) - Date.parse(createdAt) - 7 * DAY_MS) < 60_000)
})

test('lists page by page, oldest first', async () => {
  const { admin } = await team()
  const expected = []
  for (let count = 0; count < 3; count++) expected.push((await invited(admin)).id)

  const seen: number[] = []
  let cursor = ''
  do {
    const { body } = await admin.get(`/v1/invitations?limit=2&cursor=${cursor}`)
    seen.push(...body.invitations.map(({ userId }: { userId: number }) => userId))
    cursor = body.meta.nextCursor
  } while (cursor)

  assert.deepEqual(seen, expected)
})

test('tells the end of a new link, also when the one before has ended', async () => {
  const { admin } = await team()
  const { id } = await invited(admin)
  const [{ expiresAt: first }] = await listed(admin)
  advance(8 * DAY_MS)
  const [{ expiresAt: ended }] = await listed(admin)

  await admin.post(`/v1/users/${id}/setup-link`)

  const [{ expiresAt: renewed }] = await listed(admin)
  assert.equal(ended, first)
  assert.ok(first < deps.now() && renewed > deps.now())
})

test('revokes an invitation: the link ends, the person is gone, the address is free', async () => {
  const { admin, group, workspaceId } = await team()
  const { id, email, username, token } = await invited(admin)
  const groupId = await group([])
  await admin.put(`/v1/groups/${groupId}/members/${id}`)
  await admin.patch(`/workspaces/${workspaceId}/roles`, {
    roles: [{ op: 'update', path: '/user', value: [{ id, role: '1' }] }],
  })

  const { status } = await admin.delete(`/v1/invitations/${id}`)

  const again = await admin.post('/v1/users', { email, fullName: 'Grace', username })
  const { body: workspaces } = await admin.get('/workspaces')
  const { body: roles } = await admin.get(`/workspaces/${workspaceId}/roles`)
  assert.deepEqual([status, again.status], [204, 201])
  assert.equal((await setUp(token)).status, 401)
  assert.deepEqual((await admin.get(`/groups/${groupId}`)).body.members, [])
  assert.equal((await admin.get(`/users/${id}`)).status, 404)
  assert.ok(!JSON.stringify(roles).includes(String(id)))
  const owned = workspaces.workspaces.filter(
    ({ createdBy }: { createdBy: string }) => createdBy === String(id),
  )
  assert.deepEqual(owned, [])
  assert.deepEqual(
    (await listed(admin)).map(({ userId }: { userId: number }) => userId),
    [again.body.user.id],
  )
})

test('records who revoked an invitation', async () => {
  const { id: tenantId, admin } = await team()
  const { id } = await invited(admin)
  await admin.delete(`/v1/invitations/${id}`)

  const rows = await deps.db.query
    .selectFrom('audit_events')
    .select(['action', 'actor_id'])
    .where('tenant_id', '=', tenantId)
    .where('affected_user_id', '=', id)
    .orderBy('id')
    .execute()

  assert.deepEqual(
    rows.map(({ action, actor_id }) => [action, actor_id]),
    [
      ['team.member_added', admin.id],
      ['team.invitation_revoked', admin.id],
    ],
  )
})

test('is for those who manage users, and of a Super Admin for Super Admins alone', async () => {
  const { admin, viewer, member } = await team()
  const manager = await member(['admin'])
  const plain = await invited(admin)
  const high = await invited(admin, { roles: ['super-admin'] })

  const statuses = [
    await viewer.get('/v1/invitations'),
    await viewer.delete(`/v1/invitations/${plain.id}`),
    await manager.delete(`/v1/invitations/${high.id}`),
    await manager.delete(`/v1/invitations/${plain.id}`),
    await admin.delete(`/v1/invitations/${high.id}`),
  ].map(({ status }) => status)

  assert.deepEqual(statuses, [403, 403, 403, 204, 204])
})

test('has no invitation of members, of other teams, or twice', async () => {
  const { admin, viewer } = await team()
  const other = await team()
  const { id, token } = await invited(admin)
  const came = await invited(admin)
  await setUp(came.token)
  const elsewhere = await invited(other.admin)
  await admin.delete(`/v1/invitations/${id}`)

  for (const userId of [viewer.id, came.id, elsewhere.id, id, 9_007_199_254_740_991]) {
    const { status, body } = await admin.delete(`/v1/invitations/${userId}`)
    assert.deepEqual([status, body.title], [404, 'Not Found'])
  }
  assert.equal((await setUp(token)).status, 401)
  assert.equal((await listed(other.admin)).length, 1)
})

test('revokes or lets in, when both happen at once', async () => {
  const { admin } = await team()
  const { id, token } = await invited(admin)

  const [signedIn, revoked] = await Promise.all([
    setUp(token),
    admin.delete(`/v1/invitations/${id}`),
  ])

  const outcome = [signedIn.status, revoked.status]
  assert.ok(['201,404', '401,204'].includes(outcome.join()), outcome.join())
})

for (const path of ['?limit=0', '?cursor=nonsense', '/nobody', '/0'])
  test(`refuses ${path}`, async () => {
    const { admin } = await team()

    const { status, body } = path.startsWith('?')
      ? await admin.get(`/v1/invitations${path}`)
      : await admin.delete(`/v1/invitations${path}`)

    assert.deepEqual([status, body.title], [400, 'Bad Request'])
  })

test('answers nobody without a key', async () => {
  const answers = [
    await anonymous.get('/v1/invitations'),
    await anonymous.delete('/v1/invitations/1'),
  ]

  assert.deepEqual(
    answers.map(({ status }) => status),
    [401, 401],
  )
})
