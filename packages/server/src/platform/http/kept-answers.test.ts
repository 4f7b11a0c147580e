import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { startTestApp, type Answer, type Client, type Member } from '../../testing/app.ts'
import { aCollection } from '../../testing/documents.ts'

const TOKEN = 'a-token-of-the-operator'

// Usage and last uses are written every few seconds, after which nothing that was kept stands: it would be counted as
// made anew whenever that came between two requests of a test.
mock.timers.enable({ apis: ['setInterval'] })
const { app, deps, team, grant, withKey, advance } = await startTestApp({ metricsToken: TOKEN })

/** Only there can be told without a call over a network whether something was written. */
const canKeep = deps.db.version() !== undefined
const onlyWhereKept = { skip: canKeep ? false : 'this engine keeps nothing' }

/** Asks for more than the bytes, so that nothing kept is answered. */
const FRESH = { headers: { 'if-none-match': '"another"' } }

async function keptAnswers(): Promise<number> {
  const headers = { authorization: `Bearer ${TOKEN}` }
  const { body } = await app.inject({ url: '/metrics', headers })
  return Number(/^posthorn_kept_answers_total\{outcome="kept"\} (\d+)$/m.exec(body)?.[1] ?? 0)
}

/** Twice what is asked, and how many of the answers were kept ones. */
async function twice(client: Client, path: string, headers: Record<string, string> = {}) {
  const before = await keptAnswers()
  const first = await client.get(path, { headers })
  const second = await client.get(path, { headers })
  return { first, second, kept: (await keptAnswers()) - before }
}

async function aStored(admin: Client, workspaceId: string, name = 'Payments'): Promise<string> {
  const collection = aCollection({ name, variable: [{ key: 'long', value: 'x'.repeat(3000) }] })
  const { body, text } = await admin.post(`/collections?workspace=${workspaceId}`, { collection })
  assert.ok(body.collection, text)
  return body.collection.id
}

/** What an answer has that is the same whenever nothing changed. */
function lasting({ status, text, headers }: Answer) {
  const { etag, vary, 'content-type': type, 'content-encoding': coding, ...others } = headers
  return { status, text, etag, vary, type, coding, cache: others['cache-control'] }
}

test('answers the second time with the bytes of the first', onlyWhereKept, async () => {
  const { editor, workspaceId } = await team()
  const id = await aStored(editor, workspaceId)
  const paths = [
    `/collections/${id}`,
    `/collections?workspace=${workspaceId}`,
    `/workspaces`,
    `/workspaces/${workspaceId}`,
    `/environments?workspace=${workspaceId}`,
  ]
  for (const path of paths) {
    const { first, second, kept } = await twice(editor, path)

    assert.equal(first.status, 200, path)
    assert.deepEqual(lasting(second), lasting(first), path)
    assert.equal(kept, 1, path)
  }
})

test('gives each request headers of its own', async () => {
  const limited = await startTestApp({ rateLimit: 100 })
  const { editor, workspaceId } = await limited.team()
  const id = await aStored(editor, workspaceId)
  const first = await editor.get(`/collections/${id}`)
  const second = await editor.get(`/collections/${id}`)

  assert.notEqual(first.headers['x-request-id'], second.headers['x-request-id'])
  const remaining = [first, second].map(({ headers }) => Number(headers['x-ratelimit-remaining']))
  assert.equal((remaining[0] ?? 0) - (remaining[1] ?? 0), 1)
})

test('keeps each coding of an answer apart', onlyWhereKept, async () => {
  const { editor, workspaceId } = await team()
  const url = `/collections/${await aStored(editor, workspaceId)}`
  const ask = async (accepted: Record<string, string>) => {
    const { headers, rawPayload } = await app.inject({
      url,
      headers: { 'x-api-key': editor.key, ...accepted },
    })
    return { coding: headers['content-encoding'], etag: headers.etag, bytes: rawPayload }
  }
  const gzip = { 'accept-encoding': 'gzip' }
  const before = await keptAnswers()
  const first = [await ask({}), await ask(gzip)]
  const second = [await ask({}), await ask(gzip)]

  assert.deepEqual(second, first)
  assert.equal((await keptAnswers()) - before, 2)
  assert.deepEqual(
    first.map(({ coding }) => coding),
    [undefined, 'gzip'],
  )
  assert.notEqual(first[0]?.etag, first[1]?.etag)
  assert.deepEqual(gunzipSync(first[1]?.bytes ?? ''), first[0]?.bytes)
})

