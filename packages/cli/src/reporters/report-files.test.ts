import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { aCollection, aFolder, aRequest, passes } from '../testing/collections.ts'
import { everyBlock } from '../testing/every-block.ts'
import { assertGolden, normalise } from '../testing/golden.ts'
import { aDirectory, posthorn, put } from '../testing/posthorn.ts'
import { assertRunUpload } from '../testing/run-upload.ts'
import { startTarget } from '../testing/server.ts'
import { parseXml } from '../testing/xml.ts'

const target = await startTarget()
const directory = aDirectory()
const everything = put(directory, 'every-block.json', everyBlock(target.url))
const golden = (name: string) => join(import.meta.dirname, 'golden', name)
const read = (...path: string[]) => readFileSync(join(directory, ...path), 'utf8')

async function run(file: string, ...args: string[]) {
  const ended = await posthorn(['run', file, '--no-upload', ...args], { directory })
  return ended
}

test('reports go to their directory, under the name of the collection and the time', async () => {
  const { stdout, stderr } = await run(everything, '-n', '2', '-r', 'cli,json,junit,html')

  assert.match(stdout, /total run duration/)
  const names = readdirSync(join(directory, 'posthorn-reports')).sort()
  assert.deepEqual(
    names.map((name) => name.replace(/-\d{4}(-\d\d){5}\./, '-<time>.')),
    ['Every block-<time>.html', 'Every block-<time>.json', 'Every block-<time>.xml'],
  )
  for (const name of names) assert.ok(stderr.includes(name))

  const [html = '', json = '', xml = ''] = names.map((name) => read('posthorn-reports', name))
  assertJson(json)
  assertJunit(xml)
  assertHtml(html)
})

function assertJson(json: string): void {
  const report = JSON.parse(json)
  assertRunUpload(report)
  assert.deepEqual(report.stats.assertions, { total: 8, passed: 4, failed: 2, skipped: 2 })
  assert.equal(report.status, 'failed')
  const brief = report.executions.slice(0, 6).map(briefOf)
  assertGolden(
    normalise(`${JSON.stringify(brief, null, 2)}\n`, target.url),
    golden('executions.json.txt'),
  )
}

const volatile = ['responseTime', 'timings', 'requestHeaders', 'responseHeaders']

/** What does not differ from run to run. */
function briefOf(execution: object): object {
  const entries = Object.entries(execution).filter(([key]) => !volatile.includes(key))
  return Object.fromEntries(entries)
}

function assertJunit(xml: string): void {
  const suites = parseXml(xml)
  assert.deepEqual(suites.attributes, {
    time: suites.attributes['time'],
    name: 'Every block',
    tests: '4',
    failures: '1',
    errors: '6',
    skipped: '1',
  })
  const seconds = xml.replace(/ time="\d+\.\d{3}"/g, ' time="<seconds>"')
  const stacks = seconds.replace(/\n {4}at .*/g, '')
  assertGolden(normalise(stacks, target.url), golden('junit.xml.txt'))
}

