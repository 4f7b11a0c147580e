import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { aCollection, aFolder, aRequest, fails, passes } from '../../testing/collections.ts'
import { aDirectory, ended, posthorn, put, startPosthorn } from '../../testing/posthorn.ts'
import { startServer, startTarget } from '../../testing/server.ts'

const target = await startTarget()
const directory = aDirectory()
const urlOf = (name: string) => `${target.url}/${name}`

async function run(args: readonly string[]) {
  target.seen.length = 0
  const ended = await posthorn(['run', ...args, '--no-upload'], { directory })
  return { ...ended, paths: target.seen.map(({ path }) => path.slice(1)) }
}

put(directory, 'passing.json', aCollection('C', aRequest('a', urlOf('a'), { test: passes })))

const courses = [
  { course: 'a run that no test fails', code: 0, request: aRequest('a', urlOf('status/500')) },
  { course: 'a failed test', code: 1, request: aRequest('a', urlOf('a'), { test: fails }) },
  { course: 'a script error', code: 1, request: aRequest('a', urlOf('a'), { test: 'boom()' }) },
  { course: 'a refused connection', code: 1, request: aRequest('a', 'http://127.0.0.1:9/') },
]

for (const { course, code, request } of courses) {
  test(`${course} exits with ${code}`, async () => {
    const file = put(directory, `${course}.json`, aCollection('C', request))

    const ended = await run([file])

    assert.equal(ended.code, code, ended.stdout)
  })
}

test('an unknown folder exits with 1 and is named', async () => {
  const { code, stderr, paths } = await run(['passing.json', '--folder', 'Nowhere'])

  assert.equal(code, 1)
  assert.match(stderr, /error: .*Nowhere/)
  assert.deepEqual(paths, [])
})

for (const args of [
  ['a failed test.json'],
  ['missing.json'],
  ['passing.json', '--folder', 'Nowhere'],
]) {
  test(`-x turns the failure of "${args.join(' ')}" into 0`, async () => {
    const { code } = await run([...args, '-x'])

    assert.equal(code, 0)
  })
}

put(
  directory,
  'three.json',
  aCollection(
    'Three',
    aRequest('one', urlOf('one'), { test: fails }),
    aFolder('Folder', aRequest('two', urlOf('two')), aRequest('three', urlOf('three'))),
  ),
)

test('--bail stops after the first failure', async () => {
  const { code, stdout, paths } = await run(['three.json', '--bail', '-n', '2'])

  assert.equal(code, 1)
  assert.deepEqual(paths, ['one'])
  assert.doesNotMatch(stdout, /two|three/)
})

test('-i runs requests and folders in the order given, also twice', async () => {
  const { paths } = await run([
    'three.json',
    '-i',
    'three',
    '-i',
    'one',
    '-i',
    'Folder',
    '-i',
    'one',
  ])

  assert.deepEqual(paths, ['three', 'one', 'two', 'three', 'one'])
})

test('--folder runs folders in the order of the collection', async () => {
  const { paths } = await run(['three.json', '--folder', 'three', '--folder', 'one'])

  assert.deepEqual(paths, ['one', 'three'])
})

test('--silent prints nothing but runs everything, and fails as ever', async () => {
  target.seen.length = 0
  const args = ['run', 'three.json', '--silent', '-n', '2']

  const ended = await posthorn(args, { directory })

  assert.deepEqual(ended, { code: 1, stdout: '', stderr: '' })
  assert.equal(target.seen.length, 6)
})

test('limits end what takes too long', async () => {
  const file = put(directory, 'slow.json', aCollection('Slow', aRequest('never', urlOf('never'))))

  const request = await run([file, '--timeout-request', '50'])
  const whole = await run([file, '--timeout', '100'])

  assert.equal(request.code, 1)
  assert.match(request.stdout, /\[errored\]\n\s+ESOCKETTIMEDOUT|\[errored\]\n.*time/i)
  assert.equal(whole.code, 1)
  assert.match(whole.stderr, /limit of 100 ms/)
})