test('answers 304 to whoever has it, and the whole to whoever has another', async () => {
  const { editor, workspaceId } = await team()
  const path = `/collections/${await aStored(editor, workspaceId)}`
  const { first, second } = await twice(editor, path)
  const held = await editor.get(path, { headers: { 'if-none-match': String(second.headers.etag) } })
  const other = await editor.get(path, FRESH)

  assert.deepEqual([held.status, held.text], [304, ''])
  assert.deepEqual(lasting(other), lasting(first))
})

test('never gives one caller what was kept for another', async () => {
  const { admin, viewer } = await team()
  const workspace = { name: 'Salaries', type: 'private' }
  const made = await admin.post('/workspaces', { workspace })
  const id = await aStored(admin, made.body.workspace.id, 'Salaries')
  const stranger = (await team()).admin
  const paths = [`/collections/${id}`, `/workspaces/${made.body.workspace.id}`, '/collections']
  for (const path of paths) {
    const own = await twice(admin, path)
    assert.match(own.second.text, /Salaries/)
    for (const other of [viewer, stranger]) {
      const answer = await other.get(path)
      assert.doesNotMatch(answer.text, /Salaries/, path)
    }
  }
})

test('does not keep refusals', onlyWhereKept, async () => {
  const { editor } = await team()
  const { first, second, kept } = await twice(editor, '/collections/1-00000000-0000-4000-8000-0')

  assert.deepEqual([first.status, second.status, kept], [400, 400, 0])
})

test('refuses a key from the moment it is revoked, and an expiring one from its last', async () => {
  const { admin, editor, workspaceId } = await team()
  const path = `/collections/${await aStored(admin, workspaceId)}`
  const expiresAt = new Date(Date.parse(deps.now()) + 60_000).toISOString()
  const { body } = await editor.post('/v1/api-keys', { name: 'Brief', expiresAt })
  const brief = withKey(body.key)
  const before = await twice(brief, path)
  advance(60_000)
  const expired = await brief.get(path)
  await twice(editor, path)
  await admin.delete(`/v1/api-keys/${editor.keyId}`)
  const revoked = await editor.get(path)

  assert.equal(before.second.status, 200)
  assert.deepEqual([expired.status, revoked.status], [401, 401])
})

/** Whatever somebody does that changes what others see. */
const changes: Record<string, (stage: Stage) => Promise<unknown>> = {
  'a renamed collection': ({ admin, id }) =>
    admin.patch(`/collections/${id}`, { collection: { info: { name: 'Renamed' } } }),
  'a replaced collection': ({ admin, id }) =>
    admin.put(`/collections/${id}`, { collection: aCollection({ name: 'Replaced' }) }),
  'a new folder': ({ admin, id }) => admin.post(`/collections/${id}/folders`, { name: 'New' }),
  'a deleted collection': ({ admin, id }) => admin.delete(`/collections/${id}`),
  'a new collection': ({ admin, workspaceId }) => aStored(admin, workspaceId, 'Another'),
  'a renamed workspace': ({ admin, workspaceId }) =>
    admin.put(`/workspaces/${workspaceId}`, { workspace: { name: 'Renamed' } }),
  'a new environment': ({ admin, workspaceId }) =>
    admin.post(`/environments?workspace=${workspaceId}`, { environment: { name: 'Production' } }),
  'a role in the workspace': ({ workspaceId, viewer }) => grant(workspaceId, viewer.id, 'editor'),
  'a hidden workspace': ({ admin, workspaceId }) =>
    admin.put(`/workspaces/${workspaceId}`, { workspace: { type: 'private' } }),
}

interface Stage {
  admin: Member
  viewer: Member
  workspaceId: string
  id: string
}

for (const [name, change] of Object.entries(changes)) {
  test(`shows ${name} to everyone at once`, async () => {
    const { admin, editor, viewer, workspaceId } = await team()
    const id = await aStored(admin, workspaceId)
    const reads = [admin, editor, viewer].flatMap((client) =>
      [
        `/collections/${id}`,
        `/collections?workspace=${workspaceId}`,
        '/collections',
        `/workspaces/${workspaceId}`,
        '/workspaces',
        '/environments',
      ].map((path) => ({ client, path })),
    )
    for (const { client, path } of reads) await twice(client, path)
    await change({ admin, viewer, workspaceId, id })

    for (const { client, path } of reads) {
      const now = await client.get(path)
      const fresh = await client.get(path, FRESH)
      assert.deepEqual(lasting(now), lasting(fresh), path)
    }
  })
}
