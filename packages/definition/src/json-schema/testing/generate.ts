// Seeded schemas and instances from a small world of names and values, so that they often meet.
import type { JsonObject, JsonValue } from '../../json.ts'
import type { Dialect, Schema } from '../types.ts'

export type Random = () => number

/** A repeatable sequence of numbers between 0 and 1. */
export function createRandom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const NAMES = ['a', 'b', 'c', 'x-d', 'ab']
const SCALARS: JsonValue[] = [
  null,
  true,
  false,
  0,
  1,
  2,
  2.5,
  10,
  '',
  'a',
  'b',
  'abc',
  '2020-02-30',
]
const TYPES = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object']

export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)]
  if (item === undefined) throw new Error('Nothing to pick from')
  return item
}

function some<T>(random: Random, list: readonly T[], most: number): T[] {
  const count = 1 + Math.floor(random() * most)
  return [...new Set(Array.from({ length: count }, () => pick(random, list)))]
}

/** A value of any type, nested to a depth. */
export function generateInstance(random: Random, depth: number): JsonValue {
  const kind = random()
  if (depth === 0 || kind < 0.35) return pick(random, SCALARS)
  if (kind < 0.6)
    return Array.from({ length: Math.floor(random() * 4) }, () =>
      generateInstance(random, depth - 1),
    )
  const names = random() < 0.1 ? [] : some(random, NAMES, 4)
  return Object.fromEntries(names.map((name) => [name, generateInstance(random, depth - 1)]))
}

type Make = (random: Random, child: () => Schema) => JsonValue

const limit: Make = (random) => Math.floor(random() * 4)
const childOf: Make = (_random, child) => child()
const names: Make = (random) => some(random, NAMES, 3)
const list: Make = (random, child) =>
  Array.from({ length: 1 + Math.floor(random() * 3) }, () => child())
const map: Make = (random, child) =>
  Object.fromEntries(some(random, NAMES, 3).map((name) => [name, child()]))

const common: Record<string, Make> = {
  type: (random) => (random() < 0.7 ? pick(random, TYPES) : some(random, TYPES, 3)),
  enum: (random) => some(random, [...SCALARS, ['a'], { a: 1 }], 4),
  not: childOf,
  anyOf: list,
  oneOf: list,
  allOf: list,
  maximum: limit,
  minimum: limit,
  multipleOf: (random) => pick(random, [1, 2, 0.5, 0.1]),
  maxLength: limit,
  minLength: limit,
  pattern: (random) => pick(random, ['^a', 'b$', '.', '^x-']),
  format: (random) => pick(random, ['date', 'int32', 'uri', 'unknown']),
  maxItems: limit,
  minItems: limit,
  items: (random, child) => (random() < 0.6 ? child() : list(random, child)),
  additionalItems: childOf,
  uniqueItems: () => true,
  maxProperties: limit,
  minProperties: limit,
  required: names,
  additionalProperties: childOf,
  dependencies: (random, child) => ({
    [pick(random, NAMES)]: random() < 0.5 ? names(random, child) : child(),
  }),
  properties: map,
  patternProperties: (random, child) => ({ [pick(random, ['^x-', 'b', '^a$'])]: child() }),
  nullable: (random) => random() < 0.7,
  $ref: (random) => pick(random, ['#', '#/definitions/a', '#/definitions/b', '#/definitions/c']),
}

const draft6: Record<string, Make> = {
  const: (random) => pick(random, [...SCALARS, ['a'], { a: 1 }]),
  contains: childOf,
  propertyNames: childOf,
  if: childOf,
  // oxlint-disable-next-line unicorn/no-thenable -- the name of a keyword; nothing awaits this
  then: childOf,
  else: childOf,
  exclusiveMaximum: limit,
  exclusiveMinimum: limit,
}

const next: Record<string, Make> = {
  minContains: limit,
  maxContains: limit,
  dependentRequired: (random, child) => ({ [pick(random, NAMES)]: names(random, child) }),
  dependentSchemas: map,
  unevaluatedProperties: childOf,
  unevaluatedItems: childOf,
}

/** The keywords of a dialect and how their values are made. */
function keywordsOf(dialect: Dialect): Record<string, Make> {
  if (dialect === 'draft4') return common
  if (dialect === 'draft6' || dialect === 'draft7') return { ...common, ...draft6 }
  if (dialect === 'draft2019-09') return { ...common, ...draft6, ...next }
  const { additionalItems: _, ...others } = { ...common, ...draft6, ...next }
  return { ...others, items: childOf, prefixItems: list }
}

/** A schema of a dialect, nested to a depth, with three definitions to refer to. */
export function generateSchema(random: Random, dialect: Dialect, depth: number): Schema {
  const keywords = keywordsOf(dialect)
  const make = (left: number): Schema => {
    if (dialect !== 'draft4' && random() < 0.08) return random() < 0.6
    const schema: JsonObject = {}
    for (const name of some(random, Object.keys(keywords), left === 0 ? 2 : 4)) {
      if (name === '$ref' && (left === depth || random() < 0.5)) continue
      const value = keywords[name]?.(random, () => (left === 0 ? leaf(random) : make(left - 1)))
      if (value !== undefined) schema[name] = value
    }
    if (schema['nullable'] !== undefined) schema['type'] ??= pick(random, TYPES)
    return schema
  }
  const root = make(depth)
  if (root === true || root === false) return root
  root['definitions'] = { a: make(1), b: make(1), c: leaf(random) }
  return root
}

function leaf(random: Random): JsonObject {
  return pick<JsonObject>(random, [
    {},
    { type: 'string' },
    { type: 'integer' },
    { enum: ['a', 1] },
    { required: ['a'] },
    { minimum: 1 },
  ])
}
