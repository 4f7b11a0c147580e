import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { flagHelp, printableConfig, readConfig, type Config } from './config.ts'
import { StartError } from './start-error.ts'

const cwd = mkdtempSync(join(tmpdir(), 'posthorn-config-'))
after(() => rmSync(cwd, { recursive: true }))
const KEY = randomBytes(32).toString('base64')

interface Given {
  args?: string[]
  env?: Record<string, string>
  /** What the configuration file holds. */
  file?: unknown
}

function read({ args = [], env = {}, file }: Given): Config {
  if (file === undefined) return readConfig({ args, env, cwd })
  const directory = mkdtempSync(join(cwd, 'with-file-'))
  const content = typeof file === 'string' ? file : JSON.stringify(file)
  writeFileSync(join(directory, 'posthorn.config.json'), content)
  return readConfig({ args, env, cwd: directory })
}

function secretFile(content: string): string {
  const file = join(mkdtempSync(join(cwd, 'secret-')), 'value')
  writeFileSync(file, content)
  return file
}

test('works without any setting', () => {
  const config = read({})

  assert.deepEqual(config, {
    port: 3000,
    host: '127.0.0.1',
    dataDir: join(cwd, 'posthorn-data'),
    databaseUrl: undefined,
    publicUrl: undefined,
    mockHost: undefined,
    secretKey: undefined,
    bootstrapApiKey: undefined,
    adminEmail: 'admin@posthorn.localhost',
    adminPassword: undefined,
    logLevel: 'info',
    metricsToken: undefined,
    sample: true,
    trustProxy: 0,
    bodyLimitBytes: 104_857_600,
    defaultBodyLimitBytes: 1_048_576,
    environmentLimitBytes: 31_457_280,
    runLimitBytes: 104_857_600,
    runRetentionDays: 180,
    runRetentionCount: 1000,
    sessionDays: 30,
    rateLimit: 0,
    eventStreams: 20,
    signInAttempts: 5,
    signInAttemptsPerAddress: 30,
    headerLimitBytes: 16_384,
    headerLimitCount: 200,
    urlLimitBytes: 8192,
    headersTimeoutMs: 60_000,
    role: 'all',
    requestTimeoutMs: 300_000,
    connectionTimeoutMs: 360_000,
    keepAliveTimeoutMs: 72_000,
    shutdownTimeoutMs: 10_000,
    trashDays: 30,
    activityRetentionDays: 180,
    collectionAccessKeys: true,
  })
})

test('takes a flag before a variable before its file before the configuration file', () => {
  const all: Given = {
    args: ['--admin-email', 'flag@example.com'],
    env: {
      POSTHORN_ADMIN_EMAIL: 'variable@example.com',
      POSTHORN_ADMIN_EMAIL_FILE: secretFile('twin@example.com\n'),
    },
    file: { adminEmail: 'file@example.com' },
  }
  const { POSTHORN_ADMIN_EMAIL: _variable, ...twin } = all.env ?? {}

  const emails = [
    read(all),
    read({ ...all, args: [] }),
    read({ ...all, args: [], env: twin }),
    read({ file: all.file }),
    read({ file: {} }),
  ].map(({ adminEmail }) => adminEmail)

  assert.deepEqual(emails, [
    'flag@example.com',
    'variable@example.com',
    'twin@example.com',
    'file@example.com',
    'admin@posthorn.localhost',
  ])
})

test('takes an empty variable for an absent one', () => {
  const env = { POSTHORN_PORT: '', POSTHORN_SECRET_KEY: '', POSTHORN_SECRET_KEY_FILE: '' }

  const { port, secretKey } = read({ env, file: { port: 4000 } })

  assert.deepEqual([port, secretKey], [4000, undefined])
})

test('reads secrets from files, without the line end that editors add', () => {
  const env = {
    POSTHORN_SECRET_KEY_FILE: secretFile(`${KEY}\n`),
    POSTHORN_ADMIN_PASSWORD_FILE: secretFile('with inner spaces\r\n'),
  }

  const { secretKey, adminPassword } = read({ env })

  assert.deepEqual([secretKey, adminPassword], [KEY, 'with inner spaces'])
})

test('reads flags with a space and with an equals sign', () => {
  const { port, host, sample } = read({ args: ['--port=0', '--host', '::1', '--sample=off'] })

  assert.deepEqual([port, host, sample], [0, '::1', false])
})

test('reads numbers and booleans of the file as they are', () => {
  const { port, sample, trustProxy } = read({
    file: { port: 8080, sample: false, trustProxy: true },
  })

  assert.deepEqual([port, sample, trustProxy], [8080, false, 1])
})

test('reads another configuration file where one is named', () => {
  const file = secretFile('{ "port": 5000 }')

  assert.equal(read({ args: ['--config', file] }).port, 5000)
  assert.equal(read({ env: { POSTHORN_CONFIG: file } }).port, 5000)
})

test('takes paths from the current directory and cuts the slash behind a URL', () => {
  const { dataDir, publicUrl } = read({
    args: ['--data-dir', './here', '--public-url', 'https://posthorn.example/base//'],
  })

  assert.deepEqual([dataDir, publicUrl], [join(cwd, 'here'), 'https://posthorn.example/base'])
})

