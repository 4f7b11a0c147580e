import assert from 'node:assert/strict'
import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { clean } from '../platform/cleaning.ts'
import { startTestApp, type Client } from '../testing/app.ts'
import { removeExpiredRuns } from './retention.ts'
import { aRun, aStoredCollection, anExecution, blobFiles } from './testing/reports.ts'

const DAY_MS = 86_400_000
const { team, deps, advance } = await startTestApp({ runRetentionDays: 30, runRetentionCount: 3 })
const { dataDir } = deps.config

async function idsOf(client: Client): Promise<string[]> {
  const { body } = await client.get('/v1/runs')
  return body.runs.map(({ id }: { id: string }) => id)
}

async function executionsOf(id: string): Promise<number> {
  const rows = await deps.db.query
    .selectFrom('run_executions')
    .select('position')
    .where('run_id', '=', id)
    .execute()
  return rows.length
}

test('removes runs that are too old, with executions and blobs', async () => {
  const { editor } = await team()
  const old = await aRun(editor)
  const blobs = new Set(blobFiles(dataDir))
  advance(29 * DAY_MS)
  const young = await aRun(editor)
  await removeExpiredRuns(deps)
  assert.deepEqual(await idsOf(editor), [young, old])

  advance(DAY_MS)
  await removeExpiredRuns(deps)
  advance(DAY_MS + 1000)
  await clean(deps)

  assert.deepEqual(await idsOf(editor), [young])
  assert.equal(await executionsOf(old), 0)
  assert.ok(blobFiles(dataDir).every((file) => !blobs.has(file)))
})

test('keeps the newest runs of each collection, and all that belong to none', async () => {
  const { editor, workspaceId } = await team()
  const crowded = await aStoredCollection(editor, workspaceId)
  const quiet = await aStoredCollection(editor, workspaceId)
  const made: string[] = []
  for (let count = 0; count < 6; count++) {
    made.unshift(await aRun(editor, { collection: { id: crowded.id, name: 'Crowded' } }))
  }
  const ofQuiet = await aRun(editor, { collection: { id: quiet.id, name: 'Quiet' } })
  const ofNone: string[] = []
  for (let count = 0; count < 4; count++) ofNone.unshift(await aRun(editor))

  await removeExpiredRuns(deps)

  assert.deepEqual(await idsOf(editor), [...ofNone, ofQuiet, ...made.slice(0, 3)])
})

test('does the same when several processes do it at once', async () => {
  const { editor, workspaceId } = await team()
  const collection = await aStoredCollection(editor, workspaceId)
  const made: string[] = []
  const executions = Array.from({ length: 50 }, () => anExecution())
  for (let count = 0; count < 12; count++) {
    made.unshift(await aRun(editor, { collection: { id: collection.id, name: 'A' }, executions }))
  }

  await Promise.all([removeExpiredRuns(deps), removeExpiredRuns(deps), removeExpiredRuns(deps)])

  assert.deepEqual(await idsOf(editor), made.slice(0, 3))
})

/** Removes what is left of earlier tests. */
async function cleanAll(): Promise<void> {
  advance(DAY_MS + 1000)
  await clean(deps)
}

test('removes what a process left that was killed between blob and row', async () => {
  const { editor } = await team()
  await cleanAll()
  const kept = await aRun(editor)
  const before = blobFiles(dataDir)
  const hash = await deps.blobs.write([Buffer.from('a run that was never stored')])
  await deps.db.query.insertInto('unused_blobs').values({ hash, noted_at: deps.now() }).execute()
  await clean(deps)
  assert.equal(blobFiles(dataDir).length, before.length + 1, 'it may still be in the making')

  await cleanAll()

  assert.deepEqual(blobFiles(dataDir), before)
  assert.deepEqual(await deps.db.query.selectFrom('unused_blobs').selectAll().execute(), [])
  assert.equal(
    (await editor.get(`/v1/runs/${kept}/executions/0`)).body.execution.responseBody,
    '[]',
  )
})

test('finishes a cleaning that was killed amid the blobs', async () => {
  const { editor } = await team()
  await cleanAll()
  const before = blobFiles(dataDir)
  await editor.delete(`/v1/runs/${await aRun(editor)}`)
  const killed = { ...deps.blobs, remove: () => Promise.reject(new Error('killed')) }
  advance(DAY_MS + 1000)
  await assert.rejects(clean({ ...deps, blobs: killed }), /killed/)

  await clean(deps)

  assert.deepEqual(blobFiles(dataDir), before)
  assert.deepEqual(await deps.db.query.selectFrom('unused_blobs').selectAll().execute(), [])
})

test('removes drafts of killed writers, but not those in the making', async () => {
  const old = join(dataDir, 'blobs', 'drafts', 'old')
  const young = join(dataDir, 'blobs', 'drafts', 'young')
  await deps.blobs.write([Buffer.from('makes the directory')])
  for (const file of [old, young]) writeFileSync(file, 'half of a')
  utimesSync(old, new Date(0), new Date(0))

  await clean(deps)

  const files = blobFiles(dataDir)
  assert.deepEqual([files.includes(old), files.includes(young)], [false, true])
})

test('removes nothing once it is asked to stop', async () => {
  const { editor } = await team()
  for (let count = 0; count < 3; count++) await aRun(editor)
  advance(31 * DAY_MS)

  await removeExpiredRuns(deps, AbortSignal.abort())

  assert.equal((await idsOf(editor)).length, 3)
})
