// A server that is killed amid writes has, when it is back, every write that it acknowledged, whole and with its
// audit row, and nothing half-written beside them.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import pg from 'pg'
import { apiOf, type Api } from '../support/api.ts'
import { anInstallation, BOOTSTRAP_KEY, startServer } from '../support/server-process.ts'

const ROUNDS = process.env['POSTHORN_TEST_LONG'] ? 100 : 5
const WRITERS = 4
const ITEMS = 25
/** Of each item: enough for a transaction that writes in a thread of its own. */
const LARGE = 'x'.repeat(20_000)
const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'

const installation = await anInstallation()
after(() => installation.remove())

test(`keeps every acknowledged write whole over ${ROUNDS} kills`, async () => {
  const acknowledged = new Map<string, string>()
  const seenWhole = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const server = await startServer(installation, {
      env: { POSTHORN_SAMPLE: 'off', POSTHORN_LOG_LEVEL: 'error' },
    })
    await verify(apiOf(server.url, BOOTSTRAP_KEY), acknowledged, seenWhole)
    const writers = Array.from({ length: WRITERS }, (_, at) =>
      write(server.url, `${round}-${at}`, acknowledged, at === 0 ? LARGE : ''),
    )
    await new Promise((resolve) => setTimeout(resolve, 150 + ((round * 37) % 200)))
    await server.kill()
    await Promise.all(writers)
  }

  const server = await startServer(installation, { env: { POSTHORN_LOG_LEVEL: 'error' } })
  await verify(apiOf(server.url, BOOTSTRAP_KEY), acknowledged, new Set())
  assert.equal(await server.stop(), 0)
  assert.ok(acknowledged.size > ROUNDS, `only ${acknowledged.size} writes were acknowledged`)
  await verifyAudit([...acknowledged.keys()])
})

/** Creates and renames collections until the server is gone. */
async function write(
  url: string,
  name: string,
  acknowledged: Map<string, string>,
  description: string,
): Promise<void> {
  const api = apiOf(url, BOOTSTRAP_KEY)
  try {
    for (let count = 0; ; count++) {
      const created = await api('POST', '/collections', {
        collection: aCollection(`${name}-${count}`, description),
      })
      if (created.status !== 200) throw new Error(`unexpected status ${created.status}`)
      acknowledged.set(created.body.collection.id, `${name}-${count}`)
      const renamed = { collection: { info: { name: `${name}-${count}-renamed` } } }
      // Both names are right from here on: the answer may be lost while the write is kept.
      acknowledged.set(created.body.collection.id, `${name}-${count}?`)
      const patched = await api('PATCH', `/collections/${created.body.collection.id}`, renamed)
      if (patched.status === 200)
        acknowledged.set(created.body.collection.id, `${name}-${count}-renamed`)
    }
  } catch (error) {
    if (error instanceof TypeError) return
    throw error
  }
}

/** @param seenWhole what was read whole after an earlier kill; the last look is at everything */
async function verify(
  api: Api,
  acknowledged: ReadonlyMap<string, string>,
  seenWhole: Set<string>,
): Promise<void> {
  const { body } = await api('GET', '/collections')
  const present = new Map<string, string>(
    body.collections.map(({ id, name }: { id: string; name: string }) => [id, name]),
  )
  for (const [id, name] of acknowledged) {
    if (name.endsWith('?'))
      assert.ok(present.get(id)?.startsWith(name.slice(0, -1)), `lost ${name}`)
    else assert.equal(present.get(id), name)
  }
  for (const id of present.keys()) {
    if (seenWhole.has(id)) continue
    const { body: whole } = await api('GET', `/collections/${id}`)
    assert.equal(whole.collection.item.length, ITEMS, `half-written: ${present.get(id)}`)
    seenWhole.add(id)
  }
}

async function verifyAudit(ids: readonly string[]): Promise<void> {
  const rows = await readRows(
    `select element_id, action from audit_events where element_kind = 'collection'`,
  )
  const created = new Set(
    rows
      .filter(({ action }) => action === 'collection.created')
      .map(({ element_id }) => element_id),
  )
  const collections = await readRows('select id as element_id from collections')

  for (const id of ids) assert.ok(created.has(id), `no audit row for ${id}`)
  assert.deepEqual(
    [...created].toSorted(),
    collections.map(({ element_id }) => element_id).toSorted(),
  )
}

async function readRows(statement: string): Promise<Record<string, string>[]> {
  if (!installation.databaseUrl) {
    const database = new DatabaseSync(join(installation.dataDir, 'posthorn.sqlite'))
    const rows = database.prepare(statement).all() as Record<string, string>[]
    database.close()
    return rows
  }
  const client = new pg.Client({ connectionString: installation.databaseUrl })
  await client.connect()
  const { rows } = await client.query<Record<string, string>>(statement)
  await client.end()
  return rows
}

function aCollection(name: string, description: string) {
  const item = Array.from({ length: ITEMS }, (_, at) => ({
    name: `Request ${at} of ${name}`,
    request: { method: 'GET', url: `https://example.com/${name}/${at}`, description },
  }))
  return { info: { name, schema: SCHEMA }, item }
}
