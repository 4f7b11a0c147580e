import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { test } from 'node:test'
import { Check } from 'typebox/value'
import { clean } from '../platform/cleaning.ts'
import { startTestApp } from '../testing/app.ts'
import { ExecutionAnswer, ExecutionsAnswer, RunAnswer, RunsAnswer } from './schema.ts'
import { aRun, aStoredCollection, anExecution, blobFiles } from './testing/reports.ts'

const DAY_MS = 86_400_000
const { team, deps, advance } = await startTestApp()
const ABSENT = '00000000-0000-4000-8000-000000000000'

test('pages executions in their order', async () => {
  const { editor } = await team()
  const names = ['A', 'B', 'C', 'D', 'E']
  const id = await aRun(editor, { executions: names.map((name) => anExecution({ name })) })

  const first = await editor.get(`/v1/runs/${id}/executions?limit=3`)
  const rest = await editor.get(
    `/v1/runs/${id}/executions?limit=3&cursor=${first.body.meta.nextCursor}`,
  )

  const shown = [first, rest].map(({ body }) =>
    body.executions.map(({ name }: { name: string }) => name).join(''),
  )
  assert.deepEqual(shown, ['ABC', 'DE'])
  assert.equal(rest.body.meta.nextCursor, null)
  assert.equal('responseBody' in first.body.executions[0], false)
})

test('gives one execution with headers and bodies', async () => {
  const { editor } = await team()
  const second = anExecution({ name: 'Second', responseBody: '{"ümlaut":"€"}' })
  const id = await aRun(editor, { executions: [anExecution(), second] })

  const { body } = await editor.get(`/v1/runs/${id}/executions/1`)

  const { requestHeaders, requestBody, responseHeaders, responseBody } = body.execution
  assert.deepEqual(
    { requestHeaders, requestBody, responseHeaders, responseBody },
    {
      requestHeaders: second.requestHeaders,
      requestBody: second.requestBody,
      responseHeaders: second.responseHeaders,
      responseBody: second.responseBody,
    },
  )
})

test('gives the console and the phases of an execution, keys masked', async () => {
  const { editor } = await team()
  const key = `PHAK-${'a'.repeat(40)}`
  const reported = {
    timings: { dns: 1.5, firstByte: 20, total: 27 },
    console: [
      { level: 'log', text: "'started', { page: 1 }" },
      { level: 'error', text: `no key ${key}` },
    ],
  }
  const id = await aRun(editor, { executions: [anExecution(reported)] })

  const { body } = await editor.get(`/v1/runs/${id}/executions/0`)

  assert.deepEqual(body.execution.timings, reported.timings)
  assert.deepEqual(body.execution.console, [
    reported.console[0],
    { level: 'error', text: 'no key ********' },
  ])
})

test('shows an execution without bodies when the blob is lost', async () => {
  const { editor } = await team()
  const before = new Set(blobFiles(deps.config.dataDir))
  const id = await aRun(editor)
  for (const file of blobFiles(deps.config.dataDir)) if (!before.has(file)) rmSync(file)

  const { status, body } = await editor.get(`/v1/runs/${id}/executions/0`)

  assert.equal(status, 200)
  assert.deepEqual([body.execution.name, body.execution.responseBody], ['List payments', null])
})

test('finds no run and no execution where there is none', async () => {
  const { editor } = await team()
  const outsider = (await team()).admin
  const id = await aRun(editor)

  for (const answer of [
    await editor.get(`/v1/runs/${ABSENT}`),
    await editor.get('/v1/runs/nonsense'),
    await editor.get(`/v1/runs/${ABSENT}/executions`),
    await editor.get(`/v1/runs/${ABSENT}/executions/0`),
    await editor.get(`/v1/runs/${id}/executions/1`),
    await editor.delete(`/v1/runs/${ABSENT}`),
    await outsider.get(`/v1/runs/${id}`),
    await outsider.get(`/v1/runs/${id}/executions`),
    await outsider.get(`/v1/runs/${id}/executions/0`),
    await outsider.delete(`/v1/runs/${id}`),
  ]) {
    assert.deepEqual([answer.status, answer.body.title], [404, 'Not Found'])
  }
})

test('shows a run of a workspace no longer to those who lost sight of it', async () => {
  const { admin, editor, viewer, workspaceId } = await team()
  const collection = await aStoredCollection(editor, workspaceId)
  const id = await aRun(viewer, { collection: { id: collection.id, name: 'A' } })
  await admin.put(`/workspaces/${workspaceId}`, { workspace: { type: 'private' } })

  const one = await viewer.get(`/v1/runs/${id}`)
  const list = await viewer.get('/v1/runs')

  assert.deepEqual([one.status, list.body.runs], [404, []])
  assert.equal((await editor.get(`/v1/runs/${id}`)).status, 200)
})

