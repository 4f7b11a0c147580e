import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type JsonObject, type JsonValue } from '../json.ts'
import { toPointer } from '../pointer.ts'
import { createEvaluator } from './evaluator.ts'
import { type EvaluatorOptions, type FaultReason, type Schema, SchemaFault } from './types.ts'

const defaults: EvaluatorOptions = { dialect: 'draft7', allErrors: true }

/** The errors as `pointer keyword`. */
function errorsOf(schema: Schema, instance: JsonValue, options: Partial<EvaluatorOptions> = {}) {
  const evaluator = createEvaluator({ ...defaults, ...options })
  return evaluator
    .evaluate(schema, instance)
    .map(({ keyword, instancePath }) => `${toPointer(instancePath)} ${keyword}`)
}

function faultOf(
  schema: Schema,
  options: Partial<EvaluatorOptions> = {},
  instance: JsonValue = {},
) {
  try {
    errorsOf(schema, instance, options)
  } catch (fault) {
    if (fault instanceof SchemaFault) return fault.reason
    throw fault
  }
  return undefined
}

/** A value nested very deep under one key. */
function nested(key: string): JsonValue {
  let value: JsonValue = 'end'
  for (let depth = 0; depth < 100_000; depth++) value = { [key]: value }
  return value
}

test('tells what is wrong, where, and what was wanted', () => {
  const schema = { properties: { a: { items: { type: 'string' } } } }
  const evaluator = createEvaluator(defaults)

  const errors = evaluator.evaluate(schema, { a: ['x', 1] })

  assert.deepEqual(errors, [
    {
      keyword: 'type',
      instancePath: ['a', 1],
      params: { type: 'string' },
      message: 'must be string',
    },
  ])
})

test('changes neither schema nor instance', () => {
  const freeze = (value: JsonValue): void => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze)
    Object.freeze(value)
  }
  const schema = { items: { $ref: '#/definitions/a' }, definitions: { a: { default: 1 } } }
  const instance = [{ b: [1] }]
  freeze(schema)
  freeze(instance)

  assert.deepEqual(errorsOf(schema, instance), [])
})

test('follows the references of an instance at each child', () => {
  const targets: Record<string, JsonValue> = { x: { a: 1 }, y: 'text' }
  const followReferences = (value: JsonValue): JsonValue =>
    typeof value === 'object' && value !== null && '$ref' in value
      ? (targets[String(value['$ref'])] ?? value)
      : value
  const schema = {
    properties: { a: { required: ['b'] } },
    items: { type: 'string' },
    uniqueItems: true,
    enum: [{ a: { a: 1 } }, ['text', 'text']],
  }

  assert.deepEqual(errorsOf(schema, { a: { $ref: 'x' } }, { followReferences }), ['/a required'])
  assert.deepEqual(errorsOf(schema, [{ $ref: 'y' }, 'text'], { followReferences }), [
    ' uniqueItems',
  ])
})

test('asks for the schemas behind references, once each, with where they stand', () => {
  const asked: [string, JsonObject][] = []
  const reference = { $ref: 'A' }
  const resolveReference = (ref: string, from: JsonObject) => {
    asked.push([ref, from])
    return { type: 'string' }
  }
  const evaluator = createEvaluator({ ...defaults, checkSchemas: false, resolveReference })
  const schema = { additionalProperties: reference }

  const found = [evaluator.evaluate(schema, { a: 1, b: 2 }), evaluator.evaluate(schema, { c: 3 })]

  assert.deepEqual(
    found.map((errors) => errors.length),
    [2, 1],
  )
  assert.deepEqual(asked, [['A', reference]])
})

test('takes a schema with a reference for its target alone where it is told to', () => {
  const schema = { $ref: 'A', type: 'string' }
  const resolveReference = () => ({ type: 'integer' })

  assert.deepEqual(errorsOf(schema, 1, { resolveReference }), [' type'])
  assert.deepEqual(errorsOf(schema, 1, { resolveReference, ignoreReferenceSiblings: true }), [])
})

