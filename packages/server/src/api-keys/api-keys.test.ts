import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import { buildApp } from '../app.ts'
import { hashKey } from '../platform/secrets.ts'
import { startTestApp, type Client } from '../testing/app.ts'

const { anonymous, team, deps, withKey, advance, log } = await startTestApp()
const HOUR_MS = 3_600_000

function inHours(hours: number): string {
  return new Date(Date.parse(deps.now()) + hours * HOUR_MS).toISOString()
}

async function aKey(owner: Client, fields: object = {}): Promise<{ id: string; key: string }> {
  const { body } = await owner.post('/v1/api-keys', { name: 'Pipeline', ...fields })
  return { id: body.apiKey.id, key: body.key }
}

async function statusOf(key: string): Promise<number> {
  return (await withKey(key).get('/me')).status
}

/** As listed for the owner. */
async function listed(owner: Client, id: string) {
  const { body } = await owner.get('/v1/api-keys?limit=100')
  return body.apiKeys.find((apiKey: { id: string }) => apiKey.id === id)
}

test('shows a key once and stores its hash only', async () => {
  const { editor } = await team()

  const { status, body } = await editor.post('/v1/api-keys', { name: 'Pipeline' })

  const list = await editor.get('/v1/api-keys')
  const rows = await deps.db.query.selectFrom('api_keys').selectAll().execute()
  const audit = await deps.db.query.selectFrom('audit_events').selectAll().execute()
  assert.equal(status, 201)
  assert.match(body.key, /^PHAK-[0-9a-f]{24}-[0-9a-f]{34}$/)
  assert.equal(body.apiKey.hint, body.key.slice(-4))
  assert.equal(rows.find(({ id }) => id === body.apiKey.id)?.hash, hashKey(body.key))
  for (const text of [list.text, JSON.stringify([rows, audit]), log()]) {
    assert.ok(!text.includes(body.key))
  }
})

test('gives a key the rights of its owner, as they are now', async () => {
  const { admin, viewer, workspaceId } = await team()
  const { key } = await aKey(viewer)
  const change = () =>
    withKey(key).post(`/environments?workspace=${workspaceId}`, { environment: { name: 'E' } })

  const before = await change()
  await deps.db.query
    .insertInto('workspace_roles')
    .values({
      workspace_id: workspaceId,
      subject_kind: 'user',
      subject_id: viewer.id,
      role: 'editor',
    })
    .execute()
  const after = await change()

  assert.deepEqual([before.status, after.status], [403, 200])
  assert.equal((await withKey(key).get('/me')).body.user.id, viewer.id)
  assert.notEqual(viewer.id, admin.id)
})

test('lets a key end when it expires', async () => {
  const { editor } = await team()
  const { id, key } = await aKey(editor, { expiresAt: inHours(1) })
  assert.equal(await statusOf(key), 200)
  assert.equal((await listed(editor, id)).state, 'enabled')

  advance(HOUR_MS)

  assert.equal(await statusOf(key), 401)
  assert.equal((await listed(editor, id)).state, 'expired')
})

test('reads the time of expiry in any time zone', async () => {
  const { editor } = await team()

  const { body } = await editor.post('/v1/api-keys', {
    name: 'K',
    expiresAt: '2099-01-01T01:30:00+01:30',
  })

  assert.equal(body.apiKey.expiresAt, '2099-01-01T00:00:00.000Z')
})

const badKeys: [what: string, body: unknown][] = [
  ['no name', {}],
  ['an empty name', { name: '' }],
  ['a name beyond 255 characters', { name: 'x'.repeat(256) }],
  ['a number as name', { name: 1 }],
  ['an unknown field', { name: 'K', key: 'PHAK-mine' }],
  ['an expiry in words', { name: 'K', expiresAt: 'tomorrow' }],
  ['an expiry in the past', { name: 'K', expiresAt: '2020-01-01T00:00:00Z' }],
  ['an expiry in a leap second', { name: 'K', expiresAt: '2026-12-31T23:59:60Z' }],
  ['an expiry after all years', { name: 'K', expiresAt: '9999-12-31T23:59:59-12:00' }],
]
for (const [what, body] of badKeys) {
  test(`refuses to create a key with ${what}`, async () => {
    const { editor } = await team()

    const answer = await editor.post('/v1/api-keys', body)

    assert.deepEqual([answer.status, answer.body.title], [400, 'Bad Request'])
    assert.equal((await editor.get('/v1/api-keys')).body.apiKeys.length, 1)
  })
}

