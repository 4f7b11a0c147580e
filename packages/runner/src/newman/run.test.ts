import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { aCollection, aFolder, aRequest } from '../testing/builders.ts'
import { startEchoServer, type EchoServer } from '../testing/echo-server.ts'
import type { NewmanOptions } from './options.ts'
import { run } from './run.ts'
import { runWithNewmanEvents } from './run-with-emitter.ts'
import type { NewmanRunSummary } from './summary.ts'

const reporterSource = `
module.exports = function (emitter, reporterOptions, runOptions) {
  const seen = []
  emitter.on('request', (error, { request, response }) => seen.push(request.url.toString() + ' ' + response.code))
  emitter.on('beforeDone', () => emitter.exports.push({
    path: reporterOptions.export,
    content: { seen, collection: runOptions.collection.name, total: emitter.summary.run.stats.requests.total },
  }))
}`

let server: EchoServer
let url: string
let directory: string
const start = process.cwd()

before(async () => {
  server = await startEchoServer()
  url = `${server.url}/echo`
  directory = mkdtempSync(join(tmpdir(), 'posthorn-newman-'))
  mkdirSync(join(directory, 'node_modules/newman-reporter-probe'), { recursive: true })
  writeFileSync(join(directory, 'node_modules/newman-reporter-probe/index.js'), reporterSource)
  process.chdir(directory)
})
after(async () => {
  process.chdir(start)
  rmSync(directory, { recursive: true })
  await server.close()
})

function finished(
  options: NewmanOptions,
): Promise<{ error: Error | null; summary?: NewmanRunSummary }> {
  return new Promise((resolve) => {
    run(options, (error, summary) => resolve({ error, ...(summary && { summary }) }))
  })
}

function sample() {
  return aCollection([
    aFolder('F', [
      aRequest('R', url, {
        prerequest: 'console.log("hello")',
        test: `pm.test('good'); pm.test('bad', () => pm.expect(1).to.eql(2)); pm.environment.set('a', 1)`,
      }),
    ]),
  ])
}

test('emits the events of Newman in its order', async () => {
  const names = [
    'start',
    'beforeIteration',
    'beforeItem',
    'beforePrerequest',
    'beforeScript',
    'beforePrerequestScript',
    'console',
    'script',
    'prerequestScript',
    'prerequest',
    'beforeRequest',
    'request',
    'beforeTest',
    'beforeTestScript',
    'assertion',
    'testScript',
    'test',
    'item',
    'iteration',
    'exception',
    'beforeDone',
    'done',
  ]
  const heard: string[] = []

  await new Promise<void>((resolve) => {
    const emitter = run({ collection: sample() }, () => resolve())
    for (const name of names) emitter.on(name, () => heard.push(name))
  })

  assert.deepEqual(heard, [
    'start',
    'beforeIteration',
    'beforeItem',
    'beforePrerequest',
    'beforeScript',
    'beforePrerequestScript',
    'console',
    'script',
    'prerequestScript',
    'prerequest',
    'beforeRequest',
    'request',
    'beforeTest',
    'beforeScript',
    'beforeTestScript',
    'assertion',
    'assertion',
    'script',
    'testScript',
    'test',
    'item',
    'iteration',
    'beforeDone',
    'done',
  ])
})

test('hands over the objects of the engine', async () => {
  const { summary } = await finished({ collection: sample(), envVar: [{ key: 'b', value: '2' }] })

  const { run: result } = JSON.parse(JSON.stringify(summary))
  assert.deepEqual(result.stats.assertions, { total: 2, pending: 0, failed: 1 })
  assert.equal(result.executions[0].item.name, 'R')
  assert.equal(result.executions[0].response.code, 200)
  assert.equal(result.failures[0].at, 'assertion:1 in test-script')
  assert.equal(result.failures[0].source.name, 'R')
  assert.equal(result.failures[0].parent.name, 'F')
  assert.equal(result.failures[0].error.test, 'bad')
  assert.match(JSON.stringify(summary?.environment), /"key":"b".*"key":"a"/)
})

test('runs a reporter that was written for Newman, and writes what it exports', async () => {
  await finished({
    collection: sample(),
    reporters: 'probe',
    reporter: { probe: { export: 'reports/probe.json' } },
  })

  const written = JSON.parse(readFileSync('reports/probe.json', 'utf8'))
  assert.deepEqual(written, { seen: [`${url} 200`], collection: 'Sample', total: 1 })
})

test('reads files and keeps the state of the run', async () => {
  writeFileSync('c.json', JSON.stringify(sample()))
  writeFileSync('e.json', JSON.stringify({ name: 'E', values: [{ key: 'k', value: 'v' }] }))
  writeFileSync('d.csv', 'n\n1\n2\n')

  const { summary } = await finished({
    collection: 'c.json',
    environment: 'e.json',
    iterationData: 'd.csv',
    exportEnvironment: 'out/e.json',
    reporters: ['json'],
    reporter: { json: { export: 'out/report.json' } },
  })

  const environment = JSON.parse(readFileSync('out/e.json', 'utf8'))
  assert.equal(summary?.run.stats.iterations?.total, 2)
  assert.equal(environment.name, 'E')
  assert.deepEqual(
    environment.values.map(({ key }: { key: string }) => key),
    ['k', 'a'],
  )
  assert.equal(JSON.parse(readFileSync('out/report.json', 'utf8')).run.stats.requests.total, 2)
})

test('calls back with what cannot be read or found', async () => {
  const errors = [
    await finished({}),
    await finished({ collection: 'missing.json' }),
    await finished({ collection: sample(), environment: 'missing.json' }),
    await finished({ collection: sample(), folder: 'Nowhere' }),
  ].map(({ error }) => error?.message.split('\n')[0])

  assert.deepEqual(errors, [
    'expecting a collection to run',
    'collection could not be loaded',
    'could not load environment',
    'Unable to find a folder or request: "Nowhere"',
  ])
})

test('tells a run both ways at once', async () => {
  const own: string[] = []
  const newmans: string[] = []

  await runWithNewmanEvents(
    { collection: sample() },
    {
      attach: (emitter) => emitter.on('request', () => newmans.push('request')),
      listener: (event) => own.push(event.type),
    },
  )

  assert.deepEqual(newmans, ['request'])
  assert.equal(own.at(-1), 'done')
  assert.ok(own.includes('request'))
})
