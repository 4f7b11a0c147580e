import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSandbox } from '../functions/sandbox.ts'
import { lintText, placesOf, ruleOf, rulesetOf } from '../testing/lint-text.ts'

const letters = {
  openapi: '3.0.3',
  info: { title: 'Letters', version: '1.0.0' },
  paths: {
    '/letters': {
      get: { responses: { 200: { description: 'All letters.' } } },
      post: { responses: { 201: { description: 'Written.' } } },
    },
  },
}

test('a missing root security is one violation of the document and one of each operation', () => {
  const ruleset = rulesetOf({
    extends: [['posthorn:security', 'off']],
    rules: { 'sec3-security-missing': true, 'sec3-op-unprotected': true },
  })

  const violations = lintText(letters, ruleset)

  assert.deepEqual(placesOf(violations), [
    'sec3-security-missing',
    'sec3-op-unprotected paths./letters.get',
    'sec3-op-unprotected paths./letters.post',
  ])
  assert.deepEqual(violations[0]?.path, [])
})

test('a rule whose path selects nothing is silent; its parent with a field is not', () => {
  const then = { function: 'truthy' }
  const direct = ruleOf({ given: '$.info.description', then })
  const asField = ruleOf({ given: '$.info', then: { ...then, field: 'description' } })

  assert.deepEqual(lintText(letters, direct), [])
  assert.deepEqual(placesOf(lintText(letters, asField)), ['rule info'])
})

const messages: [name: string, rule: object, message: string][] = [
  ['the error', { message: '{{error}}' }, '"description" must be present and not empty'],
  ['the description', { message: '{{description}}!', description: 'Tell more' }, 'Tell more!'],
  ['no description', { message: '[{{description}}]' }, '[]'],
  ['the path of what holds a missing member', { message: '{{path}}' }, '#/info'],
  ['the property that is missing', { message: 'No {{property}}' }, 'No description'],
  ['the value at the place', { message: '{{value}}' }, 'Object{}'],
  ['a word that is none', { message: '<{{nobody}}>' }, '<>'],
  ['spaces inside the braces', { message: '{{ property }}' }, 'description'],
  ['a hash before them', { message: '#{{property}}' }, 'description'],
  ['the form with print', { message: '#{{print("property")}}' }, 'description'],
  ['braces that are not closed', { message: '{{property' }, '{{property'],
  ['the description, without a message', { description: 'Tell more' }, 'Tell more'],
  ['the error, with neither', {}, '"description" must be present and not empty'],
  ['itself, without placeholders', { message: ' Plain. ' }, 'Plain.'],
]

for (const [name, rule, expected] of messages)
  test(`a message shows ${name}`, () => {
    const ruleset = ruleOf({
      given: '$.info',
      then: { field: 'description', function: 'truthy' },
      ...rule,
    })

    const [violation] = lintText(letters, ruleset)

    assert.equal(violation?.message, expected)
  })

test('a message shows the value that is wrong', () => {
  const given = '$.info.title'
  const ruleset = ruleOf({
    given,
    message: '{{property}} is {{value}} at {{path}}',
    then: { function: 'casing', functionOptions: { type: 'flat' } },
  })

  assert.equal(lintText(letters, ruleset)[0]?.message, 'title is "Letters" at #/info/title')
})

const referring = {
  openapi: '3.0.3',
  paths: {
    '/letters': { get: { parameters: [{ $ref: '#/components/parameters/page' }] } },
  },
  components: { parameters: { page: { name: 'page', in: 'query' } } },
}

test('a rule sees values behind references, and references when it asks for them', () => {
  const rule = {
    given: '$.paths[*].get.parameters[*]',
    then: { field: '$ref', function: 'undefined' },
  }

  const resolved = lintText(referring, ruleOf(rule))
  const unresolved = lintText(referring, ruleOf({ ...rule, resolved: false }))

  assert.deepEqual(resolved, [])
  assert.deepEqual(placesOf(unresolved), ['rule paths./letters.get.parameters.0.$ref'])
})

test('what is wrong behind a reference is told once, where it stands', () => {
  const twice = {
    ...referring,
    paths: { ...referring.paths, '/parcels': referring.paths['/letters'] },
  }
  const ruleset = ruleOf({
    given: '$.paths[*].get.parameters[*]',
    then: { field: 'description', function: 'truthy' },
  })

  assert.deepEqual(placesOf(lintText(twice, ruleset)), ['rule components.parameters.page'])
})

test('a reference with siblings is a place of its own', () => {
  const page = { $ref: '#/components/parameters/page', description: 'The page.' }
  const document = { ...referring, paths: { '/letters': { get: { parameters: [page] } } } }
  const ruleset = ruleOf({
    given: '$.paths[*].get.parameters[*]',
    then: { field: 'schema', function: 'truthy' },
  })

  assert.deepEqual(placesOf(lintText(document, ruleset)), [
    'rule paths./letters.get.parameters.0',
    'rule components.parameters.page',
  ])
})