test('goes around a circle of schemas as far as the instance does', () => {
  const tree: JsonObject = { type: 'object' }
  const options = { resolveReference: () => tree, ignoreReferenceSiblings: true }
  tree['additionalProperties'] = { $ref: 'tree' }

  assert.deepEqual(errorsOf(tree, { a: { b: { c: 1 } } }, options), ['/a/b/c type'])
  assert.equal(faultOf(tree, { ...options, refuseCycles: true }), 'unresolved-reference')
})

test('lets the caller say what null is for', () => {
  const isNullable = (schema: JsonObject) => schema['x-nullable'] === true

  assert.deepEqual(errorsOf({ type: 'string', 'x-nullable': true }, null, { isNullable }), [])
  assert.deepEqual(errorsOf({ type: 'string', nullable: true }, null, { isNullable }), [' type'])
})

test('lets the caller relax what is required', () => {
  const isRequired = (_schema: JsonObject, property: string) => property !== 'id'

  assert.deepEqual(errorsOf({ required: ['id', 'name'] }, {}, { isRequired }), [' required'])
})

test('makes patterns with the maker it is given', () => {
  const made: string[] = []
  const compilePattern = (source: string) => {
    made.push(source)
    return { test: () => false }
  }
  const schema = { pattern: '^(a+)+$', patternProperties: { '(b+)+': false } }

  assert.deepEqual(errorsOf(schema, 'a'.repeat(50), { compilePattern }), [' pattern'])
  assert.deepEqual([...new Set(made)], ['^(a+)+$', '(b+)+'])
})

test('reads a pattern without the flag "u" where that refuses it', () => {
  assert.deepEqual(errorsOf({ pattern: '^\\-$' }, '-'), [])
})

test('takes names of built-in properties for names', () => {
  const instance: JsonValue = JSON.parse('{"__proto__": 1, "constructor": 2}')
  const schema: Schema = JSON.parse(
    '{"properties": {"__proto__": {"type": "string"}}, "additionalProperties": false}',
  )

  assert.deepEqual(errorsOf(schema, instance), [' additionalProperties', '/__proto__ type'])
  assert.deepEqual(errorsOf({ required: ['constructor', '__proto__'] }, {}), [
    ' required',
    ' required',
  ])
  assert.deepEqual(errorsOf({ const: JSON.parse('{"__proto__": 1}') }, {}), [' const'])
})

test('puts words of the schema in the place of errors', () => {
  const schema = {
    required: ['a', 'b'],
    properties: { c: { type: 'string' }, d: { type: 'string' } },
    errorMessage: { required: { a: 'No a!' }, properties: { c: 'Bad c!' }, _: 'Bad!' },
  }
  const evaluator = createEvaluator({ ...defaults, errorMessages: true })

  const errors = evaluator.evaluate(schema, { c: 1, d: 1 })

  assert.deepEqual(
    errors.map(({ instancePath, message }) => [toPointer(instancePath), message]).sort(),
    [
      ['', 'Bad!'],
      ['', 'No a!'],
      ['/c', 'Bad c!'],
    ],
  )
})

const faulty: [what: string, schema: Schema, reason: FaultReason, Partial<EvaluatorOptions>?][] = [
  ['an unknown type', { type: 'text' }, 'invalid-schema'],
  [
    'a list of requirements with a flag',
    { properties: { a: { required: true } } },
    'invalid-schema',
  ],
  ['an empty enumeration', { enum: [] }, 'invalid-schema', { dialect: 'draft2020-12' }],
  ['a fault that no instance reaches', { definitions: { a: { type: 1 } } }, 'invalid-schema'],
  ['nullable without a type', { nullable: true }, 'invalid-schema'],
  ['a pattern that is none', { pattern: '(' }, 'invalid-schema'],
  ['a pattern of names that is none', { patternProperties: { '(': {} } }, 'invalid-schema'],
  [
    'an exclusive limit of its own',
    { exclusiveMinimum: 1 },
    'invalid-schema',
    { dialect: 'draft4' },
  ],
  ['a schema that is true', { not: true }, 'invalid-schema', { dialect: 'draft4' }],
  ['an unknown dialect', { $schema: 'http://example.test' }, 'invalid-schema'],
  ['a reference to nowhere', { properties: { a: { $ref: '#/b' } } }, 'unresolved-reference'],
  ['a reference to another document', { $ref: 'http://example.test' }, 'unresolved-reference'],
  ['a circle without an end', { allOf: [{ $ref: '#' }] }, 'too-deep'],
  [
    'a circle of two',
    { $ref: '#/definitions/a', definitions: { a: { anyOf: [{ $ref: '#' }] } } },
    'too-deep',
  ],
]

