import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addApiKey, newKey } from '../api-keys/service.ts'
import { startTestApp, type Answer, type Client } from '../testing/app.ts'

const { anonymous, team, deps, withKey } = await startTestApp()

const absent = 9_007_199_254_740_991

async function aGroup(client: Client, fields: object = {}): Promise<Answer['body']> {
  const { status, body, text } = await client.post('/v1/groups', { name: 'Payments', ...fields })
  assert.equal(status, 201, text)
  return body.group
}

async function rolesOf(client: Client): Promise<string[]> {
  return (await client.get('/me')).body.user.roles
}

async function auditOf(tenantId: number, groupId: number) {
  const rows = await deps.db.query
    .selectFrom('audit_events')
    .select(['action', 'actor_id', 'affected_user_id'])
    .where('tenant_id', '=', tenantId)
    .where('element_kind', '=', 'group')
    .where('element_id', '=', String(groupId))
    .orderBy('id')
    .execute()
  return rows.map(({ action, actor_id, affected_user_id }) => [action, actor_id, affected_user_id])
}

test('creates a group and shows it whole to everybody in the team', async () => {
  const { id: teamId, admin, editor, viewer } = await team()

  const created = await admin.post('/v1/groups', {
    name: 'Payments',
    summary: 'Who builds payments',
    roles: ['user'],
    members: [viewer.id],
    managers: [editor.id],
  })
  const { status, body } = await viewer.get(`/groups/${created.body.group.id}`)

  assert.deepEqual([created.status, status], [201, 200])
  assert.deepEqual(body, created.body.group)
  assert.match(body.createdAt, /^2026-01-15T/)
  assert.deepEqual(
    { ...body, id: 0, createdAt: '', updatedAt: '' },
    {
      id: 0,
      teamId,
      name: 'Payments',
      summary: 'Who builds payments',
      createdBy: admin.id,
      createdAt: '',
      updatedAt: '',
      members: [editor.id, viewer.id],
      roles: ['user'],
      managers: [editor.id],
    },
  )
})

test('lists the groups of the own team, oldest first, without their managers', async () => {
  const { admin, editor, viewer } = await team()
  const other = await team()
  await aGroup(other.admin)
  const first = await aGroup(editor, { name: 'First', members: [viewer.id] })
  const second = await aGroup(admin, { name: 'Second', roles: ['billing', 'user'] })

  const { status, body } = await viewer.get('/groups')

  const { managers, ...shown } = first
  assert.deepEqual([status, managers], [200, [editor.id]])
  assert.deepEqual(
    body.data.map(({ id }: { id: number }) => id),
    [first.id, second.id],
  )
  assert.deepEqual(body.data[0], shown)
  assert.deepEqual(body.data[1].roles, ['billing', 'user'])
})

test('makes a Developer the manager of the group that they create', async () => {
  const { editor, viewer } = await team()

  const group = await aGroup(editor, { members: [viewer.id] })

  assert.deepEqual([group.members, group.managers], [[editor.id, viewer.id], [editor.id]])
})

test('gives team roles to members for as long as they are in the group', async () => {
  const { admin, viewer, group } = await team()
  const id = await group([viewer], ['community-manager', 'user'])

  const inside = await rolesOf(viewer)
  const log = await viewer.get('/audit/logs')
  await admin.delete(`/v1/groups/${id}/members/${viewer.id}`)

  assert.deepEqual(inside, ['community-manager', 'user'])
  assert.deepEqual([log.status, (await viewer.get('/audit/logs')).status], [200, 403])
  assert.deepEqual(await rolesOf(viewer), ['user'])
})

test('takes the roles of a deleted group from its members', async () => {
  const { admin, viewer, group } = await team()
  const id = await group([viewer], ['admin'])

  const { status, text } = await admin.delete(`/v1/groups/${id}`)

  assert.deepEqual([status, text], [204, ''])
  assert.deepEqual(await rolesOf(viewer), ['user'])
  assert.equal((await admin.get(`/groups/${id}`)).status, 404)
})

