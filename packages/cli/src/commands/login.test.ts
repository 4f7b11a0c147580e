import assert from 'node:assert/strict'
import { chmodSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { apiKey, startStandIn } from '../testing/posthorn-stand-in.ts'
import { aDirectory, posthorn } from '../testing/posthorn.ts'

const server = await startStandIn()

// A collection that the server does not have: its answer shows whether it accepted the key.
const uid = '7-0aa4f1e1-0000-4000-8000-000000000001'
const accepted = /"7-0aa4f1e1.*" could not be read: 400/

const fileOf = (directory: string) =>
  join(
    directory,
    'home',
    ...(process.platform === 'win32' ? [] : ['.config']),
    'posthorn',
    'credentials.json',
  )

test('login keeps a key that the server accepts, in a file that only its owner reads', async () => {
  const directory = aDirectory()

  const { code, stdout, stderr } = await posthorn(
    ['login', '--with-api-key', apiKey, '--url', `${server.url}/`],
    { directory },
  )

  assert.equal(code, 0)
  assert.equal(stderr, '')
  assert.match(stdout, /Logged in to "http:\/\/127\.0\.0\.1:\d+" as ada\./)
  const file = fileOf(directory)
  const { savedAt, ...stored } = JSON.parse(readFileSync(file, 'utf8'))
  assert.deepEqual(stored, { url: server.url, apiKey, user: { id: 7, username: 'ada' } })
  assert.ok(!Number.isNaN(Date.parse(savedAt)))
  assert.deepEqual(readdirSync(join(file, '..')), ['credentials.json'])
  if (process.platform === 'win32') return
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.equal(statSync(join(file, '..')).mode & 0o777, 0o700)
})

test('login reads the key from standard input for "-"', async () => {
  const directory = aDirectory()
  const env = { POSTHORN_URL: server.url }

  const { code } = await posthorn(['login', '--with-api-key', '-'], {
    directory,
    env,
    stdin: `${apiKey}\n`,
  })

  assert.equal(code, 0)
  assert.equal(JSON.parse(readFileSync(fileOf(directory), 'utf8')).apiKey, apiKey)
})

test('login refuses a wrong key and keeps nothing', async () => {
  const directory = aDirectory()
  const args = ['login', '--with-api-key', 'PHAK-wrong', '--url', server.url]

  const { code, stderr } = await posthorn(args, { directory })

  assert.equal(code, 1)
  assert.match(stderr, /does not accept the API key/)
  assert.doesNotMatch(stderr, /PHAK-wrong/)
  assert.ok(!existsSync(fileOf(directory)))
})

test('login says how to reach a server that is not there', async () => {
  const args = ['login', '--with-api-key', 'k', '--url', 'http://127.0.0.1:9']

  const { code, stderr } = await posthorn(args, { directory: aDirectory() })

  assert.equal(code, 1)
  assert.match(stderr, /"http:\/\/127\.0\.0\.1:9" cannot be reached: connect ECONNREFUSED/)
  assert.match(stderr, /posthorn serve/)
})

test('a damaged login is named, hinders nothing, and the next login mends it', async () => {
  const directory = aDirectory()
  const login = ['login', '--with-api-key', apiKey, '--url', server.url]
  await posthorn(login, { directory })
  writeFileSync(fileOf(directory), '{')

  const damaged = await posthorn(['run', uid, '--url', server.url], { directory })
  await posthorn(login, { directory })
  const mended = await posthorn(['run', uid], { directory })

  assert.match(damaged.stderr, /warning: The stored login ".*" cannot be used: .* Log in again/)
  assert.match(damaged.stderr, /there is no API key for it/)
  assert.match(mended.stderr, accepted)
})

test('login without a key and without a terminal says what it needs', async () => {
  const { code, stderr } = await posthorn(['login'], { directory: aDirectory() })

  assert.equal(code, 1)
  assert.match(stderr, /pass --with-api-key/)
})

test('the kept key serves later calls until logout deletes it', async () => {
  const directory = aDirectory()
  await posthorn(['login', '--with-api-key', apiKey, '--url', server.url], { directory })

  const before = await posthorn(['run', uid], { directory })
  const logout = await posthorn(['logout'], { directory })
  const again = await posthorn(['logout'], { directory })
  const after = await posthorn(['run', uid, '--url', server.url], { directory })

  assert.match(before.stderr, accepted)
  assert.equal(logout.code, 0)
  assert.ok(!existsSync(fileOf(directory)))
  assert.equal(again.code, 0)
  assert.match(again.stdout, /There was no login/)
  assert.equal(after.code, 1)
  assert.match(after.stderr, /there is no API key for it/)
})

test('a key in the environment works without login, and the own name wins', async () => {
  const directory = aDirectory()
  const compatible = { POSTMAN_API_KEY: apiKey, POSTMAN_API_BASE_URL: server.url }
  const own = { POSTMAN_API_KEY: 'PMAK-old', POSTHORN_API_KEY: apiKey, POSTHORN_URL: server.url }

  const withCompatible = await posthorn(['run', uid], { directory, env: compatible })
  const withOwn = await posthorn(['run', uid], { directory, env: own })

  assert.match(withCompatible.stderr, accepted)
  assert.match(withOwn.stderr, accepted)
})

test('a key on the command line wins over the environment', async () => {
  const env = { POSTHORN_API_KEY: 'PHAK-wrong', POSTHORN_URL: server.url }

  const { stderr } = await posthorn(['run', uid, '--postman-api-key', apiKey], {
    directory: aDirectory(),
    env,
  })

  assert.match(stderr, accepted)
})

test('a kept key is not sent to another server', async () => {
  const directory = aDirectory()
  const other = await startStandIn()
  await posthorn(['login', '--with-api-key', apiKey, '--url', server.url], { directory })

  const { stderr } = await posthorn(['run', uid, '--url', other.url], { directory })

  assert.match(stderr, /The stored login is for "http.*" and is not used for/)
  assert.deepEqual(other.seen, [])
})

test(
  'a stored login that others can read gives a warning',
  { skip: process.platform === 'win32' },
  async () => {
    const directory = aDirectory()
    await posthorn(['login', '--with-api-key', apiKey, '--url', server.url], { directory })
    chmodSync(fileOf(directory), 0o644)

    const { stderr } = await posthorn(['run', uid], { directory })

    assert.match(stderr, accepted)
    assert.match(stderr, /warning: Others can read the stored login/)
  },
)
