import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bundle } from './bundle.ts'
import type { JsonObject, JsonValue } from './json.ts'
import { parseDocument } from './parse-document.ts'
import { valueAt } from './pointer.ts'
import { type Definition, createDefinition } from './references.ts'

function definition(values: Record<string, JsonValue>): Definition {
  const files = Object.entries(values).map(
    ([name, value]) => [name, parseDocument(JSON.stringify(value))] as const,
  )
  return createDefinition(new Map(files), files[0]?.[0] ?? '')
}

function root(members: JsonObject): JsonObject {
  return { openapi: '3.1.0', ...members }
}

const cases: {
  name: string
  files: Record<string, JsonValue>
  value: JsonValue
}[] = [
  {
    name: 'moves schemas of other files into the components and keeps their names',
    files: {
      'a.json': root({ schema: { $ref: './b.json#/Pet' }, body: { schema: { $ref: 'tag.json' } } }),
      'b.json': { Pet: { properties: { tag: { $ref: 'tag.json' } } } },
      'tag.json': { type: 'string' },
    },
    value: root({
      schema: { $ref: '#/components/schemas/Pet' },
      body: { schema: { $ref: '#/components/schemas/tag' } },
      components: {
        schemas: {
          Pet: { properties: { tag: { $ref: '#/components/schemas/tag' } } },
          tag: { type: 'string' },
        },
      },
    }),
  },
  {
    name: 'makes names unique',
    files: {
      'a.json': root({
        x: { schema: { $ref: 'b.json#/Pet' } },
        y: { schema: { $ref: 'c.json#/Pet' } },
        components: { schemas: { Pet: { type: 'object' } } },
      }),
      'b.json': { Pet: { type: 'string' } },
      'c.json': { Pet: { type: 'number' } },
    },
    value: root({
      x: { schema: { $ref: '#/components/schemas/Pet_2' } },
      y: { schema: { $ref: '#/components/schemas/Pet_3' } },
      components: {
        schemas: { Pet: { type: 'object' }, Pet_2: { type: 'string' }, Pet_3: { type: 'number' } },
      },
    }),
  },
  {
    name: 'writes a target where the root file names it as a component',
    files: {
      'a.json': root({
        schema: { $ref: 'pet.json' },
        components: { schemas: { Animal: { $ref: 'pet.json' } } },
      }),
      'pet.json': {
        properties: { child: { $ref: '#' }, name: { $ref: '#/definitions/name' } },
        definitions: { name: {} },
      },
    },
    value: root({
      schema: { $ref: '#/components/schemas/Animal' },
      components: {
        schemas: {
          Animal: {
            properties: {
              child: { $ref: '#/components/schemas/Animal' },
              name: { $ref: '#/components/schemas/Animal/definitions/name' },
            },
            definitions: { name: {} },
          },
        },
      },
    }),
  },
  {
    name: 'keeps cycles between files as references',
    files: {
      'a.json': root({ schema: { $ref: 'b.json#/A' } }),
      'b.json': { A: { items: { $ref: 'c.json#/B' } } },
      'c.json': { B: { items: { $ref: 'b.json#/A' } } },
    },
    value: root({
      schema: { $ref: '#/components/schemas/A' },
      components: {
        schemas: {
          A: { items: { $ref: '#/components/schemas/B' } },
          B: { items: { $ref: '#/components/schemas/A' } },
        },
      },
    }),
  },
  {
    name: 'leads back into the root file',
    files: {
      'a.json': root({ schema: { $ref: 'b.json#/A' }, components: { schemas: { X: {} } } }),
      'b.json': { A: { items: { $ref: './a.json#/components/schemas/X' } } },
    },
    value: root({
      schema: { $ref: '#/components/schemas/A' },
      components: { schemas: { X: {}, A: { items: { $ref: '#/components/schemas/X' } } } },
    }),
  },
  {
    name: 'writes path items of 3.0 in place, and what they refer to in themselves',
    files: {
      'a.json': { openapi: '3.0.3', paths: { '/a': { $ref: 'paths/a.json' } } },
      'paths/a.json': {
        get: {
          parameters: [{ $ref: '#/get/x' }, { $ref: '../p.json#/limit' }],
          x: { in: 'query' },
        },
      },
      'p.json': { limit: { name: 'limit' } },
    },
    value: {
      openapi: '3.0.3',
      paths: {
        '/a': {
          get: {
            parameters: [{ $ref: '#/paths/~1a/get/x' }, { $ref: '#/components/parameters/limit' }],
            x: { in: 'query' },
          },
        },
      },
      components: { parameters: { limit: { name: 'limit' } } },
    },
  },
  {
    name: 'uses the components of 2.0',
    files: {
      'a.json': {
        swagger: '2.0',
        paths: { '/a': { get: { responses: { 200: { $ref: 'b.json#/ok' } } } } },
      },
      'b.json': { ok: { schema: { $ref: '#/Pet' } }, Pet: {} },
    },
    value: {
      swagger: '2.0',
      paths: { '/a': { get: { responses: { 200: { $ref: '#/responses/ok' } } } } },
      responses: { ok: { schema: { $ref: '#/definitions/Pet' } } },
      definitions: { Pet: {} },
    },
  },
  {
    name: 'leaves alone what cannot be followed, and examples',
    files: {
      'a.json': root({
        schema: { $ref: 'https://example.com/a.json', default: { $ref: 'b.json' } },
        x: { schema: { $ref: 'absent.json' } },
        example: { $ref: 'b.json' },
        y: { schema: { properties: { example: { $ref: 'b.json' } } } },
      }),
      'b.json': {},
    },
    value: root({
      schema: { $ref: 'https://example.com/a.json', default: { $ref: 'b.json' } },
      x: { schema: { $ref: 'absent.json' } },
      example: { $ref: 'b.json' },
      y: { schema: { properties: { example: { $ref: '#/components/schemas/b' } } } },
      components: { schemas: { b: {} } },
    }),
  },
  {
    name: 'keeps what stands beside a reference',
    files: {
      'a.json': root({ schema: { $ref: 'b.json', description: 'Mine' } }),
      'b.json': { type: 'string' },
    },
    value: root({
      schema: { $ref: '#/components/schemas/b', description: 'Mine' },
      components: { schemas: { b: { type: 'string' } } },
    }),
  },
  {
    name: 'follows the mapping of a discriminator',
    files: {
      'a.json': root({
        schema: { discriminator: { propertyName: 'k', mapping: { c: 'b.json#/Cat', d: 'Dog' } } },
      }),
      'b.json': { Cat: {} },
    },
    value: root({
      schema: {
        discriminator: { propertyName: 'k', mapping: { c: '#/components/schemas/Cat', d: 'Dog' } },
      },
      components: { schemas: { Cat: {} } },
    }),
  },
  {
    name: 'ends where something that is no component contains itself',
    files: {
      'a.json': root({ info: { $ref: 'b.json' } }),
      'b.json': { inner: { $ref: '#' } },
    },
    value: root({ info: { inner: { $ref: '#/info' } } }),
  },
]

