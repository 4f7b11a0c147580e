// A backup of a running server, restored elsewhere: the same rows, the same blobs, and no secret in the clear.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { aReport } from '../../packages/server/src/runs/testing/reports.ts'
import {
  aCollection,
  aFolder,
  aLargeCollection,
} from '../../packages/server/src/testing/documents.ts'
import { apiOf, type Api } from '../support/api.ts'
import {
  anInstallation,
  BOOTSTRAP_KEY,
  startServer,
  type Installation,
  type ServerProcess,
} from '../support/server-process.ts'

const main = join(import.meta.dirname, '../../packages/cli/src/main.ts')
const PASSPHRASE = 'planted-passphrase'
const SECRETS = [
  'planted-variable',
  'planted-global',
  'planted-in-folder',
  PASSPHRASE,
  BOOTSTRAP_KEY,
]

const source = await anInstallation()
let server: ServerProcess
let api: Api
const places: Installation[] = [source]

before(async () => {
  server = await startServer(source)
  api = apiOf(server.url, BOOTSTRAP_KEY)
  await seed()
})
after(async () => {
  await server.stop()
  for (const place of places) await place.remove()
})

async function seed(): Promise<void> {
  const secret = { key: 'token', value: 'planted-variable', type: 'secret' }
  const inFolder = { ...secret, value: 'planted-in-folder' }
  await api('POST', '/environments', { environment: { name: 'Ünïcode 💥', values: [secret] } })
  const { id } = (await api('GET', '/workspaces')).body.workspaces[0]
  const globals = [{ key: 'g', value: 'planted-global', type: 'secret', enabled: true }]
  await api('PUT', `/workspaces/${id}/global-variables`, { values: globals })
  const item = [{ ...aFolder('F'), variable: [inFolder] }]
  const collection = aCollection({
    item,
    variable: [secret],
    info: { description: "it's \\ \n ' fine" },
  })
  await api('POST', '/collections', { collection })
  await api('POST', '/collections', { collection: aLargeCollection(2500) })
  for (let run = 0; run < 3; run++) await api('POST', '/v1/runs', aReport())
}

interface Ended {
  code: number | null
  text: string
}

/** Runs the program as an operator would, with the place as its settings. */
function posthorn(
  args: readonly string[],
  { dataDir, databaseUrl }: Installation,
  env: Record<string, string> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...args], {
    env: {
      PATH: process.env['PATH'],
      POSTHORN_DATA_DIR: dataDir,
      ...(databaseUrl && { POSTHORN_DATABASE_URL: databaseUrl }),
      ...env,
    },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, text })))
}

const withPassphrase = { POSTHORN_BACKUP_PASSPHRASE: PASSPHRASE }
let files = 0

async function aBackup(): Promise<string> {
  const file = join(source.dataDir, `backup-${files++}.bak`)
  const { code, text } = await posthorn(['backup', file], source, withPassphrase)
  assert.equal(code, 0, text)
  return file
}

/** An empty place; on the embedded engine when asked for, whatever the tests run on. */
async function anEmptyPlace(isEmbedded = false): Promise<Installation> {
  const place = await anInstallation()
  places.push(place)
  return isEmbedded ? { ...place, databaseUrl: undefined } : place
}

async function restored(file: string, isEmbedded = false): Promise<Installation> {
  const place = await anEmptyPlace(isEmbedded)
  const { code, text } = await posthorn(['restore', file], place, withPassphrase)
  assert.equal(code, 0, text)
  return place
}

/** Every row of every table but the jobs, as comparable texts. */
async function rowsOf(place: Installation): Promise<Map<string, string[]>> {
  const { tables, read, close } = place.databaseUrl
    ? await openPostgres(place.databaseUrl)
    : openSqlite(place.dataDir)
  const rows = new Map<string, string[]>()
  for (const table of tables.filter((name) => !notCompared.has(name))) {
    const texts = (await read(table)).map((row) =>
      JSON.stringify(Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1))),
    )
    rows.set(table, texts.toSorted())
  }
  await close()
  return rows
}

// When each migration was applied is a fact of the place.
const notCompared = new Set(['schema_migrations', 'jobs'])

function openSqlite(dataDir: string) {
  const database = new DatabaseSync(join(dataDir, 'posthorn.sqlite'), { readOnly: true })
  const names = database.prepare("select name from sqlite_master where type = 'table'").all()
  return {
    tables: names.map(({ name }) => String(name)).toSorted(),
    read: async (table: string) => database.prepare(`select * from ${table}`).all(),
    close: async () => database.close(),
  }
}

