import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Client } from '../testing/app.ts'

const { team, deps, advance, anonymous } = await startTestApp()

interface ListedMember {
  id: number
  state: string
  origin: string | null
  addedBy: { id: number; name: string } | null
  lastActiveAt?: string | null
  apiKeyCount?: number
}

async function members(client: Client, query = ''): Promise<ListedMember[]> {
  const { body } = await client.get(`/v1/users?limit=100&${query}`)
  return body.users
}

async function idsOf(client: Client, query: string): Promise<number[]> {
  return (await members(client, query)).map(({ id }) => id)
}

/** Somebody of the team. @returns the answer */
async function added(client: Client, fields: object = {}) {
  const person = { email: `${deps.newId()}@example.com`, fullName: 'Grace Example' }
  return (await client.post('/v1/users', { ...person, ...fields })).body
}

const setUp = (setupUrl: string) =>
  anonymous.post('/v1/sessions', {
    setupToken: new URL(setupUrl).searchParams.get('token'),
    password: 'correct horse',
  })

test('tells how people came in and who added them', async () => {
  const { admin, member } = await team()
  const manager = await member(['admin'])
  const invited = await added(manager)
  const direct = await added(admin, { password: 'correct horse' })

  const list = await members(admin)

  const factsOf = (userId: number) => {
    const { state, origin, addedBy } = list.find(({ id }) => id === userId) ?? {}
    return [state, origin, addedBy]
  }
  assert.deepEqual(factsOf(invited.user.id), [
    'invited',
    'invitation',
    { id: manager.id, name: 'A Member' },
  ])
  assert.deepEqual(factsOf(direct.user.id), [
    'active',
    'direct',
    { id: admin.id, name: 'A Member' },
  ])
  assert.deepEqual(factsOf(admin.id), ['active', 'direct', null])
  assert.equal(invited.user.state, 'invited')
})

test('counts the keys that work', async () => {
  const { admin, viewer } = await team()
  const expiresAt = new Date(Date.parse(deps.now()) + 60_000).toISOString()
  await viewer.post('/v1/api-keys', { name: 'Second' })
  await viewer.post('/v1/api-keys', { name: 'Short', expiresAt })
  const { body } = await viewer.post('/v1/api-keys', { name: 'Revoked' })
  await viewer.delete(`/v1/api-keys/${body.apiKey.id}`)
  const countOf = async (userId: number) =>
    (await members(admin)).find(({ id }) => id === userId)?.apiKeyCount

  const before = await countOf(viewer.id)
  advance(120_000)

  assert.deepEqual([before, await countOf(viewer.id), await countOf(admin.id)], [3, 2, 1])
})

test('takes someone invited for active once a password is set', async () => {
  const { admin, editor, viewer } = await team()
  const { user, setupUrl } = await added(admin)
  await admin.post(`/v1/users/${viewer.id}/deactivate`)
  const read = async () => [
    await idsOf(admin, 'state=invited'),
    await idsOf(admin, 'state=active'),
    await idsOf(admin, 'state=current'),
    await idsOf(admin, 'state=deactivated'),
  ]

  const before = await read()
  await setUp(setupUrl)

  const there = [admin.id, editor.id]
  assert.deepEqual(before, [[user.id], there, [...there, user.id], [viewer.id]])
  assert.deepEqual(await read(), [[], [...there, user.id], [...there, user.id], [viewer.id]])
})

test('filters by roles, own and of groups', async () => {
  const { admin, editor, member, group } = await team()
  const payer = await member(['billing'])
  await group([editor], ['billing'])

  assert.deepEqual(await idsOf(admin, 'role=billing'), [editor.id, payer.id])
  assert.deepEqual(await idsOf(admin, 'role=partner-manager'), [])
})

