import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiError } from './errors/errors.ts'
import { parseCursor, toPage, type Position } from './pagination.ts'

const rows: Position[] = ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({
  at: `2026-01-15T10:00:0${at}.000Z`,
  id,
}))
const asIs = (row: Position) => row

function encode(text: string): string {
  return Buffer.from(text).toString('base64url')
}

test('makes a page and a cursor that leads behind its last row', () => {
  const { rows: shown, nextCursor } = toPage(rows.slice(0, 3), 2, asIs)

  assert.deepEqual(shown, rows.slice(0, 2))
  assert.deepEqual(parseCursor(nextCursor ?? ''), rows[1])
})

test('makes no cursor for the last page, full or not', () => {
  assert.equal(toPage(rows.slice(0, 2), 2, asIs).nextCursor, null)
  assert.equal(toPage(rows.slice(0, 1), 2, asIs).nextCursor, null)
  assert.deepEqual(toPage([], 2, asIs), { rows: [], nextCursor: null })
})

test('makes cursors that need no escaping in a URL', () => {
  const { nextCursor } = toPage(rows, 1, ({ at }) => ({ at, id: '?>~'.repeat(20) }))

  assert.match(nextCursor ?? '', /^[\w-]+$/)
})

test('reads no cursor as the beginning', () => {
  assert.deepEqual([parseCursor(undefined), parseCursor('')], [undefined, undefined])
})

test('reads ids and, where the list has numbers, only numbers', () => {
  const at = '2026-01-15T10:00:00.000Z'
  const uuid = '3fa85f64-5717-4562-b3fc-2c963f66afa6'

  assert.deepEqual(parseCursor(encode(`${at} ${uuid}`)), { at, id: uuid })
  assert.deepEqual(parseCursor(encode(`${at} 17`), /^\d+$/), { at, id: '17' })
  assert.throws(() => parseCursor(encode(`${at} ${uuid}`), /^\d+$/), ApiError)
})

for (const [what, cursor] of [
  ['no base64', 'ä ö'],
  ['a word', encode('nonsense')],
  ['a time alone', encode('2026-01-15T10:00:00.000Z')],
  ['an id alone', encode(' id')],
  ['another form of time', encode('2026-01-15 id')],
  ['an id with NUL', encode('2026-01-15T10:00:00.000Z a\0b')],
  ['an id with a quote', encode("2026-01-15T10:00:00.000Z a'b")],
  ['an id without end', encode(`2026-01-15T10:00:00.000Z ${'a'.repeat(65)}`)],
] as const) {
  test(`refuses a cursor that is ${what}`, () => {
    assert.throws(
      () => parseCursor(cursor),
      (error) =>
        error instanceof ApiError &&
        error.kind === 'invalid' &&
        error.fields.code === 'invalidParamsError',
    )
  })
}
