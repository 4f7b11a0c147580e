import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Violation } from '../engine/violation.ts'
import { type Ignore, ignoresIn, parseIgnoreFile, sift } from './ignore.ts'

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

function violation(code: string, path: (string | number)[], file?: string): Violation {
  return { code, path, message: 'x', severity: 'warn', range, ...(file !== undefined && { file }) }
}

const violations = [
  violation('a', [], 'apis/one.yaml'),
  violation('a', ['paths', '/x/y', 'get'], 'apis/one.yaml'),
  violation('b', ['paths', '/x/y'], 'apis/one.yaml'),
  violation('a', ['tags', 1], 'apis/two.yaml'),
]

const reason = 'Agreed.'

const ignores: [name: string, ignore: Partial<Ignore>, ignored: number[]][] = [
  ['a rule', { rule: 'a' }, [0, 1, 3]],
  ['every rule', { rule: '*' }, [0, 1, 2, 3]],
  ['a rule that finds nothing', { rule: 'c' }, []],
  ['a rule by the begin of its name', { rule: 'a*' }, []],
  ['a rule in a file', { rule: 'a', file: 'apis/two.yaml' }, [3]],
  ['every rule in files', { rule: '*', file: 'apis/*.yaml' }, [0, 1, 2, 3]],
  ['every rule in files by name', { rule: '*', file: 'two.*' }, [3]],
  ['every rule at a place', { rule: '*', pointer: '/paths/~1x~1y' }, [1, 2]],
  ['every rule below a place', { rule: '*', pointer: '/paths' }, [1, 2]],
  ['a place that only begins alike', { rule: '*', pointer: '/path' }, []],
  ['an index', { rule: '*', pointer: '/tags/1' }, [3]],
  ['the whole document', { rule: 'a', pointer: '' }, [0, 1, 3]],
  ['a rule at a place in a file', { rule: 'a', pointer: '/paths', file: 'one.yaml' }, [1]],
  ['a rule until today', { rule: 'b', until: '2026-05-17' }, [2]],
  ['a rule until tomorrow', { rule: 'b', until: '2026-05-18' }, [2]],
  ['a rule until yesterday', { rule: 'b', until: '2026-05-16' }, []],
]

for (const [name, ignore, expected] of ignores)
  test(`an ignore of ${name} holds back what it names`, () => {
    const full = { rule: '', reason, ...ignore }

    const sifted = sift(violations, [full], '2026-05-17')

    assert.deepEqual(
      sifted.ignored.map((entry) => violations.indexOf(entry.violation)),
      expected,
    )
    assert.deepEqual(
      sifted.violations,
      violations.filter((_, index) => !expected.includes(index)),
    )
  })

test('each violation that is held back has the reason of the first ignore that holds it', () => {
  const both = [
    { rule: 'a', reason: 'First.' },
    { rule: '*', reason: 'Second.' },
  ]

  const { ignored } = sift(violations, both, '2026-05-17')

  assert.deepEqual(
    ignored.map((entry) => entry.reason),
    ['First.', 'First.', 'Second.', 'First.'],
  )
})

test('an ignore whose day is over is told once, if it would hold something back and nothing else does', () => {
  const over = { rule: 'a', reason, until: '2001-01-01' }
  const useless = { rule: 'c', reason, until: '2001-01-01' }
  const valid = { rule: 'a', reason }

  assert.deepEqual(sift(violations, [over, useless], '2026-05-17').expired, [over])
  assert.deepEqual(sift(violations, [over, useless, valid], '2026-05-17').expired, [])
})

test('a violation without a file is held back by ignores without one', () => {
  const [bare] = sift(
    [violation('a', [])],
    [{ rule: 'a', reason, file: '*.yaml' }],
    '2026-05-17',
  ).violations

  assert.equal(bare?.code, 'a')
})

test('an ignore file is read whole', () => {
  const entries = [
    { rule: 'a', reason },
    { rule: '*', reason, until: '2026-12-31', file: '**/*.yaml', pointer: '#/paths/~1a' },
  ]

  assert.deepEqual(parseIgnoreFile({ ignore: entries }), [
    { rule: 'a', reason },
    { rule: '*', reason, until: '2026-12-31', file: '**/*.yaml', pointer: '/paths/~1a' },
  ])
  assert.deepEqual(parseIgnoreFile({ ignore: [] }), [])
})

