import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../../testing/app.ts'
import { createMetrics } from './registry.ts'

const TOKEN = 'a-token-of-the-operator'
const { app, deps, team } = await startTestApp({ metricsToken: TOKEN })

async function scrape(headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` }) {
  const { statusCode, body, headers: answered } = await app.inject({ url: '/metrics', headers })
  return { status: statusCode, body, type: answered['content-type'], lines: body.split('\n') }
}

/** The value of the one line that begins so. */
async function valueOf(line: string): Promise<number> {
  const { lines } = await scrape()
  const found = lines.filter((one) => one.startsWith(`${line} `))
  assert.ok(found.length <= 1, found.join('\n'))
  return Number(found[0]?.slice(line.length + 1) ?? 0)
}

test('counts requests by method, template of the route and class of the status', async () => {
  const { editor } = await team()
  const series = (method: string, route: string, status: string) =>
    `posthorn_http_requests_total{method="${method}",route="${route}",status="${status}"}`
  const lines = [
    series('GET', '/collections/:collectionId', '4xx'),
    series('GET', '/me', '2xx'),
    series('PATCH', '/me', '4xx'),
    series('GET', 'none', '4xx'),
  ]
  const before = await Promise.all(lines.map(valueOf))

  await editor.get('/collections/1')
  await editor.get('/collections/2')
  await editor.get('/me')
  await editor.get('/nowhere/to/be/found')
  const after = await Promise.all(lines.map(valueOf))

  assert.deepEqual(
    after.map((value, at) => value - (before[at] ?? 0)),
    [2, 1, 0, 1],
  )
})

test('sums up how long requests take', async () => {
  const { editor } = await team()
  const series = 'method="GET",route="/environments"'
  await editor.get('/environments')
  await editor.get('/environments')

  const { lines } = await scrape()
  const counts = lines
    .filter((line) => line.startsWith(`posthorn_http_request_duration_seconds_bucket{${series},`))
    .map((line) => Number(line.split(' ').at(-1)))

  assert.equal(counts.length, 12)
  assert.deepEqual(
    counts,
    counts.toSorted((one, other) => one - other),
    'each bound counts what the one before counts',
  )
  assert.equal(counts.at(-1), 2)
  assert.equal(await valueOf(`posthorn_http_request_duration_seconds_count{${series}}`), 2)
})

test('tells of the process and its database', async () => {
  const open = (state: string) => valueOf(`posthorn_database_connections{state="${state}"}`)

  assert.ok((await valueOf('process_resident_memory_bytes')) > 1e6)
  assert.ok((await valueOf('process_cpu_seconds_total')) > 0)
  assert.ok((await valueOf('process_start_time_seconds')) > 1.7e9)
  assert.ok((await open('busy')) + (await open('idle')) >= 1)
  assert.equal(await valueOf('posthorn_database_waiting'), 0)
})

test('holds nothing that a user sent', async () => {
  const { editor } = await team()
  const planted = 'planted-4711'
  await editor.get(`/collections/${planted}?name=${planted}`)
  await editor.get(`/${planted}`)
  await editor.post('/environments', { environment: { name: planted } })
  await app.inject({ url: '/me', headers: { 'x-api-key': planted, 'user-agent': planted } })

  const { body } = await scrape()

  assert.ok(!body.includes(planted))
  assert.ok(!body.includes(editor.key))
  assert.ok(!body.includes(TOKEN))
  assert.ok(!body.includes(String(editor.id)))
})

test('is in the format that Prometheus reads', async () => {
  const { type, lines } = await scrape()
  const sample =
    /^[a-z_]+(\{[a-z]+="[^"\\\n]*"(,[a-z]+="[^"\\\n]*")*\})? -?\d+(\.\d+)?(e[+-]?\d+)?$/

  assert.equal(type, 'text/plain; version=0.0.4; charset=utf-8')
  assert.equal(lines.at(-1), '')
  for (const line of lines.slice(0, -1))
    assert.match(line, line.startsWith('#') ? /^# (HELP [a-z_]+ .|TYPE [a-z_]+ [a-z]+$)/ : sample)
})

test('escapes values of labels', () => {
  const metrics = createMetrics()
  metrics.counter('a_total', 'A').add({ one: 'a"b\\c\nd' })

  assert.ok(metrics.render().includes('a_total{one="a\\"b\\\\c\\nd"} 1'))
})

const strangers: [who: string, headers: Record<string, string>][] = [
  ['nobody', {}],
  ['a wrong token', { authorization: 'Bearer wrong' }],
  ['a token with more', { authorization: `Bearer ${TOKEN}x` }],
  ['the token in another place', { 'x-api-key': TOKEN }],
  ['another scheme', { authorization: `Basic ${TOKEN}` }],
]
for (const [who, headers] of strangers) {
  test(`tells nothing to ${who}`, async () => {
    const { status, body } = await scrape(headers)

    assert.equal(status, 401)
    assert.equal(JSON.parse(body).title, 'Unauthorized')
  })
}

test('tells nothing to users, whatever their role', async () => {
  const { admin } = await team()

  assert.equal((await scrape({ 'x-api-key': admin.key })).status, 401)
  assert.equal((await scrape({ authorization: `Bearer ${admin.key}` })).status, 401)
})

test('is not there unless a token is set', async () => {
  const without = await startTestApp()

  const { statusCode } = await without.app.inject({
    url: '/metrics',
    headers: { authorization: 'Bearer undefined' },
  })

  assert.equal(statusCode, 404)
})

test('takes what others count', async () => {
  const counter = deps.metrics.counter('posthorn_test_total', 'Things of this test')
  counter.add({ kind: 'one' })
  counter.add({ kind: 'one' }, 2)

  assert.equal(await valueOf('posthorn_test_total{kind="one"}'), 3)
})