function assertHtml(html: string): void {
  assert.match(html, /<title>Every block: failed<\/title>/)
  assert.doesNotMatch(html, /<script|<link|<img|src=|@import|url\(/)
  for (const filter of ['All', 'Failures and errors', 'Failures only', 'Errors only']) {
    assert.ok(html.includes(`${filter}</label>`), filter)
  }
  assert.equal(html.match(/<h2>Iteration \d<\/h2>/g)?.length, 2)
  assert.equal(html.match(/class="run has-failure"/g)?.length, 2)
  assert.equal(html.match(/class="run has-error"/g)?.length, 6)
  assert.match(html, /warn: &#39;careful&#39;/)
  assert.match(html, /{&quot;x&quot;:1}/)
}

test('an export names a file, or a directory when it is one', async () => {
  const file = put(directory, 'tiny.json', aCollection('a/b: "c"?', aRequest('a', target.url)))
  mkdirSync(join(directory, 'reports'))

  await run(
    file,
    '-r',
    'json,junit',
    '--reporter-junit-export',
    'new/j.xml',
    '--reporter-export',
    'reports',
  )

  assert.match(read('new', 'j.xml'), /testsuites/)
  assert.match(readdirSync(join(directory, 'reports')).join(), /^a_b_ _c__-[\d-]+\.json$/)
})

test('parts of requests and responses may be left out', async () => {
  const file = put(
    directory,
    'body.json',
    aCollection('B', aRequest('a', target.url, { method: 'POST', body: 'sent' })),
  )
  const options = [
    '--reporter-json-export',
    'without.json',
    '--reporter-json-omitRequestBodies',
    '--reporter-omitHeaders',
  ]

  await run(file, '-r', 'json', ...options)

  const { requestBody, requestHeaders, responseHeaders, responseBody } = JSON.parse(
    read('without.json'),
  ).executions[0]
  assert.deepEqual(
    [requestBody, requestHeaders, responseHeaders],
    [undefined, undefined, undefined],
  )
  assert.match(responseBody, /"method":"POST"/)
})

test('the JSON report may have the structure of Newman', async () => {
  await run(
    everything,
    '-r',
    'json',
    '--reporter-json-structure',
    'newman',
    '--reporter-json-export',
    'n.json',
  )

  const { run: result, ...others } = JSON.parse(read('n.json'))
  assert.deepEqual(Object.keys(others), ['collection', 'environment', 'globals'])
  assert.deepEqual(Object.keys(result).sort(), [
    'error',
    'executions',
    'failures',
    'stats',
    'timings',
    'transfers',
  ])
  assert.deepEqual(result.stats.assertions, { total: 4, pending: 0, failed: 1 })
  assert.equal(result.failures.length, 4)
  const { cursor, item, request, response, assertions } = result.executions[0]
  assert.equal(cursor.iteration, 0)
  assert.equal(item.name, 'at the root')
  assert.equal(request.method, 'GET')
  assert.equal(response.code, 200)
  assert.deepEqual(
    assertions.map(({ assertion }: { assertion: string }) => assertion),
    ['passes', 'fails', 'later'],
  )
})

test('an unknown structure is refused before anything runs', async () => {
  target.seen.length = 0

  const { code, stderr } = await run(everything, '-r', 'json', '--reporter-json-structure', 'xml')

  assert.equal(code, 1)
  assert.match(stderr, /--reporter-json-structure must be native or newman, not "xml"/)
  assert.deepEqual(target.seen, [])
})

test('names that are markup or control a terminal stay text in every report', async () => {
  const evil = `<script>alert(1)</script>"'&]]>\u001b[2J\ud800`
  const failing = `pm.test(${JSON.stringify(evil)}, () => { throw new Error(${JSON.stringify(evil)}) })`
  const request = aRequest(evil, `${target.url}/post`, {
    method: 'POST',
    body: evil,
    test: failing,
  })
  const file = put(directory, 'evil.json', aCollection(evil, aFolder(evil, request)))

  const { stdout } = await run(
    file,
    '-r',
    'cli,junit,html',
    '--reporter-junit-export',
    'evil.xml',
    '--reporter-html-export',
    'evil.html',
  )

  const [suite] = parseXml(read('evil.xml')).children
  const shown = `<script>alert(1)</script>"'&]]>\\u001b[2J\ufffd`
  assert.equal(suite?.attributes['name'], `${shown} / ${shown}`)
  assert.equal(suite?.children[0]?.attributes['name'], shown)
  assert.ok(suite?.children[0]?.children[0]?.text.includes(`Error message: ${shown}.`))
  assert.ok(stdout.includes(`❏ ${shown}\n↳ ${shown}\n`))
  assert.ok(!stdout.includes('\u001b'))
  assert.doesNotMatch(read('evil.html'), /<script>/)
  assert.match(read('evil.html'), /&lt;script&gt;alert\(1\)&lt;\/script&gt;&quot;&#39;&amp;/)
})

test('progress fills a bar; emojitrain is another name for it', async () => {
  const file = put(
    directory,
    'two.json',
    aCollection('T', aRequest('a', target.url, { test: passes }), aRequest('b', target.url)),
  )

  const { stdout } = await run(file, '-r', 'emojitrain', '--disable-unicode')

  assert.equal(stdout, `${'#'.repeat(40)} 100%\n`)
})

test('a report that cannot be written fails the call', async () => {
  const file = put(directory, 'three.json', aCollection('T', aRequest('a', target.url)))

  const { code, stderr } = await run(
    file,
    '-r',
    'json',
    '--reporter-json-export',
    'three.json/x.json',
  )

  assert.equal(code, 1)
  assert.match(stderr, /The json report cannot be written to ".*x\.json"/)
})

test('a reporter written for Newman hears the run and gets its options', async () => {
  const file = put(
    directory,
    'four.json',
    aCollection('T', aRequest('a', target.url, { test: passes })),
  )
  const home = join(directory, 'node_modules', 'newman-reporter-loud')
  mkdirSync(home, { recursive: true })
  put(home, 'package.json', { name: 'newman-reporter-loud', version: '1.0.0', main: 'index.js' })
  const code = `module.exports = function (emitter, options, run) {
    emitter.on('assertion', (error, { assertion, item }) => console.log(options.mark, item.name, assertion))
    emitter.on('done', (error, { run }) => console.log(run.stats.requests.total, 'requests'))
  }`
  put(home, 'index.js', code)

  const ended = await run(file, '-r', 'loud,absent', '--reporter-loud-mark', '>>')

  assert.equal(ended.code, 0)
  assert.equal(ended.stdout, '>> a passes\n1 requests\n')
  assert.match(
    ended.stderr,
    /"absent" is not installed\. Install it with "npm install newman-reporter-absent"/,
  )
})
