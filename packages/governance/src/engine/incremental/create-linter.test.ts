import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseDocument, toPointer } from '@posthorn/definition'
import { definitionOf } from '../../../../../benchmarks/definitions.ts'
import { familyRuleset, sourceAmong } from '../../rules/family-ruleset.ts'
import { loadRuleFamilies } from '../../rules/index.ts'
import { loadRuleset } from '../../ruleset/load-ruleset.ts'
import { lint } from '../lint.ts'
import type { Violation } from '../violation.ts'
import { createLinter } from './create-linter.ts'
import { createRandom, editAtRandom } from './random-edits.ts'
import { awkward, awkwardOld } from './awkward-documents.ts'

const ruleFamilies = await loadRuleFamilies()

const EDITS = 12
/** So short that even small documents are cut up. */
const SHORT = 60

const served = readFileSync(join(import.meta.dirname, '../../../../server/openapi.json'), 'utf8')
const documents = [
  { name: 'the API of the server', text: served, maxPartLength: 16_384, seeds: [1] },
  { name: 'some resources', text: json(definitionOf(3)), maxPartLength: 2000, seeds: [1, 2] },
  { name: 'resources on one line', text: JSON.stringify(definitionOf(2)), seeds: [1, 2] },
  { name: 'awkward references', text: json(awkward), seeds: [1, 2, 3, 4, 5, 6, 7, 8] },
  { name: 'awkward references (2.0)', text: json(awkwardOld), seeds: [1, 2, 3, 4, 5, 6] },
]

for (const family of ruleFamilies)
  for (const { name, text, maxPartLength = SHORT, seeds } of documents)
    for (const seed of seeds)
      test(`${family.name} says of ${name} after edits what it says of the whole, ${seed}`, () => {
        const ruleset = loadRuleset(familyRuleset(family))
        const linter = createLinter(ruleset, { file: 'openapi.json', maxPartLength })
        const random = createRandom(seed)

        let edited = { text, did: 'nothing' }
        for (let count = 0; count < EDITS; count++) {
          const violations = linter.lint(edited.text)

          const whole = lint(parseDocument(edited.text), ruleset, { file: 'openapi.json' })
          assert.deepEqual(violations, whole, `after ${edited.did}`)
          edited = editAtRandom(edited.text, text, random)
        }
      })

/** Each changes what is said of another part of the document than the one that changes. */
const farReaching: [name: string, before: string, after: string][] = [
  [
    'the end of a chain of references changes',
    '{"type":"string","default":4}',
    '{"type":"integer"}',
  ],
  ['a security scheme is renamed', '"oauth":{"$ref"', '"oauth2":{"$ref"'],
  ['a scope is renamed, behind a reference', '{"read":"Read"}', '{"write":"Write"}'],
  ['a tag is renamed', '"letters","description"', '"mails","description"'],
  ['a reference leads nowhere any more', '"Person":{', '"Persons":{'],
  ['a component is used no more', 'parameters/page"},{"$ref":"#/x', 'parameters/no"},{"$ref":"#/x'],
  [
    'what is behind two references changes',
    '"name":"page","in":"query"',
    '"name":"id","in":"path"',
  ],
  ['a property is required', '"Letter":{', '"Letter":{"minProperties":5,'],
]

for (const [name, before, after] of farReaching)
  test(`${name}, and other parts are looked at again`, () => {
    const ruleset = loadRuleset({
      document: { extends: ruleFamilies.map((family) => family.name) },
      extend: sourceAmong(ruleFamilies),
    })
    const linter = createLinter(ruleset, { maxPartLength: SHORT })
    const text = JSON.stringify(awkward)
    const edited = text.replace(before, after)
    const said = messagesOf(linter.lint(text))

    const violations = linter.lint(edited)

    assert.notDeepEqual(messagesOf(violations), said)
    assert.deepEqual(violations, lint(parseDocument(edited), ruleset))
    assert.deepEqual(messagesOf(linter.lint(text)), said)
  })

test('what depends on the whole document is looked at again wherever it changes', () => {
  const given = "$.components..[?(@.type && @root.info.title === 'Letters')]"
  const rule = { given, then: { function: 'falsy' } }
  const ruleset = loadRuleset({ document: { rules: { rule } }, extend: sourceAmong(ruleFamilies) })
  const linter = createLinter(ruleset, { maxPartLength: SHORT })
  const text = JSON.stringify(awkward)

  const ofRule = (edited: string): number =>
    linter.lint(edited).filter(({ code }) => code === 'rule').length

  assert.ok(ofRule(text) > 0)
  assert.equal(ofRule(text.replace('"Letters"', '"Mails"')), 0)
})

function messagesOf(violations: readonly Violation[]): string[] {
  return violations.map(({ path, message }) => `${toPointer(path)} ${message}`)
}

test('a document in YAML is linted like any other', () => {
  const [family] = ruleFamilies
  assert.ok(family)
  const ruleset = loadRuleset(familyRuleset(family))
  const linter = createLinter(ruleset)

  for (const text of ['openapi: 3.0.3\npaths: {}\n', 'openapi: 3.0.3\ninfo: 1\n', '{"openapi": '])
    assert.deepEqual(linter.lint(text), lint(parseDocument(text), ruleset))
})

function json(value: unknown): string {
  return JSON.stringify(value, undefined, 2)
}
