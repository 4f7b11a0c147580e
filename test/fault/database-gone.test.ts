// A database that goes away and comes back: nothing acknowledged is lost, and everybody is told what is the matter.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aCollection } from '../../packages/server/src/testing/documents.ts'
import { apiOf, type Api } from '../support/api.ts'
import {
  anInstallation,
  BOOTSTRAP_KEY,
  startServer,
  type ServerProcess,
} from '../support/server-process.ts'
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts'

const server = process.env['POSTHORN_TEST_DATABASE_URL']
const only = { skip: server ? false : 'the embedded database does not go away' }
const ROUNDS = process.env['POSTHORN_TEST_LONG'] ? 20 : 2

let proxy: TcpProxy
let posthorn: ServerProcess
let api: Api
let remove = async () => {}

before(async () => {
  if (!server) return
  const installation = await anInstallation()
  const url = new URL(installation.databaseUrl ?? '')
  proxy = await startTcpProxy({ host: url.hostname, port: Number(url.port || 5432) })
  url.host = `127.0.0.1:${proxy.port}`
  posthorn = await startServer(
    { ...installation, databaseUrl: url.href },
    { env: { POSTHORN_SAMPLE: 'off' } },
  )
  api = apiOf(posthorn.url, BOOTSTRAP_KEY)
  remove = async () => {
    await posthorn.stop()
    await proxy.close()
    await installation.remove()
  }
})
after(() => remove())

test(
  `answers 503 while the database is gone, and goes on when it is back, ${ROUNDS} times`,
  only,
  async () => {
    const acknowledged: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const writers = Array.from({ length: 4 }, () => writeUntilRefused(acknowledged))
      await new Promise((resolve) => setTimeout(resolve, 300))
      proxy.shut()
      for (const status of await Promise.all(writers)) assert.equal(status, 503)

      const [ready, health, read] = await Promise.all([
        api('GET', '/readyz'),
        api('GET', '/healthz'),
        api('GET', '/collections'),
      ])
      assert.deepEqual([ready.status, health.status, read.status], [503, 200, 503])
      assert.match(read.body.detail ?? read.body.error.message, /database does not answer/)

      proxy.open()
      await ready200()
      const { body } = await api('GET', '/collections')
      const present = new Set(body.collections.map(({ id }: { id: string }) => id))
      for (const id of acknowledged) assert.ok(present.has(id), 'an acknowledged write is lost')
    }
    assert.ok(acknowledged.length > ROUNDS)
    const { password } = new URL(server ?? '')
    assert.ok(password === '' || !posthorn.output().includes(password), 'the log has the password')
    assert.ok(!posthorn.output().includes('"client"'), 'the log has the connection')
  },
)

test('finishes a task that was begun before the database went', only, async () => {
  const { body } = await api('POST', '/collections', { collection: aCollection() })
  const { id } = body.collection
  const begun = await fetch(`${posthorn.url}/collections/${id}`, {
    method: 'PUT',
    headers: {
      'x-api-key': BOOTSTRAP_KEY,
      'content-type': 'application/json',
      prefer: 'respond-async',
    },
    body: JSON.stringify({ collection: aCollection({ name: 'After the outage' }) }),
  })
  const { task } = (await begun.json()) as { task: { id: string } }
  proxy.shut()
  await new Promise((resolve) => setTimeout(resolve, 500))
  proxy.open()
  await ready200()

  const deadline = Date.now() + 90_000
  let status = 'in-progress'
  while (status === 'in-progress' && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    status = (await api('GET', `/collection-updates-tasks/${task.id}`)).body.status
  }

  assert.equal(status, 'successful')
  const { collection } = (await api('GET', `/collections/${id}`)).body
  assert.equal(collection.info.name, 'After the outage')
})

/** @returns the status of the first refusal */
async function writeUntilRefused(acknowledged: string[]): Promise<number> {
  for (;;) {
    const { status, body } = await api('POST', '/collections', { collection: aCollection() })
    if (status !== 200) return status
    acknowledged.push(body.collection.id)
  }
}

async function ready200(): Promise<void> {
  const deadline = Date.now() + 30_000
  while ((await api('GET', '/readyz')).status !== 200) {
    assert.ok(Date.now() < deadline, posthorn.output().slice(-2000))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