async function openPostgres(url: string) {
  const client = new pg.Client({
    connectionString: url,
    types: {
      getTypeParser: ((type: number) =>
        type === 20 ? Number : pg.types.getTypeParser(type)) as typeof pg.types.getTypeParser,
    },
  })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  )
  return {
    tables: rows.map(({ name }) => name).toSorted(),
    read: async (table: string) =>
      (await client.query<Record<string, unknown>>(`select * from ${table}`)).rows,
    close: () => client.end(),
  }
}

function blobsOf({ dataDir }: Installation): Map<string, Buffer> {
  return new Map(
    globSync(join(dataDir, 'blobs', '*', '*'))
      .filter((file) => !file.includes('drafts'))
      .toSorted()
      .map((file) => [basename(file), readFileSync(file)]),
  )
}

test('restores the same rows and blobs in another place', async () => {
  await settled()
  const file = await aBackup()
  const place = await restored(file)

  assert.deepEqual(await rowsOf(place), await rowsOf(source))
  assert.ok(blobsOf(source).size >= 3)
  assert.deepEqual(blobsOf(place), blobsOf(source))
})

test('restores to the embedded engine what was taken from either', async () => {
  await settled()
  const place = await restored(await aBackup(), true)

  assert.deepEqual(await rowsOf(place), await rowsOf(source))
})

test('serves what was restored: the same key, the same content, the same secrets', async () => {
  const place = await restored(await aBackup())
  const copy = await startServer(place, { env: { POSTHORN_SAMPLE: 'off' } })
  const there = apiOf(copy.url, BOOTSTRAP_KEY)

  const [environments, hereEnvironments] = await Promise.all(
    [there, api].map(async (at) => (await at('GET', '/environments')).body.environments),
  )
  const id = hereEnvironments.find(({ name }: { name: string }) => name.startsWith('Ünï')).id
  const { environment } = (await there('GET', `/environments/${id}`)).body
  await copy.stop()

  assert.deepEqual(environments, hereEnvironments)
  assert.equal(environment.values[0].value, 'planted-variable')
})

