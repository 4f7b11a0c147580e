import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Client } from '../testing/app.ts'
import { aCollection, aFolder, aRequest, SCHEMA } from '../testing/documents.ts'

const { anonymous, team } = await startTestApp()
const NOBODY = '00000000-0000-4000-8000-000000000000'

const document = aCollection({
  name: 'Zahlungen €',
  info: { description: { content: 'Was **Geld** bewegt', type: 'text/markdown' } },
  item: [aFolder('F', [aRequest({ response: [{ name: 'A' }, { name: 'B' }] })]), aRequest()],
  auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] },
  event: [{ listen: 'test', script: { exec: 'pm.test("a")\npm.test("b")' } }],
  variable: [
    { key: 'host', value: 'example.com' },
    { key: 'token', value: 'pl4nted', type: 'secret' },
  ],
})

async function aStored(client: Client, workspaceId: string): Promise<string> {
  const { status, body, text } = await client.post(`/collections?workspace=${workspaceId}`, {
    collection: document,
  })
  assert.equal(status, 200, text)
  return body.collection.id
}

test('shows everything of a collection but its items and secret values', async () => {
  const { editor, viewer, workspaceId } = await team()
  const id = await aStored(editor, workspaceId)

  const { status, body, text } = await viewer.get(`/v1/collections/${editor.id}-${id}`)

  assert.equal(status, 200)
  assert.ok(!text.includes('pl4nted'))
  assert.deepEqual(
    { ...body.collection, createdAt: '', updatedAt: '' },
    {
      id,
      uid: `${editor.id}-${id}`,
      name: 'Zahlungen €',
      description: 'Was **Geld** bewegt',
      schema: SCHEMA,
      owner: String(editor.id),
      createdAt: '',
      updatedAt: '',
      updatedBy: String(editor.id),
      revision: 1,
      isPublic: false,
      workspace: { id: workspaceId, name: 'Shared' },
      permissions: { edit: false, delete: false, manageRoles: false },
      counts: { folders: 1, requests: 2, examples: 2 },
      auth: document['auth'],
      events: [
        {
          listen: 'test',
          script: { exec: ['pm.test("a")', 'pm.test("b")'] },
        },
      ],
      variables: [
        { key: 'host', value: 'example.com', position: 0, isSecret: false, hasValue: true },
        {
          key: 'token',
          type: 'secret',
          value: null,
          position: 1,
          isSecret: true,
          hasValue: true,
        },
      ],
    },
  )
})

test('counts none in a collection that has none of it', async () => {
  const { editor, workspaceId } = await team()
  const { body } = await editor.post(`/collections?workspace=${workspaceId}`, {
    collection: aCollection({ item: [] }),
  })

  const described = await editor.get(`/v1/collections/${body.collection.id}`)

  const { counts, auth, events, variables, description } = described.body.collection
  assert.deepEqual(counts, { folders: 0, requests: 0, examples: 0 })
  assert.deepEqual([auth, events, variables, description], [null, [], [], ''])
})

test('gives the tag that a change takes, and another after a change of an item', async () => {
  const { editor, workspaceId } = await team()
  const id = await aStored(editor, workspaceId)
  const path = `/v1/collections/${id}`
  const rename = (name: string) => ({ collection: { info: { name } } })
  const { body, headers } = await editor.get(path)
  const etag = String(headers.etag)
  const ifMatch = { headers: { 'if-match': etag } }
  const ifNoneMatch = { headers: { 'if-none-match': etag } }

  const known = await editor.get(path, ifNoneMatch)
  const changed = await editor.patch(`/collections/${id}`, rename('A'), ifMatch)
  const late = await editor.patch(`/collections/${id}`, rename('B'), ifMatch)
  await editor.post(`/collections/${id}/requests`, { name: 'R' })
  const afterItem = await editor.get(path, ifNoneMatch)

  const all = { edit: true, delete: true, manageRoles: true }
  assert.deepEqual(body.collection.permissions, all)
  assert.deepEqual([known.status, changed.status, late.status], [304, 200, 412])
  assert.equal(afterItem.status, 200)
  assert.equal(afterItem.body.collection.counts.requests, 3)
})

