import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commandTable } from './command-table.ts'
import { aDirectory, posthorn } from './testing/posthorn.ts'

const place = { directory: aDirectory() }

test('without arguments the help comes out and the program fails', async () => {
  const { code, stdout, stderr } = await posthorn([], place)

  assert.equal(code, 1)
  assert.equal(stdout, '')
  assert.match(stderr, /^Usage: posthorn <command>/)
})

test('--version prints the version, also behind a command', async () => {
  const alone = await posthorn(['-v'], place)
  const behind = await posthorn(['collection', 'run', '--version'], place)

  assert.match(alone.stdout, /^\d+\.\d+\.\d+\n$/)
  assert.deepEqual(behind, alone)
  assert.equal(alone.code, 0)
})

test('--help of the program lists every command', async () => {
  const { code, stdout } = await posthorn(['--help'], place)

  assert.equal(code, 0)
  for (const { name } of commandTable) assert.ok(stdout.includes(`  ${name} `), name)
})

for (const { name, options } of commandTable.filter(({ answersHelp }) => !answersHelp)) {
  test(`--help of "${name}" lists its options`, async () => {
    const { code, stdout } = await posthorn([...name.split(' '), '--help'], place)

    assert.equal(code, 0)
    assert.match(stdout, new RegExp(`^Usage: posthorn ${name}`))
    const names = Object.values(options).flatMap(({ names }) => names)
    for (const option of [...names, '--help', '--version']) {
      assert.ok(stdout.includes(option), option)
    }
  })
}

test('--help of "serve" is the answer of the server', async () => {
  const { code, stdout } = await posthorn(['serve', '--help'], place)

  assert.equal(code, 0)
  assert.match(stdout, /posthorn serve[^]*--port[^]*--data-dir/)
})

test('words that begin a command answer with the commands that begin so', async () => {
  const { code, stderr } = await posthorn(['collection'], place)
  const asked = await posthorn(['collection', '-h'], place)

  assert.equal(code, 1)
  assert.match(stderr, /collection run <collection>/)
  assert.doesNotMatch(stderr, /logout/)
  assert.equal(asked.code, 0)
  assert.equal(asked.stdout, stderr)
})

test('an unknown command is named, with a suggestion and the help', async () => {
  const { code, stdout, stderr } = await posthorn(['logn'], place)

  assert.equal(code, 1)
  assert.equal(stdout, '')
  assert.match(stderr, /^Unknown command "logn"\. Did you mean "login"\?\n\nUsage: /)
})

test('a misspelt command is found although its arguments follow', async () => {
  const { code, stderr } = await posthorn(['colection', 'run', 'x.json', '-k'], place)

  assert.equal(code, 1)
  assert.match(stderr, /Unknown command "colection run"\. Did you mean "collection run"\?/)
})

test('an unknown option is named, with a suggestion', async () => {
  const { code, stderr } = await posthorn(['run', 'x.json', '--enviroment', 'e.json'], place)

  assert.equal(code, 1)
  assert.match(stderr, /Unknown option "--enviroment"\. Did you mean "--environment"\?/)
  assert.match(stderr, /Run "posthorn collection run --help"/)
})

const misuses = [
  { args: ['run'], says: /The argument <collection> is missing/ },
  { args: ['run', 'a.json', 'b.json'], says: /Unexpected argument "b.json"/ },
  { args: ['run', 'a.json', '-e'], says: /"--environment" needs a value: <path\|URL\|UID>/ },
  { args: ['run', 'a.json', '-e', '--bail'], says: /"--environment" needs a value/ },
  {
    args: ['run', 'a.json', '-n', '0'],
    says: /--iteration-count must be a positive integer, not "0"/,
  },
  { args: ['run', 'a.json', '-n', '1.5'], says: /--iteration-count must be a positive integer/ },
  { args: ['run', 'a.json', '--timeout', '-1'], says: /--timeout must be a positive integer or 0/ },
  {
    args: ['run', 'a.json', '--color', 'red'],
    says: /--color must be one of on, off, auto, not "red"/,
  },
  { args: ['run', 'a.json', '--env-var', 'x'], says: /--env-var must have the form key=value/ },
  { args: ['run', 'a.json', '--bail=fast'], says: /--bail takes folder or failure, not "fast"/ },
  { args: ['run', 'a.json', '--silent=yes'], says: /"--silent" takes no value/ },
  {
    args: ['run', 'a.json', '--bail', '--folder', 'F'],
    says: /After --bail, "--folder" is a modifier/,
  },
  { args: ['logout', 'now'], says: /Unexpected argument "now"/ },
]

for (const { args, says } of misuses) {
  test(`"${args.join(' ')}" is refused`, async () => {
    const { code, stdout, stderr } = await posthorn(args, place)

    assert.equal(code, 1)
    assert.equal(stdout, '')
    assert.match(stderr, says)
  })
}