test('is whole when it is taken amid writes: every earlier write is in it, and none by half', async () => {
  const written: string[] = []
  const load = { isOver: false }
  const writing = Array.from({ length: 4 }, async (_, writer) => {
    for (let at = 0; !load.isOver; at++) {
      const collection = aLargeCollection(25, `W${writer}-${at}`)
      const { status, body } = await api('POST', '/collections', { collection })
      if (status === 200) written.push(body.collection.id)
      await api('POST', '/v1/runs', aReport())
    }
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  const earlier = [...written]
  const file = await aBackup()
  load.isOver = true
  await Promise.all(writing)

  const place = await restored(file)
  const copy = await startServer(place)
  const there = apiOf(copy.url, BOOTSTRAP_KEY)
  const { collections } = (await there('GET', '/collections')).body
  const ids = new Set(collections.map(({ id }: { id: string }) => id))
  const ours = collections.filter(({ name }: { name: string }) => /^W\d-\d+$/.test(name))
  assert.ok(earlier.length > 0)
  for (const id of earlier) assert.ok(ids.has(id), 'an acknowledged write is missing')
  for (const { id } of ours) {
    const { collection } = (await there('GET', `/collections/${id}`)).body
    const sizes = collection.item.map(({ item }: { item: unknown[] }) => item.length)
    assert.deepEqual(sizes, [10, 10, 5])
  }
  const { runs } = (await there('GET', '/v1/runs?limit=100')).body
  for (const { id } of runs) {
    const { status, body } = await there('GET', `/v1/runs/${id}/executions/0`)
    assert.equal(status, 200)
    assert.notEqual(body.execution.responseBody, undefined, 'a blob is missing')
  }
  await copy.stop()
})

test('shows nothing of its content without the passphrase', async () => {
  const bytes = readFileSync(await aBackup())

  const texts = [...SECRETS, 'Administrator', '@posthorn', 'collection', 'example.com', 'bcrypt']
  for (const text of texts) {
    assert.ok(!bytes.includes(text), text)
    assert.ok(!bytes.includes(Buffer.from(text).toString('base64').slice(0, 12)), text)
  }
})

test('is readable by its owner alone', { skip: process.platform === 'win32' }, async () => {
  assert.equal(statSync(await aBackup()).mode & 0o777, 0o600)
})

test('tells by --verify that a backup is whole, and for how much', async () => {
  const file = await aBackup()

  const within = await posthorn(['restore', file, '--verify'], source, withPassphrase)
  const without = await posthorn(['restore', file, '--verify'], source)

  assert.deepEqual([within.code, without.code], [0, 0])
  assert.match(within.text, /is whole: \d{3,} rows and \d+ blobs/)
  assert.match(without.text, /is whole\. Set POSTHORN_BACKUP_PASSPHRASE/)
})

test('finds a flipped bit anywhere in the file', async () => {
  const file = await aBackup()
  const whole = readFileSync(file)
  const damagedFile = `${file}.damaged`

  for (const share of [0, 0.01, 0.5, 0.9999]) {
    const bytes = Buffer.from(whole)
    const at = Math.min(Math.floor(bytes.length * share), bytes.length - 1)
    bytes[at] = (bytes[at] ?? 0) ^ 0b100
    writeFileSync(damagedFile, bytes)
    const { code, text } = await posthorn(['restore', damagedFile, '--verify'], source)
    assert.equal(code, 1, `a flip at ${at} was not found`)
    assert.match(text, /is not a whole backup/)
  }
})

test('finds an end that is missing, and a file that is something else', async () => {
  const file = await aBackup()
  const whole = readFileSync(file)
  for (const bytes of [whole.subarray(0, whole.length - 200), Buffer.from('{}'), Buffer.alloc(0)]) {
    writeFileSync(`${file}.part2`, bytes)
    const { code, text } = await posthorn(['restore', `${file}.part2`, '--verify'], source)
    assert.equal(code, 1)
    assert.match(text, /is not a whole backup/)
  }
  const { code, text } = await posthorn(['restore', `${file}.nowhere`, '--verify'], source)
  assert.equal(code, 1)
  assert.match(text, /nowhere/)
})

test('restores nothing of a damaged file', async () => {
  const file = await aBackup()
  const bytes = readFileSync(file)
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(`${file}.bad`, bytes)
  const place = await anEmptyPlace(true)

  const { code } = await posthorn(['restore', `${file}.bad`], place, withPassphrase)

  assert.equal(code, 1)
  assert.ok(!existsSync(join(place.dataDir, 'posthorn.sqlite')))
  assert.equal(blobsOf(place).size, 0)
})

test('asks for the passphrase, and takes no other', async () => {
  const file = await aBackup()
  const place = await anEmptyPlace(true)

  const none = await posthorn(['restore', file], place)
  const wrong = await posthorn(['restore', file], place, { POSTHORN_BACKUP_PASSPHRASE: 'other' })
  const backup = await posthorn(['backup', `${file}.2`], source)

  assert.deepEqual([none.code, wrong.code, backup.code], [1, 1, 1])
  assert.match(none.text, /PASSPHRASE/)
  assert.match(wrong.text, /passphrase/)
  assert.match(backup.text, /POSTHORN_BACKUP_PASSPHRASE/)
})

test('restores where the key of the backup is configured, and nowhere with another', async () => {
  const file = await aBackup()
  const key = readFileSync(join(source.dataDir, 'secret.key'), 'utf8').trim()
  const other = Buffer.alloc(32, 7).toString('base64')
  const place = await anEmptyPlace(true)
  const restore = (secretKey: string) =>
    posthorn(['restore', file], place, { ...withPassphrase, POSTHORN_SECRET_KEY: secretKey })

  const refused = await restore(other)
  const taken = await restore(key)

  assert.deepEqual([refused.code, taken.code], [1, 0], refused.text + taken.text)
  assert.match(refused.text, /POSTHORN_SECRET_KEY is not the master key/)
})

test('overwrites nothing: neither a backup, nor data, nor a running server', async () => {
  const file = await aBackup()
  const twice = await posthorn(['backup', file], source, withPassphrase)
  const place = await restored(file)
  const again = await posthorn(['restore', file], place, withPassphrase)
  const running = await posthorn(['restore', file], { ...source }, withPassphrase)
  const nowhere = await posthorn(['backup', `${file}.x`], await anEmptyPlace(true), withPassphrase)

  assert.match(twice.text, /is there already/)
  assert.match(again.text, /There is data already/)
  assert.match(nowhere.text, /no data/)
  assert.deepEqual([twice.code, again.code, running.code, nowhere.code], [1, 1, 1, 1])
})

/** Usage counts and last uses are written a few seconds late. */
async function settled(): Promise<void> {
  await server.stop()
  server = await startServer(source)
  api = apiOf(server.url, BOOTSTRAP_KEY)
}