test('finds people by name, username and address, whatever the case', async () => {
  const { admin } = await team()
  const email = `${deps.newId()}@example.com`
  const { user } = await added(admin, { fullName: 'Ümit ÖZ', email })

  const found = []
  for (const q of ['ümit ö', user.username.toUpperCase(), email.toUpperCase().slice(0, 20)])
    found.push(await idsOf(admin, `q=${encodeURIComponent(q)}`))

  assert.deepEqual(found, [[user.id], [user.id], [user.id]])
  assert.deepEqual(await idsOf(admin, 'q=nobody-at-all'), [])
})

test('finds all pages of people, one after another', async () => {
  const { admin } = await team()
  const expected = []
  for (let count = 0; count < 5; count++) {
    expected.push((await added(admin, { fullName: `Findable ${count}` })).user.id)
    await added(admin)
  }
  const found: number[] = []
  let cursor = ''
  do {
    const { body } = await admin.get(`/v1/users?q=findable&limit=2&cursor=${cursor}`)
    found.push(...body.users.map(({ id }: ListedMember) => id))
    cursor = body.meta.nextCursor
  } while (cursor)

  assert.deepEqual(found, expected)
})

test('sorts by the time of joining and of last activity, in both directions', async () => {
  const { admin, editor, viewer } = await team()
  const present = [admin.id, editor.id, viewer.id]
  const at = new Map([
    [viewer.id, '2026-01-03T00:00:00.000Z'],
    [admin.id, '2026-01-04T00:00:00.000Z'],
  ])
  for (const [id, time] of at)
    await deps.db.query
      .updateTable('team_members')
      .set({ last_active_at: time })
      .where('user_id', '=', id)
      .execute()

  assert.deepEqual(await idsOf(admin, 'direction=desc'), present.toReversed())
  assert.deepEqual(await idsOf(admin, 'sort=lastActiveAt'), [editor.id, viewer.id, admin.id])
  const paged: number[] = []
  let cursor = ''
  do {
    const query = `sort=lastActiveAt&direction=desc&limit=1&cursor=${cursor}`
    const { body } = await admin.get(`/v1/users?${query}`)
    paged.push(...body.users.map(({ id }: ListedMember) => id))
    cursor = body.meta.nextCursor
  } while (cursor)
  assert.deepEqual(paged, [admin.id, viewer.id, editor.id])
})

test('tells only those who manage users when people were there and how many keys they have', async () => {
  const { admin, viewer } = await team()

  const seen = await members(viewer)
  const sorted = await viewer.get('/v1/users?sort=lastActiveAt')

  for (const one of seen) assert.ok(!('lastActiveAt' in one) && !('apiKeyCount' in one))
  for (const one of await members(admin)) assert.ok('lastActiveAt' in one && one.apiKeyCount === 1)
  const own = (await members(admin)).find(({ id }) => id === admin.id)
  assert.ok(String(own?.lastActiveAt) > '2026')
  assert.deepEqual([sorted.status, sorted.body.title], [403, 'Forbidden'])
})

for (const query of [
  'state=gone',
  'role=king',
  'sort=name',
  'direction=up',
  `q=${'x'.repeat(101)}`,
])
  test(`refuses to list members with ${query.slice(0, 20)}`, async () => {
    const { admin } = await team()

    const { status, body } = await admin.get(`/v1/users?${query}`)

    assert.deepEqual([status, body.title], [400, 'Bad Request'])
  })

test('keeps when a member was last there, to the minute, and writes nothing for reading it', async () => {
  const first = await startTestApp()
  const { admin, viewer } = await first.team()
  const readMembers = () =>
    first.deps.db.query
      .selectFrom('team_members')
      .select(['user_id', 'last_active_at'])
      .orderBy('user_id')
      .execute()
  const before = first.deps.now()
  const never = await readMembers()

  await viewer.get('/me')
  first.advance(10_000)
  await viewer.get('/v1/users')
  // Closing writes what was kept in memory.
  await first.app.close()

  const after = new Map(
    (await readMembers()).map(({ user_id, last_active_at }) => [user_id, last_active_at]),
  )
  assert.ok(never.every(({ last_active_at }) => last_active_at === null))
  assert.ok(String(after.get(viewer.id)) >= before)
  assert.equal(after.get(admin.id) ?? null, null)
})
