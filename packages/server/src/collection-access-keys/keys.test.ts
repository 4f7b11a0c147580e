import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { startTestApp, type Member } from '../testing/app.ts'
import { aCollection } from '../testing/documents.ts'

const { deps, team, anonymous, log } = await startTestApp({ logLevel: 'trace' })
const path = '/collection-access-keys'

async function aCollectionIn(member: Member, workspaceId: string): Promise<string> {
  const { body } = await member.post(`/collections?workspace=${workspaceId}`, {
    collection: aCollection({ name: 'Payments' }),
  })
  return body.collection.uid
}

async function aKey(member: Member, collectionId: string) {
  const { status, body, text } = await member.post(`/v1${path}`, { collectionId })
  assert.equal(status, 201, text)
  return { id: String(body.accessKey.id), key: String(body.key), accessKey: body.accessKey }
}

async function idsOf(member: Member, query = ''): Promise<string[]> {
  const { status, body, text } = await member.get(`${path}${query}`)
  assert.equal(status, 200, text)
  return body.data.map(({ id }: { id: string }) => id)
}

test('makes a key that is shown once and kept as a hash', async () => {
  const { id: teamId, admin, editor, workspaceId } = await team()
  const uid = await aCollectionIn(admin, workspaceId)

  const { key, accessKey } = await aKey(editor, uid)

  assert.match(key, /^PHAT-[0-9a-f]{24}-[0-9a-f]{34}$/)
  const { id, createdAt, expiresAfter } = accessKey
  assert.deepEqual(accessKey, {
    id,
    token: `PHAT-***${key.slice(-4)}`,
    status: 'ACTIVE',
    teamId,
    userId: editor.id,
    collectionId: uid,
    expiresAfter,
    lastUsedAt: '',
    createdAt,
    updatedAt: createdAt,
    deletedAt: null,
  })
  assert.equal(Date.parse(expiresAfter) - Date.parse(createdAt), 60 * 86_400_000)
  const { body, text } = await editor.get(path)
  assert.deepEqual(body, { data: [accessKey], meta: {} })
  const row = await deps.db.query
    .selectFrom('collection_access_keys')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(row.hash, createHash('sha256').update(key).digest('hex'))
  assert.ok(!`${text}${JSON.stringify(row)}${log()}`.includes(key))
})

test('writes down who made and who deleted a key', async () => {
  const { admin, editor, workspaceId } = await team()
  const uid = await aCollectionIn(admin, workspaceId)
  const { id, key } = await aKey(editor, uid)

  const deleted = await admin.delete(`${path}/${id}`)

  assert.deepEqual([deleted.status, deleted.text], [204, ''])
  const { body, text } = await admin.get('/audit/logs?limit=2')
  const collectionId = uid.slice(uid.indexOf('-') + 1)
  assert.deepEqual(
    body.trails.map(({ action, data }: Trail) => [
      action,
      data.actor.id,
      data.user.id,
      data.variables,
    ]),
    [
      ['accesskey.deleted', admin.id, editor.id, { collectionId }],
      ['accesskey.created', editor.id, editor.id, { collectionId }],
    ],
  )
  assert.ok(!text.includes(key))
})

interface Trail {
  action: string
  data: { actor: { id: number }; user: { id: number }; variables: object }
}

test('is for those who may edit the collection', async () => {
  const { admin, editor, viewer, workspaceId } = await team()
  const theirs = await team()
  const uid = await aCollectionIn(admin, workspaceId)
  const hidden = await aCollectionIn(admin, admin.personalWorkspaceId)
  const cases: [member: Member, collectionId: string, status: number, slug: string][] = [
    [viewer, uid, 403, 'forbidden'],
    [theirs.admin, uid, 404, 'not-found'],
    [editor, hidden, 404, 'not-found'],
    [editor, deps.newId(), 404, 'not-found'],
    [editor, 'x', 404, 'not-found'],
    [editor, '', 404, 'not-found'],
  ]

  for (const [member, collectionId, status, slug] of cases) {
    const answer = await member.post(`/v1${path}`, { collectionId })
    assert.deepEqual(
      [answer.status, answer.body.type],
      [status, `https://api.postman.com/problems/${slug}`],
    )
  }
  for (const body of [{}, { collectionId: 5 }, { collectionId: uid, name: 'x' }, [], 'text'])
    assert.equal((await editor.post(`/v1${path}`, body)).status, 400)
  assert.deepEqual(await idsOf(admin), [])
})