test('gives the roles of a group in its team only, and to sessions too', async () => {
  const { admin, viewer, group } = await team()
  const origin = { ip: '', userAgent: '', requestId: '' }
  await group([viewer], ['admin'])
  const { key } = await deps.db.transaction((trx) =>
    addApiKey(
      deps,
      trx,
      { tenantId: viewer.id, userId: viewer.id, origin },
      { name: 'Alone', userId: viewer.id, teamId: 0, key: newKey(), expiresAt: null },
    ),
  )
  const session = await anonymous.post('/v1/sessions', { apiKey: viewer.key })
  const cookie = String(session.headers['set-cookie']).split(';')[0] ?? ''

  const signedIn = await anonymous.get('/me', { headers: { cookie } })

  assert.deepEqual(await rolesOf(withKey(key)), [])
  assert.deepEqual(signedIn.body.user.roles, ['admin', 'user'])
  assert.deepEqual(await rolesOf(admin), ['admin', 'super-admin', 'user'])
})

test('changes name and summary, each if given', async () => {
  const { admin } = await team()
  const { id } = await aGroup(admin, { summary: 'Before' })

  const named = await admin.patch(`/v1/groups/${id}`, { name: 'Refunds' })
  const told = await admin.patch(`/v1/groups/${id}`, { summary: 'After' })

  assert.deepEqual([named.body.group.name, named.body.group.summary], ['Refunds', 'Before'])
  assert.deepEqual([told.body.group.name, told.body.group.summary], ['Refunds', 'After'])
})

test('keeps names unique in a team, whatever the case', async () => {
  const { admin } = await team()
  const other = await team()
  await aGroup(admin, { name: 'Zahlungen Ü' })
  const { id } = await aGroup(admin, { name: 'Refunds' })

  const created = await admin.post('/v1/groups', { name: 'zahlungen ü' })
  const renamed = await admin.patch(`/v1/groups/${id}`, { name: 'ZAHLUNGEN Ü' })
  const itself = await admin.patch(`/v1/groups/${id}`, { name: 'REFUNDS' })

  for (const { status, body } of [created, renamed]) {
    assert.deepEqual([status, body.title, body.status], [409, 'Conflict', 409])
    assert.match(body.detail, /is named "zahlungen ü"/i)
  }
  assert.deepEqual([itself.status, itself.body.group.name], [200, 'REFUNDS'])
  await aGroup(other.admin, { name: 'Zahlungen Ü' })
})

test('creates one of several groups of a name that come at the same time', async () => {
  const { admin } = await team()

  const answers = await Promise.all(
    Array.from({ length: 4 }, () => admin.post('/v1/groups', { name: 'Payments' })),
  )

  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 409, 409, 409])
})

test('adds and removes members, each once', async () => {
  const { admin, viewer } = await team()
  const { id } = await aGroup(admin)
  const path = `/v1/groups/${id}/members/${viewer.id}`

  const added = await admin.put(path)
  const again = await admin.put(path)
  const removed = await admin.delete(path)
  const absentNow = await admin.delete(path)

  assert.deepEqual([added.status, added.body.group.members], [200, [viewer.id]])
  assert.deepEqual(again.body.group.members, [viewer.id])
  assert.deepEqual([removed.status, removed.body.group.members], [200, []])
  assert.deepEqual([absentNow.status, absentNow.body.title], [404, 'Not Found'])
})

test('makes managers and ends that, and leaves them in the group', async () => {
  const { editor, viewer } = await team()
  const { id } = await aGroup(editor)
  const path = `/v1/groups/${id}/managers/${viewer.id}`

  const made = await editor.put(path)
  const again = await editor.put(path)
  const byViewer = await viewer.patch(`/v1/groups/${id}`, { summary: 'Mine' })
  const ended = await editor.delete(path)
  const afterwards = await viewer.patch(`/v1/groups/${id}`, { summary: 'Mine' })

  assert.deepEqual(made.body.group.managers, [editor.id, viewer.id])
  assert.deepEqual(again.body.group, { ...made.body.group, updatedAt: again.body.group.updatedAt })
  assert.equal(byViewer.status, 200)
  assert.deepEqual(
    [ended.body.group.managers, ended.body.group.members],
    [[editor.id], [editor.id, viewer.id]],
  )
  assert.equal(afterwards.status, 403)
  assert.equal((await editor.delete(path)).status, 404)
})

