import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Answer, type Member } from '../testing/app.ts'
import { aCollection, aFolder, aRequest } from '../testing/documents.ts'

const DAY_MS = 86_400_000
const { deps, team, anonymous, withKey, advance, log } = await startTestApp({
  logLevel: 'trace',
})

const SECRET = 'planted-s3cret'
const secret = (key: string) => ({ key, value: SECRET, type: 'secret' })
const plain = { key: 'region', value: 'eu' }
const collection = aCollection({
  name: 'Payments',
  variable: [secret('token'), plain],
  item: [
    {
      ...aFolder('F', [
        aRequest({
          request: {
            method: 'GET',
            url: { raw: '{{base}}/:id', path: [':id'], variable: [secret('id')] },
            description: 'Says "secret" and keeps it',
          },
        }),
      ]),
      variable: [secret('inner'), plain],
    },
    aRequest({ name: 'plain' }),
  ],
})

interface Shared {
  uid: string
  key: string
  keyId: string
}

async function aShared(member: Member, workspaceId: string): Promise<Shared> {
  const made = await member.post(`/collections?workspace=${workspaceId}`, { collection })
  const { uid } = made.body.collection
  const { body } = await member.post('/v1/collection-access-keys', { collectionId: uid })
  return { uid, key: body.key, keyId: body.accessKey.id }
}

async function open({ uid, key }: Shared, query = ''): Promise<Answer> {
  return anonymous.get(`/collections/${uid}?access_key=${key}${query}`)
}

/** As an unknown API key is answered, with nothing of the collection. */
function assertRefused({ status, body, text, headers }: Answer): void {
  assert.deepEqual(
    [status, body.type, body.title, body.status],
    [401, 'https://api.postman.com/problems/unauthorized', 'Unauthorized', 401],
  )
  assert.match(String(headers['content-type']), /^application\/problem\+json/)
  assert.ok(!text.includes('Payments'))
}

test('opens the whole collection to whoever has its key, but no secret', async () => {
  const { editor, workspaceId } = await team()
  const shared = await aShared(editor, workspaceId)

  const { status, body, text, headers } = await open(shared)

  const asEditor = await editor.get(`/collections/${shared.uid}`)
  assert.equal(status, 200)
  assert.match(String(headers['content-type']), /^application\/json/)
  assert.ok(asEditor.text.includes(SECRET) && !text.includes(SECRET))
  const masked = asEditor.text.replaceAll(`"${SECRET}"`, '""')
  assert.deepEqual(body, JSON.parse(masked))
  const [folder] = body.collection.item
  assert.deepEqual(body.collection.variable, [{ ...secret('token'), value: '' }, plain])
  assert.deepEqual(folder.variable, [{ ...secret('inner'), value: '' }, plain])
})

test('keeps both forms of one revision apart, whoever comes first', async () => {
  const { editor, workspaceId } = await team()
  const shared = await aShared(editor, workspaceId)

  for (let round = 0; round < 3; round++) {
    assert.ok(!(await open(shared)).text.includes(SECRET))
    assert.ok((await editor.get(`/collections/${shared.uid}`)).text.includes(SECRET))
    const info = { name: `Payments ${round}` }
    await editor.patch(`/collections/${shared.uid}`, { collection: { info } })
    assert.equal((await open(shared)).body.collection.info.name, info.name)
  }
})

test('has an entity tag of its own, which is not that of the whole with its secrets', async () => {
  const { editor, workspaceId } = await team()
  const shared = await aShared(editor, workspaceId)
  const path = `/collections/${shared.uid}?access_key=${shared.key}`
  const tagOf = ({ headers }: Answer) => String(headers['etag'])
  const own = tagOf(await open(shared))
  const whole = tagOf(await editor.get(`/collections/${shared.uid}`))

  const known = await anonymous.get(path, { headers: { 'if-none-match': own } })
  const other = await anonymous.get(path, { headers: { 'if-none-match': whole } })
  const asEditor = await editor.get(path, { headers: { 'if-none-match': own } })

  assert.notEqual(own, whole)
  assert.deepEqual([known.status, known.text, other.status, asEditor.status], [304, '', 200, 200])
  assert.ok(!other.text.includes(SECRET) && asEditor.text.includes(SECRET))
})

