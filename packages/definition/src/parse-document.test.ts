import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type JsonPath, type JsonValue, parseDocument } from './index.ts'

const YAML = `# one comment
openapi: 3.0.0
info:
  title: "A \\"quoted\\" title"
  description: |
    Some text

  x-empty: {}
  x-list:
  - a
  - b: 1
    c: 2
paths:
  /a:
    get:
      responses:
        '404': {description: "no", x: [1, 2]}
`
const JSON_TEXT = `{
  "info": {
    "title": "A title",
    "tags": [ "a", {"b": {}} ]
  }
}`

test('a value stands at the same lines in YAML and in JSON as Spectral says', () => {
  for (const [text, path, expected] of [
    [YAML, [], '0:0-16:43'],
    [YAML, ['openapi'], '1:9-1:14'],
    [YAML, ['info'], '2:5-11:8'],
    [YAML, ['info', 'title'], '3:9-3:29'],
    [YAML, ['info', 'description'], '4:15-6:0'],
    [YAML, ['info', 'x-empty'], '7:10-7:13'],
    [YAML, ['info', 'x-list', 1], '10:4-11:8'],
    [YAML, ['paths', '/a', 'get', 'responses', '404'], '16:14-16:43'],
    [YAML, ['info', 'nowhere', 'deeper'], '2:5-11:8'],
    [JSON_TEXT, [], '0:0-3:27'],
    [JSON_TEXT, ['info'], '1:9-3:27'],
    [JSON_TEXT, ['info', 'title'], '2:13-2:22'],
    [JSON_TEXT, ['info', 'tags', 1, 'b'], '3:24-3:27'],
  ] as const)
    assert.equal(placeOf(text, path), expected, path.join('/'))
})

test('lines are counted alike with Windows line ends', () => {
  assert.equal(placeOf(YAML.replaceAll('\n', '\r\n'), ['info', 'title']), '3:9-3:29')
})

test('a byte order mark is no part of the text', () => {
  assert.deepEqual(parseDocument('\uFEFF{"a": 1}').data, { a: 1 })
  assert.equal(placeOf('\uFEFFa: b', ['a']), '0:3-0:4')
})

test('the last value of a key that stands twice counts, and a problem says so', () => {
  for (const text of ['{"a": {"b": 1, "b": 2}}', 'a:\n  b: 1\n  b: 2\n']) {
    const { data, problems } = parseDocument(text)

    assert.deepEqual(data, { a: { b: 2 } })
    assert.equal(problems[0]?.code, 'duplicate-key')
    assert.deepEqual(problems[0]?.path, ['a', 'b'])
  }
})

test('a colon behind a quote in a string is not taken for a key', () => {
  const { data, problems } = parseDocument(String.raw`{"a": "{\"x\":1}", "b\\": "\\\":"}`)

  assert.deepEqual(data, { a: '{"x":1}', 'b\\': '\\":' })
  assert.deepEqual(problems, [])
})

test('a key of YAML that is no string is told, and kept where JSON can hold it', () => {
  const { data, problems } = parseDocument('200: ok\nnull: x\n[a]: y\n')

  assert.deepEqual(data, { 200: 'ok', null: 'x' })
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['incompatible-value', 'incompatible-value', 'incompatible-value'],
  )
})

test('scalars of YAML mean what the core schema says', () => {
  for (const [text, value] of [
    ['1', 1],
    ['-0.5e3', -500],
    ['0x1F', 31],
    ['0o17', 15],
    ['010', 10],
    ['1_000', '1_000'],
    ['yes', 'yes'],
    ['True', true],
    ['~', null],
    ['', null],
    ['2020-01-01', '2020-01-01'],
    ['.inf', '.inf'],
    ['"1"', '1'],
    ['!!str 1', '1'],
    ['>-\n    a\n    b', 'a b'],
  ] as const satisfies [string, JsonValue][])
    assert.deepEqual(parseDocument(`a: ${text}`).data, { a: value }, text)
})

