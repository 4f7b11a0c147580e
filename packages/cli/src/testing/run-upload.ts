// The body of an upload, checked as the server checks it: nothing missing, nothing more, every value of its type.
import assert from 'node:assert/strict'

type Check = (value: unknown, at: string) => void

const text: Check = (value, at) => assert.equal(typeof value, 'string', at)
const number: Check = (value, at) => assert.ok(typeof value === 'number' && value >= 0, at)
const uuid: Check = (value, at) => assert.match(String(value), /^[0-9a-f-]{36}$/, at)
const flag: Check = (value, at) => assert.equal(value, true, at)
const instant: Check = (value, at) => assert.ok(!Number.isNaN(Date.parse(String(value))), at)
const oneOf =
  (...words: string[]): Check =>
  (value, at) =>
    assert.ok(words.includes(String(value)), `${at}: ${String(value)}`)
const listOf =
  (check: Check): Check =>
  (value, at) => {
    assert.ok(Array.isArray(value), at)
    for (const [index, entry] of value.entries()) check(entry, `${at}[${index}]`)
  }

/** Keys that end in `?` may be absent. */
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    const object = asObject(value, at)
    const known = Object.keys(checks).map((key) => key.replace('?', ''))
    const unknown = Object.keys(object).filter((key) => !known.includes(key))
    assert.deepEqual(unknown, [], `${at} has unknown keys`)
    for (const [key, check] of Object.entries(checks)) {
      const name = key.replace('?', '')
      if (!(name in object) && key.endsWith('?')) continue
      check(object[name], `${at}.${name}`)
    }
  }

const error = shape({ name: text, message: text, 'at?': text })
const headers = listOf(shape({ key: text, value: text }))
const count = shape({ total: number, passed: number, failed: number, skipped: number })

const execution = shape({
  iteration: number,
  position: number,
  itemId: text,
  name: text,
  path: listOf(text),
  method: text,
  url: text,
  status: text,
  code: number,
  responseTime: number,
  responseSize: number,
  'requestHeaders?': headers,
  'requestBody?': text,
  'responseHeaders?': headers,
  'responseBody?': text,
  'isClipped?': flag,
  'timings?': shape({
    prepare: number,
    wait: number,
    dns: number,
    tcp: number,
    tls: number,
    firstByte: number,
    download: number,
    process: number,
    total: number,
  }),
  'console?': listOf(shape({ level: oneOf('log', 'info', 'warn', 'debug', 'error'), text: text })),
  tests: listOf(
    shape({ name: text, status: oneOf('passed', 'failed', 'skipped'), 'error?': error }),
  ),
  'error?': error,
  'skipped?': flag,
})

const upload = shape({
  // Only what is uploaded has one; a report file has the same shape without.
  'id?': uuid,
  source: oneOf('cli'),
  cliVersion: text,
  collection: shape({ 'id?': text, name: text, 'path?': text }),
  'environment?': shape({ 'id?': text, name: text }),
  'apiId?': text,
  startedAt: instant,
  finishedAt: instant,
  status: oneOf('finished', 'failed', 'aborted', 'error'),
  'error?': error,
  iterationCount: number,
  stats: shape({
    requests: number,
    assertions: count,
    testScripts: number,
    prerequestScripts: number,
    errors: number,
  }),
  averageResponseTime: number,
  executions: listOf(execution),
  'ci?': asObject,
  'integrationId?': text,
  host: shape({ os: text, node: text }),
})

export function assertRunUpload(body: unknown): Record<string, unknown> {
  upload(body, 'body')
  return asObject(body, 'body')
}

function asObject(value: unknown, at: string): Record<string, unknown> {
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), at)
  return { ...value }
}
