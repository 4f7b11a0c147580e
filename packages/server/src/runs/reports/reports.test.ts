import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Answer, type Client } from '../../testing/app.ts'
import { heldBytes } from '../../testing/memory.ts'
import { aRun, aStoredCollection, anExecution } from '../testing/reports.ts'

const { app, anonymous, team } = await startTestApp()
const url = await app.listen({ port: 0, host: '127.0.0.1' })
const formats = ['junit', 'json', 'html'] as const
const ABSENT = '00000000-0000-4000-8000-000000000000'

async function download(client: Client, id: string, format: string): Promise<Answer> {
  return client.get(`/v1/runs/${id}/report?format=${format}`)
}

const failure = { name: 'T', status: 'failed', error: { message: 'expected 1 & got <2>' } }

test('folds iterations into one suite for each request and one case for each test name', async () => {
  const { editor, workspaceId } = await team()
  const { id: collectionId } = await aStoredCollection(editor, workspaceId)
  const passed = { name: 'T', status: 'passed' }
  const id = await aRun(editor, {
    collection: { id: collectionId, name: 'Payments "A"' },
    iterationCount: 2,
    executions: [
      anExecution({ iteration: 0, itemId: 'a', path: ['F'], name: 'one', tests: [passed] }),
      anExecution({
        iteration: 0,
        itemId: null,
        name: 'two',
        path: [],
        tests: [],
        error: 'no\u0007 answer',
        responseTime: 0,
      }),
      anExecution({ iteration: 1, itemId: 'a', path: ['F'], name: 'one', tests: [failure] }),
      anExecution({
        iteration: 1,
        itemId: 'b',
        name: 'three',
        path: [],
        tests: [{ name: 'S', status: 'skipped' }],
      }),
      anExecution({ iteration: 1, itemId: 'c', name: 'left out', skipped: true }),
    ],
  })

  const { status, text, headers } = await download(editor, id, 'junit')

  assert.deepEqual([status, headers['content-type']], [200, 'application/xml; charset=utf-8'])
  assert.equal(
    text,
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Payments &quot;A&quot;" tests="2" failures="1" errors="1" skipped="1" time="0.083">
<testsuite name="F / one" id="a" timestamp="2026-01-15T09:00:00.000Z" tests="1" failures="1" errors="0" skipped="0" time="0.028"><testcase name="T" time="0.028" classname="FOne"><failure type="AssertionFailure" message="expected 1 &amp; got &lt;2&gt;">Failed 1 times.
Collection JSON ID: ${collectionId}.
Collection name: Payments "A".
Request name: F / one.
Test description: T.
Error message: expected 1 &amp; got &lt;2&gt;.</failure>
</testcase>
</testsuite>
<testsuite name="two" id="" timestamp="2026-01-15T09:00:00.000Z" tests="0" failures="0" errors="1" skipped="0" time="0.000"><system-err>Iteration: 0
RequestError: no answer
---</system-err>
</testsuite>
<testsuite name="three" id="b" timestamp="2026-01-15T09:00:00.000Z" tests="1" failures="0" errors="0" skipped="1" time="0.028"><testcase name="S" time="0.028" classname="Three"><skipped/>
</testcase>
</testsuite>
</testsuites>
`,
  )
})

test('gives the run and everything it executed as JSON', async () => {
  const { editor } = await team()
  const id = await aRun(editor, {
    executions: [anExecution(), anExecution({ name: 'Second', responseBody: '{"ü":"€"}' })],
  })

  const { body } = await download(editor, id, 'json')

  const { run } = (await editor.get(`/v1/runs/${id}`)).body
  const executions = []
  for (const at of [0, 1])
    executions.push((await editor.get(`/v1/runs/${id}/executions/${at}`)).body.execution)
  assert.deepEqual(body, { run, executions })
})

test('shows bodies and failures on a page that cannot be broken by them', async () => {
  const { editor } = await team()
  const script = '"\'><script>alert(1)</script></pre></style>'
  const id = await aRun(editor, {
    collection: { name: script },
    environment: { name: script },
    executions: [
      anExecution({
        name: script,
        path: [script],
        method: script,
        url: script,
        status: script,
        requestHeaders: [{ key: script, value: script }],
        requestBody: script,
        responseBody: script,
        tests: [{ name: script, status: 'failed', error: script }],
        error: script,
      }),
    ],
  })

  const { text, headers } = await download(editor, id, 'html')

  assert.equal(text.match(/<script/g), null)
  assert.ok(text.split('&lt;script&gt;').length > 12)
  assert.equal(text.split('</style>').length, 2)
  assert.match(text, /<\/html>\n$/)
  assert.equal(headers['content-type'], 'text/html; charset=utf-8')
})

for (const format of formats) {
  test(`sends ${format} as a file that is not shown and not trusted`, async () => {
    const { editor } = await team()
    const id = await aRun(editor, { collection: { name: 'a/b"\r\nX: y; ü' } })

    const { headers } = await download(editor, id, format)

    assert.match(
      String(headers['content-disposition']),
      /^attachment; filename="a-b-X- y_ _ 2026-01-15T09-00\.\w+"; filename\*=UTF-8''a-b-X-%20y%3B%20%C3%BC%202026-01-15T09-00\.\w+$/,
    )
    assert.match(String(headers['content-security-policy']), /^sandbox;/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['cache-control'], 'no-store')
  })

  test(`gives an empty run as ${format}`, async () => {
    const { editor } = await team()
    const id = await aRun(editor, { executions: [] })

    const { status, text } = await download(editor, id, format)

    assert.equal(status, 200)
    assert.ok(text.includes('Payments'))
  })

  test(`is for those who see the run, as ${format}`, async () => {
    const { editor, viewer } = await team()
    const id = await aRun(editor)

    const statuses = [
      await download(viewer, id, format),
      await download((await team()).admin, id, format),
      await download(editor, ABSENT, format),
      await download(anonymous, id, format),
    ].map(({ status }) => status)

    assert.deepEqual(statuses, [404, 404, 404, 401])
  })
}

test('drops what XML cannot hold and keeps everything else', async () => {
  const { editor } = await team()
  const name = 'tab\t line\n escape\u001b[31m \ufffe ]]> 💥 \u0085'
  const id = await aRun(editor, {
    executions: [anExecution({ name, tests: [{ name, status: 'failed', error: name }] })],
  })

  const { text } = await download(editor, id, 'junit')

  assert.doesNotMatch(text, /(?![\t\n])[\p{Cc}\ufffe\uffff]/u)
  assert.match(text, /testcase name="tab&#9; line&#10; escape\[31m  \]\]&gt; 💥 "/)
})

for (const query of ['', '?format=', '?format=pdf', '?format=JUNIT']) {
  test(`refuses ${query || 'no format'}`, async () => {
    const { editor } = await team()

    const { status, body } = await editor.get(`/v1/runs/${await aRun(editor)}/report${query}`)

    assert.deepEqual([status, body.title], [400, 'Bad Request'])
  })
}

test('writes 10,000 executions with bodies in the memory of a few', async () => {
  const { editor } = await team()
  const responseBody = 'x'.repeat(5000)
  const executions = Array.from({ length: 10_000 }, (_, at) =>
    anExecution({ iteration: at % 10, itemId: `item-${at % 1000}`, name: `R${at}`, responseBody }),
  )
  const id = await aRun(editor, { executions, iterationCount: 10 })
  executions.length = 0

  for (const format of formats) {
    globalThis.gc?.()
    const before = await heldBytes()
    let chunks = 0
    let bytes = 0
    let most = 0
    const answer = await fetch(`${url}/v1/runs/${id}/report?format=${format}`, {
      headers: { 'x-api-key': editor.key },
    })
    for await (const chunk of answer.body ?? []) {
      bytes += chunk.length
      if (chunks++ % 500 === 0) most = Math.max(most, (await heldBytes()) - before)
    }
    assert.ok(bytes > (format === 'junit' ? 100_000 : 50_000_000), `${format}: ${bytes}`)
    assert.ok(most < 100 * 1024 * 1024, `${format} took ${Math.round(most / 1024 / 1024)} MiB`)
  }
})

test('breaks off when the run is deleted meanwhile, instead of ending as if it were whole', async () => {
  const { editor } = await team()
  const responseBody = 'x'.repeat(100_000)
  const executions = Array.from({ length: 300 }, () => anExecution({ responseBody }))
  const id = await aRun(editor, { executions })
  const answer = await fetch(`${url}/v1/runs/${id}/report?format=json`, {
    headers: { 'x-api-key': editor.key },
  })

  await editor.delete(`/v1/runs/${id}`)

  assert.equal(answer.status, 200)
  await assert.rejects(answer.text())
})
