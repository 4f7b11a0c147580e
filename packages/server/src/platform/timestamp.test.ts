import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiError } from './errors/errors.ts'
import { createClock, parseTimestamp } from './timestamp.ts'

for (const [sent, stored] of [
  ['2026-01-15T10:00:00Z', '2026-01-15T10:00:00.000Z'],
  ['2026-01-15T10:00:00.123456Z', '2026-01-15T10:00:00.123Z'],
  ['2026-01-15T10:00:00+02:00', '2026-01-15T08:00:00.000Z'],
  ['2026-01-15', '2026-01-15T00:00:00.000Z'],
  ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
] as const) {
  test(`stores ${sent} as ${stored}`, () => {
    assert.equal(parseTimestamp('since', sent), stored)
  })
}

for (const sent of ['2016-12-31T23:59:60Z', '9999-12-31T23:59:59-12:00', 'today', '']) {
  test(`refuses "${sent}" and names the parameter`, () => {
    assert.throws(
      () => parseTimestamp('since', sent),
      (error) =>
        error instanceof ApiError &&
        JSON.stringify(error.fields.details) === JSON.stringify({ param: 'since' }),
    )
  })
}

test('a clock tells the time of now, in the form it is stored', async () => {
  const clock = createClock()
  for (let at = 0; at < 3; at++) {
    const before = Date.now()
    const told = Date.parse(clock())
    assert.ok(before <= told && told <= Date.now())
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  assert.match(clock(), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
})