test('opens the outline too, by uid and by id', async () => {
  const { editor, workspaceId } = await team()
  const shared = await aShared(editor, workspaceId)
  const id = shared.uid.slice(shared.uid.indexOf('-') + 1)

  const outline = await open(shared, '&model=minimal')
  const byId = await open({ ...shared, uid: id })

  assert.deepEqual(
    [outline.status, outline.body.collection.variable, byId.status],
    [200, [{ ...secret('token'), value: '' }, plain], 200],
  )
  assert.ok(!outline.text.includes(SECRET))
})

test('opens nothing else', async () => {
  const { editor, workspaceId } = await team()
  const shared = await aShared(editor, workspaceId)
  const other = await aShared(editor, workspaceId)
  const { uid, key } = shared

  assertRefused(await open({ ...other, key }))
  assertRefused(await open({ ...shared, uid: deps.newId() }))
  assertRefused(await open({ ...shared, uid: `1-${uid.slice(uid.indexOf('-') + 1)}` }))
  assertRefused(await open({ ...shared, uid: 'x' }))
  const sent = `access_key=${key}`
  for (const path of [
    '/me',
    '/collections',
    `/collections/${uid}/tags`,
    `/collections/${uid}/roles`,
    `/collections/${uid}/folders/${deps.newId()}`,
    `/workspaces/${workspaceId}`,
    '/collection-access-keys',
  ])
    assert.equal((await anonymous.get(`${path}?${sent}`)).status, 401, path)
  assert.equal((await anonymous.put(`/collections/${uid}?${sent}`, { collection })).status, 401)
  assert.equal((await anonymous.patch(`/collections/${uid}?${sent}`, {})).status, 401)
  assert.equal((await anonymous.delete(`/collections/${uid}?${sent}`)).status, 401)
  // In the place of an API key it is an unknown one.
  assert.equal((await withKey(key).get(`/collections/${uid}`)).status, 401)
  assert.equal((await anonymous.get(`/collections/${uid}?apikey=${key}`)).status, 401)
})

test('refuses keys that are unknown, empty or sent twice', async () => {
  const { editor, workspaceId } = await team()
  const shared = await aShared(editor, workspaceId)

  for (const key of ['', 'x', editor.key, `${shared.key}0`, shared.key.toUpperCase(), '%00'])
    assert.ok([400, 401].includes((await open({ ...shared, key })).status), key)
  assertRefused(await open({ ...shared, key: 'PHAT-unknown' }))
  assertRefused(await open(shared, `&access_key=${shared.key}`))
})

test('takes the API key where both are sent, in the header or in the query', async () => {
  const { editor, workspaceId } = await team()
  const theirs = await team()
  const { uid, key } = await aShared(editor, workspaceId)
  const path = `/collections/${uid}?access_key=${key}`

  assert.ok((await editor.get(path)).text.includes(SECRET))
  assert.ok((await anonymous.get(`${path}&apikey=${editor.key}`)).text.includes(SECRET))
  assert.equal((await theirs.admin.get(path)).status, 400)
  assert.equal((await withKey('PHAK-unknown').get(path)).status, 401)
  const bearer = { authorization: `Bearer ${editor.key}` }
  assert.ok((await anonymous.get(path, { headers: bearer })).text.includes(SECRET))
  // A cookie comes along with every request; the key is meant for this one.
  const cookie = await anonymous.get(path, { headers: { cookie: 'posthorn_session=ended' } })
  assert.equal(cookie.status, 200)
})

test('dies after 60 idle days, and lives on when it is used before', async () => {
  const { editor, workspaceId } = await team()
  const [used, idle] = [await aShared(editor, workspaceId), await aShared(editor, workspaceId)]

  advance(59 * DAY_MS)
  assert.equal((await open(used)).status, 200)
  const { body } = await editor.get('/collection-access-keys')
  advance(2 * DAY_MS)
  const [alive, dead] = [await open(used), await open(idle)]
  advance(61 * DAY_MS)
  const later = await open(used)

  assert.equal(alive.status, 200)
  assertRefused(dead)
  assertRefused(later)
  const [listed] = body.data
  assert.equal(Date.parse(listed.expiresAfter) - Date.parse(listed.lastUsedAt), 60 * DAY_MS)
  const after = (await editor.get('/collection-access-keys')).body.data
  assert.deepEqual(
    after.map(({ status, deletedAt }: { status: string; deletedAt: unknown }) => [
      status,
      deletedAt,
    ]),
    [
      ['INACTIVE', null],
      ['INACTIVE', null],
    ],
  )
})

