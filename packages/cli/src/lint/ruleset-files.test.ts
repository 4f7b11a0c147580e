import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDirectoryWith, letters, linesIn, violationsIn } from '../testing/lint.ts'
import { startServer } from '../testing/server.ts'

const described = '{given: $.info, then: {field: description, function: truthy}}'

for (const name of ['.spectral.yaml', '.spectral.yml', '.spectral.json'])
  test(`${name} in the directory is the ruleset`, async () => {
    const rules = {
      described: { given: '$.info', then: { field: 'description', function: 'truthy' } },
    }
    const { lint } = aDirectoryWith({ 'letters.yaml': letters, [name]: JSON.stringify({ rules }) })

    assert.deepEqual(linesIn(await lint('letters.yaml', '-o', 'json')), [
      'letters.yaml:2 described',
    ])
  })

test('a ruleset extends files and built-in rulesets, and brings functions', async () => {
  const { lint } = aDirectoryWith({
    'letters.yaml': letters,
    'rules/main.yaml': `extends:
  - ./base/base.yaml
  - [spectral:oas, off]
  - ['@stoplight/spectral-owasp-ruleset', off]
functions: [loud, [polite, {}]]
rules:
  info-contact: error
  owasp:api8:2023-define-error-validation: hint
  loud: {given: $.info.title, then: {function: loud, functionOptions: {mark: '!'}}}
`,
    'rules/functions/loud.js': `module.exports = (title, { mark }, { path }) =>
  title.endsWith(mark) ? undefined : [{ message: title + ' needs ' + mark + ' at ' + path.join('/') }]
`,
    'rules/functions/polite.js': 'export default () => []\n',
    'rules/base/base.yaml': `extends: more
functionsDir: ../lib
functions: [short]
rules:
  short: {severity: info, given: $.info.title, then: {function: short}}
`,
    'rules/base/more': `rules: {described: ${described}}\n`,
    'rules/lib/short.js': `import { createRulesetFunction } from '@stoplight/spectral-core'
export default createRulesetFunction({ input: null }, (title) => [{ message: title.length + ' letters' }])
`,
  })

  const ended = await lint('letters.yaml', '-r', 'rules/main.yaml', '-o', 'json')

  assert.equal(ended.stderr, '')
  assert.deepEqual(
    violationsIn(ended).map(({ rule, severity, issue }) => `${rule} ${severity} ${issue}`),
    [
      'described WARN "description" must be present and not empty',
      'info-contact ERROR Name a contact in "info".',
      'loud WARN Letters needs ! at info/title',
      'short INFO 7 letters',
      'owasp:api8:2023-define-error-validation HINT Describe the response to a bad request.',
    ],
  )
})

test('an override extends built-in rulesets and files with functions', async () => {
  const { lint } = aDirectoryWith({
    'letters.yaml': letters,
    'other.yaml': letters,
    'rules.yaml': `rules: {}
overrides:
  - files: [letters.yaml]
    extends: [[spectral:oas, off], ./loud.yaml]
    rules: {info-contact: error}
`,
    'loud.yaml': `functions: [loud]
rules: {loud: {given: $.info.title, then: {function: loud}}}
`,
    'functions/loud.js': `export default (title) => [{ message: title + '!' }]\n`,
  })

  const ended = await lint('letters.yaml', 'other.yaml', '-r', 'rules.yaml', '-o', 'json')

  assert.equal(ended.stderr, '')
  assert.deepEqual(
    violationsIn(ended).map(({ rule, issue }) => `${rule} ${issue}`),
    ['info-contact Name a contact in "info".', 'loud Letters!'],
  )
})

test('rulesets that extend each other in a circle come to an end', async () => {
  const { lint } = aDirectoryWith({
    'letters.yaml': letters,
    'a.yaml': `extends: [./b.yaml, ./a.yaml]\nrules: {a: ${described}}\n`,
    'b.yaml': `extends: ./a.yaml\nrules: {b: ${described}}\n`,
  })

  const ended = await lint('letters.yaml', '-r', 'a.yaml', '-o', 'json')

  assert.deepEqual(linesIn(ended), ['letters.yaml:2 a', 'letters.yaml:2 b'])
})

test('overrides are for files as seen from the ruleset', async () => {
  const { lint } = aDirectoryWith({
    'apis/old/letters.yaml': letters,
    'apis/new/letters.yaml': letters,
    'apis/rules.yaml': `rules: {described: ${described}}
overrides:
  - files: ['old/**']
    rules: {described: off}
  - files: ['new/*.yaml#/info']
    rules: {described: error}
`,
  })

  const ended = await lint('apis', '-r', 'apis/rules.yaml', '-o', 'json')

  assert.deepEqual(
    violationsIn(ended).map(({ file, severity }) => [file, severity]),
    [['apis/new/letters.yaml', 'ERROR']],
  )
})

