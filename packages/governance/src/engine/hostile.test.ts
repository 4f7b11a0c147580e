// Documents and rulesets made to break whoever reads them. Each has a clear answer, soon, and what runs after it runs on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RulesetError } from '../ruleset/ruleset-error.ts'
import { lintText, placesOf, ruleOf, rulesetOf } from '../testing/lint-text.ts'
import type { Violation } from './violation.ts'

const timeout = 60_000
const everything = rulesetOf({
  extends: [
    ['spectral:oas', 'all'],
    ['posthorn:owasp', 'all'],
    ['posthorn:governance', 'all'],
    ['posthorn:security', 'all'],
  ],
})
const three = { openapi: '3.0.3', info: { title: 'Letters', version: '1' }, paths: {} }
const withSchemas = (schemas: object): object => ({ ...three, components: { schemas } })
const codesOf = (violations: readonly Violation[]): string[] => [
  ...new Set(violations.map(({ code }) => code)),
]
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })

const circles: [name: string, schemas: object][] = [
  ['a reference to itself', { A: ref('A') }],
  ['two references to each other', { A: ref('B'), B: ref('A') }],
  ['a schema inside itself', { A: { type: 'object', properties: { a: ref('A') } } }],
  ['two schemas inside each other', { A: { properties: { b: ref('B') } }, B: { items: ref('A') } }],
  ['allOf of itself', { A: { allOf: [ref('A'), { type: 'string' }], example: 'x' } }],
  ['allOf over a detour', { A: { allOf: [ref('B')] }, B: { anyOf: [ref('A')], default: 1 } }],
  ['a reference into itself', { A: { $ref: '#/components/schemas/A/properties/a' } }],
  ['a reference to the document', { A: { $ref: '#' }, B: { $ref: '#/components' } }],
]

for (const [name, schemas] of circles)
  test(`${name} comes to an end`, { timeout }, () => {
    const get = {
      responses: { 200: { description: 'x', content: { a: { schema: ref('A'), example: {} } } } },
    }
    const document = { ...withSchemas(schemas), paths: { '/a': { get } } }

    assert.ok(lintText(document, everything).length > 0)
  })

test('a chain of 20,000 references is followed to its end', { timeout }, () => {
  const schemas: Record<string, object> = { A0: { type: 'string' } }
  for (let index = 1; index <= 20_000; index++) schemas[`A${index}`] = ref(`A${index - 1}`)
  const ruleset = ruleOf({
    given: '$.components.schemas[*]',
    then: { field: 'title', function: 'truthy' },
  })

  assert.deepEqual(placesOf(lintText(withSchemas(schemas), ruleset)), [
    'rule components.schemas.A0',
  ])
})

test('a value behind 2^40 ways over references is looked at once', { timeout }, () => {
  const schemas: Record<string, object> = { A0: { type: 'string' } }
  for (let index = 1; index <= 40; index++)
    schemas[`A${index}`] = { properties: { a: ref(`A${index - 1}`), b: ref(`A${index - 1}`) } }
  const ruleset = ruleOf({
    given: '$..properties[*]',
    then: { field: 'title', function: 'truthy' },
  })

  assert.equal(lintText(withSchemas(schemas), ruleset).length, 40)
  assert.ok(lintText(withSchemas(schemas), everything).length > 0)
})

