import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'

const { team } = await startTestApp()

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
