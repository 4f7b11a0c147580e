import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Client } from '../testing/app.ts'
import { aRun, aStoredCollection, anExecution } from './testing/reports.ts'

const { team, deps, advance } = await startTestApp()

async function idsOf(client: Client, query = ''): Promise<string[]> {
  const { body } = await client.get(`/v1/runs${query}`)
  return body.runs.map(({ id }: { id: string }) => id)
}

test('lists runs of visible workspaces and own private ones, newest first', async () => {
  const { admin, editor, viewer, workspaceId } = await team()
  const hidden = await admin.post('/workspaces', { workspace: { name: 'H', type: 'private' } })
  const shared = await aStoredCollection(editor, workspaceId)
  const secret = await aStoredCollection(admin, hidden.body.workspace.id)
  const ofShared = await aRun(editor, { collection: { id: shared.id, name: 'Shared' } })
  const ofSecret = await aRun(admin, { collection: { id: secret.id, name: 'Secret' } })
  const ofViewer = await aRun(viewer)
  const ofEditor = await aRun(editor)

  assert.deepEqual(await idsOf(viewer), [ofViewer, ofShared])
  assert.deepEqual(await idsOf(editor), [ofEditor, ofShared])
  assert.deepEqual(await idsOf(admin), [ofEditor, ofViewer, ofSecret, ofShared])
})

test('lists nothing of another team, even with its ids', async () => {
  const ours = await team()
  const theirs = await team()
  const collection = await aStoredCollection(theirs.editor, theirs.workspaceId)
  await aRun(theirs.editor, { collection: { id: collection.id, name: 'Theirs' } })
  await aRun(theirs.editor)
  const own = await aRun(ours.editor)

  assert.deepEqual(await idsOf(ours.admin), [own])
  assert.deepEqual(await idsOf(ours.admin, `?workspace=${theirs.workspaceId}`), [])
  assert.deepEqual(await idsOf(ours.admin, `?collection=${collection.uid}`), [])
  assert.deepEqual(await idsOf(ours.admin, `?user=${theirs.editor.id}`), [])
})

test('goes on where a page ended, while new runs arrive', async () => {
  const { editor } = await team()
  const before: string[] = []
  for (let count = 0; count < 5; count++) before.unshift(await aRun(editor))

  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await editor.get(`/v1/runs?limit=2&cursor=${cursor}`)
    seen.push(...body.runs.map(({ id }: { id: string }) => id))
    cursor = body.meta.nextCursor
    await aRun(editor)
  } while (cursor)

  assert.deepEqual(seen, before)
})

test('pages runs of the same millisecond without repeating or leaving out', async () => {
  const { editor } = await team()
  const made = []
  for (let count = 0; count < 5; count++) made.push(await aRun(editor))
  await deps.db.query
    .updateTable('runs')
    .set({ created_at: '2026-01-15T10:00:00.000Z' })
    .where('id', 'in', made)
    .execute()

  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await editor.get(`/v1/runs?limit=2&cursor=${cursor}`)
    seen.push(...body.runs.map(({ id }: { id: string }) => id))
    cursor = body.meta.nextCursor
  } while (cursor)

  assert.deepEqual(seen, made.toSorted().toReversed())
})

interface Made {
  workspaceId: string
  collection: { id: string; uid: string }
  environmentId: string
  editorId: number
  viewerId: number
}

