import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Member } from '../testing/app.ts'
import { aCollection, aFolder, aRequest } from '../testing/documents.ts'
import { purgeTrash } from './purging.ts'

const DAY_MS = 86_400_000
const { deps, team, advance } = await startTestApp({ trashDays: 30 })

async function rowsOf(table: 'collections' | 'collection_items' | 'environments' | 'workspaces') {
  const { count } = await deps.db.query
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

async function bodiesHolding(text: string): Promise<number> {
  const rows = await deps.db.query.selectFrom('item_bodies').select('body').execute()
  return rows.filter(({ body }) => body.includes(text)).length
}

async function aStored(member: Member, workspaceId: string, name: string): Promise<string> {
  const item = [aFolder(`In ${name}`, [aRequest({ name: `Request of ${name}` })])]
  const { body } = await member.post(`/collections?workspace=${workspaceId}`, {
    collection: aCollection({ name, item }),
  })
  return body.collection.id
}

test('removes a collection for good after its time in the trash, with all that is in it', async () => {
  const { editor, workspaceId } = await team()
  const kept = await aStored(editor, workspaceId, 'kept')
  const id = await aStored(editor, workspaceId, 'deleted')
  const [collections, items] = [await rowsOf('collections'), await rowsOf('collection_items')]
  await editor.delete(`/collections/${id}`)

  advance(29 * DAY_MS)
  await purgeTrash(deps)
  assert.equal(await rowsOf('collections'), collections)
  assert.equal(await bodiesHolding('Request of deleted'), 1)
  advance(2 * DAY_MS)
  await purgeTrash(deps)

  assert.equal(await rowsOf('collections'), collections - 1)
  assert.equal(await rowsOf('collection_items'), items - 2)
  assert.equal(await bodiesHolding('Request of deleted'), 0)
  assert.equal((await editor.get(`/collections/${kept}`)).body.collection.item.length, 1)
})

test('removes the roles and tags of a collection with it', async () => {
  const { editor, viewer, workspaceId } = await team()
  const id = await aStored(editor, workspaceId, 'shared out')
  const value = [{ id: viewer.id, role: 'EDITOR' }]
  await editor.put(`/collections/${id}/tags`, { tags: [{ slug: 'a-tag' }] })
  await editor.patch(`/collections/${id}/roles`, {
    roles: [{ op: 'update', path: '/user', value }],
  })
  await editor.delete(`/collections/${id}`)

  advance(31 * DAY_MS)
  await purgeTrash(deps)

  for (const table of ['element_roles', 'element_tags'] as const) {
    const left = deps.db.query.selectFrom(table).select('element_id')
    assert.deepEqual(await left.where('element_id', '=', id).execute(), [], table)
  }
})

test('removes a workspace with all that is in it', async () => {
  const { editor } = await team()
  const { body } = await editor.post('/workspaces', { workspace: { name: 'W', type: 'personal' } })
  const { id } = body.workspace
  await aStored(editor, id, 'within')
  await editor.post(`/environments?workspace=${id}`, { environment: { name: 'E' } })
  await editor.put(`/workspaces/${id}/global-variables`, { values: [] })
  await editor.put(`/workspaces/${id}/tags`, { tags: [{ slug: 'a-tag' }] })
  const [workspaces, environments] = [await rowsOf('workspaces'), await rowsOf('environments')]
  await editor.delete(`/workspaces/${id}`)

  advance(31 * DAY_MS)
  await purgeTrash(deps)

  assert.equal(await rowsOf('workspaces'), workspaces - 1)
  assert.equal(await rowsOf('environments'), environments - 1)
  assert.equal(await bodiesHolding('Request of within'), 0)
})

test('removes what was put into a workspace in the moment of its deletion', async () => {
  const { editor } = await team()
  const { body } = await editor.post('/workspaces', { workspace: { name: 'W', type: 'personal' } })
  const id = await aStored(editor, body.workspace.id, 'late')
  await editor.delete(`/workspaces/${body.workspace.id}`)
  await deps.db.query
    .updateTable('collections')
    .set({ deleted_at: null })
    .where('id', '=', id)
    .execute()
  assert.equal((await editor.get(`/collections/${id}`)).status, 400)

  advance(31 * DAY_MS)
  await purgeTrash(deps)

  const left = deps.db.query.selectFrom('collections').select('id').where('id', '=', id)
  assert.deepEqual(await left.execute(), [])
})

test('keeps a content that something refers to, and one that was stored a moment ago', async () => {
  const { editor, workspaceId } = await team()
  const one = await aStored(editor, workspaceId, 'shared')
  const other = await aStored(editor, workspaceId, 'shared')
  const { collection } = (await editor.get(`/collections/${one}`)).body
  await editor.put(`/collections/${one}`, { collection: { ...collection, item: [] } })
  advance(2 * DAY_MS)
  await purgeTrash(deps)
  assert.equal(await bodiesHolding('Request of shared'), 1)

  const { collection: rest } = (await editor.get(`/collections/${other}`)).body
  await editor.put(`/collections/${other}`, { collection: { ...rest, item: [] } })
  const again = await aStored(editor, workspaceId, 'shared')
  const { collection: last } = (await editor.get(`/collections/${again}`)).body
  await editor.put(`/collections/${again}`, { collection: { ...last, item: [] } })
  await purgeTrash(deps)
  assert.equal(await bodiesHolding('Request of shared'), 1, 'stored a moment ago')
  advance(2 * DAY_MS)
  await purgeTrash(deps)

  assert.equal(await bodiesHolding('Request of shared'), 0)
})

test('loses no content while collections are stored, changed and deleted beside it', async () => {
  const { editor, workspaceId } = await team()
  const changes = Array.from({ length: 12 }, async (_, at) => {
    const id = await aStored(editor, workspaceId, `busy ${at % 3}`)
    const { collection } = (await editor.get(`/collections/${id}`)).body
    await editor.put(`/collections/${id}`, { collection: { ...collection, item: [] } })
    return aStored(editor, workspaceId, `busy ${at % 3}`)
  })
  // As if everything were old enough.
  const eager = { ...deps, now: () => '2999-01-01T00:00:00.000Z' }
  const purges = Array.from({ length: 5 }, () => purgeTrash(eager))

  const ids = await Promise.all(changes)
  await Promise.all(purges)

  for (const id of ids) {
    const { body } = await editor.get(`/collections/${id}`)
    assert.equal(body.collection.item[0].item.length, 1)
  }
})

test('stops when it is asked to', async () => {
  const { editor, workspaceId } = await team()
  const id = await aStored(editor, workspaceId, 'waiting')
  await editor.delete(`/collections/${id}`)
  advance(31 * DAY_MS)

  await purgeTrash(deps, AbortSignal.abort())

  const left = deps.db.query.selectFrom('collections').select('id').where('id', '=', id)
  assert.equal((await left.execute()).length, 1)
})
