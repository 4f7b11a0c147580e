import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aRun, anExecution } from './testing/reports.ts'

const { team } = await startTestApp()

const failedTest = { tests: [{ name: 'T', status: 'failed', error: { message: 'no' } }] }
const brokenRequest = { error: { name: 'Error', message: 'connect ECONNREFUSED' } }
const outcomes: [what: string, report: object, outcome: string][] = [
  ['a finished run', {}, 'passed'],
  ['a run without executions', { executions: [] }, 'passed'],
  ['a run with a failed test', { executions: [anExecution(failedTest)] }, 'failed'],
  ['a run that says it failed', { status: 'failed' }, 'failed'],
  [
    'a run with a request that got no answer',
    { status: 'failed', executions: [anExecution(brokenRequest)] },
    'error',
  ],
  [
    'a run with a failed test and a request that got no answer',
    { status: 'failed', executions: [anExecution(failedTest), anExecution(brokenRequest)] },
    'failed',
  ],
  ['a run that could not complete', { status: 'error', error: 'no such folder' }, 'error'],
  ['an aborted run', { status: 'aborted', executions: [anExecution(failedTest)] }, 'aborted'],
]
for (const [what, report, outcome] of outcomes) {
  test(`calls ${what} ${outcome}`, async () => {
    const { editor } = await team()

    const id = await aRun(editor, report)

    assert.equal((await editor.get(`/v1/runs/${id}`)).body.run.outcome, outcome)
  })
}

test('tells executions apart by how they ended', async () => {
  const { editor } = await team()

  const id = await aRun(editor, {
    executions: [
      anExecution(),
      anExecution(failedTest),
      anExecution({ ...failedTest, error: 'connect ECONNREFUSED' }),
      anExecution({ skipped: true, tests: [] }),
    ],
  })

  const { run } = (await editor.get(`/v1/runs/${id}`)).body
  const { executions } = (await editor.get(`/v1/runs/${id}/executions`)).body
  assert.deepEqual(run.executionCounts, { total: 4, passed: 1, failed: 1, error: 1, skipped: 1 })
  assert.deepEqual(
    executions.map(({ outcome }: { outcome: string }) => outcome),
    ['passed', 'failed', 'error', 'skipped'],
  )
  assert.deepEqual(executions[1].tests, failedTest.tests)
  assert.deepEqual(executions[2].error, { message: 'connect ECONNREFUSED' })
})
