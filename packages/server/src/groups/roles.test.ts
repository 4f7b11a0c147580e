import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addApiKey, newKey } from '../api-keys/service.ts'
import { startTestApp, type Client } from '../testing/app.ts'
import { aGroup } from './testing/groups.ts'

const { anonymous, team, deps, withKey } = await startTestApp()

async function rolesOf(client: Client): Promise<string[]> {
  return (await client.get('/me')).body.user.roles
}

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
