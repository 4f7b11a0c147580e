import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDocument } from './parse-document.ts'
import { createDefinition } from './references.ts'

const texts: Record<string, string> = {
  'openapi.json': JSON.stringify({
    a: { b: [{ 'c/d~e': 1 }] },
    chain: { $ref: '#/link' },
    link: { $ref: './common.yaml#/Pet' },
    loop: { $ref: '#/knot' },
    knot: { $ref: '#/loop' },
    self: { $ref: '#/self/inside' },
    whole: { $ref: 'common.yaml' },
  }),
  'common.yaml':
    'Pet: { type: object }\nback: { $ref: "openapi.json#/a/b/0" }\n__proto__: { own: 1 }\n',
  'schemas/with space.yaml': 'name: { $ref: "../common.yaml#/Pet" }',
  'broken.yaml': 'a: [',
}
const files = new Map(Object.entries(texts).map(([name, text]) => [name, parseDocument(text)]))
const definition = createDefinition(files, 'openapi.json')

const resolved: [reference: string, from: string, file: string, path: (string | number)[]][] = [
  ['#', 'common.yaml', 'common.yaml', []],
  ['', 'common.yaml', 'common.yaml', []],
  ['#/a/b/0/c~1d~0e', 'openapi.json', 'openapi.json', ['a', 'b', 0, 'c/d~e']],
  ['#/a/b/0/c%7E1d~0e', 'openapi.json', 'openapi.json', ['a', 'b', 0, 'c/d~e']],
  ['common.yaml#/Pet', 'openapi.json', 'common.yaml', ['Pet']],
  ['./schemas/../common.yaml#/Pet', 'openapi.json', 'common.yaml', ['Pet']],
  ['schemas/with%20space.yaml#/name', 'openapi.json', 'common.yaml', ['Pet']],
  ['.\\schemas\\with space.yaml', 'openapi.json', 'schemas/with space.yaml', []],
  ['../openapi.json#/chain', 'schemas/with space.yaml', 'common.yaml', ['Pet']],
  ['#/chain', 'openapi.json', 'common.yaml', ['Pet']],
  ['#/chain/type', 'openapi.json', 'common.yaml', ['Pet', 'type']],
  ['#/whole/back', 'openapi.json', 'openapi.json', ['a', 'b', 0]],
  ['common.yaml#/__proto__/own', 'openapi.json', 'common.yaml', ['__proto__', 'own']],
]
for (const [reference, from, file, path] of resolved)
  test(`"${reference}" in "${from}" leads to ${path.length} keys in "${file}"`, () => {
    const found = definition.resolve(reference, from)

    assert.equal(found.kind, 'resolved')
    assert.deepEqual(
      { ...found, value: undefined },
      { kind: 'resolved', file, path, value: undefined },
    )
  })

const problems: [reference: string, kind: string][] = [
  ['https://example.com/pet.json', 'external'],
  ['http://169.254.169.254/latest/meta-data', 'external'],
  ['file:///etc/passwd', 'external'],
  ['data:application/json,{}', 'external'],
  ['//example.com/pet.json', 'external'],
  ['/etc/passwd', 'external'],
  ['C:\\pet.json', 'external'],
  ['\\\\server\\share', 'external'],
  ['%2Fetc%2Fpasswd', 'external'],
  ['../../outside.yaml', 'external'],
  ['schemas/%2e%2e/../outside.yaml', 'external'],
  ['absent.yaml#/Pet', 'missing-file'],
  ['Common.yaml', 'missing-file'],
  ['broken.yaml#/a', 'unreadable-file'],
  ['#/a/c', 'missing-value'],
  ['#/a/b/1', 'missing-value'],
  ['#/a/b/length', 'missing-value'],
  ['#/constructor', 'missing-value'],
  ['#/__proto__', 'missing-value'],
  ['#/loop', 'cycle'],
  ['#/self', 'missing-value'],
  ['#Pet', 'not-a-pointer'],
]
for (const [reference, kind] of problems)
  test(`"${reference}" is a problem: ${kind}`, () => {
    assert.equal(definition.resolve(reference, 'openapi.json').kind, kind)
  })

test('gives up on references that multiply', () => {
  const text: Record<string, object> = { a60: { x: { x: 1 } } }
  for (let i = 0; i < 60; i++) {
    const next = { $ref: `#/a${i + 1}/x/x` }
    text[`a${i}`] = { x: next, $ref: next.$ref }
  }
  const file = parseDocument(JSON.stringify(text))

  createDefinition(new Map([['a.json', file]]), 'a.json').resolve('#/a0/x/x', 'a.json')
})