const broken: [name: string, reference: string, message: RegExp][] = [
  ['that leads nowhere', '#/components/schemas/Nobody', /leads nowhere/],
  ['to a file', './schemas.yaml#/Letter', /leads out of the document, and nothing outside/],
  ['to an address', 'https://example.org/a.json', /leads out of the document/],
  ['with a pointer that is none', '#components', /leads nowhere/],
  ['to an index that is not there', '#/tags/7', /leads nowhere/],
  ['that is empty', '', /leads out of the document/],
]

for (const [name, $ref, message] of broken)
  test(`a reference ${name} is an error at the reference`, () => {
    const document = { openapi: '3.0.3', tags: [{ name: 'a' }], components: { x: { $ref } } }

    const violations = lintText(document, ruleOf({ given: '$', then: { function: 'defined' } }))

    assert.deepEqual(placesOf(violations), ['invalid-ref components.x.$ref'])
    assert.equal(violations[0]?.severity, 'error')
    assert.match(violations[0]?.message ?? '', message)
  })

const formatted = rulesetOf({
  rules: { rule: { formats: ['oas3'], given: '$', then: { function: 'falsy' } } },
})

test('a document of none of the formats is told, and its rules are not asked', () => {
  const [violation, ...others] = lintText({ hello: 'world' }, formatted)

  assert.equal(violation?.code, 'unrecognized-format')
  assert.deepEqual([violation?.severity, violation?.path, others], ['warn', [], []])
})

test('rules of another format are not asked', () => {
  const ruleset = rulesetOf({
    rules: {
      two: { formats: ['oas2'], given: '$', then: { function: 'falsy' } },
      three: { formats: ['oas3'], given: '$', then: { function: 'falsy' } },
      any: { given: '$', then: { function: 'falsy' } },
    },
  })

  assert.deepEqual(placesOf(lintText({ swagger: '2.0' }, ruleset)), ['any', 'two'])
  assert.deepEqual(placesOf(lintText({ openapi: '3.1.0' }, ruleset)), ['any', 'three'])
})

test('rules of a document that cannot be read whole are asked of what could be read', () => {
  const text = 'openapi: 3.0.3\ninfo:\n  title: "Letters\n'
  const violations = lintText(text, formatted)

  assert.equal(violations[0]?.code, 'parser')
  assert.equal(violations[0]?.severity, 'error')
})

const parserOptions: [options: object | undefined, text: string, severity: string | undefined][] = [
  [undefined, '{"a":1,"a":2}', 'error'],
  [{ duplicateKeys: 'warn' }, '{"a":1,"a":2}', 'warn'],
  [{ duplicateKeys: 'off' }, '{"a":1,"a":2}', undefined],
  [{ duplicateKeys: 3 }, 'a: 1\na: 2\n', 'hint'],
  [undefined, '1: a\n', 'error'],
  [{ incompatibleValues: 'info' }, '1: a\n', 'info'],
  [{ incompatibleValues: 'off' }, '1: a\n', undefined],
  [{ duplicateKeys: 'off', incompatibleValues: 'off' }, '{"a":', 'error'],
]

for (const [options, text, severity] of parserOptions)
  test(`parserOptions ${JSON.stringify(options)} make ${JSON.stringify(text)} ${severity ?? 'no violation'}`, () => {
    const rules = { rule: { given: '$.nobody', then: { function: 'falsy' } } }
    const ruleset = rulesetOf({ rules, ...(options && { parserOptions: options }) })

    assert.equal(lintText(text, ruleset)[0]?.severity, severity)
  })

test('a function of a ruleset finds what the list of statuses does not hold', async () => {
  const sandbox = await createSandbox()
  const known = sandbox.compile(
    'knownStatus',
    `module.exports = (status, { values }) => {
       if (!values.includes(status)) return [{ message: status + ' is not a known status' }]
     }`,
  )
  const then = { field: '@key', function: 'knownStatus', functionOptions: { values: ['200'] } }
  const ruleset = rulesetOf(
    { rules: { status: { given: '$.paths[*][*].responses', severity: 'error', then } } },
    {},
    [known],
  )
  const responses = { 200: {}, 306: {}, 418: {}, 510: {} }

  const violations = lintText({ paths: { '/a': { get: { responses } } } }, ruleset)

  assert.deepEqual(
    violations.map(({ path, message }) => `${path.at(-1)}: ${message}`),
    ['306', '418', '510'].map((status) => `${status}: ${status} is not a known status`),
  )
})

test('a function that never ends and an expression without end leave the other rules their findings', async () => {
  const sandbox = await createSandbox()
  const endless = sandbox.compile('endless', 'module.exports = () => { for (;;); }')
  const slow = { function: 'pattern', functionOptions: { match: '^(a+)+$' } }
  const ruleset = rulesetOf(
    {
      rules: {
        endless: { given: '$.info', severity: 'hint', then: { function: 'endless' } },
        slow: { given: '$.info.title', then: slow },
        other: { given: '$.info', then: { field: 'license', function: 'truthy' } },
      },
    },
    {},
    [endless],
  )

  const violations = lintText({ info: { title: `${'a'.repeat(40)}!` } }, ruleset)

  assert.deepEqual(placesOf(violations), [
    'endless:function-error info',
    'other info',
    'slow:function-error info.title',
  ])
  assert.deepEqual(
    violations.map(({ severity }) => severity),
    ['error', 'warn', 'error'],
  )
})
