import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Answer, type Client } from '../testing/app.ts'
import { aCollection } from '../testing/documents.ts'

const { anonymous, team, deps } = await startTestApp()

const search = (client: Client, q: string, query = ''): Promise<Answer> =>
  client.get(`/v1/search?q=${encodeURIComponent(q)}${query}`)
const namesOf = (found: { name: string }[]) => found.map(({ name }) => name)

async function aWorkspace(client: Client, name: string, type = 'team'): Promise<string> {
  const { body, text } = await client.post('/workspaces', { workspace: { name, type } })
  assert.ok(body.workspace, text)
  return body.workspace.id
}

async function aStored(client: Client, workspaceId: string, name: string): Promise<string> {
  const { body } = await client.post(`/collections?workspace=${workspaceId}`, {
    collection: aCollection({ name }),
  })
  return body.collection.id
}

async function anEnvironment(client: Client, workspaceId: string, name: string): Promise<string> {
  const { body } = await client.post(`/environments?workspace=${workspaceId}`, {
    environment: { name },
  })
  return body.environment.id
}

test('finds what the caller sees, by kind', async () => {
  const { admin, editor, viewer, workspaceId } = await team()
  const named = await aWorkspace(admin, 'Zahlungen', 'team')
  const collectionId = await aStored(editor, workspaceId, 'Neue ZAHLUNGEN')
  const environmentId = await anEnvironment(editor, workspaceId, 'zahlungen')
  await aStored(editor, workspaceId, 'Other')

  const { status, body } = await search(viewer, 'zahlung')

  assert.equal(status, 200)
  const workspace = { id: workspaceId, name: 'Shared' }
  assert.deepEqual(body, {
    workspaces: [{ id: named, name: 'Zahlungen', visibility: 'team' }],
    collections: [
      { id: collectionId, uid: `${editor.id}-${collectionId}`, name: 'Neue ZAHLUNGEN', workspace },
    ],
    environments: [
      { id: environmentId, uid: `${editor.id}-${environmentId}`, name: 'zahlungen', workspace },
    ],
    totals: { workspaces: 1, collections: 1, environments: 1 },
  })
})

test('compares without regard to case or the spelling of accents', async () => {
  const { editor, workspaceId } = await team()
  await aStored(editor, workspaceId, 'ÜBERSICHT ΟΔΟΣ 100%')

  for (const q of ['übersicht', 'U\u0308bersicht', 'οδος', 'Σ 1', '0%']) {
    const { body } = await search(editor, q)
    assert.equal(body.totals.collections, 1, q)
  }
  assert.equal((await search(editor, '_')).body.totals.collections, 0)
})

test('shows names that begin with the text first, and no more than asked for', async () => {
  const { editor, workspaceId } = await team()
  for (const name of ['My pay', 'Pay b', 'A pay', 'pay a']) await aStored(editor, workspaceId, name)

  const all = (await search(editor, 'PAY')).body
  const two = (await search(editor, 'PAY', '&limit=2')).body

  assert.deepEqual(namesOf(all.collections), ['pay a', 'Pay b', 'A pay', 'My pay'])
  assert.deepEqual(namesOf(two.collections), ['pay a', 'Pay b'])
  assert.equal(two.totals.collections, 4)
})

test('finds nothing in workspaces the caller does not see, nor what was deleted', async () => {
  const { admin, editor, workspaceId } = await team()
  const stranger = (await team()).admin
  const hidden = await aWorkspace(admin, 'Secret place', 'private')
  await aStored(admin, hidden, 'Secret collection')
  await anEnvironment(admin, hidden, 'Secret environment')
  const gone = await aStored(editor, workspaceId, 'Secret and gone')
  await editor.delete(`/collections/${gone}`)

  const nothing = { workspaces: 0, collections: 0, environments: 0 }
  assert.deepEqual((await search(editor, 'secret')).body.totals, nothing)
  assert.deepEqual((await search(stranger, 'secret')).body.totals, nothing)
  const all = { workspaces: 1, collections: 1, environments: 1 }
  assert.deepEqual((await search(admin, 'secret')).body.totals, all)
})

test('does not tell the workspace of a collection to who has a role for it alone', async () => {
  const { admin, member } = await team()
  const outsider = await member(['billing'])
  const hidden = await aWorkspace(admin, 'Hidden', 'private')
  const id = await aStored(admin, hidden, 'Given')
  await admin.patch(`/collections/${id}/roles`, {
    roles: [{ op: 'update', path: '/user', value: [{ id: outsider.id, role: 'VIEWER' }] }],
  })

  const { body } = await search(outsider, 'given')

  assert.deepEqual([body.collections[0].id, body.collections[0].workspace], [id, null])
})

test('looks through more names than it reads at once', async () => {
  const { editor, workspaceId, id } = await team()
  const now = deps.now()
  const rows = Array.from({ length: 1500 }, (_, at) => ({
    id: deps.newId(),
    tenant_id: id,
    workspace_id: workspaceId,
    owner_id: editor.id,
    name: at % 3 === 0 ? `Fund ${at}` : `Other ${at}`,
    variables: '[]',
    revision: 1,
    created_at: now,
    updated_at: now,
    updated_by: editor.id,
    deleted_at: null,
  }))
  await deps.db.query.insertInto('environments').values(rows).execute()

  const { body } = await search(editor, 'fund')

  assert.equal(body.totals.environments, 500)
})

test('refuses strangers and bad input', async () => {
  const { editor } = await team()

  const answers = [
    await search(anonymous, 'a'),
    await editor.get('/v1/search'),
    await search(editor, ''),
    await search(editor, 'x'.repeat(201)),
    await search(editor, 'a', '&limit=0'),
    await search(editor, 'a', '&limit=51'),
  ]

  assert.deepEqual(
    answers.map(({ status }) => status),
    [401, 400, 400, 400, 400, 400],
  )
})
