import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Answer, type Client } from '../testing/app.ts'
import { aCollection, aFolder, aLargeCollection, aRequest } from '../testing/documents.ts'
import { outlineItems } from './outlining.ts'

const { anonymous, team, deps } = await startTestApp()
const NOBODY = '00000000-0000-4000-8000-000000000000'

const document = aCollection({
  item: [
    aFolder('Zahlungen', [
      aFolder('ÜBERWEISUNG', [
        aRequest({ name: 'ΟΔΟΣΑ 100%', response: [{ name: 'Überwiesen', code: 200 }] }),
      ]),
      aRequest({ name: 'b_c!', request: { method: 'DELETE', url: 'https://a.example/Löschen' } }),
    ]),
    aRequest({ name: 'bXc', request: { method: 'PURGE', url: 'https://b.example/x' } }),
  ],
})

async function aStored(client: Client, workspaceId: string, collection: object = document) {
  const { status, body, text } = await client.post(`/collections?workspace=${workspaceId}`, {
    collection,
  })
  assert.equal(status, 200, text)
  return String(body.collection.id)
}

const search = (client: Client, id: string, q: string, query = ''): Promise<Answer> =>
  client.get(`/v1/collections/${id}/items/search?q=${encodeURIComponent(q)}${query}`)
const namesOf = ({ body }: Answer): string[] => body.items.map(({ name }: { name: string }) => name)

test('finds items with the way to them', async () => {
  const { editor, viewer, workspaceId } = await team()
  const id = await aStored(editor, workspaceId)

  const { status, body } = await search(viewer, id, 'überw')

  assert.equal(status, 200)
  const pathOf = (item: { path: { name: string }[] }) => item.path.map(({ name }) => name)
  const found = body.items.toSorted((one: Answer['body'], other: Answer['body']) =>
    one.kind < other.kind ? -1 : 1,
  )
  assert.deepEqual(
    found.map((item: Answer['body']) => [item.kind, item.name, item.code, pathOf(item)]),
    [
      ['example', 'Überwiesen', 200, ['Zahlungen', 'ÜBERWEISUNG', 'ΟΔΟΣΑ 100%']],
      ['folder', 'ÜBERWEISUNG', null, ['Zahlungen']],
    ],
  )
  assert.equal(found[0].parentId, found[0].path[2].id)
  assert.deepEqual(Object.keys(found[0].path[0]), ['id', 'name'])
})

test('compares name, URL and method without regard to case or the spelling of accents', async () => {
  const { editor, workspaceId } = await team()
  const id = await aStored(editor, workspaceId)
  const expected: [q: string, names: string[]][] = [
    ['LÖSCHEN', ['b_c!']],
    ['lo\u0308schen', ['b_c!']],
    ['οδος', ['ΟΔΟΣΑ 100%']],
    ['purge', ['bXc']],
    ['b.EXAMPLE', ['bXc']],
    ['100%', ['ΟΔΟΣΑ 100%']],
    ['b_c', ['b_c!']],
    ['c!', ['b_c!']],
    ['\\', []],
    ["'; drop table x", []],
  ]

  for (const [q, names] of expected)
    assert.deepEqual(namesOf(await search(editor, id, q)), names, q)
})

test('finds one kind alone', async () => {
  const { editor, workspaceId } = await team()
  const id = await aStored(editor, workspaceId)

  const folders = await search(editor, id, 'ü', '&kind=folder')
  const examples = await search(editor, id, 'ü', '&kind=example')

  assert.deepEqual([namesOf(folders), namesOf(examples)], [['ÜBERWEISUNG'], ['Überwiesen']])
})

test('pages through more than is looked through at once, each item once', async () => {
  const { editor, workspaceId } = await team()
  const id = await aStored(editor, workspaceId, aLargeCollection(2500))

  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Answer = await search(editor, id, 'REQUEST 1', `&limit=100&cursor=${cursor}`)
    assert.equal(page.status, 200, page.text)
    seen.push(...namesOf(page))
    cursor = page.body.meta.nextCursor
  }

  const expected = Array.from({ length: 2500 }, (_, at) => `Request ${at}`).filter((name) =>
    name.startsWith('Request 1'),
  )
  assert.deepEqual(seen.toSorted(), expected.toSorted())
  const siblings = seen.filter((name) => /^Request 12[0-9]$/.test(name))
  assert.deepEqual(siblings, siblings.toSorted(), 'siblings keep their order')
})

test('finds what was changed under its new name', async () => {
  const { editor, workspaceId } = await team()
  const id = await aStored(editor, workspaceId)
  const [item] = (await search(editor, id, 'bxc')).body.items

  await editor.put(`/collections/${id}/requests/${item.id}`, { name: 'Ganz neu' })

  assert.deepEqual(namesOf(await search(editor, id, 'bxc')), [])
  assert.deepEqual(namesOf(await search(editor, id, 'GANZ NEU')), ['Ganz neu'])
})

test('reads the content of items of an earlier version, until a job has filled them in', async () => {
  const { editor, workspaceId } = await team()
  const id = await aStored(editor, workspaceId, aLargeCollection(300))
  const before = (await search(editor, id, 'items/29')).body
  const update = deps.db.query.updateTable('collection_items').where('collection_id', '=', id)
  const none = { method: null, url: null, code: null, search_key: null, outline_hash: null }
  await update.set(none).execute()

  const unfilled = await search(editor, id, 'items/29', '&limit=20')
  await outlineItems(deps)

  assert.deepEqual(unfilled.body.items, before.items)
  assert.deepEqual((await search(editor, id, 'items/29')).body, before)
  const { count } = await deps.db.query
    .selectFrom('collection_items')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('outline_hash', 'is', null)
    .executeTakeFirstOrThrow()
  assert.equal(count, 0)
})

test('lets others have their turn while a large collection is looked through', async () => {
  const { editor, workspaceId } = await team()
  const id = await aStored(editor, workspaceId, aLargeCollection(20_000))
  let turns = 0

  const searching = search(editor, id, 'nowhere').then((answer) => ({ answer, at: turns }))
  for (; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve))

  const { answer, at } = await searching
  assert.deepEqual(namesOf(answer), [])
  assert.ok(at >= 20, `answered after ${at} turns`)
})

test('refuses who does not see the collection, what is not there and bad input', async () => {
  const { editor, workspaceId } = await team()
  const stranger = (await team()).admin
  const id = await aStored(editor, workspaceId)

  const answers = [
    await search(stranger, id, 'a'),
    await search(anonymous, id, 'a'),
    await search(editor, NOBODY, 'a'),
    await search(editor, id, ''),
    await search(editor, id, 'x'.repeat(201)),
    await search(editor, id, 'a', '&kind=file'),
    await search(editor, id, 'a', '&limit=101'),
    await search(editor, id, 'a', '&cursor=abc'),
    await editor.get(`/v1/collections/${id}/items/search`),
  ]

  assert.deepEqual(
    answers.map(({ status }) => status),
    [404, 401, 404, 400, 400, 400, 400, 400, 400],
  )
})
