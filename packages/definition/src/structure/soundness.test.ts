// The generated code says "sound" only where the evaluator finds nothing, and does so for nearly all that is.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '../json-schema/testing/generate.ts'
import type { JsonValue } from '../json.ts'
import { openapi20 } from './openapi-2.ts'
import { openapi30 } from './openapi-3-0.ts'
import { openapi31 } from './openapi-3-1.ts'
import { openapi32 } from './openapi-3-2.ts'
import type { Shapes, StructureKind } from './shapes.ts'
import { isSound, loadSoundness } from './soundness.ts'
import { checkStructure } from './structure.ts'
import type { Broken } from './testing/broken.ts'
import { broken2 } from './testing/broken-2.ts'
import { broken32 } from './testing/broken-3-2.ts'
import { broken30, broken31 } from './testing/broken-3.ts'
import { aShapedDocument, mutated } from './testing/shaped-documents.ts'

const versions: [StructureKind, Shapes, Broken[]][] = [
  ['openapi:2', openapi20, broken2],
  ['openapi:3', openapi30, broken30],
  ['openapi:3_1', openapi31, broken31],
  ['openapi:3_2', openapi32, broken32],
]
const ROUNDS = process.env['POSTHORN_TEST_LONG'] ? 100_000 : 1200

/** What the evaluator finds, which is asked where earlier answers are given. */
function isRight(document: JsonValue, kind: StructureKind): boolean {
  return checkStructure(document, kind, { passed: new WeakMap() }).length === 0
}

for (const [kind, shapes, broken] of versions) {
  await loadSoundness(kind)

  test(`${kind}: documents with one fault are not sound`, () => {
    for (const [what, document, places] of broken)
      assert.equal(isSound(document, kind), places.length === 0, what)
  })

  test(`${kind}: of ${ROUNDS} seeded documents, and of each changed once, those are sound that are right`, () => {
    const random = createRandom(7)
    const counts = { right: 0, wrong: 0, spoilt: 0 }
    for (let round = 0; round < ROUNDS; round++) {
      const document = aShapedDocument(shapes, random, round % 2 === 0 ? 0 : 0.01)
      const right = isRight(document, kind)
      assert.equal(isSound(document, kind), right, JSON.stringify(document))
      counts[right ? 'right' : 'wrong']++
      const changed = mutated(document, random)
      const isStillRight = isRight(changed, kind)
      assert.equal(isSound(changed, kind), isStillRight, JSON.stringify(changed))
      if (right && !isStillRight) counts.spoilt++
    }
    assert.ok(Math.min(...Object.values(counts)) > ROUNDS / 20, JSON.stringify(counts))
  })
}

test('what is nested too deep is not said to be sound', () => {
  for (const depth of [130, 600, 100_000]) {
    let schema: JsonValue = {}
    for (let at = 0; at < depth; at++) schema = { not: schema }
    const components = { schemas: { A: schema } }
    const info = { title: 'a', version: '1' }

    assert.equal(isSound({ openapi: '3.0.0', info, paths: {}, components }, 'openapi:3'), false)
  }
})
