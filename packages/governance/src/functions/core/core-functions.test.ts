import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lintText, rulesetOf } from '../../testing/lint-text.ts'

const missing = Symbol('missing')

/** The places, below the target, that a function finds wrong; `.` is the target itself. */
function wrongPlaces(name: string, functionOptions: unknown, target: unknown): string[] {
  const then = {
    field: 'target',
    function: name,
    ...(functionOptions !== undefined && { functionOptions }),
  }
  const ruleset = rulesetOf({ rules: { rule: { given: '$.owner', then } } })
  const owner = target === missing ? {} : { target }
  const document = { owner, shared: { text: 'shared', list: ['b', 'a'], object: { a: 1 } } }
  return lintText(document, ruleset).map(({ code, path }) => {
    assert.equal(code, 'rule')
    return path.slice(2).join('.') || (path.join('.').startsWith('shared') ? path.join('.') : '.')
  })
}

type Row = [target: unknown, wrong: string[]]
const here = ['.']

const tables: [name: string, options: unknown, rows: Row[]][] = [
  [
    'truthy',
    undefined,
    [
      [1, []],
      ['x', []],
      [[], []],
      [{}, []],
      [true, []],
      [0, here],
      ['', here],
      [null, here],
      [false, here],
      [missing, here],
    ],
  ],
  [
    'falsy',
    undefined,
    [
      [0, []],
      ['', []],
      [null, []],
      [false, []],
      [missing, []],
      [1, here],
      [{}, here],
      [[], here],
    ],
  ],
  [
    'defined',
    undefined,
    [
      [null, []],
      [0, []],
      ['', []],
      [missing, here],
    ],
  ],
  [
    'undefined',
    undefined,
    [
      [missing, []],
      [null, here],
      [0, here],
    ],
  ],
  [
    'enumeration',
    { values: ['a', 1, null, true] },
    [
      ['a', []],
      [1, []],
      [null, []],
      [true, []],
      ['1', here],
      [2, here],
      [false, here],
      [missing, []],
      [{}, []],
      [[], []],
    ],
  ],
  [
    'length',
    { min: 2, max: 3 },
    [
      ['ab', []],
      ['a', here],
      ['abcd', here],
      [[1, 2], []],
      [[1], here],
      [{ a: 1, b: 2 }, []],
      [{}, here],
      [2, []],
      [7, here],
      [missing, []],
      [null, []],
      [true, []],
    ],
  ],
  [
    'length',
    { max: 0 },
    [
      ['', []],
      ['a', here],
      [-1, []],
    ],
  ],
  [
    'pattern',
    { match: '^[a-z]+$' },
    [
      ['abc', []],
      ['A', here],
      ['', here],
      [7, []],
      [null, []],
      [missing, []],
      [['A'], []],
    ],
  ],
  [
    'pattern',
    { match: '/^[a-z]+$/i' },
    [
      ['ABC', []],
      ['1', here],
    ],
  ],
  [
    'pattern',
    { notMatch: '/x/' },
    [
      ['abc', []],
      ['axc', here],
    ],
  ],
  [
    'pattern',
    { match: 'a', notMatch: 'b' },
    [
      ['a', []],
      ['ab', here],
      ['b', ['.', '.']],
    ],
  ],
  [
    'casing',
    { type: 'flat' },
    [
      ['abc1', []],
      ['aBc', here],
      ['', []],
      [7, []],
      [missing, []],
    ],
  ],
  [
    'casing',
    { type: 'camel' },
    [
      ['letterBox', []],
      ['letter', []],
      ['LetterBox', here],
      ['letter_box', here],
      ['letterBOX', here],
      ['aB', []],
    ],
  ],
  [
    'casing',
    { type: 'pascal' },
    [
      ['LetterBox', []],
      ['letterBox', here],
      ['Letter-Box', here],
    ],
  ],
  [
    'casing',
    { type: 'kebab' },
    [
      ['letter-box', []],
      ['letter--box', here],
      ['Letter-box', here],
      ['letter-', here],
    ],
  ],
  [
    'casing',
    { type: 'cobol' },
    [
      ['LETTER-BOX', []],
      ['LETTER-box', here],
    ],
  ],
  [
    'casing',
    { type: 'snake' },
    [
      ['letter_box', []],
      ['letter__box', here],
      ['letter-box', here],
    ],
  ],
  [
    'casing',
    { type: 'macro' },
    [
      ['LETTER_BOX', []],
      ['letter_box', here],
    ],
  ],
  [
    'casing',
    { type: 'snake', disallowDigits: true },
    [
      ['letter_box', []],
      ['letter_box1', here],
    ],
  ],
  [
    'casing',
    { type: 'camel', separator: { char: '.' } },
    [
      ['a.letterBox', []],
      ['.a', here],
      ['a..b', here],
      ['a/b', here],
    ],
  ],
  [
    'casing',
    { type: 'kebab', separator: { char: '/', allowLeading: true } },
    [
      ['/letter-box/a', []],
      ['letter/a', []],
      ['/', []],
      ['//a', here],
    ],
  ],
  [
    'casing',
    { type: 'flat', separator: { char: '-' } },
    [
      ['a-b', []],
      ['a_b', here],
    ],
  ],
  [
    'alphabetical',
    undefined,
    [
      [['a', 'b'], []],
      [['b', 'a'], ['0']],
      [[2, 10], []],
      [[10, 2], ['0']],
      [{ a: 1, b: 1 }, []],
      [{ b: 1, a: 1 }, ['b']],
      [['a'], []],
      [[], []],
      ['ba', []],
      [missing, []],
      [[{}, {}], here],
      [['a', null], here],
    ],
  ],
  [
    'alphabetical',
    { keyedBy: 'name' },
    [
      [[{ name: 'a' }, { name: 'b' }], []],
      [[{ name: 'b' }, { name: 'a' }], here],
      [[{ name: 'a' }, 'b'], here],
      [[{ name: 'a' }, {}], here],
    ],
  ],
  [
    'xor',
    { properties: ['a', 'b'] },
    [
      [{ a: 1 }, []],
      [{ a: 1, b: 1 }, here],
      [{}, here],
      [{ a: null }, []],
      [[], []],
      [null, []],
      [missing, []],
    ],
  ],
  [
    'or',
    { properties: ['a', 'b', 'c'] },
    [
      [{ a: 1 }, []],
      [{ a: 1, b: 1 }, []],
      [{}, here],
      ['a', []],
      [missing, []],
    ],
  ],
  [
    'typedEnum',
    undefined,
    [
      [{ type: 'string', enum: ['a', 'b'] }, []],
      [{ type: 'string', enum: ['a', 1] }, ['enum.1']],
      [{ type: 'integer', enum: [1, 1.5] }, ['enum.1']],
      [{ enum: [1, 'a'] }, []],
      [{ type: 'string' }, []],
      [7, []],
      [missing, []],
    ],
  ],
  [
    'schema',
    { schema: { type: 'string', minLength: 2 } },
    [
      ['ab', []],
      ['a', here],
      [7, here],
      [null, here],
      [missing, here],
    ],
  ],
  [
    'schema',
    { schema: { type: 'object', properties: { a: { type: 'number' } }, required: ['a'] } },
    [
      [{ a: 1 }, []],
      [{ a: 'x' }, ['a']],
      [{}, here],
      [{ a: { $ref: '#/shared/text' } }, ['shared.text']],
    ],
  ],
  [
    'schema',
    { schema: { type: 'array', items: { type: 'string' } }, allErrors: true },
    [
      [['a'], []],
      [
        [1, 'a', 2],
        ['0', '2'],
      ],
    ],
  ],
  ['schema', { schema: { items: { type: 'string' } } }, [[[1, 'a', 2], ['0']]]],
  [
    'schema',
    { schema: { exclusiveMinimum: true, minimum: 3 }, dialect: 'draft4' },
    [
      [4, []],
      [3, here],
    ],
  ],
  [
    'schema',
    { schema: { exclusiveMinimum: 3 }, dialect: 'draft7' },
    [
      [4, []],
      [3, here],
    ],
  ],
  [
    'schema',
    { schema: { prefixItems: [{ type: 'string' }] }, dialect: 'draft2020-12' },
    [
      [['a'], []],
      [[1], ['0']],
    ],
  ],
  [
    'schema',
    {
      schema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        prefixItems: [{ type: 'string' }],
      },
    },
    [[[1], ['0']]],
  ],
]

