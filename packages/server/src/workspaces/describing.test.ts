import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aCollection } from '../testing/documents.ts'

const { team, grant } = await startTestApp()
const NOBODY = '00000000-0000-4000-8000-000000000000'

const nothing = {
  addElements: false,
  editDetails: false,
  changeVisibility: false,
  delete: false,
  manageRoles: false,
}

test('shows what is in a workspace and what the caller may do there', async () => {
  const { admin, editor, viewer, workspaceId } = await team()
  await editor.post(`/collections?workspace=${workspaceId}`, { collection: aCollection() })
  await editor.post(`/environments?workspace=${workspaceId}`, { environment: { name: 'E' } })
  const path = `/v1/workspaces/${workspaceId}`

  const { status, body } = await viewer.get(path)
  const asEditor = (await editor.get(path)).body.workspace
  const asAdmin = (await admin.get(path)).body.workspace

  assert.equal(status, 200)
  assert.deepEqual(
    { ...body.workspace, createdAt: '', updatedAt: '' },
    {
      id: workspaceId,
      name: 'Shared',
      description: '',
      about: '',
      visibility: 'team',
      isDefault: false,
      owner: String(admin.id),
      createdAt: '',
      updatedAt: '',
      updatedBy: String(admin.id),
      revision: 1,
      counts: { collections: 1, environments: 1, people: 2 },
      role: 'viewer',
      permissions: nothing,
    },
  )
  assert.equal(asEditor.role, 'editor')
  assert.deepEqual(asEditor.permissions, { ...nothing, addElements: true })
  assert.equal(asAdmin.role, 'admin')
  assert.ok(Object.values(asAdmin.permissions).every((may) => may === true))
})

test('counts people once, also those of groups, and not who is deactivated', async () => {
  const { admin, editor, viewer, workspaceId, member, group } = await team()
  const gone = await member(['user'])
  await grant(workspaceId, gone.id, 'viewer')
  const groupId = await group([editor, viewer])
  await admin.patch(`/workspaces/${workspaceId}/roles`, {
    roles: [{ op: 'add', path: '/usergroup', value: [{ id: String(groupId), role: '1' }] }],
  })
  await admin.post(`/v1/users/${gone.id}/deactivate`)

  const { body } = await viewer.get(`/v1/workspaces/${workspaceId}`)

  assert.equal(body.workspace.counts.people, 3)
})

test('gives the tag that a change takes', async () => {
  const { admin, workspaceId } = await team()
  const { headers } = await admin.get(`/v1/workspaces/${workspaceId}`)
  const ifMatch = { headers: { 'if-match': String(headers.etag) } }
  const rename = (name: string) => ({ workspace: { name } })

  const known = await admin.get(`/v1/workspaces/${workspaceId}`, {
    headers: { 'if-none-match': String(headers.etag) },
  })
  const changed = await admin.put(`/workspaces/${workspaceId}`, rename('Größe 🚚'), ifMatch)
  const late = await admin.put(`/workspaces/${workspaceId}`, rename('B'), ifMatch)

  assert.deepEqual([known.status, changed.status, late.status], [304, 200, 412])
  const { body } = await admin.get(`/v1/workspaces/${workspaceId}`)
  assert.equal(body.workspace.name, 'Größe 🚚')
})

test('does not tell strangers who is in a public workspace, nor of any other', async () => {
  const { admin, workspaceId } = await team()
  const stranger = (await team()).admin
  const created = await admin.post('/workspaces', { workspace: { name: 'P', type: 'public' } })

  const { body } = await stranger.get(`/v1/workspaces/${created.body.workspace.id}`)

  assert.equal(body.workspace.counts.people, null)
  assert.deepEqual([body.workspace.role, body.workspace.permissions], ['viewer', nothing])
  for (const id of [workspaceId, NOBODY, 'nothing'])
    assert.equal((await stranger.get(`/v1/workspaces/${id}`)).status, 404)
})
