import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Client, type Member } from '../testing/app.ts'
import { aCollection, aFolder, aRequest } from '../testing/documents.ts'
import { removeExpiredActivities } from './retention.ts'

const DAY_MS = 86_400_000
const { deps, team, anonymous, advance } = await startTestApp({ activityRetentionDays: 180 })

interface Entry {
  action: string
  elementType: string
  elementName: string
}

async function feedOf(client: Client, workspaceId: string, query = ''): Promise<Entry[]> {
  const { status, body, text } = await client.get(`/workspaces/${workspaceId}/activities${query}`)
  assert.equal(status, 200, text)
  return body.data
}

/** What a request adds to the feed of the workspace. */
async function addedBy(member: Member, workspaceId: string, work: () => Promise<unknown>) {
  const before = (await feedOf(member, workspaceId, '?limit=100')).length
  await work()
  const entries = await feedOf(member, workspaceId, '?limit=100')
  return entries
    .slice(0, entries.length - before)
    .map(({ action, elementType, elementName }) => `${action} ${elementType} ${elementName}`)
}

test('shows who did what to which element, newest first', async () => {
  const { admin, editor, viewer, workspaceId } = await team()
  const place = `?workspace=${workspaceId}`
  const created = await editor.post(`/environments${place}`, { environment: { name: 'Staging' } })
  const { id } = created.body.environment
  await admin.put(`/environments/${id}`, { environment: { name: 'Production' } })

  const { status, body } = await viewer.get(`/workspaces/${workspaceId}/activities`)

  const people = await deps.db.query
    .selectFrom('users')
    .select(['id', 'username', 'full_name'])
    .where('id', 'in', [admin.id, editor.id])
    .execute()
  const userOf = (userId: number) => {
    const found = people.find((person) => person.id === userId)
    return { id: userId, username: found?.username, name: found?.full_name, isPartner: false }
  }
  const entry = { workspaceId, elementType: 'environment', elementId: id, trigger: 'direct' }
  const [updated, made, workspace] = body.data
  assert.equal(status, 200)
  assert.deepEqual(body, {
    data: [
      {
        ...entry,
        id: updated.id,
        action: 'update',
        elementName: 'Production',
        user: userOf(admin.id),
        createdAt: updated.createdAt,
        updatedAt: updated.createdAt,
      },
      {
        ...entry,
        id: made.id,
        action: 'create',
        elementName: 'Staging',
        user: userOf(editor.id),
        createdAt: made.createdAt,
        updatedAt: made.createdAt,
      },
      {
        ...entry,
        id: workspace.id,
        action: 'create',
        elementType: 'workspace',
        elementId: workspaceId,
        elementName: 'Shared',
        user: userOf(admin.id),
        createdAt: workspace.createdAt,
        updatedAt: workspace.createdAt,
      },
    ],
    meta: { nextCursor: null },
  })
  assert.ok(made.createdAt > workspace.createdAt && updated.createdAt > made.createdAt)
})

test('has one entry for every change of a collection, its items included', async () => {
  const { editor, workspaceId } = await team()
  const place = `?workspace=${workspaceId}`
  const collection = aCollection({ name: 'C', item: [aFolder('F', [aRequest()])] })
  let id = ''
  let folderId = ''
  const updated = ['update collection C']
  const steps: [what: string, expected: string[], work: () => Promise<unknown>][] = [
    [
      'create',
      ['create collection C'],
      async () => {
        const { body } = await editor.post(`/collections${place}`, { collection })
        id = body.collection.id
      },
    ],
    ['replace', updated, () => editor.put(`/collections/${id}`, { collection })],
    [
      'rename',
      ['update collection D'],
      () => editor.patch(`/collections/${id}`, { collection: { info: { name: 'D' } } }),
    ],
    ['replace again', updated, () => editor.put(`/collections/${id}`, { collection })],
    [
      'new folder',
      updated,
      async () => {
        const { body } = await editor.post(`/collections/${id}/folders`, { name: 'G' })
        folderId = body.data.id
      },
    ],
    [
      'changed folder',
      updated,
      () => editor.put(`/collections/${id}/folders/${folderId}`, { name: 'H' }),
    ],
    [
      'copied folder',
      updated,
      () =>
        editor.post('/collection-folders-transfers', {
          ids: [folderId],
          mode: 'copy',
          target: { id, model: 'collection' },
          location: { position: 'end' },
        }),
    ],
    ['deleted folder', updated, () => editor.delete(`/collections/${id}/folders/${folderId}`)],
    ['refused', [], () => editor.put(`/collections/${id}`, { collection: {} })],
    ['read', [], () => editor.get(`/collections/${id}`)],
    ['delete', ['destroy collection C'], () => editor.delete(`/collections/${id}`)],
  ]

  for (const [what, expected, work] of steps)
    assert.deepEqual(await addedBy(editor, workspaceId, work), expected, what)
})

test('has one entry for every change of an environment and of the workspace itself', async () => {
  const { admin, workspaceId } = await team()
  let id = ''
  const steps: [expected: string, work: () => Promise<unknown>][] = [
    [
      'create environment E',
      async () => {
        const path = `/environments?workspace=${workspaceId}`
        const { body } = await admin.post(path, { environment: { name: 'E' } })
        id = body.environment.id
      },
    ],
    [
      'update environment F',
      () => admin.put(`/environments/${id}`, { environment: { name: 'F' } }),
    ],
    [
      'update environment G',
      () => admin.patch(`/environments/${id}`, [{ op: 'replace', path: '/name', value: 'G' }]),
    ],
    ['destroy environment G', () => admin.delete(`/environments/${id}`)],
    [
      'update workspace Renamed',
      () => admin.put(`/workspaces/${workspaceId}`, { workspace: { name: 'Renamed' } }),
    ],
    [
      'update workspace Renamed',
      () => admin.put(`/workspaces/${workspaceId}/global-variables`, { values: [] }),
    ],
  ]

  for (const [expected, work] of steps)
    assert.deepEqual(await addedBy(admin, workspaceId, work), [expected])
})

