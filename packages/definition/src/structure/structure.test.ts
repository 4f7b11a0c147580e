import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonValue } from '../json.ts'
import { toPointer } from '../pointer.ts'
import type { StructureKind } from './shapes.ts'
import { checkStructure } from './structure.ts'
import type { Broken } from './testing/broken.ts'
import { broken2 } from './testing/broken-2.ts'
import { broken32 } from './testing/broken-3-2.ts'
import { brokenArazzo } from './testing/broken-arazzo.ts'
import { broken30, broken31 } from './testing/broken-3.ts'

const versions: [string, StructureKind, Broken[]][] = [
  ['OpenAPI 2.0', 'openapi:2', broken2],
  ['OpenAPI 3.0', 'openapi:3', broken30],
  ['OpenAPI 3.1', 'openapi:3_1', broken31],
  ['OpenAPI 3.2', 'openapi:3_2', broken32],
  ['Arazzo 1.0', 'arazzo:1', brokenArazzo],
]

function placesOf(document: JsonValue, kind: StructureKind): string[] {
  return [...new Set(checkStructure(document, kind).map(({ path }) => toPointer(path)))].sort()
}

for (const [version, kind, documents] of versions)
  for (const [what, document, places] of documents)
    test(`${version}: ${what}`, () => {
      assert.deepEqual(placesOf(document, kind), places.toSorted())
    })

test('tells one place and message once, with all names', () => {
  const document = { openapi: '3.1.0', info: { title: 'a', version: '1' }, paths: {}, b: 1, c: 2 }

  const problems = checkStructure(document, 'openapi:3_1')

  assert.deepEqual(
    problems.map(({ path, message }) => [path, message]),
    [[[], 'must not have unevaluated properties: "b", "c"']],
  )
})

test('says what it wants to see', () => {
  const document = { swagger: '2.0', info: { title: 1, version: '1' }, paths: {}, schemes: ['ftp'] }

  const problems = checkStructure(document, 'openapi:2')

  assert.deepEqual(
    problems.map(({ path, message }) => [toPointer(path), message]),
    [
      ['/info/title', 'must be string'],
      ['/schemes/0', 'must be one of "http", "https", "ws", "wss"'],
    ],
  )
})

test('ends at values nested without measure', () => {
  let schema: JsonValue = {}
  for (let depth = 0; depth < 100_000; depth++) schema = { not: schema }
  const document = {
    openapi: '3.0.0',
    info: { title: 'a', version: '1' },
    paths: {},
    components: { schemas: { A: schema } },
  }

  const problems = checkStructure(document, 'openapi:3')

  assert.deepEqual(
    problems.map(({ keyword }) => keyword),
    ['too-deep'],
  )
})
