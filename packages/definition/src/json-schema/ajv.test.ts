// What we find is what Ajv finds, in the same order. Left out are schemas that Ajv refuses, and some of its oddities:
// - Stopping at the first error, it skips the keywords behind a list of `items` where the instance has none of them.
// - It takes an empty list for one that `contains` was satisfied by, when a list that it saw before was.
// - What schemas in `anyOf`, `oneOf` and `if` looked at is forgotten or leaks where one of them does not match.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type JsonValue } from '../json.ts'
import { createEvaluator } from './evaluator.ts'
import { createRandom, generateInstance, generateSchema } from './testing/generate.ts'
import { pairs } from './testing/pairs.ts'
import { askPeer } from './testing/peer.ts'
import type { Dialect, Schema, SchemaError } from './types.ts'

const dialects: Dialect[] = ['draft4', 'draft6', 'draft7', 'draft2019-09', 'draft2020-12']
const SCHEMAS = 300

/** What has to be equal of an error: all but the words. */
function comparable({ keyword, instancePath, params, propertyName }: SchemaError) {
  return { keyword, path: instancePath.map(String), params, propertyName }
}

function isOdd(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.some(isOdd)
  if (!isObject(schema)) return false
  const has = (...names: string[]) => names.some((name) => name in schema)
  const hasList = Array.isArray(schema['items']) || has('prefixItems')
  if (hasList && has('contains', 'uniqueItems', 'unevaluatedItems')) return true
  if (has('unevaluatedItems', 'unevaluatedProperties') && has('anyOf', 'oneOf', 'if')) return true
  return Object.values(schema).some(isOdd)
}

/** Compares what both find. Answers false where Ajv refuses the schema. */
function compare(
  dialect: Dialect,
  allErrors: boolean,
  schema: Schema,
  instances: readonly JsonValue[],
): boolean {
  const expected = askPeer(dialect, allErrors, schema, instances)
  if (typeof expected === 'string') return false
  const evaluator = createEvaluator({ dialect, allErrors })
  for (const [index, instance] of instances.entries())
    assert.deepEqual(
      evaluator.evaluate(schema, instance).map(comparable),
      expected[index]?.map(comparable),
      `${JSON.stringify(schema)} on ${JSON.stringify(instance)}`,
    )
  return true
}

for (const dialect of dialects)
  for (const allErrors of [true, false]) {
    const mode = `${dialect}, ${allErrors ? 'all errors' : 'the first error'}`

    test(`finds what Ajv finds in schemas made by chance: ${mode}`, () => {
      let compared = 0
      for (let seed = 1; compared < SCHEMAS; seed++) {
        const random = createRandom(seed)
        const schema = generateSchema(random, dialect, 2)
        const instances = Array.from({ length: 6 }, () => generateInstance(random, 3))
        if (!isOdd(schema) && compare(dialect, allErrors, schema, instances)) compared++
      }
    })

    test(`finds what Ajv finds in schemas made by hand: ${mode}`, () => {
      for (const { dialects = [dialect], schema, instances } of pairs)
        if (dialects.includes(dialect))
          assert.ok(compare(dialect, allErrors, schema, instances), JSON.stringify(schema))
    })
  }
