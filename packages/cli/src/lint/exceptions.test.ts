import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { aDirectoryWith, letters, linesIn, smallRuleset, violationsIn } from '../testing/lint.ts'

const files = { 'letters.yaml': letters, 'small.yaml': smallRuleset }
const args = ['letters.yaml', '-r', 'small.yaml', '-f', 'HINT']

test('.posthorn-ignore.yaml in the directory holds violations back, and they are counted', async () => {
  const { lint } = aDirectoryWith({
    ...files,
    '.posthorn-ignore.yaml': 'ignore: [{rule: license, reason: Internal}]\n',
  })

  const { code, stdout } = await lint(...args, '-f', 'WARN')

  assert.match(stdout, /^1 HINT in one file; 1 ignored\.$/m)
  assert.equal(code, 0)
})

test('--ignore-file names another; one whose day is over is said', async () => {
  const { lint } = aDirectoryWith({
    ...files,
    'later.yaml': `ignore:
  - {rule: license, reason: Until the lawyers answer, until: 2001-01-01}
  - {rule: summary, reason: Not ours, file: '*.yaml', pointer: /paths/~1letters}
`,
  })

  const { stdout, stderr } = await lint(...args, '--ignore-file', 'later.yaml')

  assert.match(stdout, /^1 WARN in one file; 1 ignored\.$/m)
  assert.equal(
    stderr,
    'warning: the time to ignore "license" ended on 2001-01-01 (Until the lawyers answer).\n',
  )
})

test('a definition says itself what it lives with', async () => {
  const { lint } = aDirectoryWith({
    ...files,
    'letters.yaml': `${letters}x-posthorn-ignore: {rule: '*', reason: A draft}\n`,
  })

  const { code, stdout } = await lint(...args)

  assert.equal(stdout, 'No violations in one file; 2 ignored.\n')
  assert.equal(code, 0)
})

const refused: [name: string, more: Record<string, string>, args: string[], error: RegExp][] = [
  ['an ignore file that is not there', {}, ['--ignore-file', 'a.yaml'], /a\.yaml" cannot be read/],
  [
    'an ignore file with a fault',
    { 'a.yaml': 'ignore: [\n' },
    ['--ignore-file', 'a.yaml'],
    /a\.yaml:2: /,
  ],
  [
    'an ignore without a reason',
    { 'a.yaml': 'ignore: [{rule: a}]\n' },
    ['--ignore-file', 'a.yaml'],
    /The entry 1 needs a "reason"/,
  ],
  [
    'an ignore in the definition without a rule',
    { 'letters.yaml': `${letters}x-posthorn-ignore: {}\n` },
    [],
    /"x-posthorn-ignore" at # needs "rule"/,
  ],
  ['a baseline that is not there', {}, ['--baseline', 'a.json'], /a\.json" cannot be read/],
  [
    'a baseline that is none',
    { 'a.json': '{"version":2}' },
    ['--baseline', 'a.json'],
    /"a\.json" is no baseline\.\nMake one with/,
  ],
  [
    'a comparison with what is not there',
    {},
    ['--compare', 'old.yaml'],
    /old\.yaml" cannot be read/,
  ],
  [
    'a comparison of several files',
    {},
    ['small.yaml', '--compare', 'letters.yaml'],
    /compares one definition with an older one/,
  ],
]

for (const [name, more, extra, error] of refused)
  test(`${name} is refused`, async () => {
    const { lint } = aDirectoryWith({ ...files, ...more })

    const { code, stdout, stderr } = await lint(...args, ...extra)

    assert.deepEqual([code, stdout], [1, ''])
    assert.match(stderr, error)
    assert.doesNotMatch(stderr, /\n\s+at /)
  })

test('a baseline holds what was there, and lets what is new fail', async () => {
  const { directory, lint } = aDirectoryWith(files)
  const path = join(directory, 'out/base.json')

  const first = await lint(...args, '--baseline', path, '--update-baseline')
  const second = await lint(...args, '--baseline', 'out/base.json')
  writeFileSync(
    join(directory, 'letters.yaml'),
    `# Moved.\n\n${letters}    put:\n      {}\n  /new: {get: {}}\n`,
  )
  const third = await lint(...args, '--baseline', path, '-o', 'json')
  const fourth = await lint(...args, '--baseline', path, '--update-baseline')
  const fifth = await lint(...args, '--baseline', path)

  assert.match(first.stderr, /The baseline ".*base\.json" holds 2 violations\./)
  assert.equal(first.code, 0)
  assert.deepEqual(
    [second.stdout, second.code],
    ['No violations in one file; 2 in the baseline.\n', 0],
  )
  assert.deepEqual([linesIn(third), third.code], [['letters.yaml:15 summary'], 1])
  assert.equal(JSON.parse(third.stdout).summary.inBaseline, 2)
  assert.deepEqual([fourth.code, fifth.code], [0, 0])
  assert.equal(JSON.parse(readFileSync(path, 'utf8')).violations.length, 3)
})

test('--compare tells what changed, and what breaks clients fails', async () => {
  const { lint } = aDirectoryWith({
    ...files,
    'none.yaml': 'rules: {}\n',
    'old.yaml': `${letters}  /parcels:\n    get: {responses: {'200': {description: All.}}}\n`,
  })

  const breaking = await lint(
    'letters.yaml',
    '-r',
    'none.yaml',
    '--compare',
    'old.yaml',
    '-o',
    'json',
  )
  const added = await lint('old.yaml', '-r', 'none.yaml', '--compare', 'letters.yaml', '-o', 'json')
  const same = await lint('letters.yaml', '-r', 'none.yaml', '--compare', 'letters.yaml')

  assert.equal(breaking.code, 1)
  assert.deepEqual(
    violationsIn(breaking).map(({ file, severity, path, ...more }) => [
      file,
      severity,
      path,
      more['issue type'],
    ]),
    [['old.yaml', 'ERROR', 'paths./parcels.get', 'Change']],
  )
  assert.deepEqual([added.code, violationsIn(added).map(({ severity }) => severity)], [0, ['INFO']])
  assert.deepEqual([same.code, same.stdout], [0, 'No violations in one file.\n'])
})
