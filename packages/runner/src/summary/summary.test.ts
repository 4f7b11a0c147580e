import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SCHEMA_V2_1 } from '@posthorn/collection'
import type { Cursor, ReceivedResponse, RunEvent, RunOutcome } from '../events.ts'
import { createSummary, hasSucceeded } from './fold.ts'
import { maskReport } from './mask.ts'
import { toNewmanSummary } from './newman-summary.ts'
import { toRunReport } from './run-report.ts'

const item = { id: 'r1', name: 'Pay', path: ['Shop'] }
const collection = {
  info: { _postman_id: 'c1', name: 'C', schema: SCHEMA_V2_1 },
  item: [
    { id: 'f1', name: 'Shop', item: [{ id: 'r1', name: 'Pay', request: 'https://h/pay?a=1' }] },
  ],
}
const outcome: RunOutcome = {
  status: 'finished',
  environment: { id: 'e1', name: 'E', values: [{ key: 'k', value: 'v', enabled: false }] },
  globals: { values: [] },
  collectionVariables: { values: [] },
}

function cursorOf(iteration: number): Cursor {
  return { iteration, iterationCount: 2, position: 0, executionId: `x${iteration}` }
}

function responseOf(
  code: number,
  responseTimeMs: number,
  body = '{"token":"hidden"}',
): ReceivedResponse {
  return {
    code,
    status: code === 200 ? 'OK' : 'Unauthorized',
    headers: [{ key: 'Set-Cookie', value: 'id=1' }],
    body: Buffer.from(body),
    mime: { type: 'text', format: 'json', charset: 'utf8' },
    cookies: [{ name: 'id', value: '1' }],
    responseTimeMs,
    size: { headerBytes: 10, bodyBytes: body.length },
  }
}

const request = {
  method: 'POST',
  url: 'https://h/pay?a=1',
  headers: [
    { key: 'Authorization', value: 'Bearer hidden' },
    { key: 'X-A', value: 'hidden!' },
  ],
  body: { mode: 'urlencoded', text: 'a=1&b=hidden', sizeBytes: 12 },
}
const failed = {
  name: 'AssertionError',
  message: 'expected 1',
  at: 'assertion:1 in test-script',
  test: 'bad',
  index: 1,
}
const thrown = { name: 'TypeError', message: 'no', at: 'test-script:2:1' }

/** One iteration: a challenge, the request, a skipped and a failed test, a script that throws. */
function iteration(number: number): RunEvent[] {
  const cursor = cursorOf(number)
  const at = { cursor, item }
  return [
    { type: 'iteration-start', cursor },
    { type: 'item-start', ...at },
    { type: 'scripts-done', ...at, script: 'prerequest' },
    {
      type: 'side-request',
      source: 'auth',
      ...at,
      exchangeId: 'a',
      request,
      response: responseOf(401, 4, ''),
    },
    { type: 'request', ...at, exchangeId: 'b', request, response: responseOf(200, 8) },
    { type: 'assertion', ...at, name: 'later', index: 0, status: 'skipped' },
    { type: 'assertion', ...at, name: 'bad', index: 1, status: 'failed', error: failed },
    { type: 'script', ...at, script: 'test', scriptId: 's', error: thrown },
    { type: 'scripts-done', ...at, script: 'test' },
    { type: 'item-done', ...at, skipped: false },
    { type: 'iteration-done', cursor },
  ]
}

function summaryOf(events: RunEvent[], options: { keepBodies?: boolean } = {}) {
  const times = [new Date('2026-01-01T00:00:00Z'), new Date('2026-01-01T00:00:01Z')]
  const { summary, listen } = createSummary({ ...options, now: () => times.shift() ?? new Date(0) })
  for (const event of events) listen(event)
  return summary
}

const events: RunEvent[] = [
  { type: 'start', iterationCount: 2, itemCount: 1, collection },
  ...iteration(0),
  ...iteration(1),
  { type: 'done', outcome },
]

