import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Check } from 'typebox/value'
import { startTestApp, type Client } from '../testing/app.ts'
import { Comparison } from './schema.ts'
import { aRun, aStoredCollection, anExecution } from './testing/reports.ts'

const { anonymous, team } = await startTestApp()
const ABSENT = '00000000-0000-4000-8000-000000000000'
const failed = { tests: [{ name: 'T', status: 'failed' }] }

async function compare(client: Client, id: string, other?: string) {
  const query = other === undefined ? '' : `?with=${other}`
  const { status, body, text } = await client.get(`/v1/runs/${id}/comparison${query}`)
  assert.equal(status, 200, text)
  assert.equal(Check(Comparison, body), true)
  return body
}

type Listed = { executions: { name: string }[] }
const namesOf = ({ executions }: Listed) => executions.map(({ name }) => name)

test('tells what fails newly, is fixed, slower, added and removed', async () => {
  const { editor } = await team()
  const one = (itemId: string, fields = {}) => anExecution({ itemId, name: itemId, ...fields })
  const before = await aRun(editor, {
    executions: [
      one('same'),
      one('breaks'),
      one('mended', failed),
      one('still broken', failed),
      one('slower', { responseTime: 90 }),
      one('a little slower', { responseTime: 10 }),
      one('not twice', { responseTime: 400 }),
      one('removed'),
    ],
  })
  const after = await aRun(editor, {
    executions: [
      one('added'),
      one('not twice', { responseTime: 790 }),
      one('a little slower', { responseTime: 100 }),
      one('slower', { responseTime: 200 }),
      one('still broken', failed),
      one('mended'),
      one('breaks', { error: 'connect ECONNREFUSED', code: 0, responseTime: 900 }),
      one('same'),
    ],
  })

  const body = await compare(editor, after, before)

  assert.deepEqual([body.run.id, body.with.id, body.with.outcome], [after, before, 'failed'])
  const { newlyFailing, fixed, slower, added, removed } = body
  assert.deepEqual([newlyFailing, fixed, slower, added, removed].map(namesOf), [
    ['breaks'],
    ['mended'],
    ['slower'],
    ['added'],
    ['removed'],
  ])
  assert.deepEqual(newlyFailing.executions[0], {
    iteration: 0,
    itemId: 'breaks',
    name: 'breaks',
    path: ['Payments'],
    before: { position: 1, outcome: 'passed', code: 200, responseTime: 27.5 },
    after: { position: 6, outcome: 'error', code: 0, responseTime: 900 },
  })
  assert.deepEqual([added.executions[0].before, removed.executions[0].after], [null, null])
})

test('finds the same request in each iteration, repeated ones in turn, and by name where ids differ', async () => {
  const { editor } = await team()
  const executions = (prefix: string, broken: number) =>
    [0, 0, 1, 1].map((iteration, at) =>
      anExecution({ iteration, itemId: `${prefix}-1`, name: 'R', ...(at === broken && failed) }),
    )
  const before = await aRun(editor, { executions: executions('old', -1) })
  const after = await aRun(editor, { executions: executions('new', 3) })

  const { newlyFailing, added, removed } = await compare(editor, after, before)

  assert.deepEqual([added.count, removed.count, newlyFailing.count], [0, 0, 1])
  assert.deepEqual(
    [newlyFailing.executions[0].before.position, newlyFailing.executions[0].after.position],
    [3, 3],
  )
})

test('compares with the last green run of the collection and environment before it', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await aStoredCollection(editor, workspaceId)
  const collection = { id, name: 'C' }
  const broken = { executions: [anExecution(failed)] }
  await aRun(editor, { collection })
  const green = await aRun(editor, { collection })
  await aRun(editor, { collection, environment: { name: 'Staging' } })
  await aRun(editor, { collection: { name: 'C' } })
  await aRun(editor, { collection, ...broken })
  const run = await aRun(editor, { collection, ...broken })
  await aRun(editor, { collection })

  const body = await compare(editor, run)

  assert.deepEqual([body.with.id, body.newlyFailing.count], [green, 1])
})

test('knows a collection that is not here by its name', async () => {
  const { editor, viewer } = await team()
  const environment = { name: 'Staging' }
  const green = await aRun(editor, { environment })
  await aRun(editor)
  await aRun(viewer, { environment })
  await aRun(editor, { environment, collection: { name: 'Other' } })
  const run = await aRun(editor, { environment })

  assert.equal((await compare(editor, run)).with.id, green)
})

test('finds no run to compare with where there is none that the caller sees', async () => {
  const { editor, viewer } = await team()
  const first = await aRun(editor)
  const own = await aRun(viewer)

  for (const answer of [
    await editor.get(`/v1/runs/${first}/comparison`),
    await editor.get(`/v1/runs/${first}/comparison?with=${own}`),
    await editor.get(`/v1/runs/${first}/comparison?with=${ABSENT}`),
    await editor.get(`/v1/runs/${first}/comparison?with=nonsense`),
    await editor.get(`/v1/runs/${own}/comparison?with=${first}`),
    await editor.get(`/v1/runs/${ABSENT}/comparison?with=${first}`),
  ])
    assert.deepEqual([answer.status, answer.body.title], [404, 'Not Found'])
  const twice = await editor.get(`/v1/runs/${first}/comparison?with=${first}&with=${first}`)
  assert.equal(twice.status, 400)
  assert.equal((await anonymous.get(`/v1/runs/${first}/comparison`)).status, 401)
})

test('lists up to 500 differences of a kind and counts all', async () => {
  const { editor } = await team()
  const many = Array.from({ length: 10_000 }, (_, at) => anExecution({ itemId: `i${at}` }))
  const before = await aRun(editor, { executions: many })
  const after = await aRun(editor, {
    executions: many.map((execution) => ({ ...execution, ...failed })),
  })
  const startedAt = performance.now()

  const { newlyFailing } = await compare(editor, after, before)

  assert.deepEqual([newlyFailing.count, newlyFailing.executions.length], [10_000, 500])
  assert.ok(performance.now() - startedAt < 10_000)
})