const deep: [name: string, text: string][] = [
  ['lists in JSON', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['lists in JSON that are not closed', '['.repeat(100_000)],
  ['objects in JSON', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
  ['lists in YAML', `- ${'['.repeat(100_000)}`],
  ['blocks in YAML', `a: ${'- '.repeat(100_000)}x`],
  [
    'anchors in YAML',
    Array.from(
      { length: 60 },
      (_, index) =>
        `a${index}: &a${index} ${'['.repeat(400)}${index === 0 ? '' : `*a${index - 1}`}${']'.repeat(400)}`,
    ).join('\n'),
  ],
]

for (const [name, text] of deep)
  test(`100,000 levels of ${name} are refused with their line`, { timeout }, () => {
    const violations = lintText(text, everything)

    assert.deepEqual(codesOf(violations), ['parser'])
  })

test('500 levels are linted', { timeout }, () => {
  const schema = `${'{"type":"object","properties":{"a":'.repeat(245)}{}${'}}'.repeat(245)}`
  const text = JSON.stringify(withSchemas({ A: 'here' })).replace('"here"', schema)
  const violations = lintText(text, everything)

  assert.ok(violations.some(({ path }) => path.length > 400))
  assert.ok(!codesOf(violations).includes('parser'))
})

test('a small text that stands for 10^9 values is refused', { timeout }, () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let index = 1; index < 9; index++)
    lines.push(
      `a${index}: &a${index} [${Array(10)
        .fill(`*a${index - 1}`)
        .join(', ')}]`,
    )
  const [violation] = lintText(lines.join('\n'), everything)

  assert.match(violation?.message ?? '', /stand for more than 1000000 values/)
})

test('merge keys that stand for 10^9 values are refused', { timeout }, () => {
  const lines = ['a0: &a0 {a: x, b: x}']
  for (let index = 1; index < 40; index++)
    lines.push(
      `a${index}: &a${index} {<<: [*a${index - 1}, *a${index - 1}], k${index}: [*a${index - 1}, *a${index - 1}]}`,
    )
  const [violation] = lintText(lines.join('\n'), everything)

  assert.match(violation?.message ?? '', /stand for more than 1000000 values/)
})

test('an anchor of a megabyte that stands at a hundred places is linted', { timeout }, () => {
  const text = `openapi: 3.0.3\nx: &x ${'a'.repeat(1_000_000)}\ntags:\n${'  - name: *x\n'.repeat(100)}`
  const violations = lintText(text, everything)

  assert.ok(codesOf(violations).includes('openapi-tags-uniqueness'))
  assert.ok(violations.every(({ message }) => message.length < 2_000_000))
})

test('an enum of 200,000 values is linted', { timeout }, () => {
  const values = Array.from({ length: 200_000 }, (_, index) => `v${index % 199_999}`)
  const violations = lintText(withSchemas({ A: { type: 'string', enum: values } }), everything)

  assert.ok(codesOf(violations).includes('duplicated-entry-in-enum'))
})

test('100,000 findings are told', { timeout }, () => {
  const tags = Array.from({ length: 100_000 }, (_, index) => ({ name: `t${index}` }))
  const ruleset = ruleOf({ given: '$.tags[*]', then: { field: 'description', function: 'truthy' } })

  assert.equal(lintText({ ...three, tags }, ruleset).length, 100_000)
})

const bomb = '^(a+)+$'
const slowText = `${'a'.repeat(50)}!`
const expressions: [name: string, then: object][] = [
  ['pattern', { function: 'pattern', functionOptions: { match: bomb } }],
  [
    'pattern that shall not match',
    { function: 'pattern', functionOptions: { notMatch: '/^(a|a)*$/i' } },
  ],
  ['back references', { function: 'pattern', functionOptions: { match: '^(a*)*\\1$' } }],
  [
    'pattern of a schema',
    { function: 'schema', functionOptions: { schema: { type: 'string', pattern: bomb } } },
  ],
  [
    'patternProperties of a schema',
    {
      function: 'schema',
      functionOptions: { schema: { patternProperties: { [bomb]: { type: 'string' } } } },
    },
  ],
]

for (const [name, then] of expressions)
  test(`an expression without end in a rule is told: ${name}`, { timeout }, () => {
    const value = name.startsWith('patternProperties') ? { [slowText]: 1 } : slowText
    const list = Array.from({ length: 20 }, () => value)

    const violations = lintText({ list }, ruleOf({ given: '$.list[*]', then }))

    assert.ok(violations.length > 0)
    assert.match(violations[0]?.message ?? '', /takes longer than/)
  })

test('an expression without end in a filter does not hold up the walk', { timeout }, () => {
  const list = Array.from({ length: 20 }, () => ({ name: slowText }))
  const given = '$.list[?(@.name.match(/^(a+)+$/))]'

  assert.doesNotThrow(() => lintText({ list }, ruleOf({ given, then: { function: 'falsy' } })))
})