test('counts what happened', () => {
  const summary = summaryOf(events)

  assert.deepEqual(summary.stats, {
    iterations: { total: 2, failed: 0 },
    items: { total: 2, failed: 0 },
    requests: { total: 4, failed: 0 },
    assertions: { total: 4, passed: 0, failed: 2, skipped: 2 },
    prerequestScripts: { total: 0, failed: 0 },
    testScripts: { total: 2, failed: 2 },
    prerequests: { total: 2, failed: 0 },
    tests: { total: 2, failed: 0 },
    errors: 2,
  })
  assert.deepEqual(
    { ...summary.responseTime },
    { count: 4, average: 6, min: 4, max: 8, squares: 16 },
  )
  assert.deepEqual(
    summary.failures.map(({ error }) => error.at),
    [failed.at, thrown.at, failed.at, thrown.at],
  )
})

test('succeeds only when the run has finished and nothing failed', () => {
  const done: RunEvent = { type: 'done', outcome }
  assert.equal(hasSucceeded(summaryOf([done])), true)
  assert.equal(hasSucceeded(summaryOf(events)), false)
  assert.equal(
    hasSucceeded(summaryOf([{ type: 'done', outcome: { ...outcome, status: 'aborted' } }])),
    false,
  )
  assert.equal(hasSucceeded(summaryOf([])), false)
})

test('forgets bodies when told to and keeps their sizes', () => {
  const [execution] = summaryOf(events, { keepBodies: false }).executions

  assert.equal(execution?.request?.body, undefined)
  assert.equal(execution?.response?.body.length, 0)
  assert.equal(execution?.response?.size.bodyBytes, 18)
})

test('builds the native report', () => {
  const report = toRunReport(summaryOf(events))

  const { executions, ...head } = report
  assert.deepEqual(head, {
    startedAt: '2026-01-01T00:00:00.000Z',
    finishedAt: '2026-01-01T00:00:01.000Z',
    status: 'failed',
    iterationCount: 2,
    stats: {
      requests: 4,
      assertions: { total: 4, passed: 0, failed: 2, skipped: 2 },
      testScripts: 2,
      prerequestScripts: 0,
      errors: 2,
    },
    averageResponseTime: 6,
  })
  assert.equal(executions.length, 2)
  assert.deepEqual(executions[1], {
    iteration: 1,
    position: 0,
    itemId: 'r1',
    name: 'Pay',
    path: ['Shop'],
    method: 'POST',
    url: 'https://h/pay?a=1',
    status: 'OK',
    code: 200,
    responseTime: 8,
    responseSize: 18,
    requestHeaders: request.headers,
    requestBody: 'a=1&b=hidden',
    responseHeaders: [{ key: 'Set-Cookie', value: 'id=1' }],
    responseBody: '{"token":"hidden"}',
    tests: [
      { name: 'later', status: 'skipped' },
      {
        name: 'bad',
        status: 'failed',
        error: { name: 'AssertionError', message: 'expected 1', at: failed.at },
      },
    ],
    error: thrown,
  })
})

const timings = {
  prepareMs: 1,
  waitMs: 2,
  dnsMs: 3,
  tcpMs: 4,
  tlsMs: 5,
  firstByteMs: 6,
  downloadMs: 7,
  processMs: 8,
  totalMs: 36,
}

test('reports what scripts wrote to the console, and how long each phase took', () => {
  const first = events.find(({ type }) => type === 'item-start')
  assert.ok(first?.type === 'item-start')
  const { cursor, item } = first
  const written: RunEvent[] = [
    { type: 'start', iterationCount: 1 },
    first,
    { type: 'console', cursor, level: 'warn', messages: ['a', { b: 1 }] },
    { type: 'request', cursor, item, request, timings },
    { type: 'console', cursor: { ...cursor, executionId: 'other' }, level: 'log', messages: ['x'] },
  ]

  const [execution] = toRunReport(summaryOf(written)).executions

  assert.deepEqual(execution?.console, [{ level: 'warn', text: "'a', { b: 1 }" }])
  assert.deepEqual(execution.timings, {
    prepare: 1,
    wait: 2,
    dns: 3,
    tcp: 4,
    tls: 5,
    firstByte: 6,
    download: 7,
    process: 8,
    total: 36,
  })
})

test('keeps a thousand lines of an execution that writes in a loop, and says that there were more', () => {
  const first = events.find(({ type }) => type === 'item-start')
  assert.ok(first?.type === 'item-start')
  const line: RunEvent = {
    type: 'console',
    cursor: first.cursor,
    level: 'log',
    messages: ['y'.repeat(20_000)],
  }

  const [execution] = toRunReport(
    summaryOf([first, ...Array.from({ length: 5000 }, () => line)]),
  ).executions

  assert.equal(execution?.console?.length, 1001)
  assert.match(execution.console.at(-1)?.text ?? '', /More than 1000 lines/)
  assert.ok((execution.console[0]?.text.length ?? 0) < 10_010)
})