test('--ignore-redirects takes a redirect as the answer', async () => {
  const redirecting = await startServer((_, response) =>
    response.writeHead(302, { Location: urlOf('landed') }).end(),
  )
  const file = put(directory, 'redirect.json', aCollection('R', aRequest('go', redirecting.url)))

  const { stdout, paths } = await run([file, '--ignore-redirects'])

  assert.deepEqual(paths, [])
  assert.match(stdout, /\[302 Found/)
})

test('an interrupted run tells what it has done and exits with 130', async () => {
  const collection = aCollection(
    'I',
    aRequest('quick', urlOf('quick')),
    aRequest('never', urlOf('never')),
  )
  const file = put(directory, 'interrupted.json', collection)
  const asked = once(target.events, '/never')

  const child = startPosthorn(['run', file, '--no-upload'], { directory })
  const end = ended(child)
  await asked
  child.kill('SIGINT')
  const { code, stdout } = await end

  assert.equal(code, 130)
  assert.match(stdout, /quick/)
  assert.match(stdout, /total run duration/)
})

test('the state after the run is written where options say', async () => {
  const script = [
    "pm.environment.set('token', 't1')",
    "pm.globals.set('count', 2)",
    "pm.collectionVariables.set('base', 'after')",
    passes,
  ].join('\n')
  const collection = {
    ...aCollection('State', aRequest('cookie', urlOf('cookie'), { test: script })),
    variable: [{ key: 'base', value: 'before' }],
  }
  const environment = put(directory, 'e.json', {
    id: 'e1',
    name: 'Env',
    values: [{ key: 'kept', value: 'k' }],
  })
  const exports = ['environment', 'globals', 'collection', 'cookie-jar'].flatMap((what) => [
    `--export-${what}`,
    `out/${what}.json`,
  ])

  const { code } = await run([
    put(directory, 'state.json', collection),
    '-e',
    environment,
    ...exports,
  ])

  assert.equal(code, 0)
  const read = (what: string) =>
    JSON.parse(readFileSync(join(directory, 'out', `${what}.json`), 'utf8'))
  assert.equal(read('environment').id, 'e1')
  assert.equal(read('environment')._postman_variable_scope, 'environment')
  assert.deepEqual(valuesOf(read('environment')), { kept: 'k', token: 't1' })
  assert.deepEqual(valuesOf(read('globals')), { count: 2 })
  assert.equal(read('collection').variable[0].value, 'after')
  assert.equal(read('collection').item.length, 1)
  assert.equal(read('cookie-jar').cookies[0].key, 'flavour')
})

function valuesOf({ values }: { values: { key: string; value: unknown }[] }): object {
  return Object.fromEntries(values.map(({ key, value }) => [key, value]))
}

test('a run starts with the cookies of an earlier one', async () => {
  const cookies = {
    version: 'tough-cookie@6',
    storeType: 'MemoryCookieStore',
    rejectPublicSuffixes: true,
    cookies: [{ key: 'flavour', value: 'rye', domain: '127.0.0.1', path: '/', hostOnly: true }],
  }
  target.seen.length = 0

  await posthorn(['run', 'passing.json', '--cookie-jar', put(directory, 'jar.json', cookies)], {
    directory,
  })

  assert.equal(target.seen[0]?.headers.cookie, 'flavour=rye')
})

test('files outside of the working directory are sent unless that is refused', async () => {
  const body = { mode: 'file', file: { src: '../secret.txt' } }
  const request = { name: 'send', request: { method: 'POST', url: urlOf('file'), body } }
  const place = aDirectory()
  put(place, 'secret.txt', 'hidden')
  const file = join(place, put(place, 'send.json', aCollection('Files', request)))
  const workingDirectory = ['--working-dir', join(place, 'inner')]

  await run([file, ...workingDirectory])
  const sent = target.seen.map(({ body }) => body)
  const refused = await run([file, ...workingDirectory, '--no-insecure-file-read'])

  assert.deepEqual(sent, ['hidden'])
  assert.match(refused.stdout, /PPERM: insecure file access outside working directory/)
  assert.doesNotMatch(target.seen.map(({ body }) => body).join(), /hidden/)
})