test('makes a member the manager it was not', async () => {
  const { admin, viewer } = await team()
  const { id } = await aGroup(admin, { members: [viewer.id] })

  const { body } = await admin.put(`/v1/groups/${id}/managers/${viewer.id}`)

  assert.deepEqual([body.group.members, body.group.managers], [[viewer.id], [viewer.id]])
})

test('has managers only for groups of Developers', async () => {
  const { admin, editor, viewer } = await team()
  const mixed = await aGroup(admin, { name: 'Mixed', roles: ['user', 'billing'] })
  const plain = await aGroup(editor, { name: 'Plain' })

  const atOnce = await admin.post('/v1/groups', {
    name: 'B',
    roles: ['billing'],
    managers: [viewer.id],
  })
  const later = await admin.put(`/v1/groups/${mixed.id}/managers/${viewer.id}`)
  const widened = await admin.put(`/v1/groups/${plain.id}/roles`, { roles: ['user', 'billing'] })
  const byFormerManager = await editor.delete(`/v1/groups/${plain.id}`)

  assert.deepEqual([atOnce.status, later.status], [409, 409])
  assert.deepEqual(
    [widened.status, widened.body.group.managers, widened.body.group.members],
    [200, [], [editor.id]],
  )
  assert.equal(byFormerManager.status, 403)
})

test('lets a manager do everything with the group but change its roles', async () => {
  const { editor, viewer } = await team()
  const { id } = await aGroup(editor)

  const renamed = await editor.patch(`/v1/groups/${id}`, { name: 'Refunds' })
  const added = await editor.put(`/v1/groups/${id}/members/${viewer.id}`)
  const raised = await editor.put(`/v1/groups/${id}/managers/${viewer.id}`)
  const widened = await editor.put(`/v1/groups/${id}/roles`, { roles: ['user', 'billing'] })
  const deleted = await editor.delete(`/v1/groups/${id}`)

  assert.deepEqual([renamed.status, added.status, raised.status], [200, 200, 200])
  assert.deepEqual([widened.status, deleted.status], [403, 204])
})

test('keeps members and others in the team from changing a group', async () => {
  const { admin, editor, viewer, member } = await team()
  const billing = await member(['billing'])
  const { id } = await aGroup(admin, { members: [viewer.id] })

  for (const client of [viewer, editor, billing]) {
    for (const answer of [
      await client.patch(`/v1/groups/${id}`, { name: 'Mine' }),
      await client.delete(`/v1/groups/${id}`),
      await client.put(`/v1/groups/${id}/roles`, { roles: ['user'] }),
      await client.put(`/v1/groups/${id}/members/${editor.id}`),
      await client.delete(`/v1/groups/${id}/members/${viewer.id}`),
      await client.put(`/v1/groups/${id}/managers/${viewer.id}`),
      await client.delete(`/v1/groups/${id}/managers/${viewer.id}`),
    ]) {
      assert.deepEqual([answer.status, answer.body.title], [403, 'Forbidden'])
    }
    assert.equal((await client.get(`/groups/${id}`)).status, 200)
  }
})

test('lets Developers create groups of Developers only, and others none', async () => {
  const { editor, member } = await team()
  const admin = await member(['admin'])
  const billing = await member(['billing'])
  const group = { name: 'Payments', roles: ['user', 'billing'] }

  const byDeveloper = await editor.post('/v1/groups', group)
  const byBilling = await billing.post('/v1/groups', { name: 'Payments' })
  const byAdmin = await admin.post('/v1/groups', group)

  assert.deepEqual([byDeveloper.status, byBilling.status, byAdmin.status], [403, 403, 201])
})