test('anchors and merge keys are followed', () => {
  const text = 'a: &x {b: 1, c: 2}\nd: *x\ne:\n  <<: *x\n  c: 3\nf:\n  <<: [*x, {b: 9, g: 4}]\n'

  assert.deepEqual(parseDocument(text).data, {
    a: { b: 1, c: 2 },
    d: { b: 1, c: 2 },
    e: { b: 1, c: 3 },
    f: { b: 1, c: 2, g: 4 },
  })
})

test('a text that cannot be read says where and why', () => {
  for (const [text, language, message, place] of [
    ['{"a": 1,}', 'json', /Expected another member after ","/, '0:8'],
    ['{"a" 1}', 'json', /Expected ":" after the key "a", found "1"/, '0:5'],
    ['{"a": "x\ny"}', 'json', /control character/, '0:8'],
    ['{\n"a": "x', 'json', /no closing quote/, '1:5'],
    [String.raw`["\q"]`, 'json', /escape is not known/, '0:2'],
    [String.raw`["\u12"]`, 'json', /four hexadecimal digits/, '0:2'],
    ['[01]', 'json', /not a number/, '0:2'],
    ['[nul]', 'json', /Expected a value, found "n"/, '0:1'],
    ['[1] 2', 'json', /Expected the end/, '0:4'],
    ['', 'json', /Expected a value, found the end/, '0:0'],
    ['a: [1, 2', 'yaml', /flow collection/, '0:8'],
    ['a: *nope', 'yaml', /no anchor "nope"/, '0:3'],
    ['a: &x [*x]', 'yaml', /never end/, '0:7'],
    ['[{"a" 1}', undefined, /Expected ":"/, '0:6'],
  ] as const) {
    const { data, problems } = parseDocument(text, language)

    assert.equal(data, undefined, text)
    assert.equal(problems[0]?.code, 'syntax')
    assert.match(problems[0]?.message ?? '', message)
    const { line, character } = problems[0]?.range.start ?? {}
    assert.equal(`${line}:${character}`, place, text)
  }
})

test('without a language, braces with comments and trailing commas are read as YAML', () => {
  const document = parseDocument('{a: 1, # why\n b: [2,],}')

  assert.equal(document.language, 'yaml')
  assert.deepEqual(document.data, { a: 1, b: [2] })
})

test('an empty text has no value and no problem', () => {
  for (const text of ['', ' \n', '# nothing\n']) {
    const document = parseDocument(text)

    assert.equal(document.data ?? undefined, undefined)
    assert.deepEqual(document.problems, [])
    assert.deepEqual(document.locate([['a']])[0]?.start, { line: 0, character: 0 })
  }
})

test('nesting of 100,000 levels is refused in a moment, in both languages', () => {
  for (const text of ['['.repeat(100_000), '{"a":'.repeat(100_000), '- '.repeat(100_000)]) {
    const { data, problems } = parseDocument(text)

    assert.equal(data, undefined)
    assert.equal(problems.length, 1)
  }
})

test('aliases that stand for a billion values are refused', () => {
  const lines = ['a0: &a0 [1,1,1,1,1,1,1,1,1,1]']
  for (let level = 1; level <= 9; level++)
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(',')}]`,
    )

  const { data, problems } = parseDocument(lines.join('\n'))

  assert.equal(data, undefined)
  assert.match(problems[0]?.message ?? '', /more than 1000000 values/)
})

test('names that mean something to JavaScript are keys like others', () => {
  for (const text of [
    '{"__proto__": {"x": 1}, "constructor": 2, "toString": 3}',
    '__proto__: {x: 1}\nconstructor: 2\ntoString: 3\n',
  ]) {
    const { data, problems } = parseDocument(text)

    assert.deepEqual(Object.keys(data ?? {}), ['__proto__', 'constructor', 'toString'])
    assert.deepEqual(problems, [])
    assert.equal(({} as { x?: number }).x, undefined)
  }
})

function placeOf(text: string, path: JsonPath): string {
  const [range] = parseDocument(text).locate([path])
  const { start, end } = range ?? { start: undefined, end: undefined }
  return `${start?.line}:${start?.character}-${end?.line}:${end?.character}`
}
