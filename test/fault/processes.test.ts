// Four processes on one PostgreSQL under mixed load, one of them killed every few seconds: every job is done once in
// effect, nothing that was acknowledged is lost, and each process shows at once what another one wrote.
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, test } from 'node:test'
import { aCollection, aLargeCollection } from '../../packages/server/src/testing/documents.ts'
import { apiOf, type ApiAnswer } from '../support/api.ts'
import {
  anInstallation,
  BOOTSTRAP_KEY,
  startServer,
  type ServerProcess,
} from '../support/server-process.ts'

const isOnPostgres = Boolean(process.env['POSTHORN_TEST_DATABASE_URL'])
const PROCESSES = 4
const CLIENTS = 6
const LOAD_MS = process.env['POSTHORN_TEST_LONG'] ? 120_000 : 12_000
const KILL_EVERY_MS = 3000
const skip = isOnPostgres ? false : 'the embedded database serves one process'

const installation = await anInstallation()
const servers: ServerProcess[] = []
after(async () => {
  for (const server of servers) await server.kill()
  await installation.remove()
})

test('loses nothing and does nothing twice while processes are killed', { skip }, async () => {
  // One after the other: the first one makes the team and its key.
  for (let count = 0; count < PROCESSES; count++) servers.push(await start())
  const load: Load = { isOver: false, created: new Map(), tasks: [], copies: [] }
  const clients = Array.from({ length: CLIENTS }, (_, client) => work(client, load))
  const deadline = Date.now() + LOAD_MS
  let kills = 0
  while (Date.now() < deadline) {
    await pause(KILL_EVERY_MS)
    const at = kills++ % PROCESSES
    await servers[at]?.kill()
    servers[at] = await start()
  }
  load.isOver = true
  await Promise.all(clients)

  await verifyTasks(load)
  await verifyCollections(load)
  console.log(
    `${load.created.size} collections, ${load.tasks.length} replacements, ${load.copies.length} copies, ${kills} kills`,
  )
  assert.ok(load.created.size > 20 && load.tasks.length > 5 && load.copies.length > 5)
})

interface Load {
  isOver: boolean
  /** The names that were acknowledged last, by id. */
  created: Map<string, string>
  tasks: { taskId: string; id: string; name: string }[]
  copies: { taskId: string; name: string }[]
}

function start(): Promise<ServerProcess> {
  return startServer(installation, {
    env: { POSTHORN_SAMPLE: 'off', POSTHORN_LOG_LEVEL: 'fatal' },
  })
}

/** Asks some process; one that was just killed is another one's turn. */
async function ask(method: string, path: string, body?: unknown): Promise<ApiAnswer> {
  for (;;) {
    const server = servers[randomInt(PROCESSES)]
    try {
      return await apiOf(server?.url ?? '', BOOTSTRAP_KEY)(method, path, body)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      if (method !== 'GET') throw new Unanswered()
      await pause(50)
    }
  }
}

/** The write may have been done or not. */
class Unanswered extends Error {}

async function work(client: number, load: Load): Promise<void> {
  const workspaceId = (await ask('GET', '/workspaces')).body.workspaces[0].id
  for (let turn = 0; !load.isOver; turn++) {
    try {
      await oneTurn(`${client}-${turn}`, turn, workspaceId, load)
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error
    }
  }
}

async function oneTurn(name: string, turn: number, workspaceId: string, load: Load): Promise<void> {
  const made = await ask('POST', '/collections', { collection: aCollection({ name }) })
  assert.equal(made.status, 200)
  const { id, uid } = made.body.collection
  load.created.set(id, name)
  // Whichever process answers shows what another one has just written.
  assert.equal((await ask('GET', `/collections/${id}`)).body.collection.info.name, name)
  const renamed = `${name} renamed`
  load.created.set(id, `${name}?`)
  await ask('PATCH', `/collections/${id}`, { collection: { info: { name: renamed } } })
  load.created.set(id, renamed)
  assert.equal((await ask('GET', `/collections/${id}`)).body.collection.info.name, renamed)
  if (turn % 3 === 0) await beginReplacement(id, `${name} replaced`, load)
  if (turn % 3 === 1) {
    const body = { workspace: workspaceId, suffix: 'copy' }
    const { body: begun } = await ask('POST', `/collections/${uid}/duplicates`, body)
    load.copies.push({ taskId: begun.task.id, name: `${renamed} copy` })
  }
}

async function beginReplacement(id: string, name: string, load: Load): Promise<void> {
  const server = servers[randomInt(PROCESSES)]
  const answer = await fetch(`${server?.url}/collections/${id}`, {
    method: 'PUT',
    headers: {
      'x-api-key': BOOTSTRAP_KEY,
      'content-type': 'application/json',
      prefer: 'respond-async',
    },
    body: JSON.stringify({ collection: aLargeCollection(400, name) }),
  }).catch(() => undefined)
  // It may have been begun or not.
  load.created.set(id, `${name.replace(/ replaced$/, '')}?`)
  if (answer?.status !== 202) return
  const { task } = (await answer.json()) as { task: { id: string } }
  load.tasks.push({ taskId: task.id, id, name })
}

async function verifyTasks({ tasks, copies }: Load): Promise<void> {
  const deadline = Date.now() + 120_000
  const paths = [
    ...tasks.map(({ taskId }) => `/collection-updates-tasks/${taskId}`),
    ...copies.map(({ taskId }) => `/collection-duplicate-tasks/${taskId}`),
  ]
  for (const path of paths) {
    for (;;) {
      const { body } = await ask('GET', path)
      const { status } = body.task ?? body
      if (status === 'successful' || status === 'completed') break
      assert.notEqual(status, 'failed', path)
      assert.ok(Date.now() < deadline, `${path} does not end`)
      await pause(100)
    }
  }
}

async function verifyCollections({ created, tasks, copies }: Load): Promise<void> {
  const { collections } = (await ask('GET', '/collections')).body
  const names = new Map<string, string>(
    collections.map(({ id, name }: { id: string; name: string }) => [id, name]),
  )
  for (const [id, name] of created) {
    if (name.endsWith('?')) assert.ok(names.get(id)?.startsWith(name.slice(0, -1)), `lost ${name}`)
    else assert.equal(names.get(id), name)
  }
  for (const { id, name } of tasks) {
    assert.equal(names.get(id), name)
    const { collection } = (await ask('GET', `/collections/${id}`)).body
    assert.equal(collection.item.length, 40)
  }
  const all = [...names.values()]
  for (const { name } of copies)
    assert.equal(all.filter((one) => one === name).length, 1, `${name} is there once`)
  const updates = await auditedReplacements()
  for (const { name } of tasks)
    assert.equal(updates.filter((message) => message.includes(`"${name}"`)).length, 1)
}

async function auditedReplacements(): Promise<string[]> {
  const messages: string[] = []
  let cursor: unknown
  do {
    const query = `action=collection.updated&limit=300${cursor ? `&cursor=${String(cursor)}` : ''}`
    const { body } = await ask('GET', `/audit/logs?${query}`)
    messages.push(...body.trails.map(({ message }: { message: string }) => message))
    cursor = body.nextCursor
  } while (cursor)
  return messages.filter((message) => message.endsWith('was replaced'))
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
