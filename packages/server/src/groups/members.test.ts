import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aGroup } from './testing/groups.ts'

const { team } = await startTestApp()

const absent = 9_007_199_254_740_991

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
