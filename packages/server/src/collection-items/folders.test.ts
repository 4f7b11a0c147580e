import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aCollection } from '../testing/documents.ts'
import { aStoredCollection, dataOf, itemsOf, outlineOf, stored } from './testing/stored.ts'

const { team } = await startTestApp()

test('creates a folder behind its siblings and answers with its flat form', async () => {
  const { editor, workspaceId } = await team()
  const collection = await aStoredCollection(editor, workspaceId)

  const { status, body } = await editor.post(`${collection.path}/folders`, {
    name: 'Refunds',
    description: 'What comes **back**',
    color: 'red',
  })

  const { createdAt, updatedAt, ...data } = body.data
  assert.equal(status, 200)
  assert.deepEqual([body.model_id, body.meta], [data.id, { model: 'folder', action: 'import' }])
  assert.equal(createdAt, updatedAt)
  assert.deepEqual(data, {
    id: data.id,
    name: 'Refunds',
    description: 'What comes **back**',
    descriptionFormat: null,
    color: 'red',
    owner: String(editor.id),
    lastUpdatedBy: String(editor.id),
    lastRevision: body.revision,
    collection: collection.id,
    folder: null,
    order: [],
    folders_order: [],
    folders: [],
    requests: [],
    variables: null,
    auth: null,
    currentHelper: null,
    helperAttributes: null,
    events: null,
    tests: null,
    preRequestScript: null,
    protocolProfileBehavior: null,
  })
  const items = await itemsOf(editor, collection.id)
  assert.deepEqual(outlineOf(items), [
    'Payments',
    'Payments/Pay',
    'Payments/Pay/Paid',
    'Health',
    'Refunds',
  ])
  assert.equal(items[2].color, 'red')
})

test('creates a folder in a folder, filled with flat requests', async () => {
  const { editor, workspaceId } = await team()
  const { id, path, folderId } = await aStoredCollection(editor, workspaceId)
  const requests = [
    { name: 'One', method: 'POST', url: 'https://example.com/1', rawModeData: 'x' },
    { name: 'Two', responses: [{ name: 'Fine', text: 'ok' }] },
  ]

  const created = await editor.post(`${path}/folders`, {
    name: 'New',
    folder: `${editor.id}-${folderId}`,
    requests,
  })

  const data = dataOf(created)
  assert.equal(data.folder, folderId)
  assert.deepEqual([data.order.length, data.requests], [2, data.order])
  const [payments] = await itemsOf(editor, id)
  assert.deepEqual(outlineOf([payments]).slice(3), [
    'Payments/New',
    'Payments/New/One',
    'Payments/New/Two',
    'Payments/New/Two/Fine',
  ])
  assert.deepEqual(payments.item[1].item[0].request.body, { mode: 'raw', raw: 'x' })
})

test('answers a folder without name with null', async () => {
  const { editor, workspaceId } = await team()
  const { path } = await aStoredCollection(editor, workspaceId)

  const { id, name } = dataOf(await editor.post(`${path}/folders`, {}))
  const read = dataOf(await editor.get(`${path}/folders/${id}`))

  assert.deepEqual([name, read.name], [null, null])
})

test('reads a folder with its children in order, by id and uid', async () => {
  const { editor, viewer, workspaceId } = await team()
  const { id, uid, path, folderId, requestId } = await aStoredCollection(editor, workspaceId)
  const inner = dataOf(await editor.post(`${path}/folders`, { name: 'Inner', folder: folderId }))
  const second = dataOf(await editor.post(`${path}/requests?folderId=${folderId}`, { name: 'B' }))

  const byId = await viewer.get(`${path}/folders/${folderId}`)
  const byUid = await viewer.get(`/collections/${uid}/folders/${editor.id}-${folderId}`)

  assert.deepEqual(byId.body, byUid.body)
  assert.deepEqual(byId.body.meta, {
    model: 'folder',
    action: 'find',
    populate: false,
    changeset: false,
  })
  const data = dataOf(byId)
  assert.deepEqual([data.order, data.folders_order], [[requestId, second.id], [inner.id]])
  assert.deepEqual(
    [data.collection, data.folder, data.owner, data.lastRevision],
    [id, null, String(editor.id), 3],
  )
  assert.equal('revision' in byId.body, false)
})

test('prints uids, ids alone, or the children themselves', async () => {
  const { editor, workspaceId } = await team()
  const { id, path, folderId, requestId, responseId } = await aStoredCollection(editor, workspaceId)
  const folder = `${path}/folders/${folderId}`

  const asUid = await editor.get(`${folder}?uid=true`)
  const asIds = dataOf(await editor.get(`${folder}?ids=true`))
  const populated = await editor.get(`${folder}?populate=true`)

  const owner = String(editor.id)
  assert.deepEqual(
    [asUid.body.model_id, asUid.body.data.collection, asUid.body.data.order],
    [`${owner}-${folderId}`, `${owner}-${id}`, [`${owner}-${requestId}`]],
  )
  assert.deepEqual(asIds, {
    id: folderId,
    collection: id,
    folder: null,
    order: [requestId],
    folders_order: [],
    owner,
    lastUpdatedBy: owner,
  })
  const { requests, folders } = dataOf(populated)
  assert.equal(populated.body.meta.populate, true)
  assert.deepEqual(folders, [])
  assert.deepEqual(
    [requests[0].id, requests[0].folder, requests[0].responses[0].id],
    [requestId, folderId, responseId],
  )
})