test('shows everybody the own keys, and admins those of the team', async () => {
  const { admin, editor, viewer, workspaceId, member } = await team()
  const theirs = await team()
  const manager = await member(['admin'])
  const uid = await aCollectionIn(admin, workspaceId)
  const byAdmin = await aKey(admin, uid)
  const byEditor = await aKey(editor, uid)
  await aKey(theirs.admin, await aCollectionIn(theirs.admin, theirs.workspaceId))

  assert.deepEqual(await idsOf(editor), [byEditor.id])
  assert.deepEqual(await idsOf(viewer), [])
  assert.deepEqual(await idsOf(admin), [byAdmin.id, byEditor.id])
  assert.deepEqual(await idsOf(manager), [byAdmin.id, byEditor.id])
  const { status, body } = await anonymous.get(path)
  assert.deepEqual([status, body.type], [401, 'https://api.postman.com/problems/unauthorized'])
})

test('finds the keys of one collection by id and uid', async () => {
  const { admin, workspaceId } = await team()
  const [one, other] = [
    await aCollectionIn(admin, workspaceId),
    await aCollectionIn(admin, workspaceId),
  ]
  const { id } = await aKey(admin, one)
  await aKey(admin, other)
  const bare = one.slice(one.indexOf('-') + 1)

  assert.deepEqual(await idsOf(admin, `?collectionId=${one}`), [id])
  assert.deepEqual(await idsOf(admin, `?collectionId=${bare}`), [id])
  assert.deepEqual(await idsOf(admin, `?collectionId=1-${bare}`), [])
  assert.deepEqual(await idsOf(admin, `?collectionId=${deps.newId()}`), [])
})

for (const query of [
  'collectionId=x',
  'collectionId=',
  'cursor=x',
  'cursor=next.x',
  'cursor=prev.',
]) {
  test(`refuses ?${query}`, async () => {
    const { editor } = await team()

    const { status, body } = await editor.get(`${path}?${query}`)

    assert.deepEqual(
      [status, body.type, body.details.param],
      [400, 'https://api.postman.com/problems/bad-request', query.split('=')[0]],
    )
  })
}

test('gives pages in both directions', async () => {
  const { admin, workspaceId } = await team()
  const uid = await aCollectionIn(admin, workspaceId)
  const ids: string[] = []
  for (let at = 0; at < 120; at++) ids.push((await aKey(admin, uid)).id)
  const pageAt = async (cursor: string | undefined) => {
    const { body } = await admin.get(cursor === undefined ? path : `${path}?cursor=${cursor}`)
    return { ids: body.data.map(({ id }: { id: string }) => id), meta: body.meta }
  }

  const first = await pageAt(undefined)
  const second = await pageAt(first.meta.nextCursor)
  const third = await pageAt(second.meta.nextCursor)
  const back = await pageAt(third.meta.prevCursor)
  const start = await pageAt(back.meta.prevCursor)
  const forth = await pageAt(start.meta.nextCursor)

  assert.deepEqual(
    [first, second, third].map((page) => page.ids),
    [ids.slice(0, 50), ids.slice(50, 100), ids.slice(100)],
  )
  assert.deepEqual([back.ids, start.ids, forth.ids], [second.ids, first.ids, second.ids])
  assert.deepEqual(
    [first, second, third, start].map(({ meta }) => Object.keys(meta)),
    [['nextCursor'], ['nextCursor', 'prevCursor'], ['prevCursor'], ['nextCursor']],
  )
})

test('lets the maker and admins delete a key, once', async () => {
  const { admin, editor, viewer, workspaceId, member } = await team()
  const theirs = await team()
  const manager = await member(['admin'])
  const uid = await aCollectionIn(admin, workspaceId)
  const [own, others] = [await aKey(editor, uid), await aKey(admin, uid)]

  for (const [who, id] of [
    [viewer, own.id],
    [theirs.admin, own.id],
    [editor, others.id],
    [editor, deps.newId()],
    [editor, 'x'],
  ] as const) {
    const { status, body } = await who.delete(`${path}/${id}`)
    assert.deepEqual([status, body.type], [404, 'https://api.postman.com/problems/not-found'])
  }
  const parallel = await Promise.all([1, 2, 3].map(() => editor.delete(`${path}/${own.id}`)))

  assert.deepEqual(parallel.map(({ status }) => status).toSorted(), [204, 404, 404])
  assert.equal((await manager.delete(`${path}/${others.id}`)).status, 204)
  assert.deepEqual(await idsOf(admin), [])
})
