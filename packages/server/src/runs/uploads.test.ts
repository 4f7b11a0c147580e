import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aReport, aRun, aStoredCollection, anExecution, blobFiles } from './testing/reports.ts'

const { anonymous, team, deps } = await startTestApp({ runLimitBytes: 12 * 1024 * 1024 })
const ABSENT = '00000000-0000-4000-8000-000000000000'

test('keeps a run once that is sent again under its own id', async () => {
  const { editor, viewer } = await team()
  const report = { ...aReport(), id: randomUUID() }

  const first = await editor.post('/v1/runs', report)
  const again = await editor.post('/v1/runs', report)
  const atOnce = { ...report, id: randomUUID() }
  const many = await Promise.all([1, 2, 3, 4].map(() => editor.post('/v1/runs', atOnce)))
  const foreign = await viewer.post('/v1/runs', report)

  assert.deepEqual([first.status, again.status, again.body], [201, 201, first.body])
  assert.ok(many.every(({ status, body }) => status === 201 && body.run.id === atOnce.id))
  assert.equal(foreign.status, 409)
  const { body } = await editor.get('/v1/runs')
  assert.deepEqual(
    body.runs.map(({ id }: { id: string }) => id).toSorted(),
    [report.id, atOnce.id].toSorted(),
  )
  for (const id of [report.id, atOnce.id]) {
    const { body: kept } = await editor.get(`/v1/runs/${id}/executions/0`)
    assert.equal(kept.execution.responseBody, '[]')
  }
})

test('stores a report in the workspace of its collection and answers where to look at it', async () => {
  const { editor, viewer, workspaceId } = await team()
  const collection = await aStoredCollection(editor, workspaceId)
  const environment = await editor.post(`/environments?workspace=${workspaceId}`, {
    environment: { name: 'Staging' },
  })
  const report = aReport({
    collection: { id: collection.uid, name: 'Payments', path: 'payments.json' },
    environment: { id: environment.body.environment.uid, name: 'Staging' },
    apiId: 'api-1',
    ci: { provider: 'jenkins', branch: 'main', buildNumber: 17, attempt: null, unknown: 'x' },
    integrationId: 5,
    host: { os: 'linux', node: '24.21.0' },
    somethingNewer: true,
  })

  const { status, body } = await viewer.post('/v1/runs', report)

  const { run } = (await editor.get(`/v1/runs/${body.run.id}`)).body
  assert.equal(status, 201)
  assert.equal(
    body.run.url,
    `http://posthorn.test/ui/workspaces/${workspaceId}/runs/${body.run.id}`,
  )
  assert.deepEqual(
    { ...run, createdAt: '' },
    {
      ...body.run,
      workspaceId,
      collection: {
        id: collection.id,
        uid: collection.uid,
        name: 'Payments',
        path: 'payments.json',
      },
      environment: { id: environment.body.environment.id, name: 'Staging' },
      user: { id: viewer.id, username: run.user.username },
      source: 'cli',
      status: 'finished',
      outcome: 'passed',
      startedAt: '2026-01-15T09:00:00.000Z',
      finishedAt: '2026-01-15T09:00:02.500Z',
      durationMs: 2500,
      createdAt: '',
      cliVersion: '0.1.0',
      apiId: 'api-1',
      error: null,
      iterationCount: 1,
      stats: report.stats,
      executionCounts: { total: 1, passed: 1, failed: 0, error: 0, skipped: 0 },
      averageResponseTime: 27.5,
      ci: { provider: 'jenkins', branch: 'main', buildNumber: '17' },
      integrationId: '5',
      host: { os: 'linux', node: '24.21.0' },
    },
  )
})

test('keeps a run of a collection that is nowhere, for its uploader and Super Admins only', async () => {
  const { admin, editor, viewer } = await team()

  const { body } = await editor.post('/v1/runs', aReport({ collection: { id: ABSENT, name: 'A' } }))

  const path = `/v1/runs/${body.run.id}`
  const { run } = (await editor.get(path)).body
  assert.equal(body.run.url, `http://posthorn.test/ui/runs/${body.run.id}`)
  assert.deepEqual([run.workspaceId, run.collection.id, run.collection.uid], [null, null, null])
  assert.deepEqual([(await admin.get(path)).status, (await viewer.get(path)).status], [200, 404])
})