test('finds by person and by kind of element', async () => {
  const { admin, editor, workspaceId } = await team()
  const place = `?workspace=${workspaceId}`
  await editor.post(`/environments${place}`, { environment: { name: 'E' } })
  await admin.post(`/collections${place}`, { collection: aCollection({ name: 'C' }) })
  const names = async (query: string) =>
    (await feedOf(editor, workspaceId, query)).map(({ elementName }) => elementName)

  assert.deepEqual(await names(''), ['C', 'E', 'Shared'])
  assert.deepEqual(await names(`?userId=${editor.id}`), ['E'])
  assert.deepEqual(await names(`?userId=${admin.id}&elementType=collection`), ['C'])
  assert.deepEqual(await names('?elementType=workspace'), ['Shared'])
  assert.deepEqual(await names('?elementType=mock'), [])
  assert.deepEqual(await names('?elementType='), ['C', 'E', 'Shared'])
  assert.deepEqual(await names('?userId=1'), [])
})

test('gives the feed in pages that stay as they are while more happens', async () => {
  const { editor, workspaceId } = await team()
  const path = `/environments?workspace=${workspaceId}`
  for (let at = 0; at < 20; at++) await editor.post(path, { environment: { name: `E${at}` } })
  const first = (await editor.get(`/workspaces/${workspaceId}/activities`)).body
  await editor.post(path, { environment: { name: 'meanwhile' } })

  const { nextCursor } = first.meta
  const second = await editor.get(`/workspaces/${workspaceId}/activities?cursor=${nextCursor}`)

  assert.equal(first.data.length, 15)
  assert.deepEqual(
    [...first.data, ...second.body.data].map(({ elementName }) => elementName),
    [...Array.from({ length: 20 }, (_, at) => `E${19 - at}`), 'Shared'],
  )
  assert.equal(second.body.meta.nextCursor, null)
})

for (const query of [
  'limit=0',
  'limit=101',
  'limit=many',
  'userId=someone',
  'userId=0',
  'userId=1.5',
  'elementType=api',
  'cursor=nonsense',
  'cursor=MjAyNi0wMS0xNVQxMDowMDowMC4wMDBaIHg',
]) {
  test(`refuses ?${query}`, async () => {
    const { editor, workspaceId } = await team()

    const { status, body, headers } = await editor.get(
      `/workspaces/${workspaceId}/activities?${query}`,
    )

    assert.deepEqual(
      [status, body.type, body.title, body.status],
      [400, 'https://api.postman.com/problems/bad-request', 'Bad Request', 400],
    )
    assert.match(String(headers['content-type']), /^application\/problem\+json/)
  })
}

test('is there for those who see the workspace alone', async () => {
  const ours = await team()
  const theirs = await team()
  const path = `/workspaces/${ours.admin.personalWorkspaceId}/activities`

  const answers = [
    await ours.editor.get(path),
    await theirs.admin.get(path),
    await ours.editor.get('/workspaces/nowhere/activities'),
  ]

  for (const { status, body } of answers) {
    assert.deepEqual([status, body.type], [404, 'https://api.postman.com/problems/not-found'])
  }
  assert.equal((await ours.admin.get(path)).status, 200)
  const unknown = await anonymous.get(path)
  assert.deepEqual(
    [unknown.status, unknown.body.type],
    [401, 'https://api.postman.com/problems/unauthorized'],
  )
})

test('is refused to those of another team, who see a public workspace', async () => {
  const { admin } = await team()
  const { admin: stranger } = await team()
  const workspace = { name: 'Open', type: 'public' }
  const { body: created } = await admin.post('/workspaces', { workspace })
  const { id } = created.workspace

  const seen = await stranger.get(`/workspaces/${id}`)
  const { status, body } = await stranger.get(`/workspaces/${id}/activities`)

  assert.equal(seen.status, 200)
  assert.deepEqual([status, body.title], [403, 'Forbidden'])
})

test('loses nothing under parallel changes', async () => {
  const { editor, workspaceId } = await team()
  const names = Array.from({ length: 40 }, (_, at) => `P${at}`)

  await Promise.all(
    names.map((name) =>
      editor.post(`/environments?workspace=${workspaceId}`, { environment: { name } }),
    ),
  )

  const entries = await feedOf(editor, workspaceId, '?limit=100&elementType=environment')
  assert.deepEqual(entries.map(({ elementName }) => elementName).toSorted(), names.toSorted())
})

test('forgets what happened longer ago than the installation keeps it', async () => {
  const { editor, workspaceId } = await team()
  const path = `/environments?workspace=${workspaceId}`
  await editor.post(path, { environment: { name: 'old' } })
  await feedOf(editor, workspaceId)
  advance(100 * DAY_MS)
  await editor.post(path, { environment: { name: 'young' } })
  await feedOf(editor, workspaceId)

  advance(90 * DAY_MS)
  await removeExpiredActivities(deps)

  const entries = await feedOf(editor, workspaceId)
  assert.deepEqual(
    entries.map(({ elementName }) => elementName),
    ['young'],
  )
})