for (const { name, files, value } of cases)
  test(name, () => {
    assert.deepEqual(bundle(definition(files)).value, value)
  })

test('tells for every place of the bundle where it comes from', () => {
  const files = definition({
    'a.json': root({
      info: { title: 'A' },
      schema: { $ref: 'b.json#/Pet' },
      paths: { '/a': { $ref: 'p.json' } },
    }),
    'b.json': { Pet: { title: 'Pet', items: { $ref: 'c.json' } } },
    'c.json': { type: 'string' },
    'p.json': { get: { summary: 'All' } },
  })

  const { value, originOf } = bundle(files)

  const places: [string[], string, string[]][] = [
    [['info', 'title'], 'a.json', ['info', 'title']],
    [['components', 'schemas', 'Pet', 'title'], 'b.json', ['Pet', 'title']],
    [['components', 'schemas', 'c', 'type'], 'c.json', ['type']],
    [['components', 'pathItems', 'p', 'get', 'summary'], 'p.json', ['get', 'summary']],
  ]
  for (const [path, file, expected] of places) {
    assert.deepEqual(originOf(path), { file, path: expected })
    assert.deepEqual(valueAt(value, path), valueAt(files.files.get(file)?.data ?? null, expected))
  }
})

test('what stands beside a reference comes from there', () => {
  const files = definition({
    'a.json': { openapi: '3.0.3', paths: { '/a': { $ref: 'p.json', summary: 'Mine' } } },
    'p.json': { get: {}, summary: 'Theirs' },
  })

  const { value, originOf } = bundle(files)

  assert.equal(valueAt(value, ['paths', '/a', 'summary']), 'Mine')
  assert.equal(originOf(['paths', '/a', 'summary']).file, 'a.json')
  assert.equal(originOf(['paths', '/a', 'get']).file, 'p.json')
})

test('gives the same bundle each time and does not change the files', () => {
  const files = definition({
    'a.json': root({ schema: { $ref: 'b.json#/A' } }),
    'b.json': { A: {} },
  })
  const text = JSON.stringify([...files.files.values()].map(({ data }) => data))

  assert.deepEqual(bundle(files).value, bundle(files).value)
  assert.equal(JSON.stringify([...files.files.values()].map(({ data }) => data)), text)
})

test('leaves a reference where thousands of files stand in one another', () => {
  const files: Record<string, JsonValue> = { 'a.json': root({ info: { $ref: '0.json' } }) }
  for (let i = 0; i < 5000; i++) files[`${i}.json`] = { inner: { $ref: `${i + 1}.json` } }

  const { value } = bundle(definition(files))

  const path = ['info', ...Array.from({ length: 50 }, () => 'inner')]
  assert.deepEqual(valueAt(value, path), { $ref: '50.json' })
})
