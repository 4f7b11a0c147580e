import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aStoredCollection, dataOf, itemsOf } from './testing/stored.ts'

const { team } = await startTestApp()

const flat = {
  name: 'Declined ✗',
  status: 'Payment Required',
  responseCode: { code: 402, name: 'Payment Required' },
  time: '12',
  headers: [{ key: 'Content-Type', value: 'application/json', description: '' }],
  cookies: null,
  mime: 'application/json',
  text: '{"declined":true}',
  language: 'json',
  rawDataType: 'text',
  color: 'red',
}
const requestObject = JSON.stringify({ method: 'POST', url: 'https://example.com/pay' })

test('creates an example and answers with where it is', async () => {
  const { editor, workspaceId } = await team()
  const { path, requestId } = await aStoredCollection(editor, workspaceId)

  const { status, body } = await editor.post(`${path}/responses?request=${requestId}`, flat)

  assert.equal(status, 200)
  assert.deepEqual(body, {
    model_id: body.data.id,
    meta: { model: 'response', action: 'create' },
    data: {
      id: body.data.id,
      owner: String(editor.id),
      request: requestId,
      createdAt: body.data.createdAt,
      updatedAt: body.data.updatedAt,
      lastUpdatedBy: String(editor.id),
    },
    revision: 2,
  })
})

test('gives back every flat field that was sent', async () => {
  const { editor, viewer, workspaceId } = await team()
  const { path, requestId } = await aStoredCollection(editor, workspaceId)
  // The older name of the parameter, and a uid.
  const query = `requestId=${editor.id}-${requestId}`
  const created = await editor.post(`${path}/responses?${query}`, { ...flat, requestObject })

  const read = await viewer.get(`${path}/responses/${created.body.model_id}`)

  const { requestObject: original, ...data } = dataOf(read)
  assert.deepEqual(data, {
    ...flat,
    ...created.body.data,
    lastRevision: created.body.revision,
  })
  assert.deepEqual(
    [JSON.parse(original).method, JSON.parse(original).url],
    ['POST', 'https://example.com/pay'],
  )
  assert.deepEqual(read.body.meta, {
    model: 'response',
    action: 'find',
    populate: false,
    changeset: false,
  })
})

test('is in the collection as an example of v2.1, with the request from the fields beside', async () => {
  const { editor, workspaceId } = await team()
  const { id, path, requestId } = await aStoredCollection(editor, workspaceId)

  await editor.post(`${path}/responses?request=${requestId}`, {
    ...flat,
    url: 'https://example.com/pay',
    method: 'POST',
    dataMode: 'raw',
    rawModeData: 'x',
  })

  const [folder] = await itemsOf(editor, id)
  const [, example] = folder.item[0].response
  assert.deepEqual(
    [example.name, example.code, example.status, example.body, example._postman_previewlanguage],
    [flat.name, 402, 'Payment Required', flat.text, 'json'],
  )
  assert.deepEqual(
    [example.originalRequest.method, example.originalRequest.body],
    ['POST', { mode: 'raw', raw: 'x' }],
  )
})

test('changes the fields that are sent and keeps the others', async () => {
  const { editor, workspaceId } = await team()
  const { path, responseId } = await aStoredCollection(editor, workspaceId)
  const response = `${path}/responses/${responseId}`
  const before = dataOf(await editor.get(response))

  const changed = await editor.put(response, {
    text: 'new',
    responseCode: { code: 200, name: 'OK' },
  })

  const { updatedAt: _at, lastRevision: _revision, ...expected } = before
  const { updatedAt: _changedAt, lastRevision, ...after } = dataOf(changed)
  assert.deepEqual(after, {
    ...expected,
    text: 'new',
    status: 'OK',
    responseCode: { code: 200, name: 'OK' },
  })
  assert.deepEqual([changed.body.meta.action, lastRevision], ['update', 2])
})

test('prints uids and ids alone', async () => {
  const { editor, workspaceId } = await team()
  const { path, requestId, responseId } = await aStoredCollection(editor, workspaceId)

  const { body } = await editor.get(`${path}/responses/${responseId}?uid=true&ids=true`)

  assert.equal(body.model_id, `${editor.id}-${responseId}`)
  assert.deepEqual(body.data, {
    id: `${editor.id}-${responseId}`,
    request: `${editor.id}-${requestId}`,
    owner: String(editor.id),
    lastUpdatedBy: String(editor.id),
  })
})

test('deletes an example and nothing else', async () => {
  const { editor, workspaceId } = await team()
  const { path, requestId, responseId } = await aStoredCollection(editor, workspaceId)

  const { body } = await editor.delete(`${path}/responses/${responseId}`)

  assert.deepEqual(body, {
    model_id: responseId,
    meta: { model: 'response', action: 'destroy' },
    data: { id: responseId, owner: String(editor.id) },
    revision: 2,
  })
  assert.deepEqual(dataOf(await editor.get(`${path}/requests/${requestId}`)).responses, [])
})

test('asks for the request, and for a request object that can be read', async () => {
  const { editor, workspaceId } = await team()
  const { path, requestId } = await aStoredCollection(editor, workspaceId)

  const missing = await editor.post(`${path}/responses`, flat)
  const unreadable = await editor.post(`${path}/responses?request=${requestId}`, {
    requestObject: '{',
  })

  assert.deepEqual(
    [missing.status, missing.body.error.name, missing.body.error.details],
    [400, 'paramMissingError', { param: 'request' }],
  )
  assert.deepEqual(
    [unreadable.status, unreadable.body.error.name, unreadable.body.error.details],
    [400, 'malformedRequestError', ['/requestObject: must be the JSON text of a request']],
  )
})