for (const [name, options, rows] of tables)
  for (const [target, wrong] of rows)
    test(`${name} ${JSON.stringify(options) ?? ''} finds ${wrong.join(' and ') || 'nothing'} wrong with ${target === missing ? 'nothing' : JSON.stringify(target)}`, () => {
      assert.deepEqual(wrongPlaces(name, options, target), wrong)
    })

const referred: [name: string, options: unknown, pointer: string, wrong: string[]][] = [
  ['pattern', { match: '^S' }, '#/shared/text', ['shared.text']],
  ['length', { max: 1 }, '#/shared/list', ['shared.list']],
  ['alphabetical', undefined, '#/shared/list', ['shared.list.0']],
  ['xor', { properties: ['a', 'b'] }, '#/shared/object', []],
  ['truthy', undefined, '#/shared/nobody', []],
]

for (const [name, options, $ref, wrong] of referred)
  test(`${name} looks at what ${$ref} leads to`, () => {
    const then = {
      field: 'target',
      function: name,
      ...(options !== undefined && { functionOptions: options }),
    }
    const ruleset = rulesetOf({ rules: { rule: { given: '$.owner', then } } })
    const document = {
      owner: { target: { $ref } },
      shared: { text: 'shared', list: ['b', 'a'], object: { a: 1 } },
    }

    const found = lintText(document, ruleset).filter(({ code }) => code === 'rule')
    assert.deepEqual(
      found.map(({ path }) => path.join('.')),
      wrong,
    )
  })

