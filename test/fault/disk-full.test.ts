// A full disk: what cannot be stored is refused as a whole and with a reason, what is stored stays, and the server
// goes on once there is room.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { aReport, anExecution } from '../../packages/server/src/runs/testing/reports.ts'
import { aLargeCollection } from '../../packages/server/src/testing/documents.ts'
import { apiOf, type Api } from '../support/api.ts'
import { BOOTSTRAP_KEY, startServer, type ServerProcess } from '../support/server-process.ts'

const MEBIBYTE = 1024 * 1024
const dataDir = mkdtempSync(join(tmpdir(), 'posthorn-small-disk-'))
const isMounted =
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', dataDir]).status === 0
const started: ServerProcess[] = []
after(async () => {
  for (const server of started) await server.kill()
  if (isMounted) spawnSync('umount', [dataDir])
  rmSync(dataDir, { recursive: true, force: true })
})
const isElsewhere = Boolean(process.env['POSTHORN_TEST_DATABASE_URL'])
const skip = isElsewhere ? 'the data is in PostgreSQL' : !isMounted && 'no small disk can be made'

test(
  'refuses with 503 what a full disk cannot take, and keeps everything else',
  { skip },
  async () => {
    const ballast = join(dataDir, 'ballast')
    writeFileSync(ballast, Buffer.alloc(6 * MEBIBYTE))
    const server = await startServer(
      { dataDir, databaseUrl: undefined, remove: async () => {} },
      { env: { POSTHORN_SAMPLE: 'off' } },
    )
    started.push(server)
    const api = apiOf(server.url, BOOTSTRAP_KEY)

    const stored = new Map<string, number>()
    const refusals = await Promise.all([500, 50, 1500].map((count) => fill(api, stored, count)))
    const run = await api(
      'POST',
      '/v1/runs',
      aReport({
        executions: [anExecution({ responseBody: 'x'.repeat(MEBIBYTE) })],
      }),
    )

    for (const { status, body } of [...refusals, run]) {
      assert.equal(status, 503)
      assert.match(body.detail ?? body.error.message, /disk of the server is full/)
    }
    await verify(api, stored)

    rmSync(ballast)
    const again = await api('POST', '/collections', { collection: aLargeCollection(100) })
    assert.equal(again.status, 200, 'there is room again')
    await verify(api, stored)
    assert.equal(await server.stop(), 0)

    const restarted = await startServer({ dataDir, databaseUrl: undefined, remove: async () => {} })
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
