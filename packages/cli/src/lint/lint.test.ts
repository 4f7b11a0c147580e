import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { assertGolden } from '../testing/golden.ts'
import { aDirectoryWith, letters, linesIn, smallRuleset } from '../testing/lint.ts'
import { posthorn } from '../testing/posthorn.ts'

const { directory, lint } = aDirectoryWith({
  'letters.yaml': letters,
  'small.yaml': smallRuleset,
  'none.yaml': 'rules: {none: {given: $.nobody, then: {function: truthy}}}\n',
  'error.yaml': 'rules: {error: {severity: error, given: $.info, then: {function: falsy}}}\n',
})
const small = ['letters.yaml', '-r', 'small.yaml']

test('the table shows what all rules of Posthorn find', async () => {
  const { stdout, stderr } = await lint('letters.yaml')

  assertGolden(stdout, join(import.meta.dirname, 'golden', 'table.txt'))
  assert.equal(stderr, '')
})

test('a clean file says so', async () => {
  const { code, stdout } = await lint('letters.yaml', '-r', 'none.yaml')

  assert.equal(stdout, 'No violations in one file.\n')
  assert.equal(code, 0)
})

const codes: [args: string[], code: number][] = [
  [[], 0],
  [['-f', 'ERROR'], 0],
  [['-f', 'WARN'], 1],
  [['-f', 'warn'], 1],
  [['--fail-severity', 'WARNING'], 1],
  [['--fail-severity=Warning'], 1],
  [['-f', 'INFO'], 1],
  [['-f', 'hint'], 1],
  [['-f', 'HINT', '-x'], 0],
  [['-f', 'HINT', '--suppress-exit-code'], 0],
]

for (const [args, expected] of codes)
  test(`warnings and hints with "${args.join(' ')}" end with ${expected}`, async () => {
    const { code } = await lint(...small, ...args)

    assert.equal(code, expected)
  })

test('an error ends with 1, and with 0 when the exit code is suppressed', async () => {
  const failed = await lint('letters.yaml', '-r', 'error.yaml')
  const suppressed = await lint('letters.yaml', '-r', 'error.yaml', '-x')

  assert.deepEqual([failed.code, suppressed.code], [1, 0])
  assert.equal(failed.stdout, suppressed.stdout)
})

test('spec lint is the same under another name', async () => {
  const ofApi = await lint('letters.yaml')
  const ofSpec = await posthorn(['spec', 'lint', 'letters.yaml'], { directory })

  assert.deepEqual(ofSpec, ofApi)
})

test('--output-file takes what would be printed, and its folders are made', async () => {
  const { stdout } = await lint(...small, '-o', 'json')
  const { code, stdout: printed } = await lint(
    ...small,
    '-o',
    'json',
    '--output-file',
    'out/a/b.json',
  )

  assert.deepEqual([code, printed], [0, ''])
  assert.equal(readFileSync(join(directory, 'out/a/b.json'), 'utf8'), stdout)
})

test('a rule of Spectral by the name of a built-in ruleset', async () => {
  const ended = await lint('letters.yaml', '-r', 'spectral:oas', '-o', 'json')

  assert.deepEqual(linesIn(ended).slice(0, 3), [
    'letters.yaml:1 oas3-api-servers',
    'letters.yaml:2 info-contact',
    'letters.yaml:2 info-description',
  ])
})

const refused: [name: string, args: string[], error: RegExp][] = [
  ['no file', [], /The argument <definition> is missing\./],
  [
    'a file that is not there',
    ['nobody.yaml'],
    /"nobody\.yaml" does not exist\.\nName a file or a folder/,
  ],
  [
    'a severity that is none',
    [...small, '-f', 'FATAL'],
    /must be one of HINT, INFO, WARN, ERROR, not "FATAL"/,
  ],
  ['an empty severity', [...small, '-f', ''], /must be one of HINT, INFO, WARN, ERROR, not ""/],
  ['an output that is none', [...small, '-o', 'html'], /--output must be one of .*not "html"/],
  ['an option that is none', [...small, '--fix'], /--fix/],
  [
    'an update without a baseline',
    [...small, '--update-baseline'],
    /--update-baseline needs --baseline/,
  ],
  [
    'an output file that is a folder',
    [...small, '--output-file', '.'],
    /The report cannot be written to/,
  ],
]

for (const [name, args, error] of refused)
  test(`${name} is refused and nothing is printed`, async () => {
    const { code, stdout, stderr } = await lint(...args)

    assert.deepEqual([code, stdout], [1, ''])
    assert.match(stderr, error)
    assert.doesNotMatch(stderr, /\n\s+at /)
  })

test('help lists every option', async () => {
  const { stdout } = await lint('--help')

  for (const option of [
    '-f',
    '-o',
    '--output-file',
    '-r',
    '--ignore-file',
    '--baseline',
    '--update-baseline',
    '--compare',
    '-x',
  ])
    assert.ok(stdout.includes(`${option}`), option)
  assert.ok(!existsSync(join(directory, '--help')))
})
