import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aRun, anExecution, blobFiles } from './testing/reports.ts'

const { team, deps, log } = await startTestApp({ runLimitBytes: 12 * 1024 * 1024 })

test('shows no secret that an uploader forgot to mask', async () => {
  const { editor } = await team()
  const secretHeaders = [
    'Authorization',
    'proxy-authorization',
    'Cookie',
    'Set-Cookie',
    'X-API-Key',
    'X-Auth-Token',
    'apikey',
    'Client-Secret',
    'X-Session-Id',
    'X-Amz-Signature',
  ].map((key, at) => ({ key, value: `planted-${at}` }))
  const openHeaders = [
    { key: 'WWW-Authenticate', value: 'Basic realm="open"' },
    { key: 'X-Author', value: 'open' },
    { key: 'Access-Control-Allow-Credentials', value: 'open' },
  ]
  const execution = anExecution({
    requestHeaders: [...secretHeaders, ...openHeaders],
    responseHeaders: [...secretHeaders, ...openHeaders],
    url: 'https://planter:planted@example.com/a?apikey=planted&page=2&access_token=planted#id_token=planted',
  })

  const id = await aRun(editor, { executions: [execution] })

  const detail = await editor.get(`/v1/runs/${id}/executions/0`)
  const shown = [
    await editor.get('/v1/runs'),
    await editor.get(`/v1/runs/${id}`),
    await editor.get(`/v1/runs/${id}/executions`),
    detail,
  ].map(({ text }) => text)
  const stored = await Promise.all(
    (['runs', 'run_executions', 'audit_events'] as const).map((table) =>
      deps.db.query.selectFrom(table).selectAll().execute(),
    ),
  )
  const blobs = blobFiles(deps.config.dataDir).map((file) => readFileSync(file, 'utf8'))
  for (const text of [...shown, JSON.stringify(stored), ...blobs, log()]) {
    assert.ok(!text.includes('planted'), text.slice(0, 2000))
  }
  const { requestHeaders, url } = detail.body.execution
  assert.deepEqual(requestHeaders.slice(-3), openHeaders)
  assert.deepEqual(requestHeaders[0], { key: 'Authorization', value: '********' })
  assert.match(url, /^https:\/\/planter:\*{8}@example\.com\/a\?apikey=\*{8}&page=2&/)
})

test('keeps no key to this server, wherever a run has it', async () => {
  const { editor } = await team()
  const { key } = (await editor.post('/v1/api-keys', { name: 'K' })).body
  const said = `say ${key}.`

  const id = await aRun(editor, {
    collection: { name: said },
    ci: { provider: 'jenkins', commitMessage: said },
    error: said,
    executions: [
      anExecution({
        name: said,
        url: `https://example.com/${key}/a`,
        requestHeaders: [{ key: 'X-Odd', value: said }],
        requestBody: JSON.stringify({ apiKey: key }),
        responseBody: JSON.stringify({ key }),
        tests: [{ name: said, status: 'failed', error: said }],
      }),
    ],
  })

  const { text, body } = await editor.get(`/v1/runs/${id}/executions/0`)
  const run = await editor.get(`/v1/runs/${id}`)
  const blobs = blobFiles(deps.config.dataDir).map((file) => readFileSync(file, 'utf8'))
  assert.ok([text, run.text, ...blobs].every((shown) => !shown.includes(key)))
  assert.equal(body.execution.responseBody, '{"key":"********"}')
  assert.equal(run.body.run.collection.name, 'say ********.')
})