test('counts no refused use', async () => {
  const { editor, workspaceId } = await team()
  const [shared, other] = [await aShared(editor, workspaceId), await aShared(editor, workspaceId)]

  await open({ ...other, key: shared.key })

  const { body } = await editor.get('/collection-access-keys')
  assert.deepEqual(
    body.data.map(({ lastUsedAt }: { lastUsedAt: string }) => lastUsedAt),
    ['', ''],
  )
})

test('dies with what it opens and with whoever made it', async () => {
  const { admin, editor, workspaceId, member } = await team()
  const made = await admin.post('/workspaces', { workspace: { name: 'W', type: 'team' } })
  const to: string = made.body.workspace.id
  const leaver = await member(['user'])
  await admin.patch(`/workspaces/${workspaceId}/roles`, {
    roles: [{ op: 'add', path: '/user', value: [{ id: String(leaver.id), role: '2' }] }],
  })
  const transfer = (uid: string, from: string, target: string) =>
    admin.post(`/workspaces/${from}/element-transfers`, {
      id: uid,
      type: 'collection',
      to: target,
    })
  const endings: [what: string, isEnded: boolean, end: (shared: Shared) => Promise<unknown>][] = [
    ['deleted key', false, ({ keyId }) => editor.delete(`/collection-access-keys/${keyId}`)],
    ['deleted collection', true, ({ uid }) => editor.delete(`/collections/${uid}`)],
    [
      'moved collection, and back',
      true,
      async ({ uid }) => {
        await transfer(uid, workspaceId, to)
        await transfer(uid, to, workspaceId)
      },
    ],
  ]
  for (const [what, isEnded, end] of endings) {
    const shared = await aShared(editor, workspaceId)
    assert.equal((await open(shared)).status, 200, what)
    await end(shared)
    assertRefused(await open(shared))
    const { data } = (await editor.get('/collection-access-keys')).body
    const listed = data.find(({ id }: { id: string }) => id === shared.keyId)
    assert.equal(listed?.status, isEnded ? 'INACTIVE' : undefined, what)
    assert.equal(typeof listed?.deletedAt, isEnded ? 'string' : 'undefined', what)
  }
  const shared = await aShared(leaver, workspaceId)
  assert.equal((await open(shared)).status, 200)
  await admin.post(`/v1/users/${leaver.id}/deactivate`)
  assertRefused(await open(shared))
})

test('dies with the workspace that holds the collection', async () => {
  const { admin } = await team()
  const { body } = await admin.post('/workspaces', { workspace: { name: 'W', type: 'private' } })
  const shared = await aShared(admin, body.workspace.id)

  await admin.delete(`/workspaces/${body.workspace.id}`)

  assertRefused(await open(shared))
  const { data } = (await admin.get('/collection-access-keys')).body
  assert.deepEqual(
    data.map(({ status }: { status: string }) => status),
    ['INACTIVE'],
  )
})

test('opens nothing that its maker does not see any more', async () => {
  const { admin, editor } = await team()
  const { body } = await admin.post('/workspaces', { workspace: { name: 'W', type: 'private' } })
  const workspaceId: string = body.workspace.id
  const change = (op: string) =>
    admin.patch(`/workspaces/${workspaceId}/roles`, {
      roles: [{ op, path: '/user', value: [{ id: String(editor.id), role: '2' }] }],
    })
  await change('add')
  const shared = await aShared(editor, workspaceId)
  assert.equal((await open(shared)).status, 200)

  await change('remove')

  assertRefused(await open(shared))
})

test('is in no log, and counts as use of the team', async () => {
  const { editor, workspaceId } = await team()
  const shared = await aShared(editor, workspaceId)
  const usage = async () => {
    const { body } = await editor.get('/me')
    const [counter] = body.operations.filter(({ name }: { name: string }) => name === 'api_usage')
    return counter.usage
  }
  const before = await usage()

  await open(shared)
  await open({ ...shared, uid: 'x' })

  assert.ok(log().includes(shared.uid))
  assert.ok(!log().includes(shared.key))
  assert.ok(log().includes(`"accessKeyId":"${shared.keyId}"`))
  assert.ok((await usage()) - before >= 2)
})

test('serves many at once, and the last use counts', async () => {
  const { editor, workspaceId } = await team()
  const shared = await aShared(editor, workspaceId)

  const answers = await Promise.all(Array.from({ length: 50 }, () => open(shared)))

  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
  const { data } = (await editor.get('/collection-access-keys')).body
  assert.ok(data[0].lastUsedAt > data[0].createdAt)
})