test('takes a flag that is not "true" for false', async () => {
  const { editor, workspaceId } = await team()
  const { path, folderId } = await aStoredCollection(editor, workspaceId)

  const { status, body } = await editor.get(`${path}/folders/${folderId}?uid=maybe&populate=`)

  assert.deepEqual([status, body.model_id], [200, folderId])
})

test('changes the fields that are sent and keeps the others and the children', async () => {
  const { editor, admin, workspaceId } = await team()
  const { path, folderId, requestId } = await aStoredCollection(editor, workspaceId)
  const folder = `${path}/folders/${folderId}`
  await editor.put(folder, {
    events: [{ listen: 'test', script: { exec: ['a'] } }],
    variables: [{ key: 'v', value: '1' }],
  })

  const changed = await admin.put(folder, { name: 'Renamed', description: 'New' })

  const data = dataOf(changed)
  assert.deepEqual(changed.body.meta, { model: 'folder', action: 'update' })
  assert.deepEqual(
    [data.name, data.description, data.variables, data.order, data.owner, data.lastUpdatedBy],
    [
      'Renamed',
      'New',
      [{ key: 'v', value: '1' }],
      [requestId],
      String(editor.id),
      String(admin.id),
    ],
  )
  assert.deepEqual(data.events, [
    { listen: 'test', script: { type: 'text/javascript', exec: ['a'] } },
  ])
})

test('changes nothing when what was read is sent back', async () => {
  const { editor, workspaceId } = await team()
  const { id, path, folderId } = await aStoredCollection(editor, workspaceId)
  const withoutTimes = (items: unknown) =>
    JSON.stringify(items, (key, value) => (key === 'updatedAt' ? undefined : value))
  const before = await itemsOf(editor, id)

  await editor.put(
    `${path}/folders/${folderId}`,
    dataOf(await editor.get(`${path}/folders/${folderId}`)),
  )

  assert.equal(withoutTimes(await itemsOf(editor, id)), withoutTimes(before))
})

test('moves a folder that is sent with another parent, but never into itself', async () => {
  const { editor, workspaceId } = await team()
  const { id, path, folderId } = await aStoredCollection(editor, workspaceId)
  const outer = dataOf(await editor.post(`${path}/folders`, { name: 'Outer' }))

  const moved = dataOf(await editor.put(`${path}/folders/${folderId}`, { folder: outer.id }))
  const refused = await editor.put(`${path}/folders/${outer.id}`, { folder: folderId })

  assert.equal(moved.folder, outer.id)
  assert.equal(refused.status, 400)
  assert.deepEqual(outlineOf(await itemsOf(editor, id)), [
    'Health',
    'Outer',
    'Outer/Payments',
    'Outer/Payments/Pay',
    'Outer/Payments/Pay/Paid',
  ])
})

test('deletes a folder with everything in it', async () => {
  const { editor, workspaceId } = await team()
  const { id, path, folderId, requestId, responseId } = await aStoredCollection(editor, workspaceId)

  const { status, body } = await editor.delete(`${path}/folders/${folderId}`)

  assert.equal(status, 200)
  assert.deepEqual(body, {
    model_id: folderId,
    meta: { model: 'folder', action: 'destroy' },
    data: { id: folderId, owner: String(editor.id) },
    revision: 2,
  })
  assert.deepEqual(outlineOf(await itemsOf(editor, id)), ['Health'])
  assert.equal((await editor.get(`${path}/requests/${requestId}`)).status, 404)
  assert.equal((await editor.get(`${path}/responses/${responseId}`)).status, 404)
})

test('refuses folders deeper than a collection may hold them', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId, aCollection({ item: [] }))
  const nested = (depth: number): object =>
    depth === 1 ? { name: 'f' } : { name: 'f', folders: [nested(depth - 1)] }
  const top = dataOf(await editor.post(`/collections/${id}/folders`, nested(99)))
  let bottom = top
  while (bottom.folders_order.length > 0) {
    const child = await editor.get(`/collections/${id}/folders/${bottom.folders_order[0]}`)
    bottom = dataOf(child)
  }
  const create = (fields: object) =>
    editor.post(`/collections/${id}/folders`, { folder: bottom.id, ...fields })

  const tooMany = await create(nested(2))
  const last = dataOf(await create({}))
  const tooDeep = await create({ folder: last.id })
  const other = dataOf(await editor.post(`/collections/${id}/folders`, nested(2)))
  const moved = await editor.put(`/collections/${id}/folders/${other.id}`, { folder: bottom.id })

  assert.deepEqual([tooMany.status, tooDeep.status, moved.status], [400, 400, 400])
  assert.match(tooDeep.body.error.message, /100 deep/)
  const whole = await editor.get(`/collections/${id}`)
  assert.equal((await editor.put(`/collections/${id}`, whole.body)).status, 200)
})
