import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Client } from '../testing/app.ts'

const { anonymous, team } = await startTestApp()

const rolesOf = async (client: Client, userId: number) =>
  (await client.get(`/v1/users/${userId}/roles`)).body

test('replaces the roles of a member, who has them at once', async () => {
  const { admin, viewer } = await team()
  const path = `/v1/users/${viewer.id}/roles`

  const refused = await viewer.get('/v1/audit-logs/export?format=jsonl')
  const { status, body } = await admin.put(path, { roles: ['community-manager', 'user'] })
  const allowed = await viewer.get('/v1/audit-logs/export?format=jsonl')

  assert.deepEqual([refused.status, status, allowed.status], [403, 200, 200])
  assert.deepEqual(body, { roles: ['community-manager', 'user'], inheritedRoles: [] })
  assert.deepEqual(await rolesOf(viewer, viewer.id), body)
})

test('tells roles of groups apart, and leaves them', async () => {
  const { admin, viewer, group } = await team()
  await group([viewer], ['billing', 'user'])

  await admin.put(`/v1/users/${viewer.id}/roles`, { roles: ['flow-editor'] })

  assert.deepEqual(await rolesOf(admin, viewer.id), {
    roles: ['flow-editor'],
    inheritedRoles: ['billing', 'user'],
  })
})

test('lets Super Admins alone name Super Admins and take the role back', async () => {
  const { admin, viewer, member } = await team()
  const plainAdmin = await member(['admin'])
  const path = `/v1/users/${viewer.id}/roles`

  const named = await plainAdmin.put(path, { roles: ['super-admin'] })
  const byOne = await admin.put(path, { roles: ['super-admin'] })
  const taken = await plainAdmin.put(path, { roles: ['user'] })
  const kept = await plainAdmin.put(path, { roles: ['super-admin', 'user'] })
  const back = await admin.put(path, { roles: ['user'] })

  assert.deepEqual(
    [named, byOne, taken, kept, back].map(({ status }) => status),
    [403, 200, 403, 200, 200],
  )
})

test('keeps an Admin or a Super Admin in the team, also when two go at the same time', async () => {
  const { admin, member } = await team()
  const other = await member(['super-admin', 'user'])

  const answers = await Promise.all([
    admin.put(`/v1/users/${admin.id}/roles`, { roles: ['user'] }),
    other.put(`/v1/users/${other.id}/roles`, { roles: ['user'] }),
  ])

  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409])
})

test('refuses unknown, repeated and no roles, and members of others', async () => {
  const ours = await team()
  const theirs = await team()
  const path = `/v1/users/${ours.viewer.id}/roles`

  for (const roles of [[], ['king'], ['user', 'user'], 'user', ['guest'], undefined]) {
    const { status } = await ours.admin.put(path, { roles })
    assert.equal(status, 400, JSON.stringify(roles))
  }
  assert.equal((await theirs.admin.put(path, { roles: ['user'] })).status, 404)
  assert.equal((await theirs.admin.get(path)).status, 404)
  assert.equal((await ours.editor.put(path, { roles: ['user'] })).status, 403)
  assert.equal((await anonymous.get(path)).status, 401)
  assert.deepEqual((await rolesOf(ours.admin, ours.viewer.id)).roles, ['user'])
})
