import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aCollection, aLargeCollection, aRequest, SCHEMA } from '../testing/documents.ts'
import { type Json, stored, read, withoutAdded, rich } from './testing/stored.ts'

const { team, deps } = await startTestApp()

test('gives back what was sent, unknown keys included, with ids and uids on every item', async () => {
  const { editor, workspaceId } = await team()

  const { id, uid } = await stored(editor, workspaceId, rich)
  const collection = await read(editor, uid)

  assert.deepEqual(withoutAdded(collection), rich)
  assert.equal(collection.info._postman_id, id)
  assert.equal(uid, `${editor.id}-${id}`)
  const [folder] = collection.item
  assert.equal(folder.uid, `${editor.id}-${folder.id}`)
  assert.equal(folder.item[0].response[0].uid, `${editor.id}-${folder.item[0].response[0].id}`)
})

test('takes its own answer to GET as a new collection with new ids', async () => {
  const { editor, workspaceId } = await team()
  const first = await read(editor, (await stored(editor, workspaceId, rich)).id)

  const copy = await read(editor, (await stored(editor, workspaceId, first)).id)

  assert.deepEqual(withoutAdded(copy), withoutAdded(first))
  assert.notEqual(copy.info._postman_id, first.info._postman_id)
  assert.notEqual(copy.item[0].id, first.item[0].id)
})

test('reads v2.0 and both addresses of the schema', async () => {
  const { editor, workspaceId } = await team()
  const v20 = {
    info: {
      name: 'Old',
      schema: 'https://schema.getpostman.com/json/collection/v2.0.0/collection.json',
    },
    item: [
      {
        name: 'A',
        request: {
          method: 'GET',
          url: 'https://example.com',
          auth: { type: 'basic', basic: { username: 'u', password: 'p' } },
        },
      },
    ],
  }

  const old = await read(editor, (await stored(editor, workspaceId, v20)).id)
  const other = await stored(
    editor,
    workspaceId,
    aCollection({ info: { schema: SCHEMA.replace('getpostman', 'postman') } }),
  )

  assert.equal(old.info.schema, SCHEMA)
  assert.deepEqual(
    old.item[0].request.auth.basic.map(({ key, value }: Json) => [key, value]).toSorted(),
    [
      ['password', 'p'],
      ['username', 'u'],
    ],
  )
  assert.ok(other.id)
})

test('answers with scripts in lines, however they were sent', async () => {
  const { editor, workspaceId } = await team()
  const forms = [
    { exec: 'a()\nb()' },
    { exec: ['a()', 'b()'] },
    { type: 'text/javascript', exec: 'a()\nb()' },
  ]
  const item = forms.map((script) => aRequest({ event: [{ listen: 'test', script }] }))

  const collection = await read(
    editor,
    (
      await stored(
        editor,
        workspaceId,
        aCollection({ item, event: [{ listen: 'test', script: forms[0] }] }),
      )
    ).id,
  )

  for (const { event } of [collection, ...collection.item])
    assert.deepEqual(event[0].script.exec, ['a()', 'b()'])
})

test('goes to the oldest personal workspace when none is named', async () => {
  const { editor } = await team()

  const { body } = await editor.post('/collections', { collection: aCollection() })
  const personal = await editor.get(`/workspaces/${editor.personalWorkspaceId}`)

  assert.deepEqual(personal.body.workspace.collections, [body.collection])
})

test('lists name, owner, uid and visibility, oldest first, filtered by workspace and exact name', async () => {
  const { editor, viewer, workspaceId } = await team()
  const a = await stored(editor, workspaceId, aCollection({ name: 'Alpha' }))
  const b = await stored(editor, workspaceId, aCollection({ name: 'Beta' }))
  await editor.post('/collections', { collection: aCollection({ name: 'Alpha' }) })

  const all = await viewer.get('/collections')
  const named = await editor.get(`/collections?workspace=${workspaceId}&name=Alpha`)
  const elsewhere = await editor.get('/collections?workspace=00000000-0000-4000-8000-000000000000')
  const nonsense = await editor.get('/collections?workspace=nonsense')

  assert.deepEqual(
    all.body.collections.map(({ id }: Json) => id),
    [a.id, b.id],
  )
  assert.deepEqual(Object.keys(all.body.collections[0]).toSorted(), [
    'createdAt',
    'id',
    'isPublic',
    'name',
    'owner',
    'uid',
    'updatedAt',
  ])
  assert.equal(all.body.collections[0].owner, String(editor.id))
  assert.deepEqual(
    named.body.collections.map(({ id }: Json) => id),
    [a.id],
  )
  assert.deepEqual(elsewhere.body, { collections: [] })
  assert.deepEqual(nonsense.body, { collections: [] })
})

