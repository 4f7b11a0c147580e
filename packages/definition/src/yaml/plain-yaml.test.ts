// What the quick way reads, the full parser reads alike: values, problems, and where everything stands.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonPath, JsonValue } from '../json.ts'
import { createRandom } from '../json-schema/testing/generate.ts'
import { type Wanted, wantPaths } from '../wanted-paths.ts'
import { parseFullYaml } from './full-yaml.ts'
import type { YamlResult } from './yaml-result.ts'
import { parsePlainYaml } from './plain-yaml.ts'
import { aYamlText, damaged } from './testing/random-yaml.ts'

const ROUNDS = process.env['POSTHORN_TEST_LONG'] ? 200_000 : 4000

const plain: Record<string, string> = {
  'keys and scalars': 'a: 1\nb: two words\nc: "quoted"\nd:\ne: ~\n',
  'an end without a line break': 'a: 1\nb:',
  'nested mappings': 'a:\n  b:\n      c: 1\n  d: 2\ne: 3\n',
  'lists below and beside their key':
    'a:\n  - 1\n  - 2\nb:\n- 3\n-   c: 4\n    d: 5\n- - 6\n  - 7\n',
  'comments and blank lines': '# a\n\na: 1 # b\n# c\n\n   # d\nb: x#y\n',
  'a text behind the mark of its beginning': '# a\n---\na: 1\n',
  'scalars over several lines':
    "a: one\n  two\n\n  three\nb: \"one\n  two\"\nc: 'it''s\n\n  two'\n",
  escapes: 'a: "\\u00e9\\x41\\U0001F600\\t\\\\\\""\n',
  'literal and folded text':
    'a: |\n  one\n\n    two\n\nb: >-\n  one\n  two\n\n\nc:\n  - |+\n    x\n\n  - >\n   y\nd: |2-\n    z\n',
  'collections in brackets':
    'a: [1, \'b\', {c: d, "e": [f]}]\nb: {}\nc: [ ]\nd: [\n  1, # one\n  2,\n  ]\ne: {200: x}\n',
  'keys of other types, and twice': '200: a\ntrue: b\nx: 1\nx: 2\n1.0: c\n',
  'anchors and aliases': 'a: &x\n  b: 1\nc: *x\nd: &y word\ne:\n  - &z\n    f: 2\n  - *z\n  - *y\n',
  'dashes, colons and hashes inside of words': 'a-b: -1\nc:d: e:f\n-g: h#i\nj: ---k\n',
  'characters outside of ASCII': 'ключ: “😀” né\n"ü": [ä, ö]\n',
  'names that mean something to JavaScript': '__proto__: {x: 1}\nconstructor: 2\ntoString: [3]\n',
}

/** What is left to the full parser, be it YAML or not. */
const notPlain: Record<string, string> = {
  'an empty text': '',
  'a scalar alone': 'word\n',
  'Windows line ends': 'a: 1\r\nb: 2\r\n',
  'a tab': 'a:\t1\n',
  'a control character': 'a: "\u0001"\n',
  'half of a character': 'a: \uD83D\n',
  'a tag': 'a: !!str 1\n',
  'a merge key': 'a: &x {b: 1}\nc:\n  <<: *x\n',
  'an alias to nothing': 'a: *x\n',
  'an alias in what it names': 'a: &x\n  b: *x\n',
  'an explicit key': '? a\n: b\n',
  'a second document': 'a: 1\n---\nb: 2\n',
  'a key behind a mark': 'a: 1\n--- b: 2\n',
  'an end of the document': 'a: 1\n...\n',
  'an indentation that fits nothing': 'a:\n    b: 1\n  c: 2\n',
  'two colons': 'a: b: c\n',
  'an open bracket': 'a: [1\n',
  'text behind quotes': 'a: "b" c\n',
  'an unknown escape': 'a: "\\q"\n',
  'a list that is none': 'a: 1\n- b\n',
  'a comment amid a scalar': 'a: one\n  # why\n  two\n',
  'deep nesting': Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
}

for (const [what, text] of Object.entries(plain))
  test(`reads ${what} in one pass`, () => {
    assert.ok(agreed(text), 'left to the full parser')
  })

for (const [what, text] of Object.entries(notPlain))
  test(`leaves ${what} to the full parser`, () => {
    assert.equal(parsePlainYaml(text), undefined)
  })

test(`of ${ROUNDS} seeded texts, and of each damaged up to three times, those that are read are read alike`, () => {
  const random = createRandom(11)
  const counts = { whole: 0, damaged: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    let text = aYamlText(random)
    if (agreed(text)) counts.whole++
    for (let times = 0; times < 3; times++) {
      text = damaged(text, random)
      if (agreed(text)) counts.damaged++
    }
  }
  // Or the comparison would say nothing.
  assert.ok(counts.whole > ROUNDS / 4, JSON.stringify(counts))
  assert.ok(counts.damaged > ROUNDS / 4, JSON.stringify(counts))
})

/** False when the text is left to the full parser. */
function agreed(text: string): boolean {
  const quick = parsePlainYaml(text)
  if (!quick) return false
  const full = parseFullYaml(text)
  assert.deepEqual(quick.data, full.data, text)
  assert.deepEqual(quick.problems, full.problems, text)
  const paths = pathsOf(quick.data ?? null)
  assert.deepEqual(placesOf(quick, paths), placesOf(full, paths), text)
  return true
}

function placesOf({ locate }: YamlResult, paths: readonly JsonPath[]): string[] {
  const { root } = wantPaths(paths)
  locate(root)
  const places: string[] = []
  visit(root, '')
  return places

  function visit({ start, end, children }: Wanted, name: string): void {
    places.push(`${name} ${start}-${end}`)
    for (const [key, child] of children) visit(child, `${name}/${key}`)
  }
}

function pathsOf(value: JsonValue, path: JsonPath = []): JsonPath[] {
  if (typeof value !== 'object' || value === null) return [path]
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [path, ...members.flatMap(([key, member]) => pathsOf(member, [...path, key]))]
}
