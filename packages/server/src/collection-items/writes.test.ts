// What every write of an item leaves behind, and what it costs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aLargeCollection } from '../testing/documents.ts'
import { aStoredCollection, dataOf, itemsOf, outlineOf, stored } from './testing/stored.ts'

const { team, deps } = await startTestApp()

test('raises the revision and the stamp of the collection, so that its document is new', async () => {
  const { editor, admin, workspaceId } = await team()
  const { id, path } = await aStoredCollection(editor, workspaceId)
  const before = (await editor.get(path)).body.collection.info

  const { body } = await admin.post(`${path}/folders`, { name: 'New' })
  const after = (await editor.get(path)).body.collection

  assert.equal(body.revision, 2)
  assert.ok(after.info.updatedAt > before.updatedAt)
  assert.equal(after.info.lastUpdatedBy, String(admin.id))
  assert.equal(outlineOf(after.item).at(-1), 'New')
  assert.equal(after.info._postman_id, id)
})

test('records each write once, with the item and the person', async () => {
  const { editor, admin, workspaceId } = await team()
  const { id, path, rootRequestId } = await aStoredCollection(editor, workspaceId)

  const folder = dataOf(await editor.post(`${path}/folders`, { name: 'Refunds' }))
  await editor.put(`${path}/requests/${rootRequestId}`, { name: 'Alive' })
  await editor.delete(`${path}/folders/${folder.id}`)

  const { body } = await admin.get('/audit/logs?limit=3')
  const entries = body.trails.map((trail: { action: string; message: string }) => [
    trail.action,
    trail.message,
  ])
  assert.deepEqual(entries, [
    ['collection.item_deleted', 'The folder "Refunds" in the collection "Payments" was deleted'],
    ['collection.item_updated', 'The request "Alive" in the collection "Payments" was changed'],
    ['collection.item_created', 'The folder "Refunds" in the collection "Payments" was created'],
  ])
  assert.equal(body.trails[0].data.actor.id, editor.id)
  const rows = await deps.db.query
    .selectFrom('audit_events')
    .select('variables')
    .where('element_id', '=', id)
    .where('action', '=', 'collection.item_created')
    .execute()
  assert.deepEqual(
    rows.map((row) => JSON.parse(row.variables)),
    [{ model: 'folder', itemId: folder.id }],
  )
})

test('writes nothing when it is refused', async () => {
  const { editor, admin, workspaceId } = await team()
  const { path, folderId } = await aStoredCollection(editor, workspaceId)
  const before = (await editor.get(path)).text
  const [newest] = (await admin.get('/audit/logs?limit=1')).body.trails

  await editor.put(`${path}/folders/${folderId}`, { name: 'X', folder: folderId })
  await editor.post(`${path}/requests?folderId=nothing`, { name: 'X' })

  assert.equal((await editor.get(path)).text, before)
  assert.equal((await admin.get('/audit/logs?limit=1')).body.trails[0].id, newest.id)
})

test('keeps all of many items that are created at once', async () => {
  const { editor, admin, workspaceId } = await team()
  const { id, path, folderId } = await aStoredCollection(editor, workspaceId)
  const names = Array.from({ length: 20 }, (_, at) => `R${at}`)

  const answers = await Promise.all(
    names.map((name, at) =>
      (at % 2 === 0 ? editor : admin).post(`${path}/requests?folderId=${folderId}`, { name }),
    ),
  )

  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
  const revisions = answers.map(({ body }) => body.revision).toSorted((one, two) => one - two)
  assert.deepEqual(
    revisions,
    names.map((_, at) => at + 2),
  )
  const [folder] = await itemsOf(editor, id)
  assert.deepEqual(
    new Set(folder.item.slice(1).map(({ name }: { name: string }) => name)),
    new Set(names),
  )
  const rows = await deps.db.query
    .selectFrom('collection_items')
    .select('position')
    .where('parent_id', '=', folderId)
    .execute()
  assert.equal(new Set(rows.map(({ position }) => position)).size, rows.length)
})

test('finds nothing any more in a collection that is deleted', async () => {
  const { editor, workspaceId } = await team()
  const { path, folderId } = await aStoredCollection(editor, workspaceId)

  await editor.delete(path)

  assert.equal((await editor.get(`${path}/folders/${folderId}`)).status, 404)
  assert.equal((await editor.post(`${path}/folders`, { name: 'X' })).status, 400)
})

test('reads and writes as few rows in a large collection as in a small one', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId, aLargeCollection(2000))
  const { item } = (await editor.get(`/collections/${id}`)).body.collection
  const countRows = async () => {
    const { count } = await deps.db.query
      .selectFrom('collection_items')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('collection_id', '=', id)
      .where('updated_by', '=', editor.id)
      .where('updated_at', '>', item[0].updatedAt)
      .executeTakeFirstOrThrow()
    return count
  }

  await editor.put(`/collections/${id}/requests/${item[7].item[3].id}`, { name: 'One' })
  await editor.post(`/collections/${id}/requests?folderId=${item[7].id}`, { name: 'Two' })

  assert.equal(await countRows(), 2)
  const folder = dataOf(await editor.get(`/collections/${id}/folders/${item[7].id}`))
  assert.equal(folder.order.length, 11)
})
