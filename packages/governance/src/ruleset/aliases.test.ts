import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lintText, rulesetOf } from '../testing/lint-text.ts'

const then = { function: 'falsy' }

function pathsOf(given: string | string[], aliases: object, document: object): string[] {
  const ruleset = rulesetOf({ aliases, rules: { rule: { given, then } } })
  return lintText(document, ruleset).map(({ path }) => path.join('.'))
}

const document = { openapi: '3.0.3', a: { b: { c: 1 }, x: { c: 2 } }, tags: [{ name: 'n' }] }

const aliases: [name: string, given: string | string[], aliases: object, paths: string[]][] = [
  ['alone', '#A', { A: '$.a.b.c' }, ['a.b.c']],
  ['with a path behind it', '#A.b.c', { A: '$.a' }, ['a.b.c']],
  ['with brackets behind it', '#A[*].c', { A: ['$.a'] }, ['a.b.c', 'a.x.c']],
  ['of several paths', '#A', { A: ['$.a.b.c', '$.tags[*].name'] }, ['a.b.c', 'tags.0.name']],
  ['of another alias', '#A.c', { A: ['#B.b', '#B.x'], B: ['$.a'] }, ['a.b.c', 'a.x.c']],
  ['beside a path', ['#A', '$.a.x.c'], { A: '$.a.b.c' }, ['a.b.c', 'a.x.c']],
  ['with letters, digits, - and _', '#A_1-b.c', { 'A_1-b': '$.a.b' }, ['a.b.c']],
  ['for a format', '#A', { A: { targets: [{ formats: ['oas3'], given: '$.a.b.c' }] } }, ['a.b.c']],
  ['for another format', '#A', { A: { targets: [{ formats: ['oas2'], given: '$.a.b.c' }] } }, []],
  [
    'for several formats, of which the last that fits counts',
    '#A',
    {
      A: {
        targets: [
          { formats: ['oas3'], given: '$.a.x.c' },
          { formats: ['oas3.0', 'oas2'], given: ['$.a.b.c'] },
          { formats: ['oas3_1'], given: '$' },
        ],
      },
    },
    ['a.b.c'],
  ],
]

for (const [name, given, table, paths] of aliases)
  test(`an alias ${name} stands for its paths`, () => {
    assert.deepEqual(pathsOf(given, table, document), paths)
  })

const wrong: [name: string, given: string, aliases: object, message: RegExp][] = [
  ['that is not there', '#A', {}, /There is no alias "A", which the path "#A" names/],
  [
    'that is not there, behind another',
    '#A',
    { A: '#B.c' },
    /There is no alias "B", which the path "#B\.c" names/,
  ],
  ['without a name', '#', {}, /There is no alias ""/],
  ['of itself', '#A', { A: '#A.b' }, /The alias "A" leads back to itself: A → A/],
  [
    'that leads back to itself',
    '#A',
    { A: '#B', B: '#C', C: '#A' },
    /leads back to itself: A → B → C → A/,
  ],
  ['of a number', '#A', { A: 7 }, /The alias "A" must be a path, a list of paths, or targets/],
  ['of nothing', '#A', { A: [] }, /The alias "A" must be a path/],
  ['of an object', '#A', { A: {} }, /The alias "A" must be a path/],
  ['with a target that is none', '#A', { A: { targets: ['$'] } }, /The alias "A" must be a path/],
  [
    'with a target without formats',
    '#A',
    { A: { targets: [{ given: '$' }] } },
    /The alias "A" needs a list of "formats"/,
  ],
  [
    'with a target of an unknown format',
    '#A',
    { A: { targets: [{ formats: ['x'], given: '$' }] } },
    /The alias "A" names a format that is not known, "x"/,
  ],
  ['with a path that cannot be read', '#A', { A: '$.[' }, /The rule "rule": The path "\$\.\["/],
]

for (const [name, given, table, message] of wrong)
  test(`an alias ${name} is refused`, () => {
    assert.throws(() => pathsOf(given, table, document), { name: 'RulesetError', message })
  })