test('does not tell where it is to who has a role for it alone', async () => {
  const { admin, editor, member } = await team()
  const outsider = await member(['billing'])
  const workspace = await admin.post('/workspaces', { workspace: { name: 'W', type: 'private' } })
  const id = await aStored(admin, workspace.body.workspace.id)
  await admin.patch(`/collections/${id}/roles`, {
    roles: [{ op: 'update', path: '/user', value: [{ id: outsider.id, role: 'VIEWER' }] }],
  })

  const { status, body } = await outsider.get(`/v1/collections/${id}`)

  assert.equal(status, 200)
  assert.equal(body.collection.workspace, null)
  assert.equal((await editor.get(`/v1/collections/${id}`)).status, 404)
})

test('refuses strangers and what is not there', async () => {
  const { editor, workspaceId } = await team()
  const stranger = (await team()).admin
  const id = await aStored(editor, workspaceId)

  assert.equal((await stranger.get(`/v1/collections/${id}`)).status, 404)
  assert.equal((await anonymous.get(`/v1/collections/${id}`)).status, 401)
  assert.equal((await editor.get(`/v1/collections/${NOBODY}`)).status, 404)
  assert.equal((await editor.get('/v1/collections/nothing')).status, 404)
  await editor.delete(`/collections/${id}`)
  assert.equal((await editor.get(`/v1/collections/${id}`)).status, 404)
})

test('changes what is sent, and keeps the value of a secret that no page knows', async () => {
  const { editor, workspaceId } = await team()
  const id = await aStored(editor, workspaceId)
  const path = `/v1/collections/${id}`
  const { headers } = await editor.get(path)

  const changed = await editor.patch(
    path,
    {
      description: 'Neu',
      variables: [
        { key: 'secretToken', position: 1 },
        { key: 'added', value: 5 },
      ],
    },
    { headers: { 'if-match': String(headers['etag']) } },
  )
  const stale = await editor.patch(
    path,
    { name: 'Stale' },
    { headers: { 'if-match': String(headers['etag']) } },
  )
  const { body } = await editor.get(`/collections/${id}`)

  assert.deepEqual([changed.status, stale.status], [204, 412])
  assert.ok(changed.headers['etag'])
  assert.equal(body.collection.info.name, 'Zahlungen €')
  assert.deepEqual(
    body.collection.variable.map(({ key, value, type }: Record<string, unknown>) => [
      key,
      value,
      type,
    ]),
    [
      ['secretToken', 'pl4nted', 'secret'],
      ['added', 5, undefined],
    ],
  )
  assert.deepEqual(body.collection.auth, document['auth'])
})

test('changes nothing by an empty change, and refuses what is wrong with what', async () => {
  const { editor, viewer, workspaceId } = await team()
  const id = await aStored(editor, workspaceId)
  const path = `/v1/collections/${id}`
  const before = await editor.get(path)

  assert.equal((await editor.patch(path, {})).status, 204)
  for (const wrong of [
    { name: '' },
    { nmae: 'A' },
    { auth: { type: 5 } },
    { events: 'x' },
    { variables: [{ value: 1 }] },
    { variables: [{ key: 'a', position: -1 }] },
    [],
  ]) {
    const { status, body } = await editor.patch(path, wrong)
    assert.deepEqual([status, body.title], [400, 'Bad Request'], JSON.stringify(wrong))
  }

  assert.equal((await viewer.patch(path, { name: 'A' })).status, 403)
  assert.equal((await editor.patch(`/v1/collections/${NOBODY}`, { name: 'A' })).status, 404)
  assert.equal((await anonymous.patch(path, { name: 'A' })).status, 401)
  assert.equal((await editor.get(path)).headers['etag'], before.headers['etag'])
})