test('unreferencedReusableObject finds what nothing refers to, and what refers only to itself', () => {
  const options = { reusableObjectsLocation: '#/components/schemas' }
  const then = { function: 'unreferencedReusableObject', functionOptions: options }
  const ruleset = rulesetOf({ rules: { rule: { given: '$.components.schemas', then } } })
  const schemas = {
    Used: {},
    Unused: {},
    Self: { items: { $ref: '#/components/schemas/Self' } },
    'a/b': {},
    Chain: { $ref: '#/components/schemas/Used' },
  }
  const document = {
    components: { schemas },
    x: [{ $ref: '#/components/schemas/Chain' }, { $ref: '#/components/schemas/a~1b' }],
  }

  assert.deepEqual(
    lintText(document, ruleset).map(({ path }) => path.at(-1)),
    ['Unused', 'Self'],
  )
})

test('fields may be paths, keys, indexes and members of members', () => {
  const document = { info: { a: [{ b: 'x' }], 'c d': { e: 0 } } }
  const placesOf = (field: string): string[] => {
    const ruleset = rulesetOf({
      rules: { rule: { given: '$.info', then: { field, function: 'falsy' } } },
    })
    return lintText(document, ruleset).map(({ path }) => path.join('.'))
  }

  assert.deepEqual(placesOf('a'), ['info.a'])
  assert.deepEqual(placesOf('a[0].b'), ['info.a.0.b'])
  assert.deepEqual(placesOf('a.0.b'), ['info.a.0.b'])
  assert.deepEqual(placesOf('["c d"].e'), [])
  assert.deepEqual(placesOf("['c d']"), ['info.c d'])
  assert.deepEqual(placesOf('@key'), ['info.a', 'info.c d'])
  assert.deepEqual(placesOf('$.a[*].b'), ['info.a.0.b'])
  assert.deepEqual(placesOf('$..e'), [])
  assert.deepEqual(placesOf('a.length.x'), [])
  assert.deepEqual(placesOf('nobody.at.all'), [])
})

const wrongOptions: [name: string, options: unknown, message: RegExp][] = [
  ['truthy', {}, /"truthy" takes no functionOptions/],
  ['falsy', { a: 1 }, /"falsy" takes no functionOptions/],
  ['defined', [], /"defined" takes no functionOptions/],
  ['undefined', 'x', /"undefined" takes no functionOptions/],
  ['typedEnum', { a: 1 }, /"typedEnum" takes no functionOptions/],
  ['alphabetical', { by: 'a' }, /"alphabetical" has no option "by"\. It knows: keyedBy/],
  ['enumeration', undefined, /"enumeration" needs functionOptions: values/],
  ['enumeration', { values: 'a' }, /"enumeration" needs "values", a list/],
  ['enumeration', { values: [{}] }, /"enumeration" needs "values", a list/],
  ['length', {}, /"length" needs "min", "max" or both/],
  ['length', { min: '1' }, /"length" needs numbers as "min" and "max"/],
  ['length', { least: 1 }, /"length" has no option "least"/],
  ['pattern', {}, /"pattern" needs "match", "notMatch" or both/],
  ['pattern', { match: 7 }, /"pattern" needs a regular expression as "match"/],
  ['pattern', { notMatch: '(' }, /"pattern" has a regular expression that cannot be read, "\(":/],
  [
    'pattern',
    { match: '/a/q' },
    /"pattern" has a regular expression that cannot be read, "\/a\/q":/,
  ],
  ['casing', { type: 'loud' }, /"casing" needs "type", one of flat, camel/],
  ['casing', { type: 'flat', separator: {} }, /"casing" needs one character as "separator\.char"/],
  ['casing', { type: 'flat', separator: { char: '--' } }, /"casing" needs one character/],
  ['schema', {}, /"schema" needs "schema", a JSON Schema/],
  ['schema', { schema: {}, dialect: 'draft3' }, /"schema" knows the dialects auto, draft4/],
  ['xor', { properties: ['a'] }, /"xor" needs "properties", a list of at least 2 names/],
  ['or', { properties: ['a', 1] }, /"or" needs "properties", a list of at least 2 names/],
  [
    'unreferencedReusableObject',
    { reusableObjectsLocation: 'components' },
    /needs "reusableObjectsLocation", a pointer/,
  ],
]

for (const [name, options, message] of wrongOptions)
  test(`${name} refuses ${JSON.stringify(options) ?? 'to do without options'}, and the rule is named`, () => {
    const then = { function: name, ...(options !== undefined && { functionOptions: options }) }
    const ruleset = rulesetOf({ rules: { loud: { given: '$', then } } })

    assert.throws(
      () => lintText({ a: 1 }, ruleset),
      (error) => {
        assert.ok(error instanceof Error && error.name === 'RulesetError')
        assert.match(error.message, message)
        assert.match(error.message, /^The rule "loud": /)
        return true
      },
    )
  })