test('leaves Super Admins to Super Admins', async () => {
  const { admin, viewer, member } = await team()
  const manager = await member(['admin'])
  const { id } = await aGroup(admin, { roles: ['super-admin'], members: [viewer.id] })

  const refused = [
    await manager.post('/v1/groups', { name: 'Tall', roles: ['super-admin'] }),
    await manager.put(`/v1/groups/${id}/members/${manager.id}`),
    await manager.delete(`/v1/groups/${id}/members/${viewer.id}`),
    await manager.put(`/v1/groups/${id}/roles`, { roles: ['user'] }),
    await manager.delete(`/v1/groups/${id}`),
    await manager.post(`/v1/users/${viewer.id}/deactivate`),
  ]
  const renamed = await manager.patch(`/v1/groups/${id}`, { name: 'Owners' })

  for (const { status, body } of refused) assert.deepEqual([status, body.status], [403, 403])
  assert.equal(renamed.status, 200)
  assert.deepEqual(await rolesOf(viewer), ['super-admin', 'user'])
})

test('lets an Admin name the first Super Admin, and none after that', async () => {
  const { admin, member } = await team()
  const manager = await member(['admin'])
  await deps.db.query
    .deleteFrom('team_member_roles')
    .where('user_id', '=', admin.id)
    .where('role', '=', 'super-admin')
    .execute()
  const { id } = await aGroup(manager, { name: 'Plain', members: [manager.id] })

  const first = await manager.put(`/v1/groups/${id}/roles`, { roles: ['super-admin'] })
  const second = await admin.post('/v1/groups', { name: 'More', roles: ['super-admin'] })

  assert.deepEqual([first.status, second.status], [200, 403])
  assert.deepEqual(await rolesOf(manager), ['admin', 'super-admin'])
})

test('keeps an Admin in the team, also where the role comes from a group', async () => {
  const { admin, viewer, group } = await team()
  const id = await group([viewer], ['admin'])
  const left = await admin.post(`/v1/users/${admin.id}/deactivate`)

  const refused = [
    await viewer.post(`/v1/users/${viewer.id}/deactivate`),
    await viewer.delete(`/v1/groups/${id}/members/${viewer.id}`),
    await viewer.put(`/v1/groups/${id}/roles`, { roles: ['user'] }),
    await viewer.delete(`/v1/groups/${id}`),
  ]

  assert.equal(left.status, 200)
  for (const { status, body } of refused)
    assert.deepEqual([status, body.title], [409, 'Conflict'], body.detail)
  assert.deepEqual(await rolesOf(viewer), ['admin', 'user'])
})

test('shows and takes nobody who is deactivated or of another team', async () => {
  const { admin, editor, viewer, group } = await team()
  const other = await team()
  const id = await group([editor, viewer])
  await admin.post(`/v1/users/${viewer.id}/deactivate`)

  const { body } = await admin.get(`/groups/${id}`)
  assert.deepEqual(body.members, [editor.id])
  for (const userId of [viewer.id, other.viewer.id, absent]) {
    const member = await admin.put(`/v1/groups/${id}/members/${userId}`)
    const manager = await admin.put(`/v1/groups/${id}/managers/${userId}`)
    const created = await admin.post('/v1/groups', { name: 'Other', members: [userId] })
    for (const { status, body: refusal } of [member, manager, created])
      assert.deepEqual([status, refusal.title], [404, 'Not Found'])
  }
  assert.equal((await admin.get('/groups')).body.data.length, 1)
})

test('does not find groups of another team, or none', async () => {
  const { admin } = await team()
  const other = await team()
  const theirs = await aGroup(other.admin, { members: [other.viewer.id] })

  for (const id of [theirs.id, absent]) {
    for (const { status, body } of [
      await admin.get(`/groups/${id}`),
      await admin.patch(`/v1/groups/${id}`, { name: 'Mine' }),
      await admin.delete(`/v1/groups/${id}`),
      await admin.put(`/v1/groups/${id}/roles`, { roles: ['user'] }),
      await admin.put(`/v1/groups/${id}/members/${admin.id}`),
      await admin.delete(`/v1/groups/${id}/members/${other.viewer.id}`),
      await admin.put(`/v1/groups/${id}/managers/${admin.id}`),
      await admin.delete(`/v1/groups/${id}/managers/${admin.id}`),
    ]) {
      assert.deepEqual([status, body.title], [404, 'Not Found'])
    }
  }
  assert.deepEqual((await other.admin.get(`/groups/${theirs.id}`)).body, theirs)
})

