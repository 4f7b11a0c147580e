import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Member } from '../testing/app.ts'
import { aCollection } from '../testing/documents.ts'

const ROUNDS = process.env['POSTHORN_TEST_LONG'] ? 100 : 8
const { deps, team } = await startTestApp()

async function aWorkspace(member: Member): Promise<string> {
  const workspace = { name: `W ${deps.newId()}`, type: 'private' }
  return (await member.post('/workspaces', { workspace })).body.workspace.id
}

async function aCollectionIn(member: Member, workspaceId: string): Promise<string> {
  const { body } = await member.post(`/collections?workspace=${workspaceId}`, {
    collection: aCollection(),
  })
  return body.collection.id
}

async function move(member: Member, id: string, from: string, to: string): Promise<number> {
  const sent = { id, type: 'collection', to }
  return (await member.post(`/workspaces/${from}/element-transfers`, sent)).status
}

async function workspacesOf(ids: readonly string[]): Promise<string[]> {
  const rows = await deps.db.query
    .selectFrom('collections')
    .select(['id', 'workspace_id'])
    .where('id', 'in', ids)
    .execute()
  const places = new Map(rows.map(({ id, workspace_id }) => [id, workspace_id]))
  return ids.map((id) => places.get(id) ?? 'lost')
}

test('moves in opposite directions wait for each other and never both', async () => {
  const { admin } = await team()
  const [one, other] = [await aWorkspace(admin), await aWorkspace(admin)]
  const there: string[] = []
  const back: string[] = []
  for (let at = 0; at < ROUNDS; at++) {
    there.push(await aCollectionIn(admin, one))
    back.push(await aCollectionIn(admin, other))
  }

  const statuses = await Promise.all([
    ...there.map((id) => move(admin, id, one, other)),
    ...back.map((id) => move(admin, id, other, one)),
  ])

  assert.deepEqual(new Set(statuses), new Set([200]))
  assert.deepEqual(new Set(await workspacesOf(there)), new Set([other]))
  assert.deepEqual(new Set(await workspacesOf(back)), new Set([one]))
})

test('of several moves of one element one happens', async () => {
  const { admin } = await team()
  const from = await aWorkspace(admin)
  const targets = [await aWorkspace(admin), await aWorkspace(admin), await aWorkspace(admin)]
  const id = await aCollectionIn(admin, from)

  const statuses = await Promise.all(targets.map((to) => move(admin, id, from, to)))

  assert.deepEqual(statuses.toSorted(), [200, 404, 404])
  assert.deepEqual(await workspacesOf([id]), [targets[statuses.indexOf(200)]])
  const { body } = await admin.get(`/workspaces/${from}/activities?elementType=collection`)
  assert.equal(body.data.length, 2)
})

test('what has left a workspace in time stays when the workspace is deleted', async () => {
  const { admin } = await team()
  for (let round = 0; round < ROUNDS; round++) {
    const [from, to] = [await aWorkspace(admin), await aWorkspace(admin)]
    const id = await aCollectionIn(admin, from)

    const [moved, deleted] = await Promise.all([
      move(admin, id, from, to),
      admin.delete(`/workspaces/${from}`),
    ])

    assert.equal(deleted.status, 200, deleted.text)
    const { status } = await admin.get(`/collections/${id}`)
    assert.deepEqual([moved, status], moved === 200 ? [200, 200] : [404, 400])
  }
})

test('nothing gets lost in a workspace that is being deleted', async () => {
  const { admin } = await team()
  for (let round = 0; round < ROUNDS; round++) {
    const [from, to] = [await aWorkspace(admin), await aWorkspace(admin)]
    const id = await aCollectionIn(admin, from)

    const [deleted, moved] = await Promise.all([
      admin.delete(`/workspaces/${to}`),
      move(admin, id, from, to),
    ])

    assert.equal(deleted.status, 200, deleted.text)
    const { deleted_at: deletedAt } = await deps.db.query
      .selectFrom('collections')
      .select('deleted_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    // It came in time and went to the trash with the workspace, or it stayed where it was.
    const place = moved === 200 ? to : from
    assert.deepEqual([await workspacesOf([id]), deletedAt === null], [[place], moved !== 200])
  }
})

test('moves and deletes of personal workspaces wait for each other', async () => {
  const { editor } = await team()
  const workspaces: string[] = []
  for (let at = 0; at < 6; at++) {
    const workspace = { name: `P ${at}`, type: 'personal' }
    workspaces.push((await editor.post('/workspaces', { workspace })).body.workspace.id)
  }
  const [first = '', second = '', ...others] = workspaces
  const ids: string[] = []
  for (let at = 0; at < ROUNDS; at++) ids.push(await aCollectionIn(editor, first))

  const moves = ids.map((id) => move(editor, id, first, second))
  const deletes = others.map(async (id) => (await editor.delete(`/workspaces/${id}`)).status)

  assert.deepEqual(new Set(await Promise.all([...moves, ...deletes])), new Set([200]))
})
