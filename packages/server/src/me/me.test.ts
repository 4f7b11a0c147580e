import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { after, test } from 'node:test'
import { buildApp } from '../app.ts'
import { addApiKey, newKey } from '../api-keys/service.ts'
import { createUsage } from '../platform/usage.ts'
import { startTestApp, type Client } from '../testing/app.ts'

const { anonymous, team, deps, withKey, advance, app: firstApp } = await startTestApp()

async function usageOf(client: Client, name = 'api_usage'): Promise<number> {
  const { body } = await client.get('/me')
  return body.operations.find((operation: { name: string }) => operation.name === name).usage
}

test('tells the caller who is calling', async () => {
  const { id, editor } = await team()

  const { status, body } = await editor.get('/me')

  assert.equal(status, 200)
  assert.deepEqual(
    { ...body.user, username: '', email: '' },
    {
      id: editor.id,
      sub: `user|${editor.id}`,
      username: '',
      email: '',
      fullName: 'A Member',
      avatar: null,
      isPublic: false,
      emailVerified: false,
      teamId: id,
      teamName: `Team ${id}`,
      teamDomain: `team-${id}`,
      roles: ['user'],
    },
  )
})

test('lists the counters of the contract in its order, practically without limits', async () => {
  const { editor } = await team()

  const { operations } = (await editor.get('/me')).body

  assert.deepEqual(
    operations.map(({ name }: { name: string }) => name),
    [
      'api_object_usage',
      'collection_run_limit',
      'file_storage_limit',
      'flow_requests',
      'performance_test_limit',
      'reusable_packages',
      'test_data_retrieval',
      'test_data_storage',
      'postbot_calls',
      'mock_usage',
      'monitor_request_runs',
      'api_usage',
    ],
  )
  for (const { limit, usage, overage } of operations) {
    assert.deepEqual([limit, usage, overage], [99_999_999, 0, 0])
  }
})

for (const role of ['guest', 'partner'] as const) {
  test(`does not show a ${role} what the team uses`, async () => {
    const { member } = await team()
    const outside = await member([role])

    const { body } = await outside.get('/me')

    assert.deepEqual(body.user.roles, [role])
    assert.equal('operations' in body, false)
  })
}

test('names no team to someone without one, who has an account of their own', async () => {
  const { admin } = await team()
  const { key } = await deps.db.transaction((trx) =>
    addApiKey(
      deps,
      trx,
      { tenantId: admin.id, userId: admin.id, origin: { ip: '', userAgent: '', requestId: '' } },
      { name: 'Alone', userId: admin.id, teamId: 0, key: newKey(), expiresAt: null },
    ),
  )
  await admin.get('/me')

  const { user } = (await withKey(key).get('/me')).body

  assert.deepEqual([user.teamId, 'teamName' in user, 'teamDomain' in user], [0, false, false])
  assert.equal(await usageOf(withKey(key)), 1)
})

test('counts the calls of all members, each once', async () => {
  const { editor, viewer } = await team()
  const other = await team()
  await editor.get('/collections')
  await viewer.get('/environments/nothing')
  await viewer.post('/v1/api-keys', {})
  await anonymous.get('/collections')

  assert.equal(await usageOf(editor), 3)
  assert.equal(await usageOf(viewer), 4)
  assert.equal(await usageOf(other.editor), 0)
})

test('counts exactly under 100 clients at once, and goes on counting after a restart', async () => {
  const { admin, editor, viewer } = await team()
  const clients = Array.from({ length: 100 }, (_, at) => [admin, editor, viewer][at % 3] ?? admin)

  await Promise.all(clients.map((client) => client.get('/v1/sessions')))
  const before = await usageOf(admin)
  await Promise.all(clients.map((client) => client.get('/v1/sessions')))
  await firstApp.close()
  const { ask } = await startServer()
  const rest = await ask(editor.key)

  assert.deepEqual([before, rest], [100, 201])
})

interface Server {
  /** What the account of the key used, as this server knows it. */
  ask(key: string): Promise<number>
  close(): Promise<void>
}

/** Another server on the same database, with nothing of the first in its memory. */
async function startServer(): Promise<Server> {
  const usage = createUsage(deps.db, deps.now, (error) => assert.fail(String(error)))
  const { app } = await buildApp({ ...deps, usage }, new PassThrough().resume())
  after(() => app.close())
  return {
    close: async () => app.close(),
    ask: async (key) => {
      const answer = await app.inject({ url: '/me', headers: { 'x-api-key': key } })
      const { operations } = answer.json()
      return operations.find(({ name }: { name: string }) => name === 'api_usage').usage
    },
  }
}

test('adds up what several servers count on one database', async () => {
  const { admin } = await team()
  const servers = await Promise.all([startServer(), startServer(), startServer()])

  await Promise.all(servers.flatMap(({ ask }) => Array.from({ length: 20 }, () => ask(admin.key))))
  await Promise.all(servers.map(({ close }) => close()))

  const { ask } = await startServer()
  assert.equal(await ask(admin.key), 60)
})

test('begins each month at zero', async () => {
  const { editor } = await team()
  const { ask } = await startServer()
  await ask(editor.key)
  await ask(editor.key)

  advance(31 * 86_400_000)

  assert.equal(await ask(editor.key), 0)
})

test('answers nobody without a key', async () => {
  const fresh = await startTestApp()

  const { status, body } = await fresh.anonymous.get('/me')

  assert.deepEqual([status, body.title, body.status], [401, 'Unauthorized', 401])
})