test('takes a key from header, bearer or query, in this order', async () => {
  const { editor, viewer, admin } = await team()
  const asked = async (query: string, headers: Record<string, string>) =>
    (await anonymous.get(`/me${query}`, { headers })).body.user?.id
  const byHeader = { 'x-api-key': editor.key }
  const byBearer = { authorization: `Bearer ${viewer.key}` }
  const byQuery = `?apikey=${admin.key}`

  assert.equal(await asked(byQuery, {}), admin.id)
  assert.equal(await asked('', byBearer), viewer.id)
  assert.equal(await asked(byQuery, byBearer), viewer.id)
  assert.equal(await asked(byQuery, { ...byHeader, ...byBearer }), editor.id)
  assert.equal(await asked('', { authorization: `bearer  ${viewer.key}` }), viewer.id)
  assert.equal(await asked(byQuery, { authorization: 'Basic abc', 'x-api-key': '' }), admin.id)
})

test('does not fall back to another key when the first one is wrong', async () => {
  const { editor } = await team()

  const { status } = await anonymous.get(`/me?apikey=${editor.key}`, {
    headers: { 'x-api-key': 'PHAK-wrong' },
  })

  assert.equal(status, 401)
})

test('writes no key of a query to the log', async () => {
  const { editor } = await team()
  await anonymous.get(`/v1/runs/nothing?apikey=${editor.key}`)

  assert.ok(!log().includes(editor.key))
})

test('replaces a key with an overlap in which both work', async () => {
  const { editor } = await team()
  const { id, key } = await aKey(editor)

  const { status, body } = await editor.post(`/v1/api-keys/${id}/rotate`, { overlapSeconds: 3600 })

  assert.deepEqual([status, body.apiKey.name], [201, 'Pipeline'])
  assert.notEqual(body.key, key)
  assert.deepEqual([await statusOf(key), await statusOf(body.key)], [200, 200])
  advance(HOUR_MS)
  assert.deepEqual([await statusOf(key), await statusOf(body.key)], [401, 200])
})

test('ends a rotated key at once without an overlap', async () => {
  const { editor } = await team()
  const { id, key } = await aKey(editor)

  const { body } = await editor.post(`/v1/api-keys/${id}/rotate`, {})

  assert.deepEqual([await statusOf(key), await statusOf(body.key)], [401, 200])
})

test('does not lengthen the life of a key by its overlap', async () => {
  const { editor } = await team()
  const { id, key } = await aKey(editor, { expiresAt: inHours(1) })
  await editor.post(`/v1/api-keys/${id}/rotate`, { overlapSeconds: 7200 })

  advance(HOUR_MS)

  assert.equal(await statusOf(key), 401)
})

test('gives the successor of a key that ends as long a life, and no end to that of one that does not', async () => {
  const { editor } = await team()
  const inAnHour = new Date(Date.parse(deps.now()) + 3_600_000).toISOString()
  const ending = await editor.post('/v1/api-keys', { name: 'Ending', expiresAt: inAnHour })
  const endless = await editor.post('/v1/api-keys', { name: 'Endless' })

  const next = await editor.post(`/v1/api-keys/${ending.body.apiKey.id}/rotate`, {})
  const other = await editor.post(`/v1/api-keys/${endless.body.apiKey.id}/rotate`, {})

  const lifeMs = Date.parse(next.body.apiKey.expiresAt) - Date.parse(next.body.apiKey.createdAt)
  assert.ok(Math.abs(lifeMs - 3_600_000) < 1000, String(lifeMs))
  assert.equal(other.body.apiKey.expiresAt, null)
})

test('rotates a key once, also at the same time, and never a revoked one', async () => {
  const { editor } = await team()
  const { id } = await aKey(editor)
  const revoked = await aKey(editor)
  await editor.delete(`/v1/api-keys/${revoked.id}`)

  const answers = await Promise.all(
    [1, 2, 3].map(() => editor.post(`/v1/api-keys/${id}/rotate`, { overlapSeconds: 60 })),
  )
  const ofRevoked = await editor.post(`/v1/api-keys/${revoked.id}/rotate`, {})

  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 409, 409])
  assert.deepEqual([ofRevoked.status, ofRevoked.body.title], [409, 'Conflict'])
  assert.equal((await editor.get('/v1/api-keys')).body.apiKeys.length, 4)
})

for (const body of [{ overlapSeconds: -1 }, { overlapSeconds: 2_592_001 }, { overlap: 1 }, []]) {
  test(`refuses to rotate with ${JSON.stringify(body)}`, async () => {
    const { editor } = await team()

    const answer = await editor.post(`/v1/api-keys/${editor.keyId}/rotate`, body)

    assert.deepEqual([answer.status, answer.body.title], [400, 'Bad Request'])
    assert.equal(await statusOf(editor.key), 200)
  })
}