test('takes the runs of a deleted workspace out of sight', async () => {
  const { admin, workspaceId } = await team()
  const collection = await aStoredCollection(admin, workspaceId)
  const id = await aRun(admin, { collection: { id: collection.id, name: 'A' } })
  await admin.delete(`/workspaces/${workspaceId}`)

  assert.equal((await admin.get(`/v1/runs/${id}`)).status, 404)
  assert.deepEqual((await admin.get('/v1/runs')).body.runs, [])
})

test('keeps the runs of a deleted collection', async () => {
  const { editor, workspaceId } = await team()
  const collection = await aStoredCollection(editor, workspaceId)
  const id = await aRun(editor, { collection: { id: collection.id, name: 'Gone' } })
  await editor.delete(`/collections/${collection.id}`)

  const { body } = await editor.get(`/v1/runs/${id}`)

  assert.deepEqual([body.run.collection.name, body.run.workspaceId], ['Gone', workspaceId])
})

test('lets uploaders, editors and Super Admins delete, and nobody else', async () => {
  const { admin, editor, viewer, workspaceId, member } = await team()
  const developer = await member(['user'])
  const collection = await aStoredCollection(editor, workspaceId)
  const shared = { collection: { id: collection.id, name: 'A' } }
  const ids = [await aRun(viewer, shared), await aRun(viewer, shared), await aRun(viewer, shared)]

  const refused = await developer.delete(`/v1/runs/${ids[0]}`)
  const statuses = [
    (await viewer.delete(`/v1/runs/${ids[0]}`)).status,
    (await editor.delete(`/v1/runs/${ids[1]}`)).status,
    (await admin.delete(`/v1/runs/${ids[2]}`)).status,
  ]

  assert.deepEqual([refused.status, refused.body.title], [403, 'Forbidden'])
  assert.deepEqual(statuses, [204, 204, 204])
  assert.deepEqual((await admin.get('/v1/runs')).body.runs, [])
})

test('deletes a run with its executions at once, and its blob a day later', async () => {
  const { editor } = await team()
  const before = blobFiles(deps.config.dataDir)
  const id = await aRun(editor)
  assert.equal(blobFiles(deps.config.dataDir).length, before.length + 1)

  const deleted = await editor.delete(`/v1/runs/${id}`)
  const again = await editor.delete(`/v1/runs/${id}`)

  const executions = await deps.db.query
    .selectFrom('run_executions')
    .select('position')
    .where('run_id', '=', id)
    .execute()
  assert.deepEqual([deleted.status, deleted.text, again.status], [204, '', 404])
  assert.deepEqual(executions, [])
  assert.equal(blobFiles(deps.config.dataDir).length, before.length + 1, 'a backup may want it')
  advance(DAY_MS + 1000)
  await clean(deps)
  assert.ok(before.length >= blobFiles(deps.config.dataDir).length)
})

test('keeps equal reports apart, so that deleting one leaves the other whole', async () => {
  const { editor } = await team()
  const first = await aRun(editor)
  const second = await aRun(editor)

  await editor.delete(`/v1/runs/${first}`)

  const { execution } = (await editor.get(`/v1/runs/${second}/executions/0`)).body
  assert.equal(execution.responseBody, '[]')
})

test('answers in the documented shapes', async () => {
  const { editor, workspaceId } = await team()
  const collection = await aStoredCollection(editor, workspaceId)
  const failed = { name: 'T', status: 'failed', error: { message: 'no' } }
  const id = await aRun(editor, {
    collection: { id: collection.id, name: 'A' },
    environment: { name: 'E' },
    error: { name: 'Error', message: 'no', at: 'request' },
    ci: { provider: 'unknown' },
    host: {},
    executions: [anExecution(), anExecution({ tests: [failed], error: failed.error })],
  })

  assert.ok(Check(RunsAnswer, (await editor.get('/v1/runs')).body))
  assert.ok(Check(RunAnswer, (await editor.get(`/v1/runs/${id}`)).body))
  assert.ok(Check(ExecutionsAnswer, (await editor.get(`/v1/runs/${id}/executions`)).body))
  assert.ok(Check(ExecutionAnswer, (await editor.get(`/v1/runs/${id}/executions/1`)).body))
})
