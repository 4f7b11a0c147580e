// The server as a process: starting, refusing to start, ending.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { apiOf } from '../support/api.ts'
import { aCli } from '../support/cli.ts'
import { anInstallation, BOOTSTRAP_KEY, startServer } from '../support/server-process.ts'

const installation = await anInstallation()
after(() => installation.remove())
const quiet = { POSTHORN_SAMPLE: 'off', POSTHORN_LOG_LEVEL: 'error' }
const databaseEnv: Record<string, string> = installation.databaseUrl
  ? { POSTHORN_DATABASE_URL: installation.databaseUrl }
  : {}

test('uses the key it was given without printing it, and makes no sample when told so', async () => {
  const server = await startServer(installation, { env: quiet })
  const { body } = await apiOf(server.url, BOOTSTRAP_KEY)('GET', '/workspaces')

  assert.ok(!server.output().includes(BOOTSTRAP_KEY))
  assert.equal(body.workspaces.length, 2)
  assert.equal(await server.stop(), 0)
})

test('signs in with the configured address and password', async () => {
  const own = await anInstallation()
  const env = {
    ...quiet,
    POSTHORN_ADMIN_EMAIL: 'ada@example.com',
    POSTHORN_ADMIN_PASSWORD: 'correct horse',
  }
  const server = await startServer(own, { env })

  const right = await apiOf(server.url, '')('POST', '/v1/sessions', {
    email: 'ADA@example.com',
    password: 'correct horse',
  })
  const wrong = await apiOf(server.url, '')('POST', '/v1/sessions', {
    email: 'ada@example.com',
    password: 'wrong horse',
  })

  assert.deepEqual([right.status, right.body.user.username], [201, 'admin'])
  assert.equal(wrong.status, 401)
  assert.ok(!server.output().includes('setup?token'))
  await server.stop()
  await own.remove()
})

test('counts usage exactly across a restart', async () => {
  const server = await startServer(installation, { env: quiet })
  const api = apiOf(server.url, BOOTSTRAP_KEY)
  const before = await usage(api)
  await Promise.all(Array.from({ length: 50 }, () => api('GET', '/workspaces')))
  await server.stop()

  const again = await startServer(installation, { env: quiet })
  const counted = await usage(apiOf(again.url, BOOTSTRAP_KEY))

  // The calls, and the one that read the count before them.
  assert.equal(counted - before, 51)
  await again.stop()
})

async function usage(api: ReturnType<typeof apiOf>): Promise<number> {
  const { body } = await api('GET', '/me')
  return body.operations.find(({ name }: { name: string }) => name === 'api_usage').usage
}

