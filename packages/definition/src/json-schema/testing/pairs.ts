// Schemas written by hand, for what chance seldom meets: names of schemas, references, nullability, numbers, names that
// objects have by birth.
import type { JsonValue } from '../../json.ts'
import type { Dialect, Schema } from '../types.ts'

export interface Pair {
  dialects?: Dialect[]
  schema: Schema
  instances: JsonValue[]
}

const since6: Dialect[] = ['draft6', 'draft7', 'draft2019-09', 'draft2020-12']
const since2019: Dialect[] = ['draft2019-09', 'draft2020-12']
const in2020: Dialect[] = ['draft2020-12']
const in2019: Dialect[] = ['draft2019-09']
const in4: Dialect[] = ['draft4']

const objects: JsonValue[] = [{}, { a: 1 }, { a: 'x' }, { b: 1 }, { a: 1, b: 2 }, { a: { a: 'x' } }]
const lists: JsonValue[] = [[], [1], ['x'], [1, 'x'], ['x', 1], [1, 1], [[1], [1]], [1, 2, 'x']]
const numbers: JsonValue[] = [0, -0, 1, 1.1, 2.5, 3, 1e21, 1e300, -1]

export const pairs: Pair[] = [
  {
    schema: { $ref: '#/definitions/a', definitions: { a: { type: 'integer' } } },
    instances: [1, 'x'],
  },
  {
    schema: { $ref: '#/definitions/a', minimum: 3, definitions: { a: { type: 'integer' } } },
    instances: [1, 1.5, 4, 'x'],
  },
  {
    schema: { properties: { a: { $ref: '#' } }, additionalProperties: false },
    instances: objects,
  },
  {
    schema: {
      properties: { a: { $ref: '#/definitions/a~1b/properties/c%25d' } },
      definitions: { 'a/b': { properties: { 'c%d': { type: 'string' } } } },
    },
    instances: objects,
  },
  {
    dialects: since6,
    schema: {
      $id: 'http://example.test/root.json',
      properties: { a: { $ref: 'item.json#/definitions/x' }, b: { $ref: '#/definitions/y' } },
      definitions: {
        i: { $id: 'item.json', definitions: { x: { type: 'string' } } },
        y: { type: 'integer' },
      },
    },
    instances: objects,
  },
  {
    dialects: since6,
    schema: {
      $id: 'http://example.test/dir/root.json',
      properties: { a: { $ref: '../other.json' } },
      definitions: { o: { $id: '/other.json', properties: { a: { $ref: '#' } }, type: 'object' } },
    },
    instances: objects,
  },
  {
    dialects: ['draft6', 'draft7'],
    schema: {
      properties: { a: { $ref: '#x' } },
      definitions: { x: { $id: '#x', type: 'string' } },
    },
    instances: objects,
  },
  {
    dialects: in4,
    schema: {
      id: 'http://example.test/root.json',
      properties: { a: { $ref: 'item.json' } },
      definitions: { i: { id: 'item.json', type: 'string' } },
    },
    instances: objects,
  },
  {
    dialects: since2019,
    schema: { properties: { a: { $ref: '#x' } }, $defs: { x: { $anchor: 'x', type: 'string' } } },
    instances: objects,
  },
  {
    dialects: in2020,
    schema: {
      $id: 'http://example.test/strict',
      $dynamicAnchor: 'node',
      $ref: 'tree',
      unevaluatedProperties: false,
      $defs: {
        tree: {
          $id: 'tree',
          $dynamicAnchor: 'node',
          type: 'object',
          properties: { a: { $dynamicRef: '#node' } },
        },
      },
    },
    instances: objects,
  },
  {
    dialects: in2019,
    schema: {
      $recursiveAnchor: true,
      properties: { a: { anyOf: [{ type: 'integer' }, { $recursiveRef: '#' }] } },
      additionalProperties: false,
    },
    instances: objects,
  },
  { schema: { type: 'string', nullable: true }, instances: ['x', null, 1] },
  { schema: { type: ['string', 'integer'], nullable: true }, instances: ['x', null, 1, true] },
  { schema: { type: 'string', nullable: true, enum: ['x'] }, instances: ['x', null, 'y', 1] },
  { schema: { type: 'object', nullable: true, required: ['a'] }, instances: [...objects, null] },
  { schema: { multipleOf: 0.1 }, instances: numbers },
  { schema: { multipleOf: 0.01 }, instances: [0.07, 0.29, 1.13, 4.35, 19.99, 75] },
  { schema: { multipleOf: 1e-8 }, instances: [1e-8, 12391239123] },
  { schema: { type: 'integer' }, instances: numbers },
  {
    dialects: in4,
    schema: { maximum: 3, exclusiveMaximum: true, minimum: 0, exclusiveMinimum: false },
    instances: numbers,
  },
  { dialects: since6, schema: { exclusiveMaximum: 3, exclusiveMinimum: 0 }, instances: numbers },
  {
    schema: { minLength: 2, maxLength: 2 },
    instances: ['a', 'ab', '💩', '💩💩', '\ud83d', 'a\ud83d'],
  },
  { schema: { pattern: '^\\p{Lu}' }, instances: ['A', 'a', 'Ä', 'pLu'] },
  { schema: { pattern: '^.$' }, instances: ['a', '💩', 'ab'] },
  {
    schema: { uniqueItems: true },
    instances: [
      ...lists,
      [0, -0],
      [1, true],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
  },
  {
    schema: { uniqueItems: true, items: { type: 'integer' } },
    instances: [...lists, [3, 1, 2, 1, 3]],
  },
  {
    schema: { uniqueItems: true, items: { type: ['string', 'integer', 'null'] } },
    instances: [...lists, [1, '1'], [null, 'null'], [null, 1, null]],
  },
  {
    schema: { enum: [1, 'x', null, [1], { a: [1] }] },
    instances: [...lists, ...objects, { a: [1] }],
  },
  {
    schema: { enum: Array.from({ length: 300 }, (_, index) => index) },
    instances: [0, 299, 300, '1'],
  },
  {
    dialects: since6,
    schema: { const: { a: [1, { b: null }] } },
    instances: [{ a: [1, { b: null }] }, { a: [1, {}] }, ...objects],
  },
  { dialects: since6, schema: { const: null }, instances: [null, 0, ''] },
  { schema: { required: ['a', 'a-b', "it's"] }, instances: objects },
  { schema: { dependencies: { a: ['b', 'c'], b: { required: ['c'] } } }, instances: objects },
  {
    dialects: since2019,
    schema: { dependentRequired: { a: ['b', 'c'] }, dependentSchemas: { b: { maxProperties: 1 } } },
    instances: objects,
  },
  {
    dialects: since6,
    schema: { propertyNames: { maxLength: 1, pattern: 'a' } },
    instances: [...objects, { ab: 1, bb: 2 }],
  },
  { dialects: since6, schema: { contains: { type: 'integer' } }, instances: lists },
  {
    dialects: since2019,
    schema: { contains: { type: 'integer' }, minContains: 2, maxContains: 2 },
    instances: lists,
  },
  {
    dialects: since2019,
    schema: { contains: { type: 'integer' }, minContains: 0 },
    instances: lists,
  },
  { dialects: since2019, schema: { contains: {}, maxContains: 1 }, instances: lists },
  {
    dialects: ['draft4', 'draft6', 'draft7', 'draft2019-09'],
    schema: { items: [{ type: 'integer' }], additionalItems: false },
    instances: lists,
  },
  {
    dialects: ['draft4', 'draft6', 'draft7', 'draft2019-09'],
    schema: { items: [{ type: 'integer' }], additionalItems: { type: 'string' } },
    instances: lists,
  },
  {
    dialects: in2020,
    schema: { prefixItems: [{ type: 'integer' }], items: false },
    instances: lists,
  },
  {
    dialects: in2020,
    schema: { prefixItems: [{ type: 'integer' }], items: { type: 'string' } },
    instances: lists,
  },
  { dialects: in2020, schema: { items: false }, instances: lists },
  {
    dialects: in2020,
    schema: { prefixItems: [true], unevaluatedItems: { type: 'string' } },
    instances: lists,
  },
  {
    dialects: in2020,
    schema: { allOf: [{ prefixItems: [true] }], unevaluatedItems: false },
    instances: lists,
  },
  {
    dialects: since2019,
    schema: { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
    instances: objects,
  },
  {
    dialects: since2019,
    schema: {
      oneOf: [
        { properties: { a: {} }, required: ['a'] },
        { properties: { b: {} }, required: ['b'] },
      ],
      unevaluatedProperties: false,
    },
    instances: objects,
  },
  {
    dialects: since2019,
    schema: {
      $ref: '#/$defs/a',
      unevaluatedProperties: { type: 'integer' },
      $defs: { a: { patternProperties: { a: { type: 'integer' } } } },
    },
    instances: objects,
  },
  {
    dialects: since2019,
    schema: {
      if: { required: ['a'] },
      // oxlint-disable-next-line unicorn/no-thenable -- the name of a keyword; nothing awaits this
      then: { properties: { a: { type: 'integer' } } },
      else: { required: ['b'] },
      unevaluatedProperties: false,
    },
    instances: objects,
  },
  {
    dialects: since2019,
    schema: { not: { not: { properties: { a: {} } } }, unevaluatedProperties: false },
    instances: objects,
  },
  {
    schema: {
      anyOf: [
        { type: 'integer', enum: [5] },
        { type: 'string', minLength: 3 },
      ],
    },
    instances: [1, 'x', true, null],
  },
  {
    schema: { oneOf: [{ required: ['a'] }, { required: ['b'] }, { required: ['c'] }] },
    instances: objects,
  },
  {
    schema: {
      anyOf: [{ $ref: '#/definitions/a' }],
      definitions: {
        a: { type: 'integer', enum: [5], allOf: [{ $ref: '#/definitions/b' }] },
        b: {},
      },
    },
    instances: [1, 'x'],
  },
  {
    schema: {
      anyOf: [{ $ref: '#/definitions/a' }],
      definitions: { a: { type: 'integer', enum: [5] } },
    },
    instances: [1, 'x'],
  },
  {
    schema: { type: 'object', properties: { toString: { type: 'string' } } },
    instances: [{ toString: 'x' }, { toString: 1 }],
  },
  { dialects: since6, schema: false, instances: [1, {}] },
  { schema: { foo: 1, format: 'of-our-own', 'x-a': {} }, instances: [1, 'x'] },
]
