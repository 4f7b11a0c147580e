// A full disk: what cannot be stored is refused as a whole and with a reason, what is stored stays, and the server
// goes on once there is room.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { aReport, anExecution } from '../../packages/server/src/runs/testing/reports.ts'
import { aLargeCollection } from '../../packages/server/src/testing/documents.ts'
import { apiOf, type Api } from '../support/api.ts'
import {
  anInstallation,
  BOOTSTRAP_KEY,
  startServer,
  type Installation,
  type ServerProcess,
} from '../support/server-process.ts'

const MEBIBYTE = 1024 * 1024
const elsewhere = process.env['POSTHORN_TEST_DATABASE_URL']
const disk = mkdtempSync(join(tmpdir(), 'posthorn-small-disk-'))
// An empty PostgreSQL database has 8 MB, and its log of what is written lies on another disk.
const isMounted =
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${elsewhere ? 48 : 24}m`, 'tmpfs', disk])
    .status === 0
const started: ServerProcess[] = []
const undo: (() => Promise<void>)[] = []
after(async () => {
  for (const server of started) await server.kill()
  for (const step of undo.toReversed()) await step()
  if (isMounted) spawnSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
})

/** Whose data lie on the small disk; undefined where PostgreSQL runs on another machine. */
async function installOnSmallDisk(): Promise<Installation | undefined> {
  if (!elsewhere) return { dataDir: disk, databaseUrl: undefined, remove: async () => {} }
  const client = new pg.Client({ connectionString: elsewhere })
  await client.connect()
  undo.push(() => client.end())
  const { rows } = await client.query<{ data_directory: string }>('show data_directory')
  const directory = rows[0]?.data_directory ?? ''
  if (!existsSync(directory)) return undefined
  const { uid, gid } = statSync(directory)
  chownSync(disk, uid, gid)
  const name = `small_disk_${process.pid}`
  await client.query(`create tablespace ${name} location '${disk}'`)
  undo.push(async () => void (await client.query(`drop tablespace ${name}`)))
  const installation = await anInstallation()
  undo.push(() => installation.remove())
  const database = new URL(installation.databaseUrl ?? '').pathname.slice(1)
  await client.query(`alter database ${database} set tablespace ${name}`)
  return installation
}

const largeReport = aReport({
  executions: [anExecution({ responseBody: 'x'.repeat(MEBIBYTE) })],
})

test(
  'refuses with 503 what a full disk cannot take, and keeps everything else',
  { skip: !isMounted && 'no small disk can be made' },
  async (context) => {
    const installation = await installOnSmallDisk()
    if (!installation) return context.skip('PostgreSQL runs on another machine')
    const ballast = join(disk, 'ballast')
    writeFileSync(ballast, Buffer.alloc(6 * MEBIBYTE))
    const server = await startServer(installation, { env: { POSTHORN_SAMPLE: 'off' } })
    started.push(server)
    const api = apiOf(server.url, BOOTSTRAP_KEY)

    const stored = new Map<string, number>()
    const refusals = await Promise.all([500, 50, 1500].map((count) => fill(api, stored, count)))
    // The bodies of runs lie beside the database.
    if (!elsewhere) refusals.push(await api('POST', '/v1/runs', largeReport))

    for (const { status, body } of refusals) {
      assert.equal(status, 503)
      assert.match(body.detail ?? body.error.message, /disk of the server is full/)
    }
    await verify(api, stored)

    rmSync(ballast)
    const again = await api('POST', '/collections', { collection: aLargeCollection(100) })
    assert.equal(again.status, 200, 'there is room again')
    await verify(api, stored)
    assert.equal(await server.stop(), 0)

    const restarted = await startServer(installation)
    started.push(restarted)
    await verify(apiOf(restarted.url, BOOTSTRAP_KEY), stored)
    assert.equal(await restarted.stop(), 0)
  },
)

/** Stores collections until one is refused. @returns the refusal */
async function fill(api: Api, stored: Map<string, number>, count: number) {
  for (let at = 0; ; at++) {
    const collection = aLargeCollection(count, `${count} requests, ${at}`)
    const answer = await api('POST', '/collections', { collection })
    if (answer.status !== 200) return answer
    stored.set(answer.body.collection.id, count)
  }
}

async function verify(api: Api, stored: ReadonlyMap<string, number>): Promise<void> {
  assert.ok(stored.size > 2)
  const { collections } = (await api('GET', '/collections')).body
  const ids = new Set(collections.map(({ id }: { id: string }) => id))
  for (const [id, count] of stored) {
    assert.ok(ids.has(id), 'an acknowledged collection is lost')
    const { collection } = (await api('GET', `/collections/${id}`)).body
    const items = collection.item.flatMap(({ item }: { item: unknown[] }) => item)
    assert.equal(items.length, count, 'a collection is there by half')
  }
}
