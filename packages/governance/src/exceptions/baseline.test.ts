import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { type JsonValue, parseDocument } from '@posthorn/definition'
import type { Violation } from '../engine/violation.ts'
import { lintText, rulesetOf } from '../testing/lint-text.ts'
import { checksumOf, createBaseline, newSince, parseBaseline } from './baseline.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const ruleset = rulesetOf({
  rules: {
    described: { given: '$.tags[*]', then: { field: 'description', function: 'truthy' } },
    short: { given: '$.tags[*].name', then: { function: 'length', functionOptions: { max: 3 } } },
    first: {
      given: '$.tags[*]',
      message: '{{error}}',
      then: [
        { field: 'a', function: 'truthy' },
        { field: 'b', function: 'truthy' },
      ],
    },
  },
})

const before = `tags:
  - name: letters
  - name: abc
`

function read(text: string): { violations: Violation[]; dataOf: () => JsonValue | undefined } {
  return { violations: lintText(text, ruleset), dataOf: () => parseDocument(text).data }
}

function newIn(text: string): string[] {
  const old = read(before)
  const now = read(text)
  const baseline = createBaseline(old.violations, old.dataOf, hash)
  return newSince(baseline, now.violations, now.dataOf, hash).map(
    ({ code, path }) => `${code} ${path.join('.')}`,
  )
}

const edits: [name: string, text: string, found: string[]][] = [
  ['nothing', before, []],
  ['lines in front', `# Moved.\n\n\n${before}`, []],
  ['the style', '{"tags": [{"name": "letters"}, {"name": "abc"}]}', []],
  ['the order of other keys', `openapi: 3.0.3\ninfo: {}\n${before}`, []],
  ['what is right', before.replace('abc', 'ab'), []],
  [
    'a value that is wrong, to another',
    before.replace('letters', 'parcels'),
    ['short tags.0.name'],
  ],
  ['what was wrong, to right', before.replace('letters', 'let'), []],
  ['another member', `${before}    more: 1\n`, []],
  ['one more place', `${before}  - {name: xyz, description: x, a: 1, b: 1}\n`, []],
  [
    'one more wrong place',
    `${before}  - {name: long name, description: x, a: 1, b: 1}\n`,
    ['short tags.2.name'],
  ],
]

for (const [name, text, found] of edits)
  test(`after a change of ${name}, what is new is ${found.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(newIn(text), found)
  })

test('of violations with the same checksum as many are known as there were', () => {
  const { violations, dataOf } = read(before)
  const twins = violations.filter(({ code, path }) => code === 'first' && path[1] === 0)
  assert.equal(twins.length, 2)
  const [one = assert.fail()] = twins

  const baseline = createBaseline([one], dataOf, hash)

  assert.equal(newSince(baseline, twins, dataOf, hash).length, 1)
  assert.equal(newSince(baseline, [...twins, one], dataOf, hash).length, 2)
  assert.equal(newSince(createBaseline(twins, dataOf, hash), twins, dataOf, hash).length, 0)
})

test('the checksum is of rule, path and value', () => {
  const { violations, dataOf } = read(before)
  const [short] = violations.filter(({ code }) => code === 'short')
  assert.ok(short)

  assert.equal(checksumOf(short, dataOf(), hash), hash('short\ntags/0/name\n"letters"'))
})

test('of an object or list the checksum is of rule and path', () => {
  const { violations, dataOf } = read(before)
  const [described] = violations.filter(({ code }) => code === 'described')
  assert.ok(described)

  assert.equal(checksumOf(described, dataOf(), hash), hash('described\ntags/0\n'))
  assert.equal(checksumOf(described, undefined, hash), hash('described\ntags/0\n'))
})

test('a baseline is the same whatever the order of the violations', () => {
  const { violations, dataOf } = read(before)

  assert.deepEqual(
    createBaseline(violations.toReversed(), dataOf, hash),
    createBaseline(violations, dataOf, hash),
  )
})

test('a baseline survives being written and read', () => {
  const { violations, dataOf } = read(before)
  const baseline = createBaseline(violations, dataOf, hash)

  assert.deepEqual(parseBaseline(JSON.parse(JSON.stringify(baseline))), baseline)
})

const none: unknown[] = [
  undefined,
  null,
  [],
  {},
  { version: 2, violations: [] },
  { version: 1 },
  { version: 1, violations: {} },
  { version: 1, violations: [{}] },
  { version: 1, violations: [{ checksum: 7 }] },
]

for (const data of none)
  test(`${JSON.stringify(data)} is no baseline`, () => {
    assert.equal(parseBaseline(data), undefined)
  })
