import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { aDirectoryWith, letters, linesIn, smallRuleset, violationsIn } from '../testing/lint.ts'
import { posthorn } from '../testing/posthorn.ts'

const small = ['-r', 'small.yaml', '-o', 'json']
const minified = '{"info":{"title":"Last"},"paths":{},"openapi":"3.0.3"}'

test('a folder gives its definitions and those below, and nothing else', async () => {
  const { lint } = aDirectoryWith({
    'small.yaml': smallRuleset,
    'apis/b.yml': letters,
    'apis/deep/er/c.JSON': '{\n  "openapi": "3.0.3",\n  "info": {},\n  "paths": {}\n}',
    'apis/minified.json': minified,
    'apis/readme.md': 'openapi: 3.0.3',
    'apis/schema.yaml': 'type: object\n',
    'apis/node_modules/x/openapi.yaml': letters,
    'apis/.git/openapi.yaml': letters,
  })

  const ended = await lint('apis', ...small)

  assert.deepEqual(linesIn(ended), [
    'apis/b.yml:2 license',
    'apis/b.yml:7 summary',
    'apis/deep/er/c.JSON:3 license',
    'apis/minified.json:1 license',
  ])
})

test('several files are one report, each file once', async () => {
  const { lint } = aDirectoryWith({
    'small.yaml': smallRuleset,
    'b.yaml': letters,
    'a.yaml': letters,
  })

  const ended = await lint('b.yaml', 'a.yaml', './b.yaml', ...small)

  assert.deepEqual(linesIn(ended), [
    'a.yaml:2 license',
    'a.yaml:7 summary',
    'b.yaml:2 license',
    'b.yaml:7 summary',
  ])
  assert.equal(JSON.parse(ended.stdout).summary.files, 2)
})

const shared = {
  'small.yaml': `rules:
  described: {given: $..schema, then: {field: description, function: truthy}}
`,
  'apis/a.yaml': `openapi: 3.0.3
info: {title: A}
paths:
  /a: {get: {parameters: [{name: a, in: query, schema: {$ref: '../schemas/id.yaml#/Id'}}]}}
`,
  'apis/b.yaml': `openapi: 3.0.3
info: {title: B}
paths:
  /b: {get: {parameters: [{name: b, in: query, schema: {$ref: "..\\\\schemas\\\\id.yaml#/Id"}}]}}
`,
  'schemas/id.yaml': `# Shared.
Id:
  type: string
`,
}

test('a violation in a file that two definitions refer to is told once, in that file', async () => {
  const { lint } = aDirectoryWith(shared)

  const ended = await lint('apis', ...small)

  assert.deepEqual(linesIn(ended), ['schemas/id.yaml:2 described'])
})

const spellings: [what: string, reference: string, extension?: string][] = [
  ['in single quotes', `{$ref: 'id.yaml#/Id'}`],
  ['in double quotes', `{"$ref": "id.yaml#/Id"}`],
  ['without quotes', '{$ref: id.yaml#/Id}'],
  ['with escapes in the key', `{"\\u0024ref": "id.yaml#/Id"}`],
  ['with escapes of another letter', `{"$r\\x65f": "id.yaml#/Id"}`],
  ['on a line of its own', `\n  $ref:\n    id.yaml#/Id`],
  ['folded', `\n  $ref: >-\n    id.yaml#/Id`],
  ['behind a comment', `\n  $ref: # 'not this one'\n    id.yaml#/Id`],
  ['as an explicit key', `\n  ? $ref\n  : id.yaml#/Id`],
  ['by an alias', `\n  x: &file id.yaml#/Id\n  $ref: *file`],
  ['in JSON', `{ "$ref" : "id.yaml#/Id" }`, 'json'],
  ['in JSON with escapes', `{"\\u0024\\u0072ef":"id.yaml#/Id"}`, 'json'],
]

for (const [what, reference, extension = 'yaml'] of spellings)
  test(`a reference to another file may be written ${what}`, async () => {
    const own = `{$ref: '#/components/schemas/Own'}`
    const yaml = `openapi: 3.0.3\ncomponents:\n  schemas: {Own: {}, Other: ${own}}\nx-schema: ${reference}\n`
    const json = `{"openapi":"3.0.3","components":{"schemas":{"Own":{}}},"x-schema":${reference}}`
    const { lint } = aDirectoryWith({
      'small.yaml':
        'rules: {described: {given: $.x-schema, then: {field: description, function: truthy}}}',
      [`a.${extension}`]: extension === 'json' ? json : yaml,
      'id.yaml': 'Id:\n  type: string\n',
    })

    const ended = await lint(`a.${extension}`, ...small)

    assert.deepEqual(
      violationsIn(ended).map(({ rule }) => rule),
      ['described'],
    )
    assert.match(ended.stdout, /id\.yaml/)
  })

