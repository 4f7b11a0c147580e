import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aStoredCollection, dataOf, itemsOf, outlineOf } from './testing/stored.ts'

const { team } = await startTestApp()

const flat = {
  name: 'Überweisen 💳',
  description: 'Sends money',
  method: 'POST',
  url: 'https://example.com/:account/transfers?currency=EUR',
  headerData: [{ key: 'X-One', value: 'é', description: 'why', enabled: false }],
  queryParams: [{ key: 'currency', value: 'EUR', equals: true, description: 'ISO', enabled: true }],
  pathVariableData: [{ key: 'account', value: '7', enabled: true }],
  dataMode: 'raw',
  rawModeData: '{"amount":10}',
  dataOptions: { raw: { language: 'json' } },
  auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{t}}', type: 'string' }] },
  events: [{ listen: 'test', script: { type: 'text/javascript', exec: ['ok()'] } }],
  color: 'red',
}

test('gives back every flat field that was sent', async () => {
  const { editor, viewer, workspaceId } = await team()
  const { id, path, folderId } = await aStoredCollection(editor, workspaceId)

  const created = await editor.post(`${path}/requests?folderId=${folderId}`, flat)
  const read = await viewer.get(`${path}/requests/${created.body.model_id}`)

  assert.deepEqual(created.body.meta, { model: 'request', action: 'import' })
  assert.deepEqual(dataOf(created), dataOf(read))
  assert.deepEqual(read.body.data, {
    ...flat,
    headers: '//X-One: é\n',
    pathVariables: { account: '7' },
    descriptionFormat: null,
    data: null,
    graphqlModeData: null,
    dataDisabled: false,
    variables: null,
    currentHelper: null,
    helperAttributes: null,
    tests: null,
    preRequestScript: null,
    protocolProfileBehavior: null,
    id: created.body.model_id,
    collection: id,
    folder: folderId,
    owner: String(editor.id),
    lastUpdatedBy: String(editor.id),
    lastRevision: created.body.revision,
    createdAt: read.body.data.createdAt,
    updatedAt: read.body.data.updatedAt,
    responses: [],
    responses_order: [],
  })
})

test('is in the collection as a request of v2.1', async () => {
  const { editor, workspaceId } = await team()
  const { id, path } = await aStoredCollection(editor, workspaceId)

  await editor.post(`${path}/requests`, flat)

  const items = await itemsOf(editor, id)
  assert.deepEqual(outlineOf(items).at(-1), flat.name)
  assert.deepEqual(items.at(-1).request, {
    method: 'POST',
    description: 'Sends money',
    url: {
      raw: flat.url,
      protocol: 'https',
      host: ['example', 'com'],
      path: [':account', 'transfers'],
      query: [{ key: 'currency', value: 'EUR', description: 'ISO' }],
      variable: [{ key: 'account', value: '7' }],
    },
    header: [{ key: 'X-One', value: 'é', description: 'why', disabled: true }],
    body: { mode: 'raw', raw: '{"amount":10}', options: { raw: { language: 'json' } } },
    auth: flat.auth,
  })
  assert.deepEqual(items.at(-1).event, flat.events)
})

test('takes headers as a list, a form, and the texts of older clients', async () => {
  const { editor, workspaceId } = await team()
  const { id, path } = await aStoredCollection(editor, workspaceId)

  const { status } = await editor.post(`${path}/requests`, {
    headers: [{ key: 'A', value: 'b' }],
    dataMode: 'params',
    data: [{ key: 'f', value: 'x', type: 'text', enabled: false }],
    tests: 'one()\ntwo()',
    currentHelper: 'basicAuth',
    helperAttributes: { username: 'u', password: 'p' },
  })

  assert.equal(status, 200)
  const { request, event } = (await itemsOf(editor, id)).at(-1)
  assert.deepEqual(request.header, [{ key: 'A', value: 'b' }])
  assert.deepEqual(request.body.formdata, [{ key: 'f', value: 'x', type: 'text', disabled: true }])
  assert.equal(request.auth.type, 'basic')
  assert.deepEqual(event[0].script.exec, ['one()', 'two()'])
})

test('creates a request of nothing', async () => {
  const { editor, workspaceId } = await team()
  const { path } = await aStoredCollection(editor, workspaceId)

  const data = dataOf(await editor.post(`${path}/requests`, {}))

  assert.deepEqual([data.name, data.method, data.url, data.folder], [null, 'GET', null, null])
})

test('changes the fields that are sent and keeps the others', async () => {
  const { editor, workspaceId } = await team()
  const { path } = await aStoredCollection(editor, workspaceId)
  const { model_id } = (await editor.post(`${path}/requests`, flat)).body
  const before = dataOf(await editor.get(`${path}/requests/${model_id}`))

  const changed = await editor.put(`${path}/requests/${model_id}`, {
    method: 'PUT',
    rawModeData: '[]',
    auth: null,
  })

  const { updatedAt, lastRevision, ...after } = dataOf(changed)
  const { updatedAt: _at, lastRevision: _revision, ...expected } = before
  assert.deepEqual(after, { ...expected, method: 'PUT', rawModeData: '[]', auth: null })
  assert.ok(updatedAt > before.updatedAt)
  assert.deepEqual([lastRevision, changed.body.revision], [3, 3])
})

test('cannot be moved by a change', async () => {
  const { editor, workspaceId } = await team()
  const { path, folderId, rootRequestId } = await aStoredCollection(editor, workspaceId)

  const changed = await editor.put(`${path}/requests/${rootRequestId}`, { folder: folderId })

  assert.equal(dataOf(changed).folder, null)
})

test('prints its examples by id, by uid and whole', async () => {
  const { editor, workspaceId } = await team()
  const { path, requestId, responseId, folderId } = await aStoredCollection(editor, workspaceId)
  const request = `${path}/requests/${requestId}`

  const plain = dataOf(await editor.get(request))
  const asUid = dataOf(await editor.get(`${request}?uid=true`))
  const populated = dataOf(await editor.get(`${request}?populate=true&ids=true`))

  assert.deepEqual([plain.responses, plain.responses_order], [[responseId], [responseId]])
  assert.deepEqual(
    [asUid.folder, asUid.responses_order],
    [`${editor.id}-${folderId}`, [`${editor.id}-${responseId}`]],
  )
  assert.deepEqual(populated.responses, [
    {
      id: responseId,
      request: requestId,
      owner: String(editor.id),
      lastUpdatedBy: String(editor.id),
    },
  ])
})

test('deletes a request with its examples', async () => {
  const { editor, workspaceId } = await team()
  const { id, path, requestId, responseId } = await aStoredCollection(editor, workspaceId)

  const { body } = await editor.delete(`${path}/requests/${editor.id}-${requestId}`)

  assert.deepEqual(
    [body.model_id, body.meta.action, body.data],
    [requestId, 'destroy', { id: requestId, owner: String(editor.id) }],
  )
  assert.equal((await editor.get(`${path}/responses/${responseId}`)).status, 404)
  assert.deepEqual(outlineOf(await itemsOf(editor, id)), ['Payments', 'Health'])
})
