// What a definition of a stranger may not do to whoever lints it.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { aDirectoryWith, letters, linesIn, smallRuleset, violationsIn } from '../testing/lint.ts'
import { posthorn } from '../testing/posthorn.ts'

const probe = pathToFileURL(join(import.meta.dirname, '../testing/io-probe.ts')).href
const secret = 'secret: {type: string}\n'

const references = [
  'file:///etc/passwd',
  'file://localhost/etc/hostname',
  'http://169.254.169.254/latest/meta-data',
  'https://localhost:1/a.yaml#/x',
  '//169.254.169.254/share/a.yaml',
  '\\\\169.254.169.254\\share\\a.yaml',
  '/etc/passwd',
  '../outside.yaml#/secret',
  '..\\outside.yaml#/secret',
  '%2e%2e/outside.yaml#/secret',
  '..%2foutside.yaml#/secret',
  'a/../../outside.yaml#/secret',
  './/../outside.yaml',
  '~/.ssh/id_rsa',
  'C:\\Windows\\win.ini',
  'data:application/json,{}',
  'inside.yaml%00#/secret',
  'inside.yaml\u0000#/secret',
  'inside.yaml?x=1',
  'ftp://127.0.0.1/a.yaml',
]

test('no reference of a definition opens what lies outside, or calls an address', async () => {
  const components = Object.fromEntries(references.map(($ref, index) => [`A${index}`, { $ref }]))
  const definition = { openapi: '3.0.3', info: {}, paths: {}, components: { schemas: components } }
  const { directory } = aDirectoryWith({
    'outside.yaml': secret,
    'here/letters.json': JSON.stringify(definition),
    'here/small.yaml': smallRuleset,
  })
  const log = join(directory, 'probe.log')

  const ended = await posthorn(['api', 'lint', 'letters.json', '-r', 'small.yaml', '-o', 'json'], {
    directory: join(directory, 'here'),
    env: {
      NODE_OPTIONS: `--disable-warning=ExperimentalWarning --import ${probe}`,
      PROBE_LOG: log,
    },
  })

  assert.equal(ended.stderr, '')
  const broken = violationsIn(ended).filter(({ rule }) => rule === 'invalid-ref')
  assert.equal(broken.length, references.length)
  const seen = readFileSync(log, 'utf8').trim().split('\n')
  assert.ok(
    seen.some((line) => line.includes('letters.json')),
    'the probe sees',
  )
  assert.deepEqual(
    seen.filter((line) => /^(?:lookup|resolve|connect|fetch) /.test(line)),
    [],
  )
  assert.deepEqual(
    seen.filter((line) => /passwd|hostname|outside|169\.254/.test(line)),
    [],
  )
})

test('functions of a ruleset write no file and end no program', async () => {
  const { directory, lint } = aDirectoryWith({
    'letters.yaml': letters,
    'rules.yaml': `functions: [evil]
rules:
  evil: {given: $.info, then: {function: evil}}
  other: {given: $.info, then: {field: contact, function: truthy}}
`,
    'functions/evil.js': `module.exports = () => {
  for (const attempt of ["require('fs').writeFileSync('evil.txt', '')", 'process.exit(0)', "import('fs')"])
    try { new Function(attempt)() } catch {}
  const world = (0, eval)('this')
  world.constructor.constructor('return this')().process.exit?.(0)
}
`,
  })

  const ended = await lint('letters.yaml', '-r', 'rules.yaml', '-o', 'json')

  assert.deepEqual(linesIn(ended), ['letters.yaml:2 other'])
  assert.ok(!existsSync(join(directory, 'evil.txt')))
})

const faults: [name: string, text: string, line: number][] = [
  ['100,000 levels', '['.repeat(100_000), 1],
  ['a small text that stands for 10^9 values', bomb(), 6],
  ['NUL characters', 'openapi: 3.0.3\0\n', 1],
  ['bytes that are no text', '\uFFFD\u0001\u0002openapi', 1],
]

for (const [name, text, line] of faults)
  test(`a file of ${name} is told as its fault, and the next is linted`, async () => {
    const { lint } = aDirectoryWith({
      'a.yaml': text,
      'b.yaml': letters,
      'small.yaml': smallRuleset,
    })

    const ended = await lint('a.yaml', 'b.yaml', '-r', 'small.yaml', '-o', 'json')

    assert.deepEqual(linesIn(ended), [
      `a.yaml:${line} parser`,
      'b.yaml:2 license',
      'b.yaml:7 summary',
    ])
    assert.equal(ended.code, 1)
  })

test('names of a definition do not steer the terminal', async () => {
  const { lint } = aDirectoryWith({
    'letters\u001b[2J.json': JSON.stringify({
      openapi: '3.0.3',
      info: { title: '\u001b]0;gotcha\u0007' },
      paths: { '/\u001b[31m\r\n::error::x': { get: {} } },
    }),
  })

  const outputs = await Promise.all(
    ['table', 'csv', 'junit', 'github'].map((output) => lint('.', '-o', output)),
  )

  for (const { stdout, stderr } of outputs)
    // oxlint-disable-next-line no-control-regex -- Those are looked for.
    assert.doesNotMatch(stdout + stderr, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
})

function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let index = 1; index < 9; index++)
    lines.push(
      `a${index}: &a${index} [${Array(10)
        .fill(`*a${index - 1}`)
        .join(', ')}]`,
    )
  return lines.join('\n')
}

const LIMIT_MB = 500

test(`5,000 findings below a key of a megabyte are told within ${LIMIT_MB} MB`, async () => {
  const parameters = Array.from({ length: 5000 }, (_, at) => ({ name: `p${at}`, in: 'query' }))
  const path = `/${'k'.repeat(1 << 20)}`
  const definition = {
    openapi: '3.0.3',
    info: { title: 'Letters', version: '1' },
    paths: { [path]: { get: { parameters, responses: { 200: { description: 'Fine' } } } } },
  }
  const { directory } = aDirectoryWith({
    'letters.json': JSON.stringify(definition),
    'rules.yaml': JSON.stringify({
      rules: {
        described: {
          given: '$.paths..parameters[*]',
          message: '{{path}} {{property}} {{value}} {{error}}',
          then: { field: 'description', function: 'truthy' },
        },
      },
      overrides: [{ files: ['**#/paths/~1other'], rules: { described: 'error' } }],
    }),
    'ignores.yaml': JSON.stringify({
      ignore: [
        { rule: '*', reason: 'Known', pointer: `/paths/~1${path.slice(1)}/get/parameters/3` },
      ],
    }),
  })
  const lint = async (...args: string[]) => {
    const all = ['api', 'lint', 'letters.json', '-r', 'rules.yaml', '-x', ...args]
    const env = { NODE_OPTIONS: `--max-old-space-size=${LIMIT_MB}` }
    const { code, stdout, stderr } = await posthorn(all, { directory, env })
    assert.equal(code, 0, stderr)
    return stdout
  }

  for (const output of ['table', 'json', 'csv', 'sarif', 'junit', 'github']) {
    const told = await lint('--output', output)
    assert.ok(told.split('described').length > 5000, output)
    assert.ok(told.length < 100_000_000, `${output}: ${told.length} characters`)
  }
  assert.match(await lint('--ignore-file', 'ignores.yaml'), /4999 WARN in one file; 1 ignored/)
  await lint('--baseline', 'baseline.json', '--update-baseline')
  assert.match(await lint('--baseline', 'baseline.json'), /No violations.*5000 in the baseline/)
})