const wrongFiles: [name: string, data: unknown, message: RegExp][] = [
  ['nothing', undefined, /An ignore file needs "ignore", a list/],
  ['a list', [], /An ignore file needs "ignore"/],
  ['an object in the place of the list', { ignore: {} }, /An ignore file needs "ignore"/],
  ['an entry that is a text', { ignore: ['a'] }, /The entry 1 must be an object/],
  ['no rule', { ignore: [{ rule: 'a', reason }, { reason }] }, /The entry 2 needs "rule"/],
  ['an empty rule', { ignore: [{ rule: '', reason }] }, /The entry 1 needs "rule"/],
  ['no reason', { ignore: [{ rule: 'a' }] }, /The entry 1 needs a "reason"/],
  ['an empty reason', { ignore: [{ rule: 'a', reason: ' ' }] }, /The entry 1 needs a "reason"/],
  [
    'a day that is none',
    { ignore: [{ rule: 'a', reason, until: 'soon' }] },
    /needs a day as 2026-12-31 in "until"/,
  ],
  [
    'a day in another order',
    { ignore: [{ rule: 'a', reason, until: '31.12.2026' }] },
    /needs a day/,
  ],
  [
    'a day that no month has',
    { ignore: [{ rule: 'a', reason, until: '2026-02-30' }] },
    /needs a day/,
  ],
  ['a number as day', { ignore: [{ rule: 'a', reason, until: 2026 }] }, /needs a day/],
  [
    'a file that is no text',
    { ignore: [{ rule: 'a', reason, file: [] }] },
    /needs a glob as "file"/,
  ],
  [
    'a pointer that is none',
    { ignore: [{ rule: 'a', reason, pointer: 'paths' }] },
    /needs a JSON pointer/,
  ],
  [
    'a pointer that is no text',
    { ignore: [{ rule: 'a', reason, pointer: 1 }] },
    /needs a JSON pointer/,
  ],
]

for (const [name, data, message] of wrongFiles)
  test(`an ignore file with ${name} is refused`, () => {
    assert.throws(() => parseIgnoreFile(data), { name: 'IgnoreError', message })
  })

test('ignores in a document are for the place where they stand', () => {
  const found = ignoresIn({
    'x-posthorn-ignore': { rule: 'a', reason },
    paths: {
      '/x': {
        get: {
          'x-posthorn-ignore': [
            { rule: 'b', reason },
            { rule: 'c', reason, until: '2026-12-31' },
          ],
        },
      },
    },
    tags: [{ 'x-posthorn-ignore': { rule: '*', reason, pointer: '/elsewhere' } }],
  })

  assert.deepEqual(found, [
    { rule: 'a', reason, pointer: '' },
    { rule: 'b', reason, pointer: '/paths/~1x/get' },
    { rule: 'c', reason, until: '2026-12-31', pointer: '/paths/~1x/get' },
    { rule: '*', reason, pointer: '/tags/0' },
  ])
})

const wrongPlaces: [value: unknown, message: RegExp][] = [
  [true, /"x-posthorn-ignore" at #\/info must be an object with "rule" and "reason"/],
  ['a', /"x-posthorn-ignore" at #\/info must be an object/],
  [null, /"x-posthorn-ignore" at #\/info must be an object/],
  [[{ rule: 'a' }], /"x-posthorn-ignore" at #\/info needs a "reason"/],
]

for (const [value, message] of wrongPlaces)
  test(`${JSON.stringify(value)} in a document is refused with its place`, () => {
    const document = { info: { 'x-posthorn-ignore': value } }

    assert.throws(() => ignoresIn(document as never), { name: 'IgnoreError', message })
  })

test('a document without ignores has none', () => {
  for (const document of [null, 1, 'x', [], {}, { a: [{ b: null }] }])
    assert.deepEqual(ignoresIn(document), [])
})

test('finds what is ignored in a text that spells the key with escapes', () => {
  const entry = { rule: 'a-rule', reason: 'It is known.' }
  const plain = JSON.stringify({ info: { 'x-posthorn-ignore': [entry] } })
  for (const text of [plain, plain.replace('x-posthorn', '\\u0078-posthorn')]) {
    const [found] = ignoresIn(JSON.parse(text), text)

    assert.equal(found?.rule, 'a-rule', text)
  }
  assert.deepEqual(ignoresIn({ info: {} }, '{"info":{}}'), [])
})
