import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aRun, anExecution } from './testing/reports.ts'

const { team } = await startTestApp({ runLimitBytes: 12 * 1024 * 1024 })

test('cuts bodies at 300 kB without half a character at the end, and says so', async () => {
  const { editor } = await team()
  const long = `a${'€'.repeat(100_000)}`

  const id = await aRun(editor, {
    executions: [
      anExecution({ requestBody: 'short', responseBody: long }),
      anExecution({ requestBody: '😀'.repeat(75_000), responseBody: 'short' }),
      anExecution({ responseBody: 'a'.repeat(299_999) }),
    ],
  })

  const executions = []
  for (const at of [0, 1, 2]) {
    executions.push((await editor.get(`/v1/runs/${id}/executions/${at}`)).body.execution)
  }
  assert.deepEqual(
    executions.map(({ isClipped }) => isClipped),
    [true, true, false],
  )
  assert.equal(executions[0].responseBody, `a${'€'.repeat(99_999)}`)
  assert.equal(executions[0].requestBody, 'short')
  assert.equal(executions[1].requestBody, '😀'.repeat(75_000))
  assert.equal(executions[2].responseBody.length, 299_999)
})

test('cuts names and messages instead of refusing the report', async () => {
  const { editor } = await team()
  const long = '→'.repeat(10_000)

  const id = await aRun(editor, {
    collection: { name: long },
    executions: [
      anExecution({
        name: long,
        url: `https://example.com/${long}`,
        tests: [{ name: long, status: 'failed', error: { message: long } }],
      }),
    ],
  })

  const [execution] = (await editor.get(`/v1/runs/${id}/executions`)).body.executions
  const { run } = (await editor.get(`/v1/runs/${id}`)).body
  assert.equal(run.collection.name, '→'.repeat(333))
  assert.equal(execution.name, '→'.repeat(333))
  assert.equal(execution.tests[0].name, '→'.repeat(333))
  assert.equal(execution.tests[0].error.message, '→'.repeat(3333))
  assert.ok(Buffer.byteLength(execution.url) <= 8000)
})

test('keeps a report in which a body holds NUL, which PostgreSQL cannot store', async () => {
  const { editor } = await team()

  const id = await aRun(editor, {
    executions: [anExecution({ name: 'N\0N', responseBody: '\0\0 \\u0000 \\\0' })],
  })

  const { execution } = (await editor.get(`/v1/runs/${id}/executions/0`)).body
  assert.equal(execution.name, 'N\uFFFDN')
  assert.equal(execution.responseBody, '\uFFFD\uFFFD \\u0000 \\\uFFFD')
})