const refused: [name: string, files: Record<string, string>, error: RegExp][] = [
  [
    'that is not there',
    {},
    /The ruleset "rules\.yaml" cannot be used: ".*rules\.yaml" cannot be read/,
  ],
  ['with a fault in its text', { 'rules.yaml': 'rules:\n  a: [\n' }, /rules\.yaml:3: /],
  [
    'that is a list',
    { 'rules.yaml': '- a\n' },
    /A ruleset must be an object with "rules" or "extends"/,
  ],
  [
    'with a rule that cannot be',
    { 'rules.yaml': 'rules: {a: {given: $}}\n' },
    /The rule "a" needs "then"/,
  ],
  [
    'with a path that cannot be read',
    { 'rules.yaml': "rules: {a: {given: '$.[', then: {function: truthy}}}\n" },
    /The rule "a": The path "\$\.\[" has a bracket/,
  ],
  [
    'with a field that cannot be read',
    { 'rules.yaml': "rules: {a: {given: $, then: {field: '$.[', function: truthy}}}\n" },
    /The rule "a": The path "\$\.\[" has a bracket/,
  ],
  [
    'with a function that does not exist',
    { 'rules.yaml': 'rules: {a: {given: $, then: {function: nobody}}}\n' },
    /The rule "a" names a function that does not exist, "nobody"/,
  ],
  [
    'with a function whose file is not there',
    { 'rules.yaml': 'functions: [f]\nrules: {}\n' },
    /The function "f" cannot be read from ".*functions.f\.js"/,
  ],
  [
    'with a function that is out of place',
    { 'rules.yaml': "functions: ['../f']\nrules: {}\n" },
    /"functions" must list names, not "\.\.\/f"/,
  ],
  [
    'with a function that does not parse',
    { 'rules.yaml': 'functions: [f]\nrules: {}\n', 'functions/f.js': 'module.exports = (' },
    /The function "f" cannot be used: /,
  ],
  [
    'with a function that requires a module',
    { 'rules.yaml': 'functions: [f]\nrules: {}\n', 'functions/f.js': "require('node:fs')" },
    /a function cannot require "node:fs"/,
  ],
  [
    'with a function that imports a module',
    {
      'rules.yaml': 'functions: [f]\nrules: {}\n',
      'functions/f.js': "import fs from 'node:fs'\nexport default () => fs",
    },
    /a function cannot import "node:fs"/,
  ],
  [
    'that extends what is not there',
    { 'rules.yaml': 'extends: ./nobody.yaml\n' },
    /nobody\.yaml" cannot be read/,
  ],
  [
    'whose override extends what is not there',
    {
      'rules.yaml':
        'rules: {}\noverrides: [{files: [another.yaml], extends: ./nobody.yaml, rules: {}}]\n',
    },
    /nobody\.yaml" cannot be read/,
  ],
  [
    'that extends a name nobody knows',
    { 'rules.yaml': 'extends: spectral:nobody\n' },
    /There is no built-in ruleset "spectral:nobody"\. There are posthorn:governance/,
  ],
  [
    'that extends a program',
    { 'rules.yaml': 'extends: ./a.mjs\n', 'a.mjs': '' },
    /"[^"]*a\.mjs" is a program\. Rulesets are YAML or JSON/,
  ],
]

for (const [name, files, error] of refused)
  test(`a ruleset ${name} is refused`, async () => {
    const { lint } = aDirectoryWith({ 'letters.yaml': letters, ...files })

    const { code, stdout, stderr } = await lint('letters.yaml', '-r', 'rules.yaml')

    assert.deepEqual([code, stdout], [1, ''])
    assert.match(stderr, error)
    assert.doesNotMatch(stderr, /\n\s+at /)
  })

test('a ruleset that is a program is refused, not run', async () => {
  const { lint } = aDirectoryWith({ 'letters.yaml': letters, 'rules.js': 'process.exit(0)' })

  const { code, stderr } = await lint('letters.yaml', '-r', 'rules.js')

  assert.equal(code, 1)
  assert.match(
    stderr,
    /rules\.js" is a program\. Rulesets are YAML or JSON; functions of your own go/,
  )
})

test('a ruleset at an address is not fetched', async () => {
  const server = await startServer((_, response) => response.end('rules: {}'))
  const { lint } = aDirectoryWith({
    'letters.yaml': letters,
    'rules.yaml': `extends: ${server.url}/rules.yaml\n`,
  })

  const extended = await lint('letters.yaml', '-r', 'rules.yaml')
  const named = await lint('letters.yaml', '-r', `${server.url}/rules.yaml`)

  assert.match(
    extended.stderr,
    /"http:\/\/127\.0\.0\.1:\d+\/rules\.yaml" is not fetched\. Keep a copy of it/,
  )
  assert.match(
    named.stderr,
    /"http:\/\/127\.0\.0\.1:\d+\/rules\.yaml" is not fetched\. Keep a copy of it/,
  )
  assert.deepEqual([extended.code, named.code, server.seen], [1, 1, []])
})
