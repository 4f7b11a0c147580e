import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { parseCollection, SCHEMA_V2_1 } from '@posthorn/collection'
import { runCollection } from './run.ts'
import { aCollection, aFolder, aRequest, runToEnd } from './testing/builders.ts'
import { startEchoServer, type EchoServer } from './testing/echo-server.ts'

let server: EchoServer
let url: string
before(async () => {
  server = await startEchoServer()
  url = `${server.url}/echo`
})
after(() => server.close())

function library() {
  return aCollection([
    aFolder('Books', [aRequest('list', url, { id: 'b1' }), aRequest('add', url)]),
    aFolder('Loans', [
      aRequest('list', url, { id: 'l1' }),
      aFolder('Late', [aRequest('remind', url)]),
    ]),
  ])
}

test('tells the events of a run in order', async () => {
  const run = await runToEnd([aRequest('R', url, { test: 'pm.test("t")' })])

  assert.deepEqual(
    run.events.map(({ type }) => type),
    [
      'start',
      'iteration-start',
      'item-start',
      'scripts-done',
      'request',
      'assertion',
      'script',
      'scripts-done',
      'item-done',
      'iteration-done',
      'done',
    ],
  )
  const ids = run.of('item-start').map(({ cursor }) => cursor.executionId)
  assert.deepEqual(
    run.of('item-done').map(({ cursor }) => cursor.executionId),
    ids,
  )
})

test('names items by id and path', async () => {
  const run = await runToEnd(library())

  assert.deepEqual(
    run.of('item-start').map(({ item }) => [...item.path, item.name].join('/')),
    ['Books/list', 'Books/add', 'Loans/list', 'Loans/Late/remind'],
  )
  assert.equal(run.of('item-start')[0]?.item.id, 'b1')
  assert.ok(run.of('item-start').every(({ item }) => item.id !== ''))
})

const selections: [selectors: string[], order: 'given' | 'collection', ran: string[]][] = [
  [['add'], 'given', ['add']],
  [['Loans', 'add'], 'given', ['list', 'remind', 'add']],
  [['Loans', 'add'], 'collection', ['add', 'list', 'remind']],
  [['add', 'add'], 'given', ['add', 'add']],
  [['Loans', 'remind'], 'given', ['list', 'remind', 'remind']],
  [['Loans', 'remind'], 'collection', ['list', 'remind']],
  [['l1', 'list'], 'given', ['list', 'list']],
]

for (const [selectors, order, ran] of selections) {
  test(`runs ${selectors.join(' and ')} in the order ${order}`, async () => {
    const run = await runToEnd(library(), { selection: { selectors, order } })

    assert.deepEqual(run.order, ran)
  })
}

test('ends with an error that names what it cannot find', async () => {
  for (const bail of [[], ['failure'], ['folder']] as const) {
    const run = await runToEnd(library(), {
      selection: { selectors: ['add', 'Nowhere'], order: 'given' },
      bail,
    })

    assert.equal(run.outcome.status, 'error')
    assert.equal(run.outcome.error?.message, 'Unable to find a folder or request: "Nowhere"')
    assert.deepEqual(
      run.events.map(({ type }) => type),
      ['done'],
    )
  }
})

const counts: [rows: number, count: number | undefined, seen: string[]][] = [
  [0, undefined, ['undefined']],
  [2, undefined, ['0', '1']],
  [3, 2, ['0', '1']],
  [2, 3, ['0', '1', '1']],
]

for (const [rows, iterationCount, seen] of counts) {
  test(`runs ${rows} rows ${iterationCount ?? 'as many'} times`, async () => {
    const run = await runToEnd(
      [aRequest('R', url, { test: 'console.log(pm.iterationData.get("n"))' })],
      {
        iterationData: Array.from({ length: rows }, (_, n) => ({ n })),
        ...(iterationCount !== undefined && { iterationCount }),
      },
    )

    assert.deepEqual(
      run.lines.map((line) => line || 'undefined'),
      seen,
    )
  })
}

const failing = { test: `pm.test('no', () => pm.expect(1).to.eql(2))` }

test('stops gracefully after the first failure when it bails', async () => {
  const items = [aRequest('a', url, failing), aRequest('b', url)]

  const run = await runToEnd(items, { bail: ['failure'], iterationCount: 2 })

  assert.deepEqual(run.order, ['a'])
  assert.equal(run.of('item-done').length, 1)
  assert.equal(run.of('iteration-done').length, 1)
  assert.equal(run.outcome.status, 'finished')
})