/** Each finds the first of two runs that differ in everything. */
const filters: [name: string, query: (made: Made) => string][] = [
  ['workspace', ({ workspaceId }) => `workspace=${workspaceId}`],
  ['workspace in capitals', ({ workspaceId }) => `workspace=${workspaceId.toUpperCase()}`],
  ['collection id', ({ collection }) => `collection=${collection.id}`],
  ['collection uid', ({ collection }) => `collection=${collection.uid}`],
  ['environment id', ({ environmentId }) => `environment=${environmentId}`],
  ['environment uid', (made) => `environment=${made.editorId}-${made.environmentId}`],
  ['source', () => 'source=cli'],
  ['status', () => 'status=failed'],
  ['outcome', () => 'outcome=failed'],
  ['user', ({ editorId }) => `user=${editorId}`],
  ['branch', () => `branch=${encodeURIComponent('feature/ä')}`],
  ['several together', ({ editorId }) => `source=cli&outcome=failed&user=${editorId}`],
]
for (const [name, query] of filters) {
  test(`filters by ${name}`, async () => {
    const { admin, editor, viewer, workspaceId } = await team()
    const collection = await aStoredCollection(editor, workspaceId)
    const environment = await editor.post(`/environments?workspace=${workspaceId}`, {
      environment: { name: 'E' },
    })
    const environmentId = environment.body.environment.id
    const wanted = await aRun(editor, {
      status: 'failed',
      collection: { id: collection.id, name: 'A' },
      environment: { id: environmentId, name: 'E' },
      ci: { provider: 'jenkins', branch: 'feature/ä' },
      executions: [anExecution({ tests: [{ name: 'T', status: 'failed' }] })],
    })
    await aRun(viewer, { source: 'runner', ci: { provider: 'travis', branch: 'main' } })
    const made = { workspaceId, collection, environmentId }

    const found = await idsOf(
      admin,
      `?${query({ ...made, editorId: editor.id, viewerId: viewer.id })}`,
    )

    assert.deepEqual(found, [wanted])
  })
}

test('filters by the time of arrival, from since up to but not including until', async () => {
  const { editor } = await team()
  const runs: { id: string; createdAt: string }[] = []
  for (let count = 0; count < 3; count++) {
    advance(86_400_000)
    const id = await aRun(editor)
    runs.unshift((await editor.get(`/v1/runs/${id}`)).body.run)
  }
  const [third, second, first] = runs.map(({ id }) => id)
  const middle = runs[1]?.createdAt ?? ''
  const withOffset = encodeURIComponent(middle.replace('Z', '+00:00'))

  assert.deepEqual(await idsOf(editor, `?since=${middle}`), [third, second])
  assert.deepEqual(await idsOf(editor, `?since=${withOffset}`), [third, second])
  assert.deepEqual(await idsOf(editor, `?until=${middle}`), [first])
  assert.deepEqual(await idsOf(editor, `?since=${middle}&until=${runs[0]?.createdAt}`), [second])
  assert.deepEqual(await idsOf(editor, `?until=${middle.slice(0, 10)}`), [first])
})

test('finds nothing under a text that no element has as its id', async () => {
  const { editor } = await team()
  await aRun(editor)

  assert.deepEqual(await idsOf(editor, '?collection=nonsense'), [])
  assert.deepEqual(await idsOf(editor, '?environment=nonsense'), [])
})

const badQueries: [query: string, parameter: string][] = [
  ['limit=0', 'limit'],
  ['limit=101', 'limit'],
  ['cursor=nonsense', 'cursor'],
  ['source=guess', 'source'],
  ['status=fine', 'status'],
  ['outcome=skipped', 'outcome'],
  ['user=me', 'user'],
  ['user=99999999999999999999', 'user'],
  ['since=yesterday', 'since'],
  ['until=2026-13-01', 'until'],
  ['until=2016-12-31T23:59:60Z', 'until'],
]
for (const [query, parameter] of badQueries) {
  test(`refuses to list with ${query}`, async () => {
    const { editor } = await team()

    const { status, body } = await editor.get(`/v1/runs?${query}`)

    assert.deepEqual([status, body.details.param], [400, parameter])
  })
}

const badExecutionQueries: [path: string, parameter: string][] = [
  ['?limit=0', 'limit'],
  ['?cursor=nonsense', 'cursor'],
  [`?cursor=${Buffer.from('2026-01-15T10:00:00.000Z x').toString('base64url')}`, 'cursor'],
  ['?outcome=aborted', 'outcome'],
  ['/first', 'position'],
  ['/-1', 'position'],
  ['/99999999999', 'position'],
]
for (const [path, parameter] of badExecutionQueries) {
  test(`refuses executions${path}`, async () => {
    const { editor } = await team()
    const id = await aRun(editor)

    const { status, body } = await editor.get(`/v1/runs/${id}/executions${path}`)

    assert.deepEqual([status, body.details.param], [400, parameter])
  })
}
