import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Answer, type Client } from '../testing/app.ts'
import { aCollection } from '../testing/documents.ts'

const { anonymous, team, deps } = await startTestApp()

type Json = Answer['body']

const absent = '00000000-0000-4000-8000-000000000000'

async function aCollectionIn(client: Client, workspaceId: string): Promise<Json> {
  const { status, body } = await client.post(`/collections?workspace=${workspaceId}`, {
    collection: aCollection(),
  })
  assert.equal(status, 200, JSON.stringify(body))
  return body.collection
}

async function tag(client: Client, path: string, ...slugs: string[]): Promise<void> {
  const { status, text } = await client.put(`${path}/tags`, bodyOf(...slugs))
  assert.equal(status, 200, text)
}

function bodyOf(...slugs: string[]) {
  return { tags: slugs.map((slug) => ({ slug })) }
}

function idsOf({ body }: Answer): string[] {
  return body.data.entities.map(({ entityId }: Json) => entityId)
}

test('shows the tags of a collection to those who see it, by id and uid', async () => {
  const { editor, viewer, workspaceId } = await team()
  const { id, uid } = await aCollectionIn(editor, workspaceId)

  const before = await viewer.get(`/collections/${uid}/tags`)
  const put = await editor.put(`/collections/${uid}/tags`, bodyOf('payments', 'beta'))
  const after = await viewer.get(`/collections/${id}/tags`)

  assert.deepEqual([before.status, before.body], [200, { tags: [] }])
  assert.deepEqual([put.status, put.body], [200, bodyOf('beta', 'payments')])
  assert.deepEqual([after.status, after.body], [200, put.body])
})

test('shows the tags of a workspace to those who see it', async () => {
  const { admin, viewer, workspaceId } = await team()

  const before = await viewer.get(`/workspaces/${workspaceId}/tags`)
  const put = await admin.put(`/workspaces/${workspaceId}/tags`, bodyOf('payments'))
  const after = await viewer.get(`/workspaces/${workspaceId}/tags`)

  assert.deepEqual([before.status, before.body], [200, { tags: [] }])
  assert.deepEqual([put.status, put.body], [200, bodyOf('payments')])
  assert.deepEqual(after.body, put.body)
})

test('replaces all tags, counts the same one once, and takes them all away', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await aCollectionIn(editor, workspaceId)
  const path = `/collections/${id}/tags`

  await editor.put(path, bodyOf('a1', 'b2'))
  const replaced = await editor.put(path, bodyOf('c3', 'b2', 'c3', 'c3'))
  const five = await editor.put(path, bodyOf('a1', 'b2', 'c3', 'd--4', `e${'x'.repeat(63)}`))
  const none = await editor.put(path, { tags: [] })

  assert.deepEqual(replaced.body, bodyOf('b2', 'c3'))
  assert.deepEqual([five.status, five.body.tags.length], [200, 5])
  assert.deepEqual([none.status, none.body], [200, { tags: [] }])
  assert.deepEqual((await editor.get(path)).body, { tags: [] })
  assert.equal((await editor.get('/tags/a1/entities')).status, 404)
})

const badBodies: [what: string, body: unknown][] = [
  ['no tags', {}],
  ['tags that are no list', { tags: 'payments' }],
  ['a tag without slug', { tags: [{}] }],
  ['a slug of one letter', bodyOf('a')],
  ['upper case', bodyOf('A1')],
  ['a digit first', bodyOf('1a')],
  ['a dash at the end', bodyOf('a-')],
  ['a space', bodyOf('a b')],
  ['a slug of 65 letters', bodyOf('a'.repeat(65))],
  ['six tags', bodyOf('a1', 'a2', 'a3', 'a4', 'a5', 'a6')],
]
for (const [what, body] of badBodies) {
  test(`refuses ${what}`, async () => {
    const { admin, workspaceId } = await team()
    const { id } = await aCollectionIn(admin, workspaceId)

    for (const path of [`/collections/${id}/tags`, `/workspaces/${workspaceId}/tags`]) {
      const { status, body: answer } = await admin.put(path, body)

      assert.deepEqual([status, Object.keys(answer)], [400, ['title', 'status', 'detail']])
      assert.match(answer.detail, /"tags/)
      assert.deepEqual((await admin.get(path)).body, { tags: [] })
    }
  })
}

test('refuses a body that is no JSON without a type', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await aCollectionIn(editor, workspaceId)

  const { status, body } = await editor.put(`/collections/${id}/tags`, undefined, { raw: '{' })

  assert.deepEqual([status, Object.keys(body)], [400, ['title', 'status', 'detail']])
})

