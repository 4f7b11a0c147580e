import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aCollection, aFolder, aRequest, runToEnd } from './testing/builders.ts'
import { startEchoServer, type EchoServer } from './testing/echo-server.ts'

let server: EchoServer
let url: string
before(async () => {
  server = await startEchoServer()
  url = `${server.url}/echo`
})
after(() => server.close())

test('runs scripts from the collection inwards, for both kinds', async () => {
  const scripts = (name: string) => ({
    prerequest: `console.log('before ${name}')`,
    test: `console.log('after ${name}')`,
  })

  const run = await runToEnd(
    aCollection(
      [aFolder('F', [aRequest('R', url, scripts('request'))], scripts('folder'))],
      scripts('collection'),
    ),
  )

  assert.deepEqual(run.lines, [
    'before collection',
    'before folder',
    'before request',
    'after collection',
    'after folder',
    'after request',
  ])
})

test('waits for top-level await', async () => {
  const run = await runToEnd([
    aRequest('R', url, {
      prerequest: `
        const response = await pm.sendRequest('${url}?from=script')
        pm.variables.set('from', response.json().query.from)`,
      test: `
        await new Promise((resolve) => setTimeout(resolve, 5))
        pm.test('waited', () => pm.expect(pm.variables.get('from')).to.eql('script'))`,
    }),
  ])

  assert.deepEqual(run.tests, ['waited: passed'])
})

test('sends requests from scripts with a callback and with a promise', async () => {
  const run = await runToEnd([
    aRequest('R', url, {
      test: `
        pm.sendRequest({ url: '${url}', method: 'POST', body: { mode: 'raw', raw: 'x' } }, (error, response) => {
          pm.test('callback', () => pm.expect(response.json().body).to.eql('x'))
        })
        pm.sendRequest('http://127.0.0.1:1').catch((error) => pm.test('refused', () => pm.expect(error).to.be.ok))`,
    }),
  ])

  assert.deepEqual([...run.tests].sort(), ['callback: passed', 'refused: passed'])
  assert.deepEqual(
    run.of('side-request').map(({ source }) => source),
    ['script', 'script'],
  )
  assert.equal(run.of('request').length, 1)
})

test('changes the request before it is sent', async () => {
  const run = await runToEnd([
    aRequest(
      'R',
      { url, method: 'POST', body: { mode: 'raw', raw: 'old' } },
      {
        prerequest: `
        pm.request.headers.add({ key: 'X-Added', value: '1' })
        pm.request.url.query.add('q=2')
        pm.request.body.raw = 'new'`,
      },
    ),
  ])

  const { headers, query, body } = run.echoOf('R')
  assert.equal(headers['x-added'], '1')
  assert.deepEqual(query, { q: '2' })
  assert.equal(body, 'new')
})

test('skips a request from its pre-request script', async () => {
  const run = await runToEnd([
    aRequest('skipped', url, {
      prerequest: 'pm.execution.skipRequest(); console.log("not reached")',
      test: 'pm.test("never")',
    }),
    aRequest('next', url),
  ])

  assert.deepEqual(
    run.of('item-done').map(({ item, skipped }) => [item.name, skipped]),
    [
      ['skipped', true],
      ['next', false],
    ],
  )
  assert.deepEqual(
    run.of('request').map(({ item }) => item.name),
    ['next'],
  )
  assert.deepEqual(run.tests, [])
})

test('jumps to the next request that a script names, in a loop and to the end', async () => {
  const run = await runToEnd([
    aRequest('first', url, {
      test: `
        const n = Number(pm.environment.get('n') ?? 0) + 1
        pm.environment.set('n', n)
        pm.execution.setNextRequest(n < 3 ? 'first' : 'last')`,
    }),
    aRequest('passed over', url),
    aRequest('last', url, { test: 'postman.setNextRequest(null)' }),
    aRequest('never', url),
  ])

  assert.deepEqual(run.order, ['first', 'first', 'first', 'last'])
  assert.deepEqual(
    run.of('next-request').map(({ name }) => name),
    ['first', 'first', 'last', null],
  )
})

test('counts assertions: passed, failed with place and reason, skipped', async () => {
  const run = await runToEnd([
    aRequest('R', url, {
      test: `
        pm.test('good', () => pm.response.to.have.status(200))
        pm.test('bad', () => pm.expect(1).to.eql(2))
        pm.test.skip('later', () => {})
        pm.test('empty')
        pm.test('schema', () => pm.response.to.have.jsonSchema({ type: 'object', required: ['method'] }))
        pm.test('with done', (done) => setTimeout(done, 1))`,
    }),
  ])

  assert.deepEqual(run.tests, [
    'good: passed',
    'bad: failed',
    'later: skipped',
    'empty: passed',
    'schema: passed',
    'with done: passed',
  ])
  const [failure] = run.summary.failures
  assert.equal(failure?.error.name, 'AssertionError')
  assert.equal(failure.error.message, 'expected 1 to deeply equal 2')
  assert.equal(failure.error.at, 'assertion:1 in test-script')
  assert.equal(failure.error.test, 'bad')
})