test('finishes a request that is under way when it is asked to end', async () => {
  const server = await startServer(installation, { env: quiet })
  const body = JSON.stringify({ environment: { name: 'Last one' } })
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.write(
    `POST /environments HTTP/1.1\r\nHost: x\r\nX-Api-Key: ${BOOTSTRAP_KEY}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
  )
  await apiOf(server.url, BOOTSTRAP_KEY)('GET', '/me')

  const stopped = server.stop()
  socket.write(body)
  const [answer] = await once(socket, 'data')

  assert.match(String(answer), /^HTTP\/1\.1 200/)
  assert.equal(await stopped, 0)
})

test('refuses a second process on the same data directory, and starts after the first was killed', async (t) => {
  if (installation.databaseUrl) return t.skip('PostgreSQL serves many processes')
  const server = await startServer(installation, { env: quiet })
  const cli = aCli()

  const second = await cli.run('serve', '--port', '0', '--data-dir', installation.dataDir)
  await server.kill()
  const third = await startServer(installation, { env: quiet })

  assert.equal(second.code, 1)
  assert.match(second.stderr, /used by another Posthorn process/)
  assert.equal(await third.stop(), 0)
  cli.remove()
})

test('says that the port is in use', async () => {
  const server = await startServer(installation, { env: quiet })
  const own = await anInstallation()
  const cli = aCli(databaseEnv)

  const { code, stderr } = await cli.run(
    'serve',
    '--port',
    new URL(server.url).port,
    '--data-dir',
    own.dataDir,
  )

  assert.equal(code, 1)
  assert.match(stderr, /Port \d+ is in use/)
  await server.stop()
  await own.remove()
  cli.remove()
})

test('keeps the data directory, the master key and the database from others', async (t) => {
  if (process.platform === 'win32') return t.skip('no modes on this system')
  const server = await startServer(installation, { env: quiet })
  const modeOf = (file: string) => statSync(join(installation.dataDir, file)).mode & 0o777

  assert.equal(modeOf('secret.key'), 0o600)
  assert.equal(modeOf('.'), 0o700)
  await server.stop()
})

const refusals: [what: string, args: string[], env: Record<string, string>, told: RegExp][] = [
  ['an unknown flag', ['--prot', '1'], {}, /--prot/],
  ['a flag without value', ['--port'], {}, /--port needs a value/],
  [
    'a wrong port',
    ['--port', '70000'],
    {},
    /--port: "70000" is not usable; expected a whole number from 0 to 65535/,
  ],
  [
    'a wrong variable',
    [],
    { POSTHORN_LOG_LEVEL: 'loud' },
    /POSTHORN_LOG_LEVEL: "loud" is not usable; expected one of/,
  ],
  [
    'a wrong secret, without showing it',
    [],
    { POSTHORN_SECRET_KEY: 'short' },
    /POSTHORN_SECRET_KEY: the given value is not usable/,
  ],
  [
    'a secret file that is not there',
    [],
    { POSTHORN_SECRET_KEY_FILE: '/nowhere' },
    /POSTHORN_SECRET_KEY_FILE names "\/nowhere"/,
  ],
  [
    'an unreachable database',
    [],
    { POSTHORN_DATABASE_URL: 'postgres://127.0.0.1:1/x' },
    /127\.0\.0\.1:1|could not be reached/,
  ],
]
for (const [what, args, env, told] of refusals) {
  test(`refuses to start with ${what}`, async () => {
    const cli = aCli(env)

    const { code, stderr } = await cli.run('serve', '--data-dir', cli.directory, ...args)

    assert.equal(code, 1)
    assert.match(stderr, told)
    assert.ok(!stderr.includes('    at '), `shows a stack:\n${stderr}`)
    cli.remove()
  })
}

test('prints the configuration by precedence, secrets redacted', async () => {
  const cli = aCli({
    POSTHORN_PORT: '4001',
    POSTHORN_HOST: '0.0.0.0',
    POSTHORN_BOOTSTRAP_API_KEY: 'planted-key-value',
  })
  writeFileSync(
    join(cli.directory, 'posthorn.config.json'),
    JSON.stringify({ port: 4002, host: '::', logLevel: 'debug', sample: false }),
  )

  const { code, stdout } = await cli.run('config', 'print', '--port', '4000')

  const printed = JSON.parse(stdout)
  assert.equal(code, 0)
  assert.deepEqual(
    [
      printed.POSTHORN_PORT,
      printed.POSTHORN_HOST,
      printed.POSTHORN_LOG_LEVEL,
      printed.POSTHORN_SAMPLE,
    ],
    [4000, '0.0.0.0', 'debug', false],
  )
  assert.equal(printed.POSTHORN_BOOTSTRAP_API_KEY, '[redacted]')
  assert.ok(!stdout.includes('planted'))
  cli.remove()
})

test('migrates an empty database once', async () => {
  const own = await anInstallation()
  const cli = aCli(own.databaseUrl ? { POSTHORN_DATABASE_URL: own.databaseUrl } : {})

  const first = await cli.run('migrate', '--data-dir', own.dataDir)
  const second = await cli.run('migrate', '--data-dir', own.dataDir)

  assert.match(first.stdout, /^Applied 0001_accounts, /)
  assert.equal(second.stdout.trim(), 'The schema is up to date.')
  cli.remove()
  await own.remove()
})

test('ends with its parent, so that no orphan keeps the port', async () => {
  const shim = join(import.meta.dirname, '../../scripts/bootstrap.mjs')
  const own = await anInstallation()
  const child = spawn(process.execPath, [shim, 'start', '--port', '0', '--data-dir', own.dataDir], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      PATH: process.env['PATH'],
      ...quiet,
      ...(own.databaseUrl && { POSTHORN_DATABASE_URL: own.databaseUrl }),
    },
  })
  let output = ''
  while (!output.includes('is ready at')) output += String((await once(child.stdout, 'data'))[0])
  const [, url = ''] = /is ready at (\S+)/.exec(output) ?? []

  child.kill('SIGKILL')
  await once(child, 'exit')

  await assert.rejects(async () => {
    for (let attempt = 0; attempt < 100; attempt++) {
      await fetch(`${url}/healthz`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })
  await own.remove()
})
