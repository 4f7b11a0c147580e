import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addApiKey, newKey } from '../api-keys/service.ts'
import { startTestApp } from '../testing/app.ts'
import { aGroup } from './testing/groups.ts'

const { anonymous, team, deps, withKey } = await startTestApp()

const absent = 9_007_199_254_740_991

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
