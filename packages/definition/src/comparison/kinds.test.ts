import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compareDefinitions } from './compare-definitions.ts'
import { changeKinds } from './kinds.ts'
import type { Cases } from './testing/documents.ts'
import { breakingOperations, riskyOperations, safeOperations } from './testing/operation-cases.ts'
import {
  breakingDiscriminators,
  breakingSchemas,
  riskyDiscriminators,
  riskySchemas,
  safeDiscriminators,
  safeSchemas,
} from './testing/schema-cases.ts'

const levels: Readonly<Record<string, Cases>> = {
  breaking: { ...breakingOperations, ...breakingSchemas, ...breakingDiscriminators },
  risky: { ...riskyOperations, ...riskySchemas, ...riskyDiscriminators },
  safe: { ...safeOperations, ...safeSchemas, ...safeDiscriminators },
}

const options = { today: '2026-01-01' }
/** Seen although the two documents are the same: it says where the comparison ended. */
const seenWithoutChange = 'comparison-ended'

for (const [level, cases] of Object.entries(levels))
  describe(`what is ${level}`, () => {
    for (const [kind, [before, after]] of Object.entries(cases))
      test(kind, () => {
        const changes = compareDefinitions(before, after, options)

        const found = changes.filter((change) => change.kind === kind)
        assert.deepEqual(
          found.map((change) => change.level),
          [level],
          messagesOf(changes),
        )
        const others = changes.filter((change) => change.kind !== kind)
        assert.deepEqual(
          others.map((change) => change.kind),
          [],
        )
        if (kind !== seenWithoutChange)
          assert.deepEqual(compareDefinitions(before, before, options), [])
      })
  })

test('every kind has a case, and every case a kind', () => {
  const tested = Object.values(levels).flatMap((cases) => Object.keys(cases))

  assert.deepEqual(tested.sort(), Object.keys(changeKinds).sort())
})

test('a change that gets worse one way does not have the same kind the other way', () => {
  const directed = Object.values(levels).flatMap((cases) => Object.entries(cases))

  for (const [kind, [before, after]] of directed)
    if (
      !kind.endsWith('-changed') &&
      kind !== seenWithoutChange &&
      kind !== 'path-parameter-renamed' &&
      kind !== 'parameter-moved'
    )
      assert.ok(
        !compareDefinitions(after, before, options).some((change) => change.kind === kind),
        kind,
      )
})

function messagesOf(changes: { kind: string; message: string }[]): string {
  return changes.map(({ kind, message }) => `${kind}: ${message}`).join('\n')
}
