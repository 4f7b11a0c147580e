import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lintText, placesOf, rulesetOf } from '../testing/lint-text.ts'
import type { Ruleset } from './ruleset.ts'
import { RulesetError } from './ruleset-error.ts'

const falsy = { given: '$', then: { function: 'falsy' } }
const base = {
  rules: {
    loud: { ...falsy, severity: 'error' },
    quiet: { ...falsy, severity: 'hint', recommended: false },
    off: { ...falsy, severity: 'off' },
  },
}

/** `name severity` of each rule that is on. */
function enabled(ruleset: Ruleset): string[] {
  return [...ruleset.rules.values()]
    .filter(({ isEnabled }) => isEnabled)
    .map(({ name, severity }) => `${name} ${severity}`)
}

const choices: [name: string, document: object, rules: string[]][] = [
  ['a ruleset by name', { extends: 'base' }, ['loud error']],
  ['a list of one', { extends: ['base'] }, ['loud error']],
  ['what it recommends', { extends: [['base', 'recommended']] }, ['loud error']],
  ['all of it', { extends: [['base', 'all']] }, ['loud error', 'quiet hint']],
  ['none of it', { extends: [['base', 'off']] }, []],
  [
    'none of it but one rule',
    { extends: [['base', 'off']], rules: { quiet: true } },
    ['quiet hint'],
  ],
  ['a ruleset that extends another', { extends: 'middle' }, ['loud info', 'own warn']],
  [
    'all of one that takes over little',
    { extends: [['middle', 'all']] },
    ['loud info', 'quiet hint', 'own warn'],
  ],
  ['none of one that extends another', { extends: [['middle', 'off']] }, []],
  [
    'several, the later over the earlier',
    { extends: ['base', 'middle'] },
    ['loud info', 'own warn'],
  ],
  ['several, in the other order', { extends: ['middle', 'base'] }, ['loud error', 'own warn']],
  ['itself', { extends: 'self' }, ['self warn']],
  ['another that extends it', { extends: 'left' }, ['right warn', 'left warn']],
  ['an object', { extends: [base] }, ['loud error']],
  [
    'a built-in family',
    { extends: [['posthorn:security', 'off']], rules: { 'sec3-security-missing': 'hint' } },
    ['sec3-security-missing hint'],
  ],
]

const others = {
  base,
  middle: { extends: 'base', rules: { loud: 'info', own: falsy } },
  self: { extends: 'self', rules: { self: falsy } },
  left: { extends: 'right', rules: { left: falsy } },
  right: { extends: ['left'], rules: { right: falsy } },
}

for (const [name, document, rules] of choices)
  test(`a ruleset extends ${name}`, () => {
    assert.deepEqual(enabled(rulesetOf(document, others)), rules)
  })

const changes: [change: unknown, rules: string[]][] = [
  ['error', ['loud error']],
  ['warn', ['loud warn']],
  ['info', ['loud info']],
  ['hint', ['loud hint']],
  ['off', []],
  [0, ['loud error']],
  [1, ['loud warn']],
  [2, ['loud info']],
  [3, ['loud hint']],
  [-1, []],
  [true, ['loud error']],
  [false, []],
  [{ severity: 'hint' }, ['loud hint']],
  [{ severity: 'off' }, []],
  [{ message: 'x' }, ['loud error']],
]

for (const [change, rules] of changes)
  test(`an inherited rule is changed by ${JSON.stringify(change)}`, () => {
    assert.deepEqual(
      enabled(rulesetOf({ extends: 'base', rules: { loud: change } }, others)),
      rules,
    )
  })

test('a rule that is off is switched on with the severity that it was given first', () => {
  const twice = { once: { extends: 'base', rules: { loud: 'off' } } }

  assert.deepEqual(
    enabled(rulesetOf({ extends: 'once', rules: { loud: true } }, { ...others, ...twice })),
    ['loud error'],
  )
})