test('lets viewers of a collection and editors of a workspace look only', async () => {
  const { editor, viewer, workspaceId } = await team()
  const { id } = await aCollectionIn(editor, workspaceId)

  const collection = await viewer.put(`/collections/${id}/tags`, bodyOf('beta'))
  const workspace = await editor.put(`/workspaces/${workspaceId}/tags`, bodyOf('beta'))

  for (const { status, body } of [collection, workspace]) {
    assert.deepEqual(
      [status, body.title, body.status, body.type.split('/').at(-1)],
      [403, 'Access Denied', 403, 'forbidden'],
    )
  }
  assert.deepEqual((await viewer.get(`/collections/${id}/tags`)).body, { tags: [] })
})

test('answers for what is absent or hidden in the words of each operation', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await aCollectionIn(editor, workspaceId)
  const { admin } = await team()

  for (const collectionId of [id, absent, `1-${absent}`, 'nonsense']) {
    const got = await admin.get(`/collections/${collectionId}/tags`)
    const put = await admin.put(`/collections/${collectionId}/tags`, bodyOf('beta'))

    assert.deepEqual(
      [got.status, got.body.title, got.body.status, got.body.type.split('/').at(-1)],
      [403, 'Access Denied', 403, 'forbidden'],
    )
    assert.deepEqual([put.status, put.body.type.split('/').at(-1)], [404, 'not-found'])
  }
  for (const id of [workspaceId, absent, 'nonsense']) {
    const got = await admin.get(`/workspaces/${id}/tags`)
    const put = await admin.put(`/workspaces/${id}/tags`, bodyOf('beta'))

    for (const { status, body } of [got, put])
      assert.deepEqual([status, body.type.split('/').at(-1)], [404, 'not-found'])
  }
})

test('answers nobody without a key', async () => {
  const { workspaceId } = await team()

  for (const answer of [
    await anonymous.get(`/collections/${absent}/tags`),
    await anonymous.put(`/collections/${absent}/tags`, bodyOf('beta')),
    await anonymous.get(`/workspaces/${workspaceId}/tags`),
    await anonymous.put(`/workspaces/${workspaceId}/tags`, bodyOf('beta')),
    await anonymous.get('/tags/beta/entities'),
  ]) {
    assert.deepEqual([answer.status, answer.body.title], [401, 'Unauthorized'])
  }
})

test('lists what carries a tag by the time it was tagged, latest first or last', async () => {
  const { admin, workspaceId } = await team()
  const one = await aCollectionIn(admin, workspaceId)
  const two = await aCollectionIn(admin, workspaceId)
  await tag(admin, `/collections/${two.id}`, 'beta')
  await tag(admin, `/workspaces/${workspaceId}`, 'beta')
  await tag(admin, `/collections/${one.id}`, 'other', 'beta')

  const latestFirst = await admin.get('/tags/beta/entities')
  const latestLast = await admin.get('/tags/beta/entities?direction=asc')

  const entities = [
    { entityId: one.uid, entityType: 'collection' },
    { entityId: workspaceId, entityType: 'workspace' },
    { entityId: two.uid, entityType: 'collection' },
  ]
  assert.deepEqual(latestFirst.body, { data: { entities }, meta: { count: 3 } })
  assert.deepEqual(latestLast.body.data.entities, entities.toReversed())
})

test('keeps the place of a tag that stays through a change', async () => {
  const { admin, workspaceId } = await team()
  const one = await aCollectionIn(admin, workspaceId)
  const two = await aCollectionIn(admin, workspaceId)
  await tag(admin, `/collections/${one.id}`, 'beta', 'gone')
  await tag(admin, `/collections/${two.id}`, 'beta')

  await tag(admin, `/collections/${one.id}`, 'new', 'beta')
  const kept = await admin.get('/tags/beta/entities')
  await tag(admin, `/collections/${one.id}`)
  await tag(admin, `/collections/${one.id}`, 'beta')
  const again = await admin.get('/tags/beta/entities')

  assert.deepEqual(idsOf(kept), [two.uid, one.uid])
  assert.deepEqual(idsOf(again), [one.uid, two.uid])
})