test('keeps a run apart from a collection and an environment that its uploader does not see', async () => {
  const { admin, editor } = await team()
  const hidden = await admin.post('/workspaces', { workspace: { name: 'H', type: 'private' } })
  const collection = await aStoredCollection(admin, hidden.body.workspace.id)
  const environment = await admin.post(`/environments?workspace=${hidden.body.workspace.id}`, {
    environment: { name: 'Production' },
  })

  const id = await aRun(editor, {
    collection: { id: collection.id, name: 'Guessed' },
    environment: { id: environment.body.environment.id, name: 'Production' },
  })

  const { run } = (await editor.get(`/v1/runs/${id}`)).body
  assert.deepEqual([run.workspaceId, run.collection.id], [null, null])
  assert.deepEqual(run.environment, { id: null, name: 'Production' })
})

test("keeps what a team sends to another team's public collection to itself", async () => {
  const theirs = await team()
  const ours = await team()
  const open = await theirs.admin.post('/workspaces', {
    workspace: { name: `Open ${theirs.id}`, type: 'public' },
  })
  const collection = await aStoredCollection(theirs.admin, open.body.workspace.id)
  assert.equal((await ours.editor.get(`/collections/${collection.uid}`)).status, 200)

  const id = await aRun(ours.editor, { collection: { id: collection.uid, name: 'Theirs' } })

  assert.equal((await theirs.admin.get(`/v1/runs/${id}`)).status, 404)
  assert.deepEqual((await theirs.admin.get('/v1/runs')).body.runs, [])
  assert.equal((await ours.editor.get(`/v1/runs/${id}`)).body.run.workspaceId, null)
})

test('takes counts as numbers and as totals with failures', async () => {
  const { editor } = await team()
  const { stats } = aReport()

  const id = await aRun(editor, {
    stats: { ...stats, requests: { total: 7, failed: 2 }, testScripts: { total: 3, failed: null } },
  })

  const { run } = (await editor.get(`/v1/runs/${id}`)).body
  assert.deepEqual(run.stats, { ...stats, requests: 7, testScripts: 3 })
})

test('takes the plainest report there is', async () => {
  const { editor } = await team()

  const id = await aRun(editor, {
    cliVersion: undefined,
    environment: null,
    executions: [{ name: 'Only a name' }],
  })

  const { body } = await editor.get(`/v1/runs/${id}/executions/0`)
  const { run } = (await editor.get(`/v1/runs/${id}`)).body
  assert.deepEqual([run.cliVersion, run.environment, run.ci, run.host], [null, null, null, null])
  assert.deepEqual(body.execution, {
    position: 0,
    iteration: 0,
    itemId: null,
    name: 'Only a name',
    outcome: 'passed',
    path: [],
    method: '',
    url: '',
    status: '',
    code: 0,
    responseTime: 0,
    responseSize: 0,
    tests: [],
    error: null,
    isClipped: false,
    requestHeaders: null,
    requestBody: null,
    responseHeaders: null,
    responseBody: null,
    timings: null,
    console: null,
  })
})

const { collection: _collection, ...withoutCollection } = aReport()
const badReports: [what: string, body: unknown, where: RegExp][] = [
  ['a list', [], /\/: must be object/],
  ['no collection', withoutCollection, /collection/],
  ['an unknown source', aReport({ source: 'guess' }), /\/source/],
  ['an unknown status', aReport({ status: 'fine' }), /\/status/],
  ['a time without a date', aReport({ startedAt: 'today' }), /\/startedAt/],
  ['a leap second', aReport({ finishedAt: '2016-12-31T23:59:60Z' }), /finishedAt/],
  ['a negative count', aReport({ iterationCount: -1 }), /\/iterationCount/],
  ['executions that are no list', aReport({ executions: {} }), /\/executions/],
  ['an execution without a name', aReport({ executions: [{}] }), /\/executions\/0/],
  ['a body that is no text', aReport({ executions: [anExecution({ responseBody: {} })] }), /Body/],
  ['a code beyond all numbers', aReport({ executions: [anExecution({ code: 1e99 })] }), /code/],
]
for (const [what, report, where] of badReports) {
  test(`refuses a report with ${what} and stores nothing`, async () => {
    const { editor } = await team()

    const { status, body, text } = await editor.post('/v1/runs', report)

    assert.deepEqual([status, body.title], [400, 'Bad Request'])
    assert.match(text, where)
    assert.deepEqual((await editor.get('/v1/runs')).body.runs, [])
  })
}

test('refuses a report over the limit', async () => {
  const { editor } = await team()
  const raw = JSON.stringify(aReport({ cliVersion: 'x'.repeat(12 * 1024 * 1024) }))

  const { status, body } = await editor.post('/v1/runs', undefined, { raw })

  assert.deepEqual([status, body.title], [413, 'Payload Too Large'])
})

