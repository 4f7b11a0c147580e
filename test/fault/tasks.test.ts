// A server that is killed amid a task: after the restart it is finished, once.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aLargeCollection } from '../../packages/server/src/testing/documents.ts'
import { apiOf, type Api } from '../support/api.ts'
import { anInstallation, BOOTSTRAP_KEY, startServer } from '../support/server-process.ts'

// On PostgreSQL a job goes to another process when the heartbeat of its own has been missing for ten seconds.
const isOnPostgres = Boolean(process.env['POSTHORN_TEST_DATABASE_URL'])
const LONG_ROUNDS = isOnPostgres ? 10 : 100
const ROUNDS = process.env['POSTHORN_TEST_LONG'] ? LONG_ROUNDS : isOnPostgres ? 1 : 3
const AT_MOST_MS = 90_000

const installation = await anInstallation()
after(() => installation.remove())

test(`finishes every task once over ${ROUNDS} kills amid it`, async () => {
  let interrupted = 0
  for (let round = 0; round < ROUNDS; round++) {
    const first = await startServer(installation, { env: { POSTHORN_SAMPLE: 'off' } })
    const api = apiOf(first.url, BOOTSTRAP_KEY)
    const { id, uid } = await aStored(api, `Round ${round}`)
    const replacement = await beginReplacement(first.url, id, `Replaced ${round}`)
    const copy = await api('POST', `/collections/${uid}/duplicates`, {
      workspace: (await api('GET', '/workspaces')).body.workspaces[0].id,
      suffix: 'copy',
    })
    await new Promise((resolve) => setTimeout(resolve, (round * 61) % 500))
    await first.kill()

    const second = await startServer(installation, { env: { POSTHORN_SAMPLE: 'off' } })
    const again = apiOf(second.url, BOOTSTRAP_KEY)
    const { body } = await again('GET', `/collection-updates-tasks/${replacement}`)
    if (body.status === 'in-progress') interrupted++
    const paths = [
      `/collection-updates-tasks/${replacement}`,
      `/collection-duplicate-tasks/${copy.body.task.id}`,
    ]
    const ends = await Promise.all(paths.map((path) => ended(again, path)))

    assert.deepEqual(ends, ['successful', 'completed'])
    await verify(again, id, round)
    assert.equal(await second.stop(), 0)
  }
  console.log(`${interrupted} of ${ROUNDS} tasks were interrupted`)
})

async function aStored(api: Api, name: string): Promise<{ id: string; uid: string }> {
  const { body } = await api('POST', '/collections', { collection: aLargeCollection(1500, name) })
  return body.collection
}

async function beginReplacement(url: string, id: string, name: string): Promise<string> {
  const answer = await fetch(`${url}/collections/${id}`, {
    method: 'PUT',
    headers: {
      'x-api-key': BOOTSTRAP_KEY,
      'content-type': 'application/json',
      prefer: 'respond-async',
    },
    body: JSON.stringify({ collection: aLargeCollection(3000, name) }),
  })
  assert.equal(answer.status, 202)
  const { task } = (await answer.json()) as { task: { id: string } }
  return task.id
}

async function ended(api: Api, path: string): Promise<string> {
  const deadline = Date.now() + AT_MOST_MS
  for (;;) {
    const { body } = await api('GET', path)
    const { status } = body.task ?? body
    if (!['in-progress', 'processing'].includes(status)) return status
    assert.ok(Date.now() < deadline, `${path} does not end`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Replaced as a whole, copied once, and each of it written down once. */
async function verify(api: Api, id: string, round: number): Promise<void> {
  const { collection } = (await api('GET', `/collections/${id}`)).body
  const sizes = collection.item.map(({ item }: { item: unknown[] }) => item.length)
  assert.equal(collection.info.name, `Replaced ${round}`)
  assert.equal(sizes.length, 300)
  assert.ok(sizes.every((size: number) => size === 10))
  const { collections } = (await api('GET', '/collections')).body
  const copies = collections.filter(
    ({ name }: { name: string }) =>
      name === `Round ${round} copy` || name === `Replaced ${round} copy`,
  )
  assert.equal(copies.length, 1)
  const { trails } = (await api('GET', '/audit/logs?action=collection.updated&limit=300')).body
  const ours = trails.filter(({ message }: { message: string }) =>
    message.includes(`"Replaced ${round}"`),
  )
  assert.equal(ours.length, 1)
}