test('reports what a script throws, with line and column', async () => {
  const run = await runToEnd([
    aRequest('early', url, { prerequest: '\n  missing()' }),
    aRequest('late', url, { test: 'throw new RangeError("no")' }),
  ])

  assert.deepEqual(
    run.of('script').map(({ script, error }) => [script, error?.name, error?.message]),
    [
      ['prerequest', 'ReferenceError', 'missing is not defined'],
      ['test', 'RangeError', 'no'],
    ],
  )
  assert.match(run.summary.failures[0]?.error.at ?? '', /^prerequest-script/)
  assert.deepEqual(run.order, ['early', 'late'])
})

// Newman loses this error and calls the run a success.
test('reports what a script throws while one of its requests is on the way', async () => {
  const run = await runToEnd([
    aRequest('R', url, { test: `pm.sendRequest('${url}', () => {}); missing()` }),
  ])

  assert.equal(run.of('script')[0]?.error?.message, 'missing is not defined')
})

test('stops a script that runs out of time', async () => {
  const run = await runToEnd([aRequest('R', url, { prerequest: 'while (true) {}' })], {
    timeouts: { scriptMs: 200 },
  })

  assert.ok(run.of('script')[0]?.error)
})

test('keeps the legacy interface', async () => {
  const run = await runToEnd(
    [
      aRequest('R', url, {
        test: `
          tests['code'] = responseCode.code === 200
          tests['body'] = responseBody.has('method')
          tests['wrong'] = false
          tests['header'] = postman.getResponseHeader('content-type').startsWith('application/json')
          tests['data'] = data.row === 'x' && iteration === 0
          postman.setEnvironmentVariable('e', '1')
          postman.setGlobalVariable('g', '2')
          tests['set'] = environment.e === '1' && globals.g === '2'`,
      }),
    ],
    { iterationData: [{ row: 'x' }] },
  )

  assert.deepEqual(run.tests, [
    'code: passed',
    'body: passed',
    'wrong: failed',
    'header: passed',
    'data: passed',
    'set: passed',
  ])
})

const modules = [
  'ajv',
  'atob',
  'btoa',
  'chai',
  'cheerio',
  'crypto-js',
  'csv-parse/lib/sync',
  'lodash',
  'moment',
  'postman-collection',
  'tv4',
  'uuid',
  'xml2js',
  'backbone',
  'path',
  'assert',
  'buffer',
  'util',
  'url',
  'punycode',
  'querystring',
  'string_decoder',
  'stream',
  'timers',
  'events',
]

test('loads every module that scripts may require', async () => {
  const script = `for (const name of ${JSON.stringify(modules)}) pm.test(name, () => pm.expect(require(name)).to.be.ok)`

  const run = await runToEnd([aRequest('R', url, { test: script })])

  assert.deepEqual(
    run.tests,
    modules.map((name) => `${name}: passed`),
  )
})

test('accepts the documented spelling of string-decoder', async () => {
  const run = await runToEnd([
    aRequest('R', url, {
      test: `const { StringDecoder } = require('string-decoder'); pm.test('loaded', () => new StringDecoder())`,
    }),
  ])

  assert.deepEqual(run.tests, ['loaded: passed'])
})

test('captures console lines with level and plain values', async () => {
  const run = await runToEnd([
    aRequest('R', url, {
      test: `
        console.log({ a: [1, null] }, 'text', 2, true, new Date(0))
        console.info('i'); console.warn('w'); console.debug('d'); console.error('e')`,
    }),
  ])

  assert.deepEqual(run.of('console')[0]?.messages, [{ a: [1, null] }, 'text', 2, true, new Date(0)])
  assert.deepEqual(
    run.of('console').map(({ level }) => level),
    ['log', 'info', 'warn', 'debug', 'error'],
  )
})

test('renders the visualizer', async () => {
  const run = await runToEnd([
    aRequest('R', url, { test: `pm.visualizer.set('<b>{{who}}</b>', { who: 'you' })` }),
  ])

  assert.deepEqual(run.of('item-done')[0]?.visualizer, { html: '<b>you</b>' })
})

test('tells scripts where they are', async () => {
  const run = await runToEnd(
    [
      aFolder('F', [
        aRequest('R', url, {
          test: 'console.log(pm.info.requestName, pm.info.iteration, pm.info.iterationCount, pm.info.eventName, pm.execution.location.join("/"))',
        }),
      ]),
    ],
    { iterationCount: 2 },
  )

  assert.deepEqual(run.lines, ['R 0 2 test Sample/F/R', 'R 1 2 test Sample/F/R'])
})
