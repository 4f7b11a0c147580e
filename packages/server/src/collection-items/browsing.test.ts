import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Answer, type Client } from '../testing/app.ts'
import { aCollection, aFolder, aRequest } from '../testing/documents.ts'

const { anonymous, team, deps } = await startTestApp()
const NOBODY = '00000000-0000-4000-8000-000000000000'

const example = {
  name: 'Bezahlt ✔',
  originalRequest: { method: 'PUT', url: { raw: 'https://example.com/paid' } },
  code: 201,
}
const document = aCollection({
  item: [
    aFolder('Größen', [aRequest({ name: '大きさ', response: [example, { name: 'Bare' }] })]),
    aRequest({ name: 'Text alone', request: 'https://example.com/{{path}}?a=1' }),
    aRequest({
      name: 'Long',
      request: { method: 'PATCH', url: `https://example.com/${'😀'.repeat(400)}` },
    }),
    aRequest({
      name: 'In parts',
      request: { method: 'delete', url: { host: ['a', 'b'], path: ['c'] } },
    }),
    aRequest({ name: 'Without URL', request: { method: 'GET' } }),
  ],
})

async function aStored(client: Client, workspaceId: string, collection: object = document) {
  const { status, body, text } = await client.post(`/collections?workspace=${workspaceId}`, {
    collection,
  })
  assert.equal(status, 200, text)
  return String(body.collection.id)
}

const list = (client: Client, id: string, query = ''): Promise<Answer> =>
  client.get(`/v1/collections/${id}/items?${query}`)
const namesOf = ({ body }: Answer): string[] => body.items.map(({ name }: { name: string }) => name)

test('lists one level in order, with what a row of a tree shows', async () => {
  const { editor, viewer, workspaceId } = await team()
  const id = await aStored(editor, workspaceId)

  const root = await list(viewer, id)
  const [folder, text, long, parts, bare] = root.body.items
  const inFolder = await list(viewer, id, `parent=${folder.id}`)
  const [request] = inFolder.body.items
  const examples = await list(viewer, id, `parent=${editor.id}-${request.id}`)

  assert.equal(root.status, 200)
  assert.equal(root.body.meta.nextCursor, null)
  const nothing = { parentId: null, method: null, url: null, code: null }
  assert.deepEqual(folder, {
    ...nothing,
    id: folder.id,
    kind: 'folder',
    name: 'Größen',
    childCount: 1,
  })
  assert.deepEqual([text.method, text.url], ['GET', 'https://example.com/{{path}}?a=1'])
  assert.deepEqual([long.method, long.url], ['PATCH', `https://example.com/${'😀'.repeat(90)}`])
  assert.deepEqual([parts.method, parts.url], ['delete', 'a.b/c'])
  assert.deepEqual([bare.method, bare.url, bare.childCount], ['GET', '', 0])
  assert.deepEqual(
    inFolder.body.items.map((item: object) => ({ ...item, id: '' })),
    [
      {
        id: '',
        kind: 'request',
        name: '大きさ',
        parentId: folder.id,
        method: 'GET',
        url: 'https://example.com/payments',
        code: null,
        childCount: 2,
      },
    ],
  )
  assert.deepEqual(
    examples.body.items.map(({ id: _id, ...item }: { id: string }) => item),
    [
      {
        kind: 'example',
        name: 'Bezahlt ✔',
        parentId: request.id,
        method: 'PUT',
        url: 'https://example.com/paid',
        code: 201,
        childCount: 0,
      },
      { ...nothing, kind: 'example', name: 'Bare', parentId: request.id, childCount: 0 },
    ],
  )
})

test('pages through a level without missing or repeating what was there from the start', async () => {
  const { editor, workspaceId } = await team()
  const names = Array.from({ length: 7 }, (_, at) => `R ${at}`)
  const item = names.map((name) => aRequest({ name }))
  const id = await aStored(editor, workspaceId, aCollection({ item }))

  const first = await list(editor, id, 'limit=3')
  const [moved, , last] = first.body.items
  await editor.post('/collection-requests-transfers', {
    ids: [moved.id],
    mode: 'copy',
    target: { id, model: 'collection' },
    location: { position: 'after', id: last.id, model: 'request' },
  })
  const seen = [...namesOf(first)]
  for (let cursor = first.body.meta.nextCursor; cursor !== null;) {
    const page = await list(editor, id, `limit=3&cursor=${cursor}`)
    assert.equal(page.status, 200, page.text)
    seen.push(...namesOf(page))
    cursor = page.body.meta.nextCursor
  }

  assert.deepEqual(seen, ['R 0', 'R 1', 'R 2', 'R 0', 'R 3', 'R 4', 'R 5', 'R 6'])
})

test('shows what an item was changed to', async () => {
  const { editor, workspaceId } = await team()
  const id = await aStored(editor, workspaceId)
  const [, request] = (await list(editor, id)).body.items

  await editor.put(`/collections/${id}/requests/${request.id}`, {
    name: 'Neu',
    method: 'POST',
    url: 'https://example.org/neu',
  })
  const [, changed] = (await list(editor, id)).body.items

  assert.deepEqual(
    [changed.name, changed.method, changed.url],
    ['Neu', 'POST', 'https://example.org/neu'],
  )
})

test('reads the content where no outline is stored, or that of an earlier content', async () => {
  const { editor, workspaceId } = await team()
  const id = await aStored(editor, workspaceId)
  const before = await list(editor, id)
  const outdated = { method: 'OLD', url: 'old', search_key: 'old' }
  const update = deps.db.query.updateTable('collection_items').where('collection_id', '=', id)

  await update.set({ ...outdated, outline_hash: null }).execute()
  assert.deepEqual((await list(editor, id)).body, before.body)
  await update.set({ ...outdated, outline_hash: 'of another' }).execute()
  assert.deepEqual((await list(editor, id)).body, before.body)
})

test('refuses who does not see the collection, what is not there and bad input', async () => {
  const { editor, workspaceId } = await team()
  const stranger = (await team()).admin
  const id = await aStored(editor, workspaceId)
  const other = await aStored(editor, workspaceId)
  const [foreign] = (await list(editor, other)).body.items
  const badCursor = Buffer.from(`root 99999999999999999 ${NOBODY}`).toString('base64url')

  const answers = [
    await list(stranger, id),
    await list(anonymous, id),
    await list(editor, NOBODY),
    await list(editor, id, `parent=${NOBODY}`),
    await list(editor, id, `parent=${foreign.id}`),
    await list(editor, id, 'parent=nothing'),
    await list(editor, id, 'limit=0'),
    await list(editor, id, 'limit=1001'),
    await list(editor, id, 'cursor=abc'),
    await list(editor, id, `cursor=${badCursor}`),
  ]

  assert.deepEqual(
    answers.map(({ status }) => status),
    [404, 401, 404, 404, 404, 404, 400, 400, 400, 400],
  )
  assert.match(String(answers[0]?.headers['content-type']), /problem\+json/)
})
