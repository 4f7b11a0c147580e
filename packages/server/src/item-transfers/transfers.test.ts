import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aShelf, idsOf, sketchOf, transfer, type Sketch } from './testing/shelves.ts'

const { team, deps } = await startTestApp()

test('moves requests into a folder of another collection, in the order in which they are named', async () => {
  const { editor, workspaceId } = await team()
  const from = await aShelf(editor, workspaceId, ['a', { b: ['fine'] }, 'c'])
  const to = await aShelf(editor, editor.personalWorkspaceId, [['Inbox', ['x']]])
  const ids = [from.uids['c'], from.uids['b']]

  const answer = await transfer(editor, 'requests', { ids, to: to.uids['Inbox'], model: 'folder' })

  assert.deepEqual(idsOf(answer), ids)
  assert.deepEqual(await sketchOf(editor, from), ['a'])
  assert.deepEqual(await sketchOf(editor, to), [['Inbox', ['x', 'c', { b: ['fine'] }]]])
})

test('copies a folder with everything in it as new items of the caller', async () => {
  const { editor, admin, workspaceId } = await team()
  const tree: Sketch = ['Outer', [['Inner', ['r', { s: ['one', 'two'] }]], 't']]
  const from = await aShelf(editor, workspaceId, [tree])
  const to = await aShelf(editor, workspaceId, ['x'])

  const [uid = ''] = idsOf(
    await transfer(admin, 'folders', {
      ids: [from.uids['Outer']],
      to: to.uid,
      mode: 'copy',
      position: 'start',
    }),
  )

  assert.deepEqual(await sketchOf(editor, from), [tree])
  assert.deepEqual(await sketchOf(editor, to), [tree, 'x'])
  assert.match(uid, new RegExp(`^${admin.id}-`))
  const rows = await deps.db.query
    .selectFrom('collection_items')
    .select(['id', 'owner_id'])
    .where('collection_id', 'in', [from.id, to.id])
    .execute()
  assert.equal(new Set(rows.map(({ id }) => id)).size, 15)
  assert.equal(rows.filter(({ owner_id }) => owner_id === admin.id).length, 7)
})

test('copies within a collection, also a folder into itself', async () => {
  const { editor, workspaceId } = await team()
  const shelf = await aShelf(editor, workspaceId, [['F', ['a']], 'b'])

  await transfer(editor, 'requests', { ids: [shelf.uids['b']], to: shelf.uid, mode: 'copy' })
  const copied = await transfer(editor, 'folders', {
    ids: [shelf.uids['F']],
    to: shelf.uids['F'],
    model: 'folder',
    mode: 'copy',
  })

  idsOf(copied)
  assert.deepEqual(await sketchOf(editor, shelf), [['F', ['a', ['F', ['a']]]], 'b', 'b'])
})

test('copies keep their contents when the original changes', async () => {
  const { editor, workspaceId } = await team()
  const shelf = await aShelf(editor, workspaceId, ['a'])
  const [uid = ''] = idsOf(
    await transfer(editor, 'requests', { ids: [shelf.uids['a']], to: shelf.uid, mode: 'copy' }),
  )

  await editor.put(`/collections/${shelf.id}/requests/${shelf.uids['a']}`, { name: 'changed' })

  const copy = await editor.get(`/collections/${shelf.id}/requests/${uid}`)
  assert.equal(copy.body.data.name, 'a')
})

test('moves and copies examples between requests', async () => {
  const { editor, workspaceId } = await team()
  const from = await aShelf(editor, workspaceId, [{ a: ['one', 'two'] }])
  const to = await aShelf(editor, workspaceId, [{ b: ['three'] }])
  const target = { to: to.uids['b'], model: 'request' }

  await transfer(editor, 'responses', { ids: [from.uids['two']], ...target })
  await transfer(editor, 'responses', {
    ids: [from.uids['one']],
    ...target,
    mode: 'copy',
    position: 'start',
  })

  assert.deepEqual(await sketchOf(editor, from), [{ a: ['one'] }])
  assert.deepEqual(await sketchOf(editor, to), [{ b: ['one', 'three', 'two'] }])
})

test('takes ids for uids', async () => {
  const { editor, workspaceId } = await team()
  const shelf = await aShelf(editor, workspaceId, [['F', []], 'a'])
  const idOf = (name: string) => shelf.uids[name]?.slice(String(editor.id).length + 1)

  const answer = await transfer(editor, 'requests', {
    ids: [idOf('a')],
    to: idOf('F'),
    model: 'folder',
  })

  assert.deepEqual(idsOf(answer), [shelf.uids['a']])
})

test('raises the revision of both collections and records the move in both', async () => {
  const { editor, admin, workspaceId } = await team()
  const from = await aShelf(editor, workspaceId, ['a', 'b'])
  const to = await aShelf(editor, workspaceId, ['x'])
  const before = await Promise.all([from, to].map(({ id }) => admin.get(`/collections/${id}`)))

  await transfer(editor, 'requests', { ids: [from.uids['a'], from.uids['b']], to: to.uid })

  const after = await Promise.all([from, to].map(({ id }) => admin.get(`/collections/${id}`)))
  for (const [at, { body }] of after.entries()) {
    const { updatedAt } = body.collection.info
    assert.ok(updatedAt > before[at]?.body.collection.info.updatedAt)
  }
  const rows = await deps.db.query
    .selectFrom('audit_events')
    .select(['element_id', 'message', 'variables'])
    .where('action', '=', 'collection.items_moved')
    .where('element_id', 'in', [from.id, to.id])
    .execute()
  assert.deepEqual(new Set(rows.map(({ element_id }) => element_id)), new Set([from.id, to.id]))
  assert.equal(rows[0]?.message, '2 requests were moved into the collection "Payments"')
})

test('leaves the source of a copy as it is', async () => {
  const { editor, workspaceId } = await team()
  const from = await aShelf(editor, workspaceId, ['a'])
  const to = await aShelf(editor, workspaceId, [])
  const before = (await editor.get(`/collections/${from.id}`)).text

  idsOf(await transfer(editor, 'requests', { ids: [from.uids['a']], to: to.uid, mode: 'copy' }))

  assert.equal((await editor.get(`/collections/${from.id}`)).text, before)
})

test('moves a folder with what is in it, and an item of that folder beside it', async () => {
  const { editor, workspaceId } = await team()
  const from = await aShelf(editor, workspaceId, [['F', ['a', 'b']]])
  const to = await aShelf(editor, workspaceId, [])
  const folder = from.uids['F']

  idsOf(await transfer(editor, 'folders', { ids: [folder], to: to.uid }))
  idsOf(await transfer(editor, 'requests', { ids: [from.uids['a']], to: from.uid }))

  assert.deepEqual(await sketchOf(editor, from), ['a'])
  assert.deepEqual(await sketchOf(editor, to), [['F', ['b']]])
})