test('revokes a key at once and for good', async () => {
  const { editor } = await team()
  const { id, key } = await aKey(editor)

  const revoked = await editor.delete(`/v1/api-keys/${id}`)
  const again = await editor.delete(`/v1/api-keys/${id}`)

  const { state, revokeReason } = await listed(editor, id)
  assert.deepEqual([revoked.status, revoked.text, again.status], [204, '', 204])
  assert.equal(await statusOf(key), 401)
  assert.deepEqual([state, revokeReason], ['revoked', 'owner'])
})

test('lets those who manage users revoke the keys of members', async () => {
  const { admin, editor } = await team()
  const { id, key } = await aKey(editor)

  const { status } = await admin.delete(`/v1/api-keys/${id}`)

  assert.equal(status, 204)
  assert.equal(await statusOf(key), 401)
  assert.equal((await listed(editor, id)).revokeReason, 'admin')
})

test('knows no key of others: neither to members nor to another team', async () => {
  const { editor, viewer } = await team()
  const outsider = (await team()).admin
  const { id, key } = await aKey(editor)

  for (const answer of [
    await viewer.delete(`/v1/api-keys/${id}`),
    await viewer.post(`/v1/api-keys/${id}/rotate`, {}),
    await outsider.delete(`/v1/api-keys/${id}`),
    await outsider.post(`/v1/api-keys/${id}/rotate`, {}),
    await editor.delete('/v1/api-keys/nonsense'),
    await editor.post('/v1/api-keys/nonsense/rotate', {}),
  ]) {
    assert.deepEqual([answer.status, answer.body.title], [404, 'Not Found'])
  }
  assert.equal(await statusOf(key), 200)
})

test('lists own keys page by page, and those of the team to those who manage users', async () => {
  const { admin, editor, viewer } = await team()
  const made = [editor.keyId]
  for (let count = 0; count < 4; count++) made.push((await aKey(editor)).id)

  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await editor.get(`/v1/api-keys?limit=2&cursor=${cursor}`)
    seen.push(...body.apiKeys.map(({ id }: { id: string }) => id))
    cursor = body.meta.nextCursor
  } while (cursor)
  const ofTeam = await admin.get('/v1/api-keys?owner=team&limit=100')
  const refused = await viewer.get('/v1/api-keys?owner=team')

  assert.deepEqual(seen, made)
  assert.deepEqual(
    ofTeam.body.apiKeys.map(({ id }: { id: string }) => id),
    [admin.keyId, editor.keyId, viewer.keyId, ...made.slice(1)],
  )
  assert.deepEqual([refused.status, refused.body.title], [403, 'Forbidden'])
})

const withNul = Buffer.from('2026-01-15T10:00:00.000Z a\0b').toString('base64url')
for (const query of ['owner=all', 'limit=0', 'cursor=nonsense', `cursor=${withNul}`]) {
  test(`refuses to list keys with ${query}`, async () => {
    const { editor } = await team()

    const { status, body } = await editor.get(`/v1/api-keys?${query}`)

    assert.deepEqual([status, body.title], [400, 'Bad Request'])
  })
}

test('remembers when a key was last used', async () => {
  const { editor } = await team()
  const unused = await aKey(editor)
  const used = await aKey(editor)
  const { app } = await buildApp(deps, new PassThrough().resume())
  const before = deps.now()

  for (let count = 0; count < 3; count++) {
    await app.inject({ url: '/me', headers: { 'x-api-key': used.key } })
  }
  await app.close()

  assert.equal((await listed(editor, unused.id)).lastUsedAt, null)
  assert.ok((await listed(editor, used.id)).lastUsedAt > before)
})

test('writes an audit row for each change of a key', async () => {
  const { id: teamId, admin, editor } = await team()
  const { id } = await aKey(editor)
  await editor.post(`/v1/api-keys/${id}/rotate`, { overlapSeconds: 60 })
  await admin.delete(`/v1/api-keys/${id}`)

  const rows = await deps.db.query
    .selectFrom('audit_events')
    .select(['action', 'actor_id'])
    .where('tenant_id', '=', teamId)
    .where('element_id', '=', id)
    .orderBy('id')
    .execute()

  assert.deepEqual(
    rows.map(({ action, actor_id }) => [action, actor_id]),
    [
      ['apikey.created', editor.id],
      ['apikey.regenerated', editor.id],
      ['apikey.revoked', admin.id],
    ],
  )
})

test('answers nobody without a key', async () => {
  const { editor } = await team()

  for (const answer of [
    await anonymous.get('/v1/api-keys'),
    await anonymous.post('/v1/api-keys', { name: 'K' }),
    await anonymous.post(`/v1/api-keys/${editor.keyId}/rotate`, {}),
    await anonymous.delete(`/v1/api-keys/${editor.keyId}`),
  ]) {
    assert.deepEqual([answer.status, answer.body.title], [401, 'Unauthorized'])
  }
})