test('what a change of an inherited rule does not name stays', () => {
  const rule = {
    ...falsy,
    message: 'old',
    description: 'Described.',
    formats: ['oas3'],
    tags: ['a'],
  }
  const [changed] = rulesetOf({
    extends: [{ rules: { rule } }],
    rules: { rule: { message: 'new' } },
  }).rules.values()

  assert.equal(changed?.definition.message, 'new')
  assert.equal(changed?.definition.description, 'Described.')
  assert.deepEqual(changed?.definition.formats, ['oas3'])
})

test('a change of the paths uses the aliases of who changes, other rules those of who defined them', () => {
  const given = {
    aliases: { Place: '$.a' },
    rules: { one: { ...falsy, given: '#Place' }, two: { ...falsy, given: '#Place' } },
  }
  const ruleset = rulesetOf(
    { extends: 'given', aliases: { Place: '$.b' }, rules: { two: { given: '#Place' } } },
    { given },
  )

  assert.deepEqual(placesOf(lintText({ a: 1, b: 2 }, ruleset)), ['one a', 'two b'])
})

test('the formats of a ruleset are for its rules without formats', () => {
  const rules = { every: falsy, two: { ...falsy, formats: ['oas2'] } }
  const ruleset = rulesetOf({ formats: ['oas3.1'], rules })

  assert.deepEqual(ruleset.rules.get('every')?.definition.formats, ['oas3_1'])
  assert.deepEqual(ruleset.rules.get('two')?.definition.formats, ['oas2'])
  assert.deepEqual([...ruleset.formats].sort(), ['oas2', 'oas3_1'])
})

test('documentation is that of the rule, or a place in that of the ruleset', () => {
  const documentationUrl = 'https://example.org/rules'
  const ruleset = rulesetOf({
    documentationUrl,
    rules: { a: falsy, b: { ...falsy, documentationUrl: 'https://example.org/b' } },
  })

  const urls = lintText({ x: 1 }, ruleset).map((violation) => violation.documentationUrl)
  assert.deepEqual(urls, [`${documentationUrl}#a`, 'https://example.org/b'])
})

