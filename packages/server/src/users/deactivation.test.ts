import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'

const { anonymous, team, deps, withKey } = await startTestApp()

function aPerson(fields: object = {}) {
  return { email: `${deps.newId()}@example.com`, fullName: 'Grace Example', ...fields }
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
