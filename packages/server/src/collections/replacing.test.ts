import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aCollection, aLargeCollection, aRequest } from '../testing/documents.ts'
import { type Json, stored, read, rich } from './testing/stored.ts'

const { team, deps } = await startTestApp()

test('keeps items that are sent with their ids, adds those without and drops those left out', async () => {
  const { editor, viewer, workspaceId, admin } = await team()
  const { id } = await stored(editor, workspaceId, rich)
  const before = await read(editor, id)
  const [folder, last] = before.item
  const changed = {
    ...before,
    item: [last, { ...folder, name: 'Renamed' }, aRequest({ name: 'New' })],
  }

  const put = await admin.put(`/collections/${before.info.uid}`, { collection: changed })
  const after = await read(viewer, id)

  assert.deepEqual(put.body.collection, { id, name: before.info.name, uid: before.info.uid })
  assert.deepEqual(
    after.item.map(({ name }: Json) => name),
    ['Last', 'Renamed', 'New'],
  )
  assert.deepEqual([after.item[0].uid, after.item[1].uid], [last.uid, folder.uid])
  assert.equal(after.item[2].uid, `${admin.id}-${after.item[2].id}`)
  assert.equal(after.item[1].item[0].id, folder.item[0].id)
  assert.equal(after.info.lastUpdatedBy, String(admin.id))
  const dropped = await admin.put(`/collections/${id}`, {
    collection: { ...after, item: [after.item[0]] },
  })
  assert.equal(dropped.status, 200)
  assert.deepEqual(
    (await read(viewer, id)).item.map(({ id: item }: Json) => item),
    [last.id],
  )
})

test('writes only the rows that differ', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId, aLargeCollection(50))
  const before = await read(editor, id)
  before.item[2].item[3].name = 'Touched'
  const rowsOf = () =>
    deps.db.query
      .selectFrom('collection_items')
      .selectAll()
      .where('collection_id', '=', id)
      .orderBy('id')
      .execute()
  const rowsBefore = await rowsOf()

  await editor.put(`/collections/${id}`, { collection: before })

  const rows = await rowsOf()
  const different = rows.filter((row, at) => JSON.stringify(row) !== JSON.stringify(rowsBefore[at]))
  assert.deepEqual(
    different.map(({ name }) => name),
    ['Touched'],
  )
})

test('adopts free ids and refuses those of another collection', async () => {
  const { editor, workspaceId } = await team()
  const first = await read(editor, (await stored(editor, workspaceId)).id)
  const second = await stored(editor, workspaceId)
  const free = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'.replace(
    'aaaaaaaa',
    String(Date.now()).slice(-8),
  )

  const adopted = await editor.put(`/collections/${second.id}`, {
    collection: aCollection({ item: [aRequest({ id: free })] }),
  })
  const refused = await editor.put(`/collections/${second.id}`, {
    collection: aCollection({ item: [first.item[0]] }),
  })

  assert.equal(adopted.status, 200)
  assert.equal((await read(editor, second.id)).item[0].id, free)
  assert.deepEqual([refused.status, refused.body.error.name], [400, 'instanceFoundError'])
  assert.equal((await read(editor, first.info._postman_id)).item.length, 1)
})

test('does not tell that an id is taken in another account', async () => {
  const { editor, workspaceId } = await team()
  const other = await team()
  const theirs = await read(other.editor, (await stored(other.editor, other.workspaceId)).id)
  const { id } = await stored(editor, workspaceId)

  const put = await editor.put(`/collections/${id}`, {
    collection: aCollection({ item: [theirs.item[0]] }),
  })
  const collection = await read(editor, id)

  assert.equal(put.status, 200)
  assert.notEqual(collection.item[0].id, theirs.item[0].id)
  assert.equal((await read(other.editor, theirs.info._postman_id)).item[0].id, theirs.item[0].id)
})

test('refuses a document of another collection', async () => {
  const { editor, workspaceId } = await team()
  const a = await read(editor, (await stored(editor, workspaceId)).id)
  const b = await stored(editor, workspaceId)

  const answer = await editor.put(`/collections/${b.id}`, { collection: a })

  assert.deepEqual([answer.status, answer.body.error.name], [400, 'collectionMismatchError'])
})

test('keeps one of two parallel replacements whole', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId)
  const versions = ['A', 'B', 'C', 'D'].map((name) =>
    aCollection({
      name,
      item: Array.from({ length: 30 }, (_, at) => aRequest({ name: `${name} ${at}` })),
    }),
  )

  const answers = await Promise.all(
    versions.map((collection) => editor.put(`/collections/${id}`, { collection })),
  )
  const collection = await read(editor, id)

  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200, 200],
  )
  assert.equal(collection.item.length, 30)
  assert.ok(collection.item.every(({ name }: Json) => name.startsWith(`${collection.info.name} `)))
})
