// Documents too large for the main thread: the same answers as for small ones.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCollection, aFolder, aLargeCollection, aRequest } from '../testing/documents.ts'
import { giveWay } from '../platform/turns.ts'
import { startTestApp, type Member } from '../testing/app.ts'

const { deps, team } = await startTestApp()
const filler = 'x'.repeat(100_000)

test('stores and gives back a large collection, item for item and in order', async () => {
  const { editor } = await team()
  const document = aLargeCollection(3000)

  const created = await editor.post('/collections', { collection: document })
  const { body } = await editor.get(`/collections/${created.body.collection.id}`)

  assert.equal(created.status, 200)
  assert.deepEqual(namesOf(body.collection), namesOf(document))
})

test('changes in a large collection what is different, and nothing else', async () => {
  const { editor } = await team()
  const id = await create(editor, aLargeCollection(3000))
  const { collection } = (await editor.get(`/collections/${id}`)).body
  const before = await itemsOf(id)
  collection.item[7].item[3].name = 'Renamed'
  collection.item.push(aFolder('New', [aRequest()]))
  collection.item.splice(100, 1)

  const { status } = await editor.put(`/collections/${id}`, { collection })

  const after = await itemsOf(id)
  const changed = after.filter((item) => before.get(item.id)?.updated_at !== item.updated_at)
  assert.equal(status, 200)
  assert.deepEqual(changed.map(({ name }) => name).toSorted(), ['List payments', 'New', 'Renamed'])
  assert.equal(after.length, before.size - 11 + 2)
})

const refused: [what: string, raw: string][] = [
  ['half a document', `{"collection":{"info":{"name":"${filler}`],
  ['no collection', JSON.stringify({ filler })],
  ['a list', JSON.stringify([filler])],
  ['a collection without items', JSON.stringify({ collection: { info: { name: filler } } })],
  ['NUL', JSON.stringify({ collection: { filler } }).replace('xxx', String.raw`\u0000`)],
  ['invalid UTF-8', `{"collection":"\xff${filler}"}`],
]
for (const [what, raw] of refused) {
  test(`refuses ${what} in the words it has for a small one`, async () => {
    const { editor } = await team()
    const small = raw.replaceAll(filler, 'x').replace(/x{1000,}/, 'x')

    const [large, little] = await Promise.all(
      [raw, small].map((text) =>
        editor.post('/collections', undefined, { raw: Buffer.from(text, 'latin1') }),
      ),
    )

    assert.deepEqual([large?.status, large?.body.error.name], [400, 'malformedRequestError'])
    assert.equal(large?.body.error.message, little?.body.error.message)
  })
}

test('refuses a document that is nested too deeply to be stored', async () => {
  const { editor } = await team()
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const raw = JSON.stringify({ collection: aCollection() }).replace('"item"', `"x":${deep},"item"`)

  const { status, body } = await editor.post('/collections', undefined, { raw })

  assert.deepEqual([status, body.error.name], [400, 'malformedRequestError'])
})

test('does not look at the large body of somebody who may not edit', async () => {
  const { editor, viewer, workspaceId } = await team()
  const { body } = await editor.post(`/collections?workspace=${workspaceId}`, {
    collection: aCollection(),
  })

  const refusal = await viewer.put(`/collections/${body.collection.id}`, { nonsense: filler })

  assert.equal(refusal.status, 403)
})

test('answers small requests while a large collection is stored', async () => {
  const { editor } = await team()
  const small = await create(editor, aCollection())
  const storing = { isDone: false }
  const stored = create(editor, aLargeCollection(5000)).finally(() => (storing.isDone = true))

  let answered = 0
  while (!storing.isDone) {
    assert.equal((await editor.get(`/collections/${small}`)).status, 200)
    answered++
    // Injected requests take no turn of the event loop; those of a network do.
    await giveWay()
  }

  await stored
  assert.ok(answered > 10, `${answered} answers`)
})

test('reads a large collection as of one moment while it is being replaced', async () => {
  const { editor } = await team()
  const id = await create(editor, renamed('one'))

  const answers = await Promise.all(
    ['two', 'three'].flatMap((name) => [
      editor.put(`/collections/${id}`, { collection: renamed(name) }),
      editor.get(`/collections/${id}`),
      editor.get(`/collections/${id}`),
    ]),
  )

  for (const { body } of answers.filter(({ body: { collection } }) => collection.item)) {
    const names = new Set(body.collection.item.map(({ name }: { name: string }) => name))
    assert.deepEqual([...names], [body.collection.info.name])
  }
})

test('stores the same contents in opposite orders at the same time', async () => {
  const { editor } = await team()
  const item = Array.from({ length: 1200 }, (_, at) => aRequest({ name: `Shared ${at}` }))

  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      editor.post('/collections', {
        collection: aCollection({ item: at % 2 === 0 ? item : item.toReversed() }),
      }),
    ),
  )

  assert.deepEqual(
    answers.map(({ status }) => status),
    answers.map(() => 200),
  )
})

function renamed(name: string) {
  return aCollection({ name, item: Array.from({ length: 2500 }, () => aRequest({ name })) })
}

async function create(member: Member, collection: unknown): Promise<string> {
  const { status, body } = await member.post('/collections', { collection })
  assert.equal(status, 200)
  return body.collection.id
}

async function itemsOf(collectionId: string) {
  const rows = await deps.db.query
    .selectFrom('collection_items')
    .select(['id', 'name', 'updated_at'])
    .where('collection_id', '=', collectionId)
    .execute()
  return Object.assign(rows, {
    size: rows.length,
    get: (id: string) => rows.find((row) => row.id === id),
  })
}

type Named = { name?: string; item?: Named[] }

function namesOf({ item = [] }: { item?: unknown[] }): unknown[] {
  return (item as Named[]).map((node) => [node.name, node.item && namesOf({ item: node.item })])
}