const refused: [what: string, given: Given, message: RegExp][] = [
  ['an unknown flag', { args: ['--prot', '1'] }, /^Unknown option "--prot"\.$/],
  ['something that is no flag', { args: ['serve'] }, /^Unknown option "serve"\.$/],
  ['a flag without a value', { args: ['--port'] }, /^--port needs a value\.$/],
  [
    'a port of letters',
    { args: ['--port', 'http'] },
    /^--port: "http" is not usable; expected a whole number from 0 to 65535\.$/,
  ],
  ['a port beyond the last', { env: { POSTHORN_PORT: '65536' } }, /^POSTHORN_PORT: "65536"/],
  ['a negative port', { args: ['--port=-1'] }, /^--port: "-1"/],
  ['a blank host', { args: ['--host', ' '] }, /^--host: " " is not usable; expected some text\.$/],
  ['an unknown level', { env: { POSTHORN_LOG_LEVEL: 'loud' } }, /expected one of fatal, error, /],
  ['a switch that is neither', { file: { sample: 'perhaps' } }, /file: "perhaps".*"on" or "off"/],
  [
    'a URL of another kind',
    { args: ['--public-url', 'ftp://x'] },
    /an http:\/\/ or https:\/\/ URL/,
  ],
  ['an address without @', { env: { POSTHORN_ADMIN_EMAIL: 'admin' } }, /an e-mail address/],
  ['an unknown key in the file', { file: { prot: 1 } }, /has an unknown setting "prot"\.$/],
  ['a file that holds a list', { file: [] }, /must hold one JSON object\.$/],
  [
    'a file that is no JSON',
    { file: '{ "port": 1,, }' },
    /cannot be read as JSON: wrong at position/,
  ],
  [
    'a file that is not there',
    { args: ['--config', 'nowhere.json'] },
    /nowhere\.json" does not exist/,
  ],
  [
    'a secret file that is not there',
    { env: { POSTHORN_SECRET_KEY_FILE: '/nowhere/key' } },
    /^POSTHORN_SECRET_KEY_FILE names "\/nowhere\/key", which cannot be read\.$/,
  ],
]
for (const [what, given, message] of refused) {
  test(`refuses ${what} and says what was expected`, () => {
    assert.throws(
      () => read(given),
      (error) => error instanceof StartError && message.test(error.message),
    )
  })
}

test('tells a directory in place of the configuration file', () => {
  const directory = join(cwd, 'directory')
  mkdirSync(directory)

  assert.throws(() => read({ args: ['--config', directory] }), StartError)
})

const secretMistakes: [what: string, given: Given][] = [
  ['a key that is too short', { env: { POSTHORN_SECRET_KEY: 'planted' } }],
  ['a key by flag', { args: ['--secret-key', 'planted'] }],
  ['a key by file', { env: { POSTHORN_SECRET_KEY_FILE: secretFile('planted') } }],
  ['a database of another kind', { env: { POSTHORN_DATABASE_URL: 'mysql://u:planted@h/d' } }],
  ['a configuration file with a slip beside a key', { file: '{ "secretKey": planted }' }],
]
for (const [what, given] of secretMistakes) {
  test(`does not repeat the secret when refusing ${what}`, () => {
    assert.throws(
      () => read(given),
      (error) => error instanceof StartError && !error.message.includes('planted'),
    )
  })
}

test('prints every setting by the name of its variable, secrets redacted', () => {
  const config = read({
    env: {
      POSTHORN_SECRET_KEY: KEY,
      POSTHORN_DATABASE_URL: 'postgres://user:planted@host/db',
      POSTHORN_BOOTSTRAP_API_KEY: 'planted',
      POSTHORN_ADMIN_PASSWORD: 'planted',
    },
  })

  const printed = printableConfig(config)

  const redacted = Object.entries(printed).flatMap(([name, value]) =>
    value === '[redacted]' ? [name] : [],
  )
  assert.deepEqual(redacted, [
    'POSTHORN_DATABASE_URL',
    'POSTHORN_SECRET_KEY',
    'POSTHORN_BOOTSTRAP_API_KEY',
    'POSTHORN_ADMIN_PASSWORD',
  ])
  assert.ok(!/planted/.test(JSON.stringify(printed)) && !JSON.stringify(printed).includes(KEY))
  assert.equal(Object.keys(printed).length, Object.keys(config).length)
  assert.deepEqual([printed['POSTHORN_PORT'], printed['POSTHORN_PUBLIC_URL']], [3000, null])
})

test('shows an absent secret as absent', () => {
  assert.equal(printableConfig(read({}))['POSTHORN_SECRET_KEY'], null)
})

test('describes a flag for every setting', () => {
  const flags = flagHelp()

  assert.equal(flags.length, Object.keys(read({})).length)
  assert.ok(flags.every(({ flag, help }) => /^[a-z-]+$/.test(flag) && help !== ''))
})

const proxies: [text: string, count: number][] = [
  ['off', 0],
  ['on', 1],
  ['0', 0],
  ['2', 2],
]
for (const [text, count] of proxies) {
  test(`trusts ${count} proxies when told "${text}"`, () => {
    assert.equal(read({ env: { POSTHORN_TRUST_PROXY: text } }).trustProxy, count)
  })
}
