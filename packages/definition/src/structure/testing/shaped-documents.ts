// Seeded documents that mostly have a shape: each field that a description names is now and then there, now and then wrong.
import type { JsonObject, JsonValue } from '../../json.ts'
import { formats } from '../../json-schema/formats.ts'
import { pick, type Random } from '../../json-schema/testing/generate.ts'
import type { Shapes } from '../shapes.ts'

const WRONG: JsonValue[] = [
  null,
  true,
  0,
  -1,
  '',
  'x',
  '/',
  [],
  ['a', 'a'],
  {},
  { a: 1 },
  { $ref: '#/a' },
]
const NAMES = [
  'a',
  'b c',
  'x-a',
  '/a',
  '/{b}',
  '200',
  '4XX',
  'default',
  'get',
  'trace',
  '$ref',
  '__proto__',
]
const TEXTS = [
  'a',
  '3.0.1',
  '3.1.0',
  '3.2.0',
  'https://example.com/a',
  '#/a',
  'a@example.com',
  '[a',
  '^a$',
  'a b',
]
const MOST_DEPTH = 9

/** A document by the description with this name. @param wrong how often a value is none of those described, 0 to 1 */
export function aShapedDocument(shapes: Shapes, random: Random, wrong: number): JsonValue {
  return valueOf({ $ref: 'Document' }, { shapes, random, wrong }, 0)
}

interface Making {
  shapes: Shapes
  random: Random
  wrong: number
}

function valueOf(schema: JsonValue | undefined, making: Making, depth: number): JsonValue {
  const { shapes, random, wrong } = making
  const described = objectOf(schema)
  if (random() < wrong) return pick(random, WRONG)
  const { $ref } = described
  if (typeof $ref === 'string') return valueOf(shapes[$ref], making, depth)
  const branch = branchOf(described, random)
  const { type, items, minItems, enum: values, const: constant } = described
  if (constant !== undefined) return constant
  if (Array.isArray(values)) return pick(random, values)
  if (type === 'string') return textOf(described, random)
  if (type === 'boolean') return random() < 0.5
  if (type === 'number' || type === 'integer') return pick(random, [0, 1, 2.5, 7])
  if (type === 'array') {
    const more = depth > MOST_DEPTH ? 0 : Math.floor(random() * 3)
    const count = more + Number(minItems ?? 0)
    return Array.from({ length: count }, () => valueOf(items, making, depth + 1))
  }
  const own = type === 'object' ? membersOf(described, making, depth) : {}
  if (branch === undefined) return type === 'object' ? own : pick(random, [...TEXTS, ...WRONG])
  const more = valueOf(branch, making, depth)
  const isMerged = typeof more === 'object' && more !== null && !Array.isArray(more)
  return isMerged ? { ...more, ...own } : type === 'object' ? own : more
}

function textOf({ pattern, format }: JsonObject, random: Random): string {
  const known = typeof format === 'string' ? formats.get(format) : undefined
  const fitting = TEXTS.filter(
    (text) =>
      (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(text)) &&
      (known?.of !== 'string' || known.test(text)),
  )
  return pick(random, fitting.length > 0 ? fitting : TEXTS)
}

/** The document with one thing changed somewhere: a member taken away, put in, or with another value. */
export function mutated(document: JsonValue, random: Random): JsonValue {
  const copy: JsonValue = structuredClone(document)
  const containers: (JsonObject | JsonValue[])[] = []
  const collect = (value: JsonValue) => {
    if (typeof value !== 'object' || value === null) return
    containers.push(value)
    for (const member of Object.values(value)) collect(member)
  }
  collect(copy)
  if (containers.length === 0) return pick(random, WRONG)
  const chosen = pick(random, containers)
  const keys = Object.keys(chosen)
  const key = keys.length > 0 ? pick(random, keys) : 'a'
  const kind = random()
  if (Array.isArray(chosen)) chosen.push(pick(random, [...WRONG, ...chosen]))
  else if (kind < 0.3) delete chosen[key]
  else define(chosen, kind < 0.6 ? pick(random, NAMES) : key, pick(random, WRONG))
  return copy
}

/** One of the schemas that apply to the same value, if there are any. */
function branchOf(schema: JsonObject, random: Random): JsonValue | undefined {
  const lists = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => [schema[keyword] ?? []].flat())
  const others = ['if', 'then', 'else'].flatMap((keyword) => [schema[keyword] ?? []].flat())
  const dependent = Object.values(objectOf(schema['dependentSchemas']))
  const all = [...lists, ...others, ...dependent]
  return all.length === 0 ? undefined : pick(random, all)
}

function membersOf(schema: JsonObject, making: Making, depth: number): JsonObject {
  const { random } = making
  const { required, patternProperties, additionalProperties } = schema
  const properties = objectOf(schema['properties'])
  const needed = new Set(Array.isArray(required) ? required : [])
  const members: JsonObject = {}
  for (const [name, value] of Object.entries(properties))
    if (needed.has(name) ? random() < 0.98 : depth < MOST_DEPTH && random() < 2 / (depth + 4))
      define(members, name, valueOf(value, making, depth + 1))
  for (const [source, value] of Object.entries(objectOf(patternProperties))) {
    const name = NAMES.filter((name) => new RegExp(source, 'u').test(name))
    if (name.length > 0 && depth < MOST_DEPTH && random() < 0.3)
      define(members, pick(random, name), valueOf(value, making, depth + 1))
  }
  if (typeof additionalProperties === 'object' && depth < MOST_DEPTH && random() < 0.5)
    define(members, pick(random, NAMES), valueOf(additionalProperties, making, depth + 1))
  if (random() < making.wrong) define(members, pick(random, NAMES), pick(random, WRONG))
  return members
}

/** As parsed text has it, where `__proto__` is a name like any other. */
function define(object: JsonObject, name: string, value: JsonValue): void {
  Object.defineProperty(object, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  })
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}
