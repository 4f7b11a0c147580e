import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aCollection, aRequest, runToEnd } from './testing/builders.ts'
import { startEchoServer, type EchoServer } from './testing/echo-server.ts'

let server: EchoServer
before(async () => {
  server = await startEchoServer()
})
after(() => server.close())

function values(...pairs: [key: string, value: string][]) {
  return { values: pairs.map(([key, value]) => ({ key, value })) }
}

test('prefers local, then data, environment, collection and globals', async () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const query = names.map((name) => `${name}={{${name}}}`).join('&')

  const run = await runToEnd(
    aCollection(
      [
        aRequest('R', `${server.url}/echo?${query}`, {
          prerequest: `pm.variables.set('e', 'local')`,
        }),
      ],
      { variable: names.slice(1).map((key) => ({ key, value: 'collection' })) },
    ),
    {
      globals: values(...names.map((name): [string, string] => [name, 'globals'])),
      environment: values(['c', 'environment'], ['d', 'environment'], ['e', 'environment']),
      iterationData: [{ d: 'data', e: 'data' }],
    },
  )

  assert.deepEqual(run.echoOf('R').query, {
    a: 'globals',
    b: 'collection',
    c: 'environment',
    d: 'data',
    e: 'local',
  })
})

test('resolves nested references, leaves unknown ones and ignores disabled variables', async () => {
  const body = { mode: 'raw', raw: '{{outer}} {{unknown}} {{Outer}} {{off}}' }

  const run = await runToEnd([aRequest('R', { method: 'POST', url: '{{base}}/echo', body })], {
    environment: {
      values: [
        { key: 'base', value: server.url },
        { key: 'outer', value: 'x-{{inner}}' },
        { key: 'inner', value: 'y' },
        { key: 'off', value: 'on', enabled: false },
      ],
    },
  })

  assert.equal(run.echoOf('R').body, 'x-y {{unknown}} {{Outer}} {{off}}')
})

test('makes a new random value for each use', async () => {
  const body = {
    mode: 'raw',
    raw: '{{$guid}} {{$guid}} {{$randomInt}} {{$timestamp}} {{$randomFirstName}}',
  }

  const run = await runToEnd([aRequest('R', { method: 'POST', url: `${server.url}/echo`, body })])

  const [one, other, number, time] = run.echoOf('R').body.split(' ')
  assert.match(one ?? '', /^[0-9a-f-]{36}$/)
  assert.notEqual(one, other)
  assert.match(number ?? '', /^\d{1,4}$/)
  assert.match(time ?? '', /^\d{10}$/)
})

test('hands the variables over as scripts left them', async () => {
  const run = await runToEnd(
    aCollection(
      [
        aRequest('R', `${server.url}/echo`, {
          test: `
            pm.environment.set('made', { deep: true })
            pm.environment.unset('gone')
            pm.globals.set('g', 1)
            pm.collectionVariables.set('c', 'new')`,
        }),
      ],
      { variable: [{ key: 'c', value: 'old' }] },
    ),
    {
      environment: {
        id: 'e1',
        name: 'Stage',
        values: [
          { key: 'gone', value: '1' },
          { key: 'secret', value: 's', type: 'secret' },
          { key: 'off', value: '1', enabled: false },
        ],
      },
    },
  )

  const { environment, globals, collectionVariables } = run.outcome
  assert.deepEqual(environment, {
    id: 'e1',
    name: 'Stage',
    values: [
      { key: 'secret', value: 's', type: 'secret', enabled: true },
      { key: 'off', value: '1', enabled: false },
      { key: 'made', value: { deep: true }, enabled: true },
    ],
  })
  assert.deepEqual(globals.values, [{ key: 'g', value: 1, enabled: true }])
  assert.deepEqual(collectionVariables.values, [{ key: 'c', value: 'new', enabled: true }])
})

test('changes nothing in what it was given', async () => {
  const collection = aCollection([
    aRequest('R', `${server.url}/echo`, { test: `require('string-decoder')` }),
  ])
  const environment = { values: [{ key: 'a', value: '1' }] }
  const given = structuredClone({ collection, environment })

  await runToEnd(collection, { environment })

  assert.deepEqual({ collection, environment }, given)
})