test('answers nobody without a key', async () => {
  const { editor } = await team()
  const id = await aRun(editor)

  for (const answer of [
    await anonymous.post('/v1/runs', aReport()),
    await anonymous.get('/v1/runs'),
    await anonymous.get(`/v1/runs/${id}`),
    await anonymous.get(`/v1/runs/${id}/executions`),
    await anonymous.get(`/v1/runs/${id}/executions/0`),
    await anonymous.delete(`/v1/runs/${id}`),
  ]) {
    assert.deepEqual([answer.status, answer.body.title], [401, 'Unauthorized'])
  }
})

test('counts each uploaded run once, however many iterations it has', async () => {
  const { editor } = await team()
  await aRun(editor, { iterationCount: 40 })
  await aRun(editor)
  await editor.post('/v1/runs', {})

  const { body } = await editor.get('/me')

  const counter = body.operations.find(
    ({ name }: { name: string }) => name === 'collection_run_limit',
  )
  assert.equal(counter.usage, 2)
})

test('writes an audit row for each upload and each deletion', async () => {
  const { id: teamId, editor } = await team()
  const id = await aRun(editor)
  await editor.delete(`/v1/runs/${id}`)

  const rows = await deps.db.query
    .selectFrom('audit_events')
    .select(['action', 'actor_id'])
    .where('tenant_id', '=', teamId)
    .where('element_id', '=', id)
    .orderBy('id')
    .execute()

  assert.deepEqual(
    rows.map(({ action, actor_id }) => [action, actor_id]),
    [
      ['run.created', editor.id],
      ['run.deleted', editor.id],
    ],
  )
})

test('takes and gives back a run of 10,000 executions', async () => {
  const { editor } = await team()
  const executions = Array.from({ length: 10_000 }, (_, at) =>
    anExecution({
      iteration: at % 100,
      name: `Request ${at}`,
      responseBody: `Answer ${at}`,
      tests: [{ name: 'T', status: at % 1000 === 999 ? 'failed' : 'passed' }],
    }),
  )

  const id = await aRun(editor, { executions, iterationCount: 100 })

  const names: string[] = []
  let cursor = ''
  do {
    const { body } = await editor.get(`/v1/runs/${id}/executions?limit=100&cursor=${cursor}`)
    names.push(...body.executions.map(({ name }: { name: string }) => name))
    cursor = body.meta.nextCursor
  } while (cursor)
  const failed = await editor.get(`/v1/runs/${id}/executions?outcome=failed`)
  assert.deepEqual(
    names,
    executions.map(({ name }) => name),
  )
  assert.deepEqual(
    failed.body.executions.map(({ position }: { position: number }) => position),
    Array.from({ length: 10 }, (_, at) => at * 1000 + 999),
  )
  for (const at of [0, 1, 4999, 9999]) {
    const { execution } = (await editor.get(`/v1/runs/${id}/executions/${at}`)).body
    assert.deepEqual([execution.responseBody, execution.iteration], [`Answer ${at}`, at % 100])
  }
})

test('leaves nothing behind when a run cannot be stored', async () => {
  const { editor, viewer } = await team()
  const first = await aRun(editor)
  const before = blobFiles(deps.config.dataDir)
  const unusedBefore = await deps.db.query.selectFrom('unused_blobs').selectAll().execute()

  const { status } = await viewer.post(
    '/v1/runs',
    aReport({ id: first, executions: [anExecution({ responseBody: 'second' })] }),
  )

  const unused = await deps.db.query.selectFrom('unused_blobs').selectAll().execute()
  const { execution } = (await editor.get(`/v1/runs/${first}/executions/0`)).body
  assert.equal(status, 409)
  assert.deepEqual(blobFiles(deps.config.dataDir), before)
  assert.deepEqual(unused, unusedBefore)
  assert.equal(execution.responseBody, '[]')
})

test('stores parallel uploads each by itself', async () => {
  const { editor } = await team()
  const names = Array.from({ length: 20 }, (_, at) => `Parallel ${at}`)

  await Promise.all(names.map((name) => aRun(editor, { collection: { name } })))

  const { runs } = (await editor.get('/v1/runs?limit=100')).body
  assert.deepEqual(
    runs.map((run: { collection: { name: string } }) => run.collection.name).toSorted(),
    names.toSorted(),
  )
})

test('takes the example of its own documentation', async () => {
  const { editor } = await team()
  const document = (await anonymous.get('/openapi.json')).body
  const { example } = document.paths['/v1/runs'].post.requestBody.content['application/json']

  const { status } = await editor.post('/v1/runs', example)

  assert.equal(status, 201)
})