const badGroups: [what: string, fields: object][] = [
  ['no name', { name: undefined }],
  ['an empty name', { name: '' }],
  ['a name of spaces', { name: '  ' }],
  ['a long name', { name: 'x'.repeat(256) }],
  ['no role at all', { roles: [] }],
  ['a role twice', { roles: ['user', 'user'] }],
  ['a role that is not given directly', { roles: ['guest'] }],
  ['members that are no list', { members: 1 }],
  ['a member twice', { members: [1, 1] }],
  ['an unknown field', { isDefault: true }],
]
for (const [what, fields] of badGroups) {
  test(`refuses a group with ${what}`, async () => {
    const { admin } = await team()

    const { status, body } = await admin.post('/v1/groups', { name: 'Payments', ...fields })

    assert.deepEqual([status, body.title, body.status], [400, 'Bad Request', 400])
    assert.deepEqual((await admin.get('/groups')).body, { data: [] })
  })
}

test('refuses a change of nothing, an empty name and no roles', async () => {
  const { admin } = await team()
  const { id } = await aGroup(admin)

  for (const { status, body } of [
    await admin.patch(`/v1/groups/${id}`, {}),
    await admin.patch(`/v1/groups/${id}`, { name: '' }),
    await admin.put(`/v1/groups/${id}/roles`, { roles: [] }),
  ]) {
    assert.deepEqual([status, body.title], [400, 'Bad Request'])
  }
})

for (const id of ['abc', '0', '1.5', '99999999999999999999']) {
  test(`refuses the group id ${id}`, async () => {
    const { admin } = await team()

    const { status, body } = await admin.get(`/groups/${id}`)

    assert.deepEqual([status, body.title, body.details], [400, 'Bad Request', { param: 'groupId' }])
  })
}

test('writes an audit row for each thing that happened to a group', async () => {
  const { id: teamId, admin, viewer } = await team()
  const { id } = await aGroup(admin, { members: [viewer.id] })
  await admin.patch(`/v1/groups/${id}`, { name: 'Refunds' })
  await admin.put(`/v1/groups/${id}/members/${viewer.id}`)
  await admin.put(`/v1/groups/${id}/managers/${viewer.id}`)
  await admin.put(`/v1/groups/${id}/roles`, { roles: ['user', 'billing'] })
  await admin.delete(`/v1/groups/${id}/members/${viewer.id}`)
  await admin.delete(`/v1/groups/${id}`)

  assert.deepEqual(await auditOf(teamId, id), [
    ['group.created', admin.id, null],
    ['group.member_added', admin.id, viewer.id],
    ['group.updated', admin.id, null],
    ['group.updated', admin.id, viewer.id],
    ['group.roles_updated', admin.id, null],
    ['group.member_removed', admin.id, viewer.id],
    ['group.deleted', admin.id, null],
  ])
})

test('has no groups for someone without a team', async () => {
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

  const list = await alone.get('/groups')

  assert.deepEqual([list.status, list.body.title], [403, 'Forbidden'])
  assert.equal((await alone.get(`/groups/${absent}`)).status, 403)
  assert.equal((await alone.post('/v1/groups', { name: 'Mine' })).status, 404)
})

test('answers nobody without a key', async () => {
  for (const answer of [
    await anonymous.get('/groups'),
    await anonymous.get('/groups/1'),
    await anonymous.post('/v1/groups', { name: 'Mine' }),
    await anonymous.put('/v1/groups/1/members/1'),
  ]) {
    assert.deepEqual([answer.status, answer.body.title], [401, 'Unauthorized'])
  }
})