for (const [what, schema, reason, options] of faulty)
  test(`finds the fault of a schema: ${what}`, () => {
    assert.equal(faultOf(schema, options), reason)
  })

test('ends at schemas and values nested without measure', () => {
  const recursive: Schema[] = [
    { properties: { a: { $ref: '#' } } },
    { additionalProperties: { anyOf: [{ $ref: '#' }, { type: 'null' }] } },
    { if: { type: 'object' }, else: false, patternProperties: { a: { allOf: [{ $ref: '#' }] } } },
    { const: nested('a') },
  ]

  for (const allErrors of [true, false])
    for (const schema of recursive)
      assert.equal(faultOf(schema, { allErrors }, nested('a')), 'too-deep', Object.keys(schema)[0])
  assert.equal(faultOf({ uniqueItems: true }, {}, [1, 2, nested('a')]), 'too-deep')
  assert.equal(faultOf({ allOf: [nested('not')] } as Schema), 'invalid-schema')
})

test('takes time in proportion to what it looks at', () => {
  const values = Array.from({ length: 20_000 }, (_, index) => `value ${index}`)
  const objects = values.map((name) => ({ name, list: [name] }))
  const start = performance.now()

  assert.deepEqual(errorsOf({ uniqueItems: true }, objects), [])
  assert.deepEqual(errorsOf({ uniqueItems: true }, values), [])
  assert.deepEqual(errorsOf({ items: { enum: values } }, values), [])

  assert.ok(performance.now() - start < 2_000)
})

test('what a reference in an instance leads to is checked at its own place, once for each schema', () => {
  const letter = { next: { $ref: 'letter' }, last: { $ref: 'letter' }, id: 'a' }
  const schema: Schema = {
    properties: { first: { $ref: '#/definitions/letter' }, other: { type: 'string' } },
    definitions: {
      letter: {
        properties: { id: { type: 'integer' } },
        additionalProperties: { $ref: '#/definitions/letter' },
      },
    },
  }
  const targetOf = (value: JsonValue) =>
    isObject(value) && value['$ref'] === 'letter'
      ? { value: letter, path: ['letters', 0] }
      : undefined
  const instance = { first: { $ref: 'letter' }, other: { $ref: 'letter' } }

  const errors = createEvaluator(defaults).evaluate(schema, instance, { targetOf })

  assert.deepEqual(
    errors.map(({ keyword, instancePath }) => `${toPointer(instancePath)} ${keyword}`),
    ['/letters/0/id type', '/letters/0 type', '/letters/0/id type'],
  )
})

test('what a reference leads to does not count in a schema that is not meant', () => {
  const schema: Schema = {
    anyOf: [
      { properties: { a: { type: 'string' }, b: { type: 'string' } } },
      { properties: { a: { type: 'integer' } } },
    ],
    not: { properties: { a: { type: 'null' } }, required: ['c'] },
  }
  const targetOf = (value: JsonValue) => (isObject(value) ? { value: 3, path: ['x'] } : undefined)

  const errors = createEvaluator(defaults).evaluate(schema, { a: {}, b: 1 }, { targetOf })

  assert.deepEqual(errors, [])
})

test('errors are told from where the instance stands', () => {
  const [error] = createEvaluator(defaults).evaluate({ type: 'string' }, 3, { path: ['a', 1] })

  assert.deepEqual(error?.instancePath, ['a', 1])
})
