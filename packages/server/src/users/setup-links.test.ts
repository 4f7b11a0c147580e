import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Client } from '../testing/app.ts'

const { anonymous, team, deps } = await startTestApp()
const PASSWORD = 'correct horse'

async function linkFor(client: Client, userId: number) {
  const { status, body } = await client.post(`/v1/users/${userId}/setup-link`)
  return { status, token: body.setupUrl && new URL(body.setupUrl).searchParams.get('token') }
}

async function useLink(setupToken: string, password = PASSWORD) {
  return anonymous.post('/v1/sessions', { setupToken, password })
}

test('lets a person without a password set one', async () => {
  const { admin, editor } = await team()

  const { status, token } = await linkFor(admin, editor.id)

  const first = await useLink(token)
  assert.deepEqual([status, first.status, (await useLink(token)).status], [201, 201, 401])
  assert.equal(first.body.user.id, editor.id)
})

test('takes the place of a lost password and ends the sessions of before', async () => {
  const { admin } = await team()
  const email = `${deps.newId()}@example.com`
  const { body } = await admin.post('/v1/users', { email, fullName: 'G', password: PASSWORD })
  const signedIn = await anonymous.post('/v1/sessions', { email, password: PASSWORD })
  const cookie = [signedIn.headers['set-cookie'] ?? []].flat().join('; ')
  const { token } = await linkFor(admin, body.user.id)
  const before = await anonymous.get('/me', { headers: { cookie } })

  await useLink(token, 'battery staple')

  const after = await anonymous.get('/me', { headers: { cookie } })
  const old = await anonymous.post('/v1/sessions', { email, password: PASSWORD })
  assert.deepEqual([before.status, after.status, old.status], [200, 401, 401])
})

test('ends the links of before, also under parallel calls', async () => {
  const { admin, editor } = await team()

  const links = await Promise.all([1, 2, 3].map(() => linkFor(admin, editor.id)))

  const statuses = []
  for (const { token } of links) statuses.push((await useLink(token)).status)
  assert.deepEqual(statuses.toSorted(), [201, 401, 401])
})

test('is for those who manage users, and for a Super Admin made by Super Admins alone', async () => {
  const { admin, editor, member } = await team()
  const manager = await member(['admin'])

  const statuses = [
    await linkFor(editor, editor.id),
    await linkFor(manager, admin.id),
    await linkFor(manager, editor.id),
    await linkFor(admin, admin.id),
  ].map(({ status }) => status)

  assert.deepEqual(statuses, [403, 403, 201, 201])
})

test('is refused for someone who is in another team besides', async () => {
  const ours = await team()
  const theirs = await team()
  await deps.db.query
    .insertInto('team_members')
    .values({ team_id: theirs.id, user_id: ours.editor.id, joined_at: deps.now() })
    .execute()

  assert.equal((await linkFor(theirs.admin, ours.editor.id)).status, 403)
})

test('knows nobody of another team, nobody who was never there, and nobody who left', async () => {
  const { admin, viewer } = await team()
  const stranger = await team()
  await admin.post(`/v1/users/${viewer.id}/deactivate`)

  const statuses = [
    (await linkFor(admin, stranger.editor.id)).status,
    (await linkFor(admin, 1)).status,
    (await linkFor(admin, viewer.id)).status,
    (await admin.post('/v1/users/nobody/setup-link')).status,
    (await anonymous.post(`/v1/users/${viewer.id}/setup-link`)).status,
  ]

  assert.deepEqual(statuses, [404, 404, 409, 400, 401])
})