test('pages by limit and offset and then tells the total', async () => {
  const { editor, workspaceId } = await team()
  for (const name of ['A', 'B', 'C']) await stored(editor, workspaceId, aCollection({ name }))

  const page = await editor.get('/collections?limit=2&offset=1')
  const whole = await editor.get('/collections')

  assert.deepEqual(
    page.body.collections.map(({ name }: Json) => name),
    ['B', 'C'],
  )
  assert.deepEqual(page.body.meta, { total: 3, offset: 1, limit: 2 })
  assert.equal(whole.body.meta, undefined)
})

test('outlines with model=minimal: no items, roots as uids in order', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId, rich)
  const collection = await read(editor, id)

  const { body } = await editor.get(`/collections/${id}?model=minimal`)

  assert.deepEqual(body.collection.rootLevelFolders, [collection.item[0].uid])
  assert.deepEqual(body.collection.rootLevelRequests, [collection.item[1].uid])
  assert.deepEqual([body.collection.item, body.collection.info.schema], [undefined, undefined])
  assert.deepEqual(body.collection.events, rich['event'])
  assert.deepEqual(body.collection.variable, rich['variable'])
})

test('never shows an old text after a change', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId)

  for (const name of ['One', 'Two', 'Three']) {
    await editor.put(`/collections/${id}`, { collection: aCollection({ name }) })
    assert.equal((await read(editor, id)).info.name, name)
  }
})

test('seals secret variables at rest and opens them for those who may read', async () => {
  const { editor, viewer, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId, rich)

  const row = await deps.db.query
    .selectFrom('collections')
    .select('document')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

  assert.ok(!row.document.includes('s3cr3t'))
  assert.equal((await read(viewer, id)).variable[1].value, 's3cr3t')
})

test('leaves no secret in the trash, whether the collection or its workspace is deleted', async () => {
  const { admin, workspaceId } = await team()
  const one = await stored(admin, workspaceId, rich)
  const other = await stored(admin, workspaceId, rich)

  await admin.delete(`/collections/${one.id}`)
  await admin.delete(`/workspaces/${workspaceId}`)

  const rows = await deps.db.query
    .selectFrom('collections')
    .select(['document', 'deleted_at'])
    .where('id', 'in', [one.id, other.id])
    .execute()
  assert.equal(rows.length, 2)
  for (const { document, deleted_at } of rows) {
    assert.ok(deleted_at)
    assert.ok(!document.includes('$sealed') && document.includes('https://example.com'))
  }
})

test('moves a deleted collection out of sight', async () => {
  const { editor, workspaceId } = await team()
  const { id, uid } = await stored(editor, workspaceId)

  const deleted = await editor.delete(`/collections/${uid}`)
  const again = await editor.delete(`/collections/${uid}`)

  assert.deepEqual(deleted.body, { collection: { id, uid } })
  assert.deepEqual([again.status, again.body.error.details], [404, { item: 'collection', id: uid }])
  assert.deepEqual((await editor.get('/collections')).body.collections, [])
})

test('takes and gives back a collection of 5,000 requests', async () => {
  const { editor, workspaceId } = await team()
  const large = aLargeCollection(5000)

  const { id } = await stored(editor, workspaceId, large)

  assert.deepEqual(withoutAdded(await read(editor, id)), large)
})

test('writes an audit row for each change', async () => {
  const { id: teamId, editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId)
  await editor.put(`/collections/${id}`, { collection: aCollection() })
  await editor.patch(`/collections/${id}`, { collection: { info: { name: 'B' } } })
  await editor.delete(`/collections/${id}`)

  const rows = await deps.db.query
    .selectFrom('audit_events')
    .select('action')
    .where('tenant_id', '=', teamId)
    .where('element_id', '=', id)
    .orderBy('id')
    .execute()

  assert.deepEqual(
    rows.map(({ action }) => action),
    ['collection.created', 'collection.updated', 'collection.updated', 'collection.deleted'],
  )
})