test('filters by type, an empty filter of a known tag included', async () => {
  const { admin, workspaceId } = await team()
  const { id, uid } = await aCollectionIn(admin, workspaceId)
  await tag(admin, `/collections/${id}`, 'beta')
  await tag(admin, `/workspaces/${workspaceId}`, 'beta')
  const of = (type: string) => admin.get(`/tags/beta/entities?entityType=${type}`)

  const apis = await of('api')

  assert.deepEqual(idsOf(await of('collection')), [uid])
  assert.deepEqual(idsOf(await of('workspace')), [workspaceId])
  assert.deepEqual([apis.status, apis.body], [200, { data: { entities: [] }, meta: { count: 0 } }])
})

for (const direction of ['asc', 'desc']) {
  test(`pages through 120 collections ${direction}, each once`, async () => {
    const { editor, workspaceId } = await team()
    const uids: string[] = []
    for (let at = 0; at < 120; at++) {
      const { id, uid } = await aCollectionIn(editor, workspaceId)
      await tag(editor, `/collections/${id}`, 'many')
      uids.push(uid)
    }

    const counts: number[] = []
    const seen: string[] = []
    let cursor = ''
    do {
      const page = await editor.get(
        `/tags/many/entities?limit=50&direction=${direction}&cursor=${cursor}`,
      )
      counts.push(page.body.meta.count)
      seen.push(...idsOf(page))
      cursor = page.body.meta.nextCursor
    } while (cursor !== undefined)
    const plain = await editor.get('/tags/many/entities')
    const badCursor = await editor.get('/tags/many/entities?cursor=nonsense')

    assert.deepEqual(counts, [50, 50, 20])
    assert.deepEqual(seen, direction === 'asc' ? uids : uids.toReversed())
    assert.equal(plain.body.meta.count, 10)
    assert.deepEqual(badCursor.body, plain.body)
  })
}

test('pages through what was tagged in the same moment', async () => {
  const { editor, workspaceId } = await team()
  const uids: string[] = []
  for (let at = 0; at < 5; at++) {
    const { id, uid } = await aCollectionIn(editor, workspaceId)
    await tag(editor, `/collections/${id}`, 'at-once')
    uids.push(uid)
  }
  await deps.db.query
    .updateTable('element_tags')
    .set({ tagged_at: '2026-01-15T12:00:00.000Z' })
    .where('workspace_id', '=', workspaceId)
    .execute()

  const first = await editor.get('/tags/at-once/entities?limit=3')
  const second = await editor.get(
    `/tags/at-once/entities?limit=3&cursor=${first.body.meta.nextCursor}`,
  )

  assert.deepEqual([...idsOf(first), ...idsOf(second)].toSorted(), uids.toSorted())
  assert.ok(!('nextCursor' in second.body.meta))
})

for (const [what, path] of [
  ['a slug that breaks the rule', '/tags/Beta/entities'],
  ['a slug that is too short', '/tags/b/entities'],
  ['a slug that is too long', `/tags/${'b'.repeat(65)}/entities`],
  ['a limit over 50', '/tags/beta/entities?limit=51'],
  ['no limit', '/tags/beta/entities?limit=0'],
  ['an unknown direction', '/tags/beta/entities?direction=up'],
  ['an unknown type', '/tags/beta/entities?entityType=environment'],
] as const) {
  test(`refuses to list by ${what}`, async () => {
    const { editor } = await team()

    const { status, body } = await editor.get(path)

    assert.equal(status, 400)
    assert.deepEqual(
      [body.error, body.statusCode, typeof body.message],
      ['Bad Request', 400, 'string'],
    )
  })
}

test('does not find a tag that nobody uses', async () => {
  const { editor } = await team()

  const { status, body } = await editor.get('/tags/unused/entities')

  assert.deepEqual([status, body.status, body.type.split('/').at(-1)], [404, 404, 'not-found'])
})