const wrong: [name: string, document: unknown, message: RegExp][] = [
  ['null', null, /A ruleset must be an object/],
  ['a text', 'rules', /A ruleset must be an object/],
  ['a list', [], /A ruleset must be an object/],
  ['nothing in it', {}, /A ruleset needs "rules", "extends" or "overrides"/],
  [
    'a property that is none',
    { rules: {}, rule: {} },
    /a property that rulesets do not have, "rule"/,
  ],
  ['rules in a list', { rules: [] }, /"rules" must be an object/],
  [
    'a choice that is none',
    { extends: [['base', 'some']] },
    /may choose "recommended", "all" or "off", not "some"/,
  ],
  ['a ruleset that is not there', { extends: 'nobody' }, /There is no built-in ruleset "nobody"/],
  [
    'an extended ruleset that is wrong',
    { extends: [{ x: 1 }] },
    /a property that rulesets do not have, "x"/,
  ],
  ['an extended ruleset that is none', { extends: [7] }, /A ruleset must be an object/],
  [
    'a rule to change that is not there',
    { extends: 'base', rules: { nobody: 'off' } },
    /There is no rule "nobody" to change/,
  ],
  ['a rule of a wrong kind', { rules: { a: null } }, /There is no rule "a"|The rule "a"/],
  [
    'a severity that is none',
    { extends: 'base', rules: { loud: 'fatal' } },
    /The rule "loud" has the severity "fatal"; there are/,
  ],
  [
    'a severity out of range',
    { extends: 'base', rules: { loud: 4 } },
    /The rule "loud" has the severity 4/,
  ],
  [
    'a severity between',
    { extends: 'base', rules: { loud: 0.5 } },
    /The rule "loud" has the severity 0\.5/,
  ],
  [
    'a rule with an unknown property',
    { rules: { a: { ...falsy, given2: 1 } } },
    /The rule "a" has a property that rules do not have, "given2"/,
  ],
  ['a rule without a path', { rules: { a: { then: falsy.then } } }, /The rule "a" needs "given"/],
  [
    'a rule with no path in its list',
    { rules: { a: { ...falsy, given: [] } } },
    /The rule "a" needs "given"/,
  ],
  [
    'a path that begins wrongly',
    { rules: { a: { ...falsy, given: 'info' } } },
    /The rule "a" needs paths that begin with "\$"/,
  ],
  [
    'a path that is no text',
    { rules: { a: { ...falsy, given: [7] } } },
    /The rule "a" needs paths/,
  ],
  [
    'a rule without then',
    { rules: { a: { given: '$' } } },
    /The rule "a" needs "then" with a function/,
  ],
  [
    'a rule with an empty then',
    { rules: { a: { given: '$', then: [] } } },
    /The rule "a" needs "then" with a function/,
  ],
  [
    'a then without a function',
    { rules: { a: { given: '$', then: {} } } },
    /needs the name of a function in "then"/,
  ],
  [
    'a then with a function that is no name',
    { rules: { a: { given: '$', then: { function: {} } } } },
    /needs the name of a function/,
  ],
  [
    'a field that is no text',
    { rules: { a: { given: '$', then: { ...falsy.then, field: 1 } } } },
    /needs a text as "field"/,
  ],
  [
    'a message that is no text',
    { rules: { a: { ...falsy, message: 1 } } },
    /needs a text as "message"/,
  ],
  [
    'a description that is no text',
    { rules: { a: { ...falsy, description: {} } } },
    /needs a text as "description"/,
  ],
  [
    'resolved that is no flag',
    { rules: { a: { ...falsy, resolved: 'no' } } },
    /needs true or false as "resolved"/,
  ],
  [
    'recommended that is no flag',
    { rules: { a: { ...falsy, recommended: 1 } } },
    /needs true or false as "recommended"/,
  ],
  [
    'formats that are no list',
    { rules: { a: { ...falsy, formats: 'oas3' } } },
    /The rule "a" needs a list of "formats"/,
  ],
  [
    'a format that is not known',
    { rules: { a: { ...falsy, formats: ['oas4'] } } },
    /The rule "a" names a format that is not known, "oas4"/,
  ],
  [
    'a format of the ruleset that is not known',
    { formats: [3], rules: {} },
    /The ruleset names a format that is not known, 3/,
  ],
  ['aliases that are no object', { aliases: [], rules: {} }, /"aliases" must be an object/],
  [
    'parser options that are none',
    { parserOptions: { duplicateKeys: 'maybe' }, rules: {} },
    /parserOptions\.duplicateKeys.*"maybe"/,
  ],
  ['overrides that are no list', { overrides: {}, rules: {} }, /"overrides" must be a list/],
  [
    'an override without files',
    { overrides: [{ rules: {} }], rules: {} },
    /The override 1 needs "files", a list of globs/,
  ],
]

for (const [name, document, message] of wrong)
  test(`a ruleset with ${name} is refused`, () => {
    assert.throws(() => rulesetOf(document, others), { name: 'RulesetError', message })
  })

const unusable: [name: string, rule: object, message: RegExp][] = [
  [
    'a function that does not exist',
    { given: '$', then: { function: 'nobody' } },
    /The rule "rule" names a function that does not exist, "nobody"/,
  ],
  [
    'a function of the built-in rules',
    { given: '$', then: { function: 'oasSchema' } },
    /a function that does not exist, "oasSchema"/,
  ],
  [
    'an alias that does not exist',
    { ...falsy, given: '#Nobody.x' },
    /There is no alias "Nobody", which the path "#Nobody\.x" names/,
  ],
  [
    'a path that cannot be read',
    { ...falsy, given: '$.a[?(@.b' },
    /The rule "rule": The path .* has a bracket that is not closed/,
  ],
  [
    'a filter that cannot be read',
    { ...falsy, given: '$.a[?(process.exit())]' },
    /The rule "rule": The filter .* may not use "process"/,
  ],
]

for (const [name, rule, message] of unusable)
  test(`a rule with ${name} is refused when it is used`, () => {
    assert.throws(
      () => lintText({ a: 1 }, rulesetOf({ rules: { rule } })),
      (error) => {
        assert.ok(error instanceof RulesetError)
        assert.match(error.message, message)
        return true
      },
    )
  })