test('files outside the current directory are told by their path from their own folder', async () => {
  const { directory } = aDirectoryWith({ ...shared, 'elsewhere/x.txt': '' })

  const ended = await posthorn(
    ['api', 'lint', '../apis/a.yaml', '-r', '../small.yaml', '-o', 'json'],
    {
      directory: join(directory, 'elsewhere'),
    },
  )

  // The shared schema lies neither below the current directory nor beside the definition.
  assert.deepEqual(linesIn(ended), ['a.yaml:4 described', 'a.yaml:4 invalid-ref'])
})

test('names may be of any language, and begin with dots', async () => {
  const { lint } = aDirectoryWith({
    'small.yaml': smallRuleset,
    'апи/письма 信.yaml': letters,
    '..hidden.yaml': letters,
  })

  const ended = await lint('апи/письма 信.yaml', '..hidden.yaml', ...small, '-x')

  assert.deepEqual(
    [...new Set(violationsIn(ended).map(({ file }) => file))],
    ['..hidden.yaml', 'апи/письма 信.yaml'],
  )
})

test('CRLF, a byte order mark and both change no line', async () => {
  const { lint } = aDirectoryWith({
    'small.yaml': `\uFEFF${smallRuleset.replaceAll('\n', '\r\n')}`,
    'crlf.yaml': letters.replaceAll('\n', '\r\n'),
    'mark.yaml': `\uFEFF${letters}`,
    'mark.json': `\uFEFF\r\n${minified}`,
  })

  const ended = await lint('crlf.yaml', 'mark.yaml', 'mark.json', ...small)

  assert.deepEqual(linesIn(ended), [
    'crlf.yaml:2 license',
    'crlf.yaml:7 summary',
    'mark.json:2 license',
    'mark.yaml:2 license',
    'mark.yaml:7 summary',
  ])
})

test('what is wrong with the text is told with its line, as an error', async () => {
  const { lint } = aDirectoryWith({
    'small.yaml': smallRuleset,
    'a.json': '{\n  "openapi": "3.0.3",\n}',
    'b.yaml': 'openapi: 3.0.3\ninfo: {title: a}\ninfo: {}\npaths: [\n',
    'c.yaml': '',
    'd.yaml': 'just a text\n',
  })

  const ended = await lint('a.json', 'b.yaml', 'c.yaml', 'd.yaml', ...small)

  assert.equal(ended.code, 1)
  assert.deepEqual(
    violationsIn(ended).map((violation) => [
      violation.file,
      violation['line number'],
      violation.rule,
      violation['issue type'],
    ]),
    [
      ['a.json', '3', 'parser', 'Syntax'],
      ['b.yaml', '5', 'parser', 'Syntax'],
    ],
  )
})

test('a link that leads out of the directory is not followed', async () => {
  const { directory, lint } = aDirectoryWith({
    'small.yaml': shared['small.yaml'],
    'here/a.yaml':
      "openapi: 3.0.3\ninfo: {}\npaths: {/a: {get: {x: {schema: {$ref: 'link.yaml#/Secret'}}}}}\n",
  })
  const { directory: outside } = aDirectoryWith({ 'secret.yaml': 'Secret: {type: string}\n' })
  symlinkSync(join(outside, 'secret.yaml'), join(directory, 'here/link.yaml'))

  const ended = await lint('here/a.yaml', ...small)

  assert.deepEqual(linesIn(ended), ['here/a.yaml:3 described', 'here/a.yaml:3 invalid-ref'])
})

test('a definition of 20 MB is linted', { timeout: 120_000 }, async () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, index) => [
      `Schema${index}`,
      { type: 'object', description: 'x'.repeat(950) },
    ]),
  )
  const definition = { openapi: '3.0.3', info: {}, paths: {}, components: { schemas } }
  const { lint } = aDirectoryWith({
    'small.yaml': smallRuleset,
    'large.json': JSON.stringify(definition),
  })

  const { code, stdout } = await lint('large.json', '-r', 'spectral:oas')

  assert.equal(code, 1)
  assert.match(stdout, /20\d\d\d WARN in one file\.\n$/)
})

const refused: [name: string, args: string[], error: RegExp][] = [
  ['an empty folder', ['empty'], /There is no definition in the folder "empty"\.\nA definition is/],
  ['one file of several that is not there', ['letters.yaml', 'nobody'], /"nobody" does not exist/],
]

for (const [name, args, error] of refused)
  test(`${name} is refused`, async () => {
    const { lint } = aDirectoryWith({ 'letters.yaml': letters, 'empty/readme.txt': 'x' })

    const { code, stdout, stderr } = await lint(...args)

    assert.deepEqual([code, stdout], [1, ''])
    assert.match(stderr, error)
  })