test('leaves out and cuts what the report is told to', () => {
  const options = { omitHeaders: true, omitRequestBodies: true, maxBodyBytes: 5 }

  const [execution] = toRunReport(summaryOf(events), options).executions

  assert.equal(execution?.requestHeaders, undefined)
  assert.equal(execution?.responseHeaders, undefined)
  assert.equal(execution?.requestBody, undefined)
  assert.equal(execution?.responseBody, '{"tok')
})

test('reports no body that is not text', () => {
  const response = { ...responseOf(200, 1), body: new Uint8Array([0xff, 0xfe, 0x00]) }
  const [execution] = toRunReport(
    summaryOf([{ type: 'request', cursor: cursorOf(0), item, request, response }]),
  ).executions

  assert.equal(execution?.responseBody, undefined)
})

test('says why a run did not finish', () => {
  const error = { name: 'Error', message: 'Unable to find a folder or request: "x"' }
  const report = toRunReport(
    summaryOf([{ type: 'done', outcome: { ...outcome, status: 'error', error } }]),
  )

  assert.equal(report.status, 'error')
  assert.deepEqual(report.error, error)
  assert.equal(report.stats.errors, 1)
})

test('masks secrets wherever they show up', () => {
  const masked = JSON.stringify(maskReport(toRunReport(summaryOf(events)), ['hidden', 'x']))

  assert.ok(!masked.includes('hidden'))
  assert.ok(!masked.includes('id=1'))
  assert.ok(masked.includes('a=1&b=********'))
  assert.ok(masked.includes('expected 1'))
})

test('builds the structure of Newman', () => {
  const { collection: document, environment, run } = toNewmanSummary(summaryOf(events))

  assert.deepEqual(document, collection)
  assert.deepEqual(environment, {
    id: 'e1',
    name: 'E',
    values: [{ type: 'any', value: 'v', key: 'k', disabled: true }],
  })
  assert.deepEqual(run.stats.requests, { total: 4, pending: 0, failed: 0 })
  assert.deepEqual(run.stats.scripts, { total: 2, pending: 0, failed: 2 })
  assert.equal(run.timings.responseAverage, 6)
  assert.equal(run.timings.responseSd, 2)
  assert.equal(run.timings.completed, Date.parse('2026-01-01T00:00:01Z'))
  assert.equal(run.transfers.responseTotal, 36)
  assert.equal(run.error, null)
  assert.equal(run.failures.length, 4)
  assert.deepEqual(run.failures[0], {
    error: { name: 'AssertionError', message: 'expected 1', test: 'bad', index: 1 },
    at: 'assertion:1 in test-script',
    source: collection.item[0]?.item[0],
    parent: { id: 'f1', name: 'Shop' },
    cursor: {
      position: 0,
      iteration: 0,
      length: 1,
      cycles: 2,
      empty: false,
      eof: false,
      bof: true,
      cr: false,
      ref: 'x0',
    },
  })
})

test('lists an item once for every exchange, as Newman does', () => {
  const { executions } = toNewmanSummary(summaryOf(events)).run

  const [first, second, third] = JSON.parse(JSON.stringify(executions))
  assert.equal(executions.length, 4)
  assert.deepEqual(first, second)
  assert.deepEqual(first.request.url, {
    protocol: 'https',
    host: ['h'],
    path: ['pay'],
    query: [{ key: 'a', value: '1' }],
    variable: [],
  })
  assert.deepEqual(first.request.body, {
    mode: 'urlencoded',
    urlencoded: [
      { key: 'a', value: '1' },
      { key: 'b', value: 'hidden' },
    ],
  })
  assert.equal(first.response.code, 200)
  assert.equal(first.response.stream.type, 'Buffer')
  assert.deepEqual(
    first.assertions.map(({ assertion, skipped }: { assertion: string; skipped: boolean }) => [
      assertion,
      skipped,
    ]),
    [
      ['later', true],
      ['bad', false],
    ],
  )
  assert.deepEqual(first.testScript, [{ error: { name: 'TypeError', message: 'no' } }])
  assert.equal(third.cursor.iteration, 1)
  assert.equal(third.cursor.cr, true)
})
