import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject, JsonValue } from '../json.ts'
import { createEvaluator } from './evaluator.ts'
import { formats } from './formats.ts'
import { isPlainlyRight } from './plain-schema.ts'
import { createRandom, pick, type Random } from './testing/generate.ts'
import { type Dialect, SchemaFault } from './types.ts'

const dialects: Dialect[] = ['draft4', 'draft6', 'draft7', 'draft2019-09', 'draft2020-12']
const VALUES: JsonValue[] = [
  null,
  true,
  0,
  -1,
  2.5,
  7,
  '',
  'a',
  'abc',
  '💌💌',
  '2026-02-30',
  'x@y.z',
]
const WORDS: Record<string, JsonValue[]> = {
  type: ['string', 'number', 'integer', 'boolean', 'null', 'object', 'text', 3, ['string']],
  title: ['A title', 3],
  description: ['Something', null],
  example: ['a', {}],
  default: [1, null],
  format: ['date', 'email', 'int32', 'int64', 'unknown', 3],
  enum: [['a', 'abc'], ['a', 'a'], [], [1, 'a'], 'a'],
  minimum: [0, 3, '1'],
  maximum: [0, 3, null],
  minLength: [0, 2, -1, 1.5],
  maxLength: [0, 2, 3, '3'],
  pattern: ['^a', '['],
  nullable: [true, 1],
}

function aSchema(random: Random): JsonObject {
  const count = 1 + Math.floor(random() * 3)
  const names = Array.from({ length: count }, () => pick(random, Object.keys(WORDS)))
  return Object.fromEntries(names.map((name) => [name, pick(random, WORDS[name] ?? [])]))
}

/** What is found where the schema is not plain any more. */
function finds(dialect: Dialect, schema: JsonObject, value: JsonValue): number {
  try {
    const evaluator = createEvaluator({ dialect, allErrors: true })
    return evaluator.evaluate({ allOf: [schema] }, value).length
  } catch (fault) {
    if (fault instanceof SchemaFault) return 1
    throw fault
  }
}

for (const dialect of dialects)
  test(`what is plainly right is right, and most of what is right is: ${dialect}`, () => {
    const random = createRandom(11)
    const counts = { plainly: 0, otherwise: 0, wrong: 0 }
    for (let round = 0; round < 3000; round++) {
      const [schema, value] = [aSchema(random), pick(random, VALUES)]
      const isPlain = isPlainlyRight(schema, value, formats)
      const isRight = finds(dialect, schema, value) === 0
      if (isPlain) assert.ok(isRight, `${JSON.stringify(schema)} on ${JSON.stringify(value)}`)
      counts[isPlain ? 'plainly' : isRight ? 'otherwise' : 'wrong']++
    }
    const { plainly, otherwise, wrong } = counts
    assert.ok(plainly > 2 * otherwise && plainly > 300 && wrong > 300, JSON.stringify(counts))
  })

test('objects and lists are not plain', () => {
  for (const value of [{}, []]) assert.equal(isPlainlyRight({}, value, formats), false)
  assert.equal(isPlainlyRight(true, 1, formats), false)
})