test(
  'an expression without end in the document is told, and other rules find theirs',
  { timeout },
  () => {
    const schema = { type: 'string', pattern: bomb, example: slowText }
    const violations = lintText(
      withSchemas({ A: schema, B: { type: 'string', example: 1 } }),
      everything,
    )

    assert.ok(
      violations.some(({ code, path }) => code === 'oas3-valid-schema-example' && path[2] === 'B'),
    )
    assert.ok(violations.some(({ message }) => /takes longer than/.test(message)))
  },
)

test('texts of a megabyte do not hold up expressions of the rules', { timeout }, () => {
  const long = 'a '.repeat(500_000)
  const name = 'a'.repeat(1_000_000)
  const operation = {
    operationId: `${name}!`,
    description: `<${long}`,
    summary: long,
    tags: [name],
  }
  const document = {
    ...three,
    info: {
      title: long,
      description: `eval${' '.repeat(500_000)}`,
      contact: { email: `${name}@`, url: `http://${name}` },
    },
    servers: [{ url: `https://${'{'.repeat(500_000)}` }, { url: `http://${name}/` }],
    paths: {
      [`/${name}/{${name}`]: { get: operation },
      [`/${'{a}'.repeat(100_000)}`]: { get: operation },
    },
  }

  assert.ok(lintText(document, everything).length > 0)
})

const words = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  '$ref',
  '',
]

for (const word of words)
  test(`the key ${JSON.stringify(word)} everywhere is a key`, { timeout }, () => {
    const named = `{"${word}": {"${word}": {"type": "${word}", "name": "${word}", "in": "query"}}}`
    const text = `{"openapi": "3.0.3", "${word}": 1, "info": {"${word}": "x"}, "paths": ${named},
      "tags": [{"name": "${word}"}, {"name": "${word}"}], "security": [{"${word}": ["${word}"]}],
      "components": {"schemas": ${named}, "securitySchemes": ${named}, "parameters": ${named}, "${word}": {}}}`

    for (const document of [text, text.replace('"openapi": "3.0.3"', '"swagger": "2.0"')])
      assert.ok(lintText(document, everything).length > 0)
    assert.ok(!Object.hasOwn(Object.prototype, 'type'))
  })

test('a rule named __proto__ is a rule', () => {
  const text = '{"rules":{"__proto__":{"given":"$","then":{"function":"falsy"}}}}'
  const ruleset = rulesetOf(JSON.parse(text))

  assert.deepEqual(placesOf(lintText({ a: 1 }, ruleset)), ['__proto__'])
})

const traps: [name: string, document: unknown][] = [
  ['function', { rules: { a: { given: '$', then: { function: 'constructor' } } } }],
  [
    'format',
    { rules: { a: { formats: ['constructor'], given: '$', then: { function: 'truthy' } } } },
  ],
  ['alias', { rules: { a: { given: '#constructor', then: { function: 'truthy' } } } }],
  [
    'severity',
    { rules: { a: { severity: 'constructor', given: '$', then: { function: 'truthy' } } } },
  ],
  [
    'case',
    {
      rules: {
        a: { given: '$', then: { function: 'casing', functionOptions: { type: 'constructor' } } },
      },
    },
  ],
  ['changed rule', { rules: { constructor: 'error' } }],
]

for (const [name, document] of traps)
  test(`a name that every object has is no ${name}`, () => {
    assert.throws(() => lintText({ a: 1 }, rulesetOf(document)), RulesetError)
  })