test('lists only what the caller sees, and says nothing of a tag on the rest', async () => {
  const { admin, editor, workspaceId } = await team()
  const { body } = await admin.post('/workspaces', {
    workspace: { name: 'Hidden', type: 'private' },
  })
  const hidden = await aCollectionIn(admin, body.workspace.id)
  const shown = await aCollectionIn(admin, workspaceId)
  await tag(admin, `/collections/${hidden.id}`, 'beta', 'secret-plan')
  await tag(admin, `/workspaces/${body.workspace.id}`, 'beta')
  await tag(admin, `/collections/${shown.id}`, 'beta')

  const beta = await editor.get('/tags/beta/entities')
  const secret = await editor.get('/tags/secret-plan/entities')

  assert.deepEqual(beta.body, {
    data: { entities: [{ entityId: shown.uid, entityType: 'collection' }] },
    meta: { count: 1 },
  })
  assert.equal(secret.status, 404)
  assert.equal((await admin.get('/tags/beta/entities')).body.meta.count, 3)
})

test('keeps the same slug of two teams apart', async () => {
  const ours = await team()
  const theirs = await team()
  const one = await aCollectionIn(ours.editor, ours.workspaceId)
  const other = await aCollectionIn(theirs.editor, theirs.workspaceId)
  await tag(ours.editor, `/collections/${one.id}`, 'shared', 'ours')
  await tag(theirs.editor, `/collections/${other.id}`, 'shared')

  assert.deepEqual(idsOf(await ours.admin.get('/tags/shared/entities')), [one.uid])
  assert.deepEqual(idsOf(await theirs.admin.get('/tags/shared/entities')), [other.uid])
  assert.equal((await theirs.admin.get('/tags/ours/entities')).status, 404)
})

test('forgets what was deleted, by itself or with its workspace', async () => {
  const { admin, workspaceId } = await team()
  const { body } = await admin.post('/workspaces', { workspace: { name: 'Old', type: 'team' } })
  const gone = await aCollectionIn(admin, workspaceId)
  const goneWithIt = await aCollectionIn(admin, body.workspace.id)
  const kept = await aCollectionIn(admin, workspaceId)
  for (const { id } of [gone, goneWithIt]) await tag(admin, `/collections/${id}`, 'beta', 'old')
  await tag(admin, `/workspaces/${body.workspace.id}`, 'beta', 'old')
  await tag(admin, `/collections/${kept.id}`, 'beta')

  await admin.delete(`/collections/${gone.id}`)
  await admin.delete(`/workspaces/${body.workspace.id}`)

  assert.deepEqual(idsOf(await admin.get('/tags/beta/entities')), [kept.uid])
  assert.equal((await admin.get('/tags/old/entities')).status, 404)
  assert.equal((await admin.get(`/collections/${gone.id}/tags`)).status, 403)
})

test('never gives an element more than five tags, however many write at once', async () => {
  const { admin, workspaceId } = await team()
  const { id } = await aCollectionIn(admin, workspaceId)
  const sets = Array.from({ length: 8 }, (_, set) =>
    bodyOf(...Array.from({ length: 5 }, (_unused, at) => `set-${set}-${at}`)),
  )

  for (const path of [`/collections/${id}/tags`, `/workspaces/${workspaceId}/tags`]) {
    const answers = await Promise.all(sets.map((body) => admin.put(path, body)))

    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
    const { body } = await admin.get(path)
    assert.ok(sets.some((set) => JSON.stringify(set) === JSON.stringify(body)))
  }
})

test('writes an audit row for each change, and none for a refused one', async () => {
  const { id: teamId, admin, editor, viewer, workspaceId } = await team()
  const { id } = await aCollectionIn(editor, workspaceId)
  await tag(editor, `/collections/${id}`, 'beta', 'alpha')
  await tag(editor, `/collections/${id}`, 'beta')
  await tag(admin, `/workspaces/${workspaceId}`, 'beta')
  await viewer.put(`/collections/${id}/tags`, bodyOf('no'))

  const rows = await deps.db.query
    .selectFrom('audit_events')
    .selectAll()
    .where('tenant_id', '=', teamId)
    .where('action', '=', 'element.tags_updated')
    .orderBy('id')
    .execute()

  assert.deepEqual(
    rows.map((row) => [
      row.actor_id,
      row.element_kind,
      row.element_id,
      Object.values(JSON.parse(row.variables)),
    ]),
    [
      [editor.id, 'collection', id, ['', 'alpha beta']],
      [editor.id, 'collection', id, ['alpha beta', 'beta']],
      [admin.id, 'workspace', workspaceId, ['', 'beta']],
    ],
  )
})
