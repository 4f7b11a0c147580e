import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseDocument } from '@posthorn/definition'
import { lint } from '../engine/lint.ts'
import { loadStructure } from '../engine/load-structure.ts'
import type { Violation } from '../engine/violation.ts'
import { loadRuleset } from '../ruleset/load-ruleset.ts'
import type { BuiltInRule, RuleFamily } from './built-in-rule.ts'
import { exampleDocument } from './example-document.ts'
import { familyRuleset } from './family-ruleset.ts'
import { loadRuleFamilies } from './index.ts'

const ruleFamilies = await loadRuleFamilies()

for (const family of ruleFamilies)
  for (const rule of family.rules)
    test(`${family.name}: ${rule.slug} finds its bad example and nothing in its good one`, async () => {
      await loadStructure(exampleDocument(rule.bad, rule.formats ?? family.formats))
      const bad = violationsOf(rule, family, rule.bad)
      const good = violationsOf(rule, family, rule.good)

      assert.equal(bad.length, rule.violations ?? 1, JSON.stringify(bad, undefined, 2))
      assert.deepEqual(good, [])
      for (const { severity } of bad) assert.equal(severity, rule.severity)
    })

test('no two built-in rules have the same name', () => {
  const slugs = ruleFamilies.flatMap(({ rules }) => rules.map(({ slug }) => slug))

  assert.deepEqual(
    slugs.filter((slug, index) => slugs.indexOf(slug) !== index),
    [],
  )
})

test('the file of a built-in rule is named like it', () => {
  const folders = ['arazzo', 'asyncapi', 'openapi', 'owasp', 'governance', 'security']
  const isThere = ({ slug }: BuiltInRule): boolean =>
    folders.some((folder) => existsSync(join(import.meta.dirname, folder, `${fileName(slug)}.ts`)))

  for (const { rules } of ruleFamilies)
    for (const rule of rules) assert.ok(isThere(rule), rule.slug)
})

function fileName(slug: string): string {
  return slug
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

function violationsOf(rule: BuiltInRule, family: RuleFamily, example: string): Violation[] {
  const source = familyRuleset(family)
  const ruleset = loadRuleset({
    document: { extends: [['family', 'off']], rules: { [rule.slug]: true } },
    extend: () => source,
  })
  const formats = rule.formats ?? family.formats
  const text = JSON.stringify(exampleDocument(example, formats), undefined, 2)
  return lint(parseDocument(text), ruleset).filter(({ code }) => code === rule.slug)
}