const odd: [name: string, text: string][] = [
  ['nothing', ''],
  ['spaces', ' \n\t\n'],
  ['a comment', '# nothing\n'],
  ['a byte order mark', '\uFEFF'],
  ['a text', 'letters'],
  ['a number', '7'],
  ['null', 'null'],
  ['a list', '[{"openapi": "3.0.3"}]'],
  ['an empty object', '{}'],
  ['NUL characters', 'openapi: 3.0.3\0\ninfo: \0\n'],
  [
    'NUL characters in JSON',
    '{"openapi":"3.0.3","\\u0000":"\\u0000","info":{"title":"\\u0000"},"paths":{"/\\u0000":{"get":{}}}}',
  ],
  [
    'lone surrogates',
    '{"openapi":"3.0.3","info":{"title":"\\ud800","\\udc00":1},"tags":[{"name":"\\udfff"}],"paths":{"/\\ud800":{"get":{}}}}',
  ],
  [
    'huge numbers',
    '{"openapi":"3.0.3","info":{"title":1e999,"version":-1e999},"paths":{"/a":{"get":{"responses":{"1e999":{}}}}},"components":{"schemas":{"A":{"type":"integer","minimum":-1e400,"maximum":1e400,"minLength":1e999,"multipleOf":1e-400,"example":123456789012345678901234567890}}}}',
  ],
  ['numbers that are none', 'openapi: .nan\ninfo: .inf\npaths: -.inf\n'],
  ['a version of a hundred thousand digits', `openapi: 3.${'0'.repeat(100_000)}\npaths: {}\n`],
  ['two documents', 'openapi: 3.0.3\n---\nswagger: "2.0"\n'],
  [
    'members of the wrong kind',
    '{"openapi":"3.0.3","info":[],"paths":[null,[],{"get":[]}],"tags":{"a":1},"servers":"x","security":"x","components":[]}',
  ],
  [
    'nulls',
    '{"openapi":"3.0.3","info":null,"paths":{"/a":null,"/b":{"get":null,"put":{"responses":null,"parameters":null,"tags":null,"security":null}}},"components":{"schemas":null,"securitySchemes":{"a":null}},"tags":[null],"servers":[null],"security":[null]}',
  ],
  [
    'numbers where objects belong',
    '{"swagger":"2.0","info":1,"paths":{"/a":1,"/b":{"get":1,"put":{"responses":1,"parameters":1,"tags":1,"security":1,"consumes":1}}},"definitions":{"A":1},"securityDefinitions":{"a":1},"tags":[1],"schemes":1,"host":1,"security":[1]}',
  ],
]

for (const [name, text] of odd)
  test(`a document of ${name} has an answer`, { timeout }, () => {
    const violations = lintText(text, everything)

    for (const { range, message } of violations) {
      assert.ok(range.start.line >= 0 && range.end.line >= range.start.line)
      assert.equal(typeof message, 'string')
    }
  })

test('members of every wrong kind at every place have an answer', { timeout }, () => {
  const values = [
    null,
    0,
    '',
    'x',
    true,
    [],
    {},
    [null],
    { a: null },
    { $ref: 1 },
    { $ref: '#/paths' },
  ]
  const keys = [
    'info',
    'paths',
    'components',
    'servers',
    'tags',
    'security',
    'definitions',
    'securityDefinitions',
    'parameters',
    'responses',
    'webhooks',
    'schemes',
    'consumes',
  ]
  for (const root of [{ swagger: '2.0' }, { openapi: '3.0.3' }, { openapi: '3.1.0' }])
    for (const value of values) {
      const inside = Object.fromEntries(keys.map((key) => [key, value]))
      const operation = { get: inside, post: { ...inside, requestBody: value, callbacks: value } }
      for (const paths of [
        { '/a': inside },
        { '/a': operation },
        { '/a': { get: { responses: { 200: value, default: inside } } } },
      ])
        lintText({ ...root, ...inside, paths }, everything)
    }
})

test('a path without end over a document without end of ways has an answer', { timeout }, () => {
  const given = `$${'..*'.repeat(30)}..name`
  const tree = (depth: number): object =>
    depth === 0 ? { name: 1 } : { a: tree(depth - 1), b: tree(depth - 1) }

  const violations = lintText(tree(10), ruleOf({ given, then: { function: 'falsy' } }))

  assert.deepEqual(violations, [])
})

test('rules without number have an answer', { timeout }, () => {
  const rules = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [
      `r${index}`,
      { given: `$..a${index % 50}[?(@.b <= ${index})]`, then: { function: 'falsy' } },
    ]),
  )
  const document = {
    list: Array.from({ length: 100 }, (_, index) => ({ [`a${index}`]: [{ b: index }] })),
  }

  assert.ok(lintText(document, rulesetOf({ rules })).length > 0)
})
