// What the entity tags of folders, requests and responses stand for; that they are regarded is tested for all elements
// in platform/http/preconditions.test.ts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Answer } from '../testing/app.ts'
import { aStoredCollection, dataOf } from './testing/stored.ts'

const { team } = await startTestApp()

const tagOf = ({ headers }: Answer) => String(headers['etag'])
const stateOf = (answer: Answer) => tagOf(answer).slice(1, -1).split('.')[0]
const ifMatch = (answer: Answer) => ({ headers: { 'if-match': tagOf(answer) } })
const ifNoneMatch = (answer: Answer) => ({ headers: { 'if-none-match': tagOf(answer) } })

test('holds the tag of an item for a write after a sibling changed', async () => {
  const { editor, workspaceId } = await team()
  const { path, requestId, rootRequestId } = await aStoredCollection(editor, workspaceId)
  const before = await editor.get(`${path}/requests/${requestId}`)
  await editor.put(`${path}/requests/${rootRequestId}`, { name: 'Alive' })

  const after = await editor.get(`${path}/requests/${requestId}`)
  const written = await editor.put(`${path}/requests/${requestId}`, { name: 'B' }, ifMatch(before))

  assert.equal(stateOf(after), stateOf(before))
  assert.equal(dataOf(written).name, 'B')
})

test('never answers 304 when anything that is shown is another', async () => {
  const { editor, admin, workspaceId } = await team()
  const { path, folderId, requestId, responseId } = await aStoredCollection(editor, workspaceId)
  const folder = `${path}/folders/${folderId}`
  const request = `${path}/requests/${requestId}`
  const response = `${path}/responses/${responseId}`
  const pages = [
    folder,
    `${folder}?populate=true`,
    `${folder}?uid=true`,
    `${folder}?ids=true`,
    request,
    response,
  ]
  const changes = [
    () => editor.post(`${path}/requests?folderId=${folderId}`, { name: 'Another' }),
    () => editor.put(response, { name: 'Renamed' }),
    () => admin.put(folder, { name: 'Payments' }),
    () => editor.delete(request),
  ]

  for (const [at, change] of changes.entries()) {
    const before = await Promise.all(pages.map((page) => editor.get(page)))
    const same = await Promise.all(
      before.map((answer, page) => editor.get(pages[page] ?? '', ifNoneMatch(answer))),
    )
    dataOf(await change())
    const after = await Promise.all(
      before.map((answer, page) => editor.get(pages[page] ?? '', ifNoneMatch(answer))),
    )

    if (at === 0) assert.equal(new Set(before.map(tagOf)).size, pages.length)
    assert.deepEqual(new Set(same.map(({ status }) => status)), new Set([304]))
    assert.ok(after.every(({ status }) => status !== 304))
  }
})

test('refuses a stale tag before anything is written, and deletes nothing for it', async () => {
  const { editor, admin, workspaceId } = await team()
  const { path, folderId, requestId } = await aStoredCollection(editor, workspaceId)
  const stale = await editor.get(`${path}/requests/${requestId}`)
  await editor.put(`${path}/requests/${requestId}`, { name: 'B' })
  const before = await editor.get(path)
  const [newest] = (await admin.get('/audit/logs?limit=1')).body.trails

  const put = await editor.put(`${path}/requests/${requestId}`, { name: 'C' }, ifMatch(stale))
  const deleted = await editor.delete(`${path}/requests/${requestId}`, ifMatch(stale))
  const other = await editor.delete(`${path}/folders/${folderId}`, ifMatch(stale))

  assert.deepEqual([put.status, deleted.status, other.status], [412, 412, 412])
  assert.equal((await editor.get(path)).text, before.text)
  assert.equal((await admin.get('/audit/logs?limit=1')).body.trails[0].id, newest.id)
})

test('says what else is wrong before it says that the tag is stale', async () => {
  const { editor, viewer, workspaceId } = await team()
  const { path, folderId } = await aStoredCollection(editor, workspaceId)
  const stale = { headers: { 'if-match': '"stale"' } }
  const folder = `${path}/folders/${folderId}`

  const forbidden = await viewer.put(folder, { name: 'B' }, stale)
  const intoItself = await editor.put(folder, { folder: folderId }, stale)
  const absent = await editor.delete(`${path}/requests/${folderId}`, stale)

  assert.deepEqual([forbidden.status, intoItself.status], [401, 400])
  assert.ok([400, 404].includes(absent.status))
})

test('lets one of two that change the same state differently through', async () => {
  const { editor, admin, workspaceId } = await team()
  const { path, requestId } = await aStoredCollection(editor, workspaceId)
  const request = `${path}/requests/${requestId}`
  const read = await editor.get(request)

  const answers = await Promise.all([
    editor.put(request, { name: 'Of the editor' }, ifMatch(read)),
    admin.put(request, { name: 'Of the admin' }, ifMatch(read)),
  ])
  const winner = answers.find(({ status }) => status === 200)

  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 412])
  assert.ok(winner)
  const after = await editor.get(request)
  assert.equal(dataOf(after).name, dataOf(winner).name)
  assert.equal(stateOf(after), stateOf(winner))
})