test('aborts on any error when it bails on folders', async () => {
  const run = await runToEnd([aRequest('a', 'http://127.0.0.1:1'), aRequest('b', url)], {
    bail: ['folder'],
  })

  assert.deepEqual(run.order, ['a'])
  assert.equal(run.outcome.status, 'error')
  assert.match(run.outcome.error?.message ?? '', /ECONNREFUSED/)
})

test('ends within its time limit, whatever is running', async () => {
  const never = aRequest('request', `${server.url}/never`)
  const loop = aRequest('script', url, { prerequest: 'while (true) {}' })
  for (const item of [never, loop]) {
    const run = await runToEnd([item], { timeouts: { runMs: 400 } })

    assert.equal(run.outcome.status, 'aborted')
    assert.equal(run.outcome.error?.message, 'The run was stopped after its limit of 400 ms')
    assert.equal(run.events.at(-1)?.type, 'done')
  }
})

test('ends when it is told to', async () => {
  const controller = new AbortController()
  const started = new EventTarget()
  const running = once(started, 'item')
  const items = [aRequest('a', `${server.url}/never`), aRequest('b', url)]
  const run = runCollection(
    { collection: aCollection(items), signal: controller.signal },
    (event) => {
      if (event.type === 'scripts-done') started.dispatchEvent(new Event('item'))
    },
  )
  await running

  controller.abort()

  assert.equal((await run).status, 'aborted')
})

test('does not start when it was told to end before', async () => {
  const log = server.log.length

  const run = await runToEnd([aRequest('R', url)], { signal: AbortSignal.abort() })

  assert.equal(run.outcome.status, 'aborted')
  assert.equal(server.log.length, log)
})

test('tells nothing more after its end', async () => {
  const heard: string[] = []
  const controller = new AbortController()
  const run = runCollection(
    { collection: aCollection([aRequest('R', url)]), signal: controller.signal },
    (event) => {
      heard.push(event.type)
      if (event.type === 'start') controller.abort()
    },
  )

  await run
  await runToEnd([aRequest('another run', url)])

  assert.deepEqual(heard, ['start', 'done'])
})

test('goes on when a listener throws', async () => {
  const outcome = await runCollection({ collection: aCollection([aRequest('R', url)]) }, () => {
    throw new Error('broken reporter')
  })

  assert.equal(outcome.status, 'finished')
})

test('finishes a collection without requests', async () => {
  const run = await runToEnd([])

  assert.equal(run.outcome.status, 'finished')
  assert.deepEqual(run.order, [])
})

test('gives the same results for v1, v2.0 and v2.1', async () => {
  const script = 'pm.test(pm.response.json().headers.authorization)'
  const event = [{ listen: 'test', script: { exec: [script] } }]
  const basic = { username: 'u', password: 'p' }
  const info = { name: 'C', schema: SCHEMA_V2_1 }
  const documents = [
    {
      name: 'C',
      order: ['r'],
      requests: [
        {
          id: 'r',
          name: 'R',
          method: 'PUT',
          url: `${url}?a=1`,
          headers: 'X-A: 1\n',
          tests: script,
          currentHelper: 'basicAuth',
          helperAttributes: basic,
          dataMode: 'raw',
          rawModeData: 'x',
        },
      ],
    },
    {
      info: { ...info, schema: SCHEMA_V2_1.replace('v2.1', 'v2.0') },
      item: [
        {
          name: 'R',
          event,
          request: {
            method: 'PUT',
            url: `${url}?a=1`,
            header: [{ key: 'X-A', value: '1' }],
            auth: { type: 'basic', basic },
            body: { mode: 'raw', raw: 'x' },
          },
        },
      ],
    },
    {
      info,
      item: [
        {
          name: 'R',
          event,
          request: {
            method: 'PUT',
            url: {
              raw: `${url}?a=1`,
              protocol: 'http',
              host: ['127', '0', '0', '1'],
              port: new URL(url).port,
              path: ['echo'],
              query: [{ key: 'a', value: '1' }],
            },
            header: [{ key: 'X-A', value: '1' }],
            auth: {
              type: 'basic',
              basic: [
                { key: 'username', value: 'u' },
                { key: 'password', value: 'p' },
              ],
            },
            body: { mode: 'raw', raw: 'x' },
          },
        },
      ],
    },
  ]

  for (const document of documents) {
    const parsed = parseCollection(document)
    assert.ok(parsed.ok)
    const run = await runToEnd(parsed.collection)

    const { method, query, headers, body } = run.echoOf('R')
    assert.deepEqual([method, query, headers['x-a'], body], ['PUT', { a: '1' }, '1', 'x'])
    assert.deepEqual(run.tests, ['Basic dTpw: passed'])
  }
})
