// A clock that is set back between two starts, as after a mended time server: keys work, work that waits is done,
// lists page through everything once.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aCollection } from '../../packages/server/src/testing/documents.ts'
import { apiOf } from '../support/api.ts'
import { anInstallation, BOOTSTRAP_KEY, startServer } from '../support/server-process.ts'

const installation = await anInstallation()
after(() => installation.remove())

const DAY_MS = 86_400_000

/** Shifts `Date` in the process that is started with it. */
function clockBack(milliseconds: number): Record<string, string> {
  const source = `
    const shift = ${milliseconds}, Real = Date
    globalThis.Date = class extends Real {
      constructor(...given) { given.length === 0 ? super(Real.now() - shift) : super(...given) }
      static now() { return Real.now() - shift }
    }`
  return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(source)}` }
}

test('goes on when the clock is set back by two days', async () => {
  const today = await startServer(installation, { env: { POSTHORN_SAMPLE: 'off' } })
  const api = apiOf(today.url, BOOTSTRAP_KEY)
  const made = new Set<string>()
  for (let count = 0; count < 5; count++) {
    const { body } = await api('POST', '/collections', { collection: aCollection() })
    made.add(body.collection.id)
  }
  const key = (await api('POST', '/v1/api-keys', { name: 'Of today' })).body.key
  await today.stop()

  const back = await startServer(installation, {
    env: { POSTHORN_SAMPLE: 'off', ...clockBack(2 * DAY_MS) },
  })
  const then = apiOf(back.url, key)
  for (let count = 0; count < 5; count++) {
    const { status, body } = await then('POST', '/collections', { collection: aCollection() })
    assert.equal(status, 200)
    made.add(body.collection.id)
  }
  const [id = ''] = made
  const begun = await fetch(`${back.url}/collections/${id}`, {
    method: 'PUT',
    headers: { 'x-api-key': key, 'content-type': 'application/json', prefer: 'respond-async' },
    body: JSON.stringify({ collection: aCollection({ name: 'Set back' }) }),
  })
  const { task } = (await begun.json()) as { task: { id: string } }
  let status = 'in-progress'
  const deadline = Date.now() + 30_000
  while (status === 'in-progress' && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    status = (await then('GET', `/collection-updates-tasks/${task.id}`)).body.status
  }

  const { collections } = (await then('GET', '/collections')).body
  assert.equal(status, 'successful')
  assert.deepEqual(new Set(collections.map((one: { id: string }) => one.id)), made)
  const trails = await allTrails(then)
  const ids = trails.map((trail) => trail.id)
  assert.equal(new Set(ids).size, ids.length, 'an entry is listed twice')
  assert.equal(trails.filter(({ action }) => action === 'collection.created').length, 10)
  assert.equal(await back.stop(), 0)
})

async function allTrails(api: ReturnType<typeof apiOf>): Promise<{ id: number; action: string }[]> {
  const trails: { id: number; action: string }[] = []
  let cursor: string | number | null | undefined
  do {
    const { body } = await api('GET', `/audit/logs?limit=3${cursor ? `&cursor=${cursor}` : ''}`)
    trails.push(...body.trails)
    cursor = body.nextCursor
  } while (cursor)
  return trails
}
