import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aRun } from '../runs/testing/reports.ts'
import { startTestApp, type Team } from '../testing/app.ts'
import { aCollection } from '../testing/documents.ts'
import { type Json, trailsOf, done } from './testing/log.ts'

const { anonymous, team, deps } = await startTestApp()

const PASSWORD = 'correct horse pl4nted'
const anEmail = () => `${deps.newId()}@example.com`
const environment = { name: 'Staging' }

test('lists every action with its name for people, sorted', async () => {
  const { admin } = await team()

  const { status, body } = await admin.get('/audit-actions')

  const names = body.map(({ name }: Json) => name)
  assert.equal(status, 200)
  assert.deepEqual(names, names.toSorted())
  assert.deepEqual(
    body.find(({ name }: Json) => name === 'team.member_added'),
    { name: 'team.member_added', displayName: 'Member added to team' },
  )
  for (const entry of body) {
    assert.deepEqual(Object.keys(entry), ['name', 'displayName'])
    assert.match(entry.name, /^[a-z_]+\.[a-z_]+$/)
    assert.match(entry.displayName, /^[A-Z]/)
  }
})

const anEnvironment = async ({ editor, workspaceId }: Team) =>
  (await done(editor.post(`/environments?workspace=${workspaceId}`, { environment }))).environment
    .id

const aStoredCollection = async ({ editor, workspaceId }: Team) => {
  const body = { collection: aCollection() }
  return (await done(editor.post(`/collections?workspace=${workspaceId}`, body))).collection.id
}

const aKey = async ({ editor }: Team) =>
  (await done(editor.post('/v1/api-keys', { name: 'K' }))).apiKey.id

const signInByKey = ({ editor }: Team) =>
  done(anonymous.post('/v1/sessions', { apiKey: editor.key }))

/** What makes each action happen. */
const triggers: Record<string, (team: Team) => Promise<unknown>> = {
  'team.member_added': ({ admin }) =>
    done(admin.post('/v1/users', { email: anEmail(), fullName: 'New' })),
  'team.invitation_revoked': async ({ admin }) => {
    const { user } = await done(admin.post('/v1/users', { email: anEmail(), fullName: 'Invited' }))
    await done(admin.delete(`/v1/invitations/${user.id}`))
  },
  'team.roles_updated': ({ admin, viewer }) =>
    done(admin.put(`/v1/users/${viewer.id}/roles`, { roles: ['billing'] })),
  'user.deactivated': ({ admin, viewer }) => done(admin.post(`/v1/users/${viewer.id}/deactivate`)),
  'user.login_password_success': async ({ admin }) => {
    const email = anEmail()
    await done(admin.post('/v1/users', { email, fullName: 'New', password: PASSWORD }))
    await done(anonymous.post('/v1/sessions', { email, password: PASSWORD }))
  },
  'user.login_key_success': signInByKey,
  'user.login_setup_success': async ({ admin }) => {
    const { setupUrl } = await done(admin.post('/v1/users', { email: anEmail(), fullName: 'New' }))
    const setupToken = new URL(setupUrl).searchParams.get('token')
    await done(anonymous.post('/v1/sessions', { setupToken, password: PASSWORD }))
  },
  'user.setup_link_created': ({ admin, viewer }) =>
    done(admin.post(`/v1/users/${viewer.id}/setup-link`)),
  'user.password_changed': async ({ admin }) => {
    const email = anEmail()
    await done(admin.post('/v1/users', { email, fullName: 'New', password: PASSWORD }))
    const { headers, body } = await anonymous.post('/v1/sessions', { email, password: PASSWORD })
    const cookie = [headers['set-cookie'] ?? []].flat().map((text) => text.split(';')[0])
    const own = { cookie: cookie.join('; '), 'x-csrf-token': body.csrfToken }
    const change = { currentPassword: PASSWORD, newPassword: `${PASSWORD} 2` }
    await done(anonymous.put('/v1/session/password', change, { headers: own }))
  },
  'user.logout': async (fixture) => {
    const { session } = await signInByKey(fixture)
    await done(fixture.editor.delete(`/v1/sessions/${session.id}`))
  },
  'apikey.created': aKey,
  'apikey.regenerated': ({ editor }) =>
    done(editor.post(`/v1/api-keys/${editor.keyId}/rotate`, {})),
  'apikey.revoked': ({ admin, editor }) => done(admin.delete(`/v1/api-keys/${editor.keyId}`)),
  'workspace.created': ({ admin }) =>
    done(admin.post('/workspaces', { workspace: { name: 'W', type: 'team' } })),
  'workspace.updated': ({ admin, workspaceId }) =>
    done(admin.put(`/workspaces/${workspaceId}`, { workspace: { about: 'x' } })),
  'workspace.visibility_changed': ({ admin, workspaceId }) =>
    done(admin.put(`/workspaces/${workspaceId}`, { workspace: { type: 'private' } })),
  'workspace.deleted': ({ admin, workspaceId }) => done(admin.delete(`/workspaces/${workspaceId}`)),
  'collection.created': aStoredCollection,
  'collection.updated': async (fixture) => {
    const id = await aStoredCollection(fixture)
    const collection = aCollection({ name: 'Other' })
    await done(fixture.editor.put(`/collections/${id}`, { collection }))
  },
  'collection.deleted': async (fixture) =>
    done(fixture.editor.delete(`/collections/${await aStoredCollection(fixture)}`)),
  'environment.created': anEnvironment,
  'environment.updated': async (fixture) =>
    done(fixture.editor.put(`/environments/${await anEnvironment(fixture)}`, { environment })),
  'environment.deleted': async (fixture) =>
    done(fixture.editor.delete(`/environments/${await anEnvironment(fixture)}`)),
  'run.created': ({ editor }) => aRun(editor),
  'run.deleted': async ({ editor }) => done(editor.delete(`/v1/runs/${await aRun(editor)}`)),
}
for (const [action, trigger] of Object.entries(triggers)) {
  test(`lists ${action} once when it happens`, async () => {
    const fixture = await team()
    const { admin } = fixture
    const before = await trailsOf(admin, `action=${action}`)

    await trigger(fixture)

    const after = await trailsOf(admin, `action=${action}`)
    const { body: actions } = await admin.get('/audit-actions')
    assert.equal(after.length, before.length + 1)
    assert.deepEqual(after[0].action, action)
    assert.ok(actions.some(({ name }: Json) => name === action))
  })
}

test('lists collection.updated once for a patch', async () => {
  const fixture = await team()
  const id = await aStoredCollection(fixture)

  await done(fixture.editor.patch(`/collections/${id}`, { collection: { info: { name: 'P' } } }))

  assert.equal((await trailsOf(fixture.admin, 'action=collection.updated')).length, 1)
})
