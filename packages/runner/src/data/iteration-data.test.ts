import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseIterationData } from './iteration-data.ts'

test('reads a JSON list of objects, with and without being told', () => {
  const rows = [{ a: 1 }, { a: '2' }]
  assert.deepEqual(parseIterationData(JSON.stringify(rows)), rows)
  assert.deepEqual(
    parseIterationData(Buffer.from(`\uFEFF${JSON.stringify(rows)}`), { format: 'json' }),
    rows,
  )
  assert.deepEqual(parseIterationData('{"a":1}'), [{ a: 1 }])
})

test('refuses JSON that is no list of objects', () => {
  assert.throws(() => parseIterationData('[1]'), /row 1 must be an object/)
  assert.throws(() => parseIterationData('5', { format: 'json' }), /must be a list of objects/)
})

test('has no rows in an empty file', () => {
  assert.deepEqual(parseIterationData('  \n'), [])
  assert.deepEqual(parseIterationData('a,b\n'), [])
})

const csv = '\uFEFF name , "quoted, name",n\n "Doe, ""J""" , "1" , 2 \n\nx\ny,z,3,4\n'

test('reads CSV: mark, quotes, blanks around values, uneven rows', () => {
  assert.deepEqual(parseIterationData(csv), [
    { name: 'Doe, "J"', 'quoted, name': '1', n: 2 },
    { name: 'x' },
    { name: 'y', 'quoted, name': 'z', n: 3 },
  ])
})

const cells: [text: string, posthorn: unknown, newman: unknown][] = [
  ['12', 12, 12],
  ['-1.5', -1.5, -1.5],
  ['1e3', 1000, 1000],
  ['0001', '0001', 1],
  ['+4915', '+4915', 4915],
  ['1234567890123456', '1234567890123456', 1234567890123456],
  ['true', true, 'true'],
  ['false', false, 'false'],
  ['True', 'True', 'True'],
  ['"7"', '7', '7'],
  ['"true"', 'true', 'true'],
  ['0x10', '0x10', 0],
  ['abc', 'abc', 'abc'],
  ['""', '', ''],
]

for (const [text, posthorn, newman] of cells) {
  test(`reads the cell ${text}`, () => {
    assert.deepEqual(parseIterationData(`a,b\nx,${text}`), [{ a: 'x', b: posthorn }])
    assert.deepEqual(parseIterationData(`a,b\nx,${text}`, { csvRule: 'newman' }), [
      { a: 'x', b: newman },
    ])
  })
}
