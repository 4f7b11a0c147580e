import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lintText, rulesetOf } from '../testing/lint-text.ts'

const falsy = { given: ['$.info', '$.paths[*]'], then: { function: 'falsy' } }
const document = { info: { a: 1 }, paths: { '/a/b': { get: {} }, '/c': {} } }

/** `place severity` of each violation of a file. */
function foundIn(
  file: string | undefined,
  overrides: object[],
  more: object = { rules: { rule: falsy } },
): string[] {
  return lintText(document, rulesetOf({ ...more, overrides }), file).map(
    ({ code, path, severity }) => `${code} ${path.join('.')} ${severity}`,
  )
}

const warned = ['rule info warn', 'rule paths./a/b warn', 'rule paths./c warn']

const globs: [pattern: string, file: string, fits: boolean][] = [
  ['letters.yaml', 'letters.yaml', true],
  ['letters.yaml', 'apis/letters.yaml', true],
  ['*.yaml', 'apis/letters.yaml', true],
  ['*.json', 'apis/letters.yaml', false],
  ['apis/*.yaml', 'apis/letters.yaml', true],
  ['apis/*.yaml', 'apis/old/letters.yaml', false],
  ['apis/**/*.yaml', 'apis/old/letters.yaml', true],
  ['apis/**/*.yaml', 'apis/letters.yaml', true],
  ['./apis/*.yaml', 'apis/letters.yaml', true],
  ['apis/*.yaml', './apis/letters.yaml', true],
  ['apis/*.yaml', 'apis\\letters.yaml', true],
  ['**', '.hidden/letters.yaml', true],
  ['*.{yml,yaml}', 'a.yml', true],
  ['[ab].yaml', 'c.yaml', false],
]

for (const [pattern, file, fits] of globs)
  test(`the override for ${pattern} is ${fits ? '' : 'not '}for ${file}`, () => {
    assert.deepEqual(
      foundIn(file, [{ files: [pattern], rules: { rule: 'off' } }]),
      fits ? [] : warned,
    )
  })

test('a document without a name has no overrides', () => {
  assert.deepEqual(foundIn(undefined, [{ files: ['**'], rules: { rule: 'off' } }]), warned)
})

test('of several overrides the later one wins', () => {
  const overrides = [
    { files: ['*.yaml'], rules: { rule: 'error' } },
    { files: ['a.yaml', 'b.yaml'], rules: { rule: 'hint' } },
  ]

  assert.deepEqual(foundIn('a.yaml', overrides)[0], 'rule info hint')
  assert.deepEqual(foundIn('c.yaml', overrides)[0], 'rule info error')
})

test('an override brings rules, aliases and rulesets of its own', () => {
  const override = {
    files: ['a.yaml'],
    extends: [{ rules: { extended: { given: '$.info', then: { function: 'falsy' } } } }],
    aliases: { Info: '$.info' },
    rules: { own: { given: '#Info', then: { function: 'falsy' } } },
  }

  assert.deepEqual(foundIn('a.yaml', [override]), [
    'extended info warn',
    'own info warn',
    ...warned,
  ])
  assert.deepEqual(foundIn('b.yaml', [override]), warned)
})

test('a ruleset may have nothing but overrides', () => {
  const overrides = [{ files: ['a.yaml'], rules: { rule: falsy } }]

  assert.deepEqual(foundIn('a.yaml', overrides, {}), warned)
  assert.deepEqual(foundIn('b.yaml', overrides, {}), [])
})

test('an override changes what happens to keys that stand twice', () => {
  const ruleset = rulesetOf({
    rules: {},
    overrides: [{ files: ['a.json'], parserOptions: { duplicateKeys: 'off' } }],
  })
  const text = '{"a":1,"a":2}'

  assert.deepEqual(
    [lintText(text, ruleset, 'a.json').length, lintText(text, ruleset, 'b.json').length],
    [0, 1],
  )
})

const pointers: [name: string, overrides: object[], found: string[]][] = [
  [
    'switches a rule off there',
    [{ files: ['*.yaml#/info'], rules: { rule: 'off' } }],
    ['rule paths./a/b warn', 'rule paths./c warn'],
  ],
  [
    'and below',
    [{ files: ['*.yaml#/paths'], rules: { rule: 'error' } }],
    ['rule info warn', 'rule paths./a/b error', 'rule paths./c error'],
  ],
  [
    'escapes slashes',
    [{ files: ['*.yaml#/paths/~1a~1b'], rules: { rule: 'hint' } }],
    ['rule info warn', 'rule paths./a/b hint', 'rule paths./c warn'],
  ],
  ['is for whole keys', [{ files: ['*.yaml#/paths/~1a'], rules: { rule: 'off' } }], warned],
  ['is for its file only', [{ files: ['b.yaml#/info'], rules: { rule: 'off' } }], warned],
  [
    'wins over one further up',
    [
      { files: ['*.yaml#/paths/~1c'], rules: { rule: 'info' } },
      { files: ['*.yaml#/paths'], rules: { rule: 'off' } },
    ],
    ['rule info warn', 'rule paths./c info'],
  ],
  [
    'of nothing is the whole document',
    [{ files: ['*.yaml#'], rules: { rule: 'error' } }],
    ['rule info error', 'rule paths./a/b error', 'rule paths./c error'],
  ],
  [
    'names a rule that is not there',
    [{ files: ['*.yaml#/info'], rules: { nobody: 'off' } }],
    warned,
  ],
]

for (const [name, overrides, found] of pointers)
  test(`an override with a pointer ${name}`, () => {
    assert.deepEqual(foundIn('a.yaml', overrides), found)
  })

test('a rule that is off is on where an override with a pointer says so, and only there', () => {
  const overrides = [{ files: ['*.yaml#/info'], rules: { rule: 'error' } }]
  const off = { extends: [{ rules: { rule: falsy } }], rules: { rule: 'off' } }

  assert.deepEqual(foundIn('a.yaml', overrides, off), ['rule info error'])
})

test('two files that fit one override by different patterns are not mixed up', () => {
  const ruleset = rulesetOf({
    rules: { rule: falsy },
    overrides: [{ files: ['a.yaml#/info', 'b.yaml#/paths'], rules: { rule: 'off' } }],
  })
  const placesIn = (file: string): string[] =>
    lintText(document, ruleset, file).map(({ path }) => path.join('.'))

  assert.deepEqual(placesIn('a.yaml'), ['paths./a/b', 'paths./c'])
  assert.deepEqual(placesIn('b.yaml'), ['info'])
})

test('only severities may be changed at a pointer', () => {
  const overrides = [{ files: ['*.yaml#/info'], rules: { rule: { severity: 'off' } } }]

  assert.throws(() => foundIn('a.yaml', overrides), { name: 'RulesetError' })
})
