// Secret variables of folders and requests: sealed at rest, shown to who may see them, gone with what held them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outlineItems } from '../collection-items/outlining.ts'
import { startTestApp, type Client, type Team } from '../testing/app.ts'
import { aCollection, aFolder, aLargeCollection, aRequest } from '../testing/documents.ts'
import { touchBodies } from './bodies-store.ts'
import { sealBodies } from './sealing.ts'
import { hashBody } from './tree.ts'

const { deps, team } = await startTestApp()

const secret = (value: unknown, key = 'token') => ({ key, value, type: 'secret' })
const plain = { key: 'region', value: 'eu' }

/** A folder, a request and the path of a URL, each with a secret variable. */
function withSecrets(value: unknown) {
  const url = { raw: '{{base}}/:id', path: [':id'], variable: [secret(value, 'id')] }
  const response = [
    { name: 'Answer', code: 200, originalRequest: { method: 'GET', url, header: [] } },
  ]
  const inner = aRequest({ name: 'Inner', variable: [secret(value), plain], response })
  const item = [
    { ...aFolder('F', [inner]), variable: [secret(value)] },
    aRequest({ name: 'Path', request: { method: 'GET', url } }),
    aRequest({ name: 'Plain' }),
  ]
  return aCollection({ item })
}

async function create(client: Client, workspaceId: string, collection: object): Promise<string> {
  const path = `/collections?workspace=${workspaceId}`
  const { status, body, text } = await client.post(path, { collection })
  assert.equal(status, 200, text)
  return body.collection.id
}

async function read(client: Client, id: string) {
  return (await client.get(`/collections/${id}`)).body.collection
}

async function bodiesOf({ id }: Team) {
  return deps.db.query
    .selectFrom('item_bodies')
    .selectAll()
    .where('tenant_id', '=', id)
    .orderBy('hash')
    .execute()
}

async function sealedOf(owner: Team): Promise<number> {
  return (await bodiesOf(owner)).filter(({ hash }) => hash.startsWith('sealed')).length
}

test('seals what holds a secret, shows it to who may see it, and leaves the rest as it is', async () => {
  const one = await team()
  const id = await create(one.editor, one.workspaceId, withSecrets('planted-value'))

  const bodies = await bodiesOf(one)
  const { item } = await read(one.viewer, id)

  assert.equal(bodies.length, 5)
  assert.equal(bodies.filter(({ body }) => body.startsWith('{')).length, 1)
  assert.ok(!JSON.stringify(bodies).includes('planted-value'))
  assert.ok(bodies.every(({ body }) => !body.startsWith('{') || body.includes('Plain')))
  assert.ok(bodies.every(({ secrets_checked }) => secrets_checked === 1))
  assert.deepEqual(item[0].variable, [secret('planted-value')])
  assert.deepEqual(item[0].item[0].variable, [secret('planted-value'), plain])
  assert.deepEqual(item[1].request.url.variable, [secret('planted-value', 'id')])
})

test('has an address for a sealed content that is no hash of it', async () => {
  const one = await team()
  const body = '{"name":"F","variable":[{"key":"token","value":"1234","type":"secret"}]}'
  await create(
    one.editor,
    one.workspaceId,
    aCollection({ item: [{ ...JSON.parse(body), item: [] }] }),
  )

  const [stored] = await bodiesOf(one)

  assert.match(stored?.hash ?? '', /^sealed\.[0-9a-f]{64}$/)
  assert.notEqual(stored?.hash, `sealed.${hashBody(body)}`)
})

test('seals no variable without a value, whatever its type, and no other text that looks like one', async () => {
  const one = await team()
  const item = [
    { ...aFolder('Empty'), variable: [secret(''), secret(null), { key: 'k', type: 'secret' }] },
    { ...aFolder('Says so'), description: '"type":"secret"' },
    { ...aFolder('Odd'), marks: [{ type: 'secret', value: 'none of the variables' }] },
  ]

  const id = await create(one.editor, one.workspaceId, aCollection({ item }))

  assert.equal(await sealedOf(one), 0)
  assert.equal((await read(one.editor, id)).item[2].marks[0].value, 'none of the variables')
})

test('gives back a value of any kind, also one that looks sealed', async () => {
  const { editor, workspaceId } = await team()
  for (const value of [{ $sealed: 'v1.AAAA' }, ['a', 1], 0, false, 'Ünï 💥 "\\']) {
    const id = await create(editor, workspaceId, withSecrets(value))

    assert.deepEqual((await read(editor, id)).item[0].variable, [secret(value)])
  }
})

test('shares equal contents, and writes nothing for what stays as it is', async () => {
  const one = await team()
  const { editor, workspaceId } = one
  const id = await create(editor, workspaceId, withSecrets('same'))
  const before = await bodiesOf(one)
  const document = await read(editor, id)

  await create(editor, workspaceId, withSecrets('same'))
  await editor.put(`/collections/${id}`, { collection: document })

  const textsOf = (rows: typeof before) => rows.map(({ hash, body }) => [hash, body])
  assert.deepEqual(textsOf(await bodiesOf(one)), textsOf(before))
  const { item } = await read(editor, id)
  assert.equal(item[0].updatedAt, document.item[0].updatedAt)
})

test('reads and changes one item, in the flat form', async () => {
  const one = await team()
  const { editor, workspaceId } = one
  const id = await create(editor, workspaceId, withSecrets('first'))
  const [folder, path] = (await read(editor, id)).item

  const found = await editor.get(`/collections/${id}/folders/${folder.id}?populate=true`)
  const renamed = await editor.put(`/collections/${id}/folders/${folder.id}`, { name: 'G' })
  const changed = await editor.put(`/collections/${id}/folders/${folder.id}`, {
    variables: [secret('second')],
  })
  const created = await editor.post(`/collections/${id}/folders`, {
    name: 'New',
    variables: [secret('third')],
  })
  const request = await editor.get(`/collections/${id}/requests/${path.id}`)

  assert.deepEqual(found.body.data.variables, [secret('first')])
  assert.deepEqual(found.body.data.requests[0].variables, [secret('first'), plain])
  assert.deepEqual([renamed.body.data.name, renamed.body.data.variables], ['G', [secret('first')]])
  assert.deepEqual(changed.body.data.variables, [secret('second')])
  assert.equal(created.status, 200)
  assert.equal(request.body.data.pathVariableData[0].value, 'first')
  assert.ok(!/first|second|third/.test(JSON.stringify(await bodiesOf(one))))
})

test('takes apart a large document in the other thread all the same', async () => {
  const one = await team()
  const large = aLargeCollection(1000)
  const item = [...large.item, { ...aFolder('Last'), variable: [secret('planted-in-large')] }]

  const id = await create(one.editor, one.workspaceId, { ...large, item })

  assert.deepEqual((await read(one.editor, id)).item.at(-1).variable, [secret('planted-in-large')])
  assert.equal(await sealedOf(one), 1)
})

test('copies items and collections with their secrets', async () => {
  const { editor, workspaceId } = await team()
  const id = await create(editor, workspaceId, withSecrets('copied'))
  const target = await create(editor, workspaceId, aCollection({ item: [] }))
  const [folder] = (await read(editor, id)).item

  const moved = await editor.post('/collection-folders-transfers', {
    ids: [folder.uid],
    mode: 'copy',
    target: { id: target, model: 'collection' },
    location: { position: 'start' },
  })
  const { body } = await editor.post(`/collections/${id}/duplicates`, {
    workspace: editor.personalWorkspaceId,
  })

  assert.equal(moved.status, 200, moved.text)
  assert.deepEqual((await read(editor, target)).item[0].variable, [secret('copied')])
  const copy = await copyOf(editor, body.task.id)
  assert.deepEqual((await read(editor, copy)).item[0].variable, [secret('copied')])
})

/** Where a task has put the copy, once it is there. */
async function copyOf({ get, personalWorkspaceId }: Team['editor'], taskId: string) {
  for (;;) {
    const { body } = await get(`/collection-duplicate-tasks/${taskId}`)
    if (body.task.status !== 'processing') break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const { body } = await get(`/collections?workspace=${personalWorkspaceId}`)
  return body.collections[0].id
}

test('forgets a secret with the item that held it, or when it is another one now', async () => {
  const one = await team()
  const { editor, workspaceId } = one
  const id = await create(editor, workspaceId, withSecrets('short-lived'))
  const other = await create(editor, workspaceId, withSecrets('short-lived'))
  const [folder] = (await read(editor, id)).item
  const forget = async (collectionId: string) => {
    const [held] = (await read(editor, collectionId)).item
    const path = `/collections/${collectionId}/folders/${held.id}`
    await editor.put(path, { variables: [secret('the next one')] })
    await editor.delete(path)
    const collection = await read(editor, collectionId)
    await editor.put(`/collections/${collectionId}`, { collection: { ...collection, item: [] } })
  }
  assert.equal(await sealedOf(one), 4)

  await forget(id)
  assert.equal(await sealedOf(one), 4, 'still those of the other collection')
  assert.deepEqual((await read(editor, other)).item[0].variable, folder.variable)
  await forget(other)

  assert.equal(await sealedOf(one), 0)
})

test('keeps a deleted collection without its secrets, and a workspace too', async () => {
  const one = await team()
  const { editor, admin, workspaceId } = one
  const id = await create(editor, workspaceId, withSecrets('in the trash'))
  const kept = await create(editor, workspaceId, withSecrets('in the trash'))

  await editor.delete(`/collections/${id}`)

  const rows = await itemsIn(id)
  assert.ok(rows.every(({ body_hash, body }) => body_hash === hashBody(body)))
  assert.ok(rows.every(({ outline_hash, body_hash }) => outline_hash === body_hash))
  const folder = rows.find(({ name }) => name === 'F')
  assert.deepEqual(JSON.parse(folder?.body ?? '').variable, [{ key: 'token', type: 'secret' }])
  assert.equal((await read(editor, kept)).item[0].variable[0].value, 'in the trash')
  assert.equal(await sealedOf(one), 4)
  const { status } = await admin.delete(`/workspaces/${workspaceId}`)
  assert.deepEqual([status, await sealedOf(one)], [200, 0])
})

async function itemsIn(collectionId: string) {
  return deps.db.query
    .selectFrom('collection_items as item')
    .innerJoin('item_bodies as body', (join) =>
      join.onRef('body.hash', '=', 'item.body_hash').onRef('body.tenant_id', '=', 'item.tenant_id'),
    )
    .selectAll('item')
    .select('body.body')
    .where('item.collection_id', '=', collectionId)
    .execute()
}

/** A folder as an earlier version has stored it. */
async function unseal(owner: Team, collectionId: string, value: string): Promise<void> {
  const body = JSON.stringify({ name: 'F', variable: [secret(value)] })
  const hash = hashBody(body)
  const { query } = deps.db
  await query
    .insertInto('item_bodies')
    .values({ tenant_id: owner.id, hash, body, used_at: '', secrets_checked: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await query
    .updateTable('collection_items')
    .set({ body_hash: hash, outline_hash: hash })
    .where('collection_id', '=', collectionId)
    .where('name', '=', 'F')
    .execute()
}

test('seals what an earlier version has stored, and forgets what lies in the trash', async () => {
  const one = await team()
  const { editor, workspaceId } = one
  const document = aCollection({ item: [aFolder('F'), aFolder('Other')] })
  const id = await create(editor, workspaceId, document)
  const deleted = await create(editor, workspaceId, document)
  await unseal(one, id, 'stored long ago')
  await unseal(one, deleted, 'deleted long ago')
  await deps.db.query.updateTable('item_bodies').set({ secrets_checked: null }).execute()
  await deps.db.query
    .updateTable('collections')
    .set({ deleted_at: deps.now() })
    .where('id', '=', deleted)
    .execute()
  const before = await read(editor, id)

  await sealBodies(deps, AbortSignal.abort())
  assert.ok(JSON.stringify(await bodiesOf(one)).includes('stored long ago'), 'asked to stop')
  await sealBodies(deps)

  const bodies = await bodiesOf(one)
  assert.ok(!/long ago/.test(JSON.stringify(bodies)))
  assert.ok(bodies.every(({ secrets_checked }) => secrets_checked === 1))
  assert.equal(await sealedOf(one), 1, 'that of the collection that is there')
  const [folder] = (await itemsIn(id)).filter(({ name }) => name === 'F')
  assert.equal(folder?.outline_hash, folder?.body_hash)
  // Not from the cache of the first reading.
  await editor.patch(`/collections/${id}`, { collection: { info: { name: 'Again' } } })
  assert.deepEqual((await read(editor, id)).item, before.item)
})

test('shows in lists what is read from a sealed content', async () => {
  const { editor, workspaceId } = await team()
  const id = await create(editor, workspaceId, withSecrets('listed'))
  const loseOutlines = () =>
    deps.db.query.updateTable('collection_items').set({ outline_hash: null }).execute()

  await loseOutlines()
  const listed = await editor.get(`/v1/collections/${id}/items`)
  const found = await editor.get(`/v1/collections/${id}/items/search?q=path`)
  await outlineItems(deps)

  const shown = listed.body.items.map(({ name, url }: Record<string, unknown>) => [name, url])
  assert.deepEqual(shown[1], ['Path', '{{base}}/:id'])
  assert.deepEqual(found.body.items[0].name, 'Path')
  assert.ok(!listed.text.includes('listed') && !found.text.includes('listed'))
  const rows = await itemsIn(id)
  assert.ok(rows.every(({ search_key }) => !search_key?.includes('listed')))
})

test('copies nothing whose content is gone by now', async () => {
  const { id } = await team()

  const copied = deps.db.transaction((trx) => touchBodies(trx, id, id, ['gone'], deps.now()))

  await assert.rejects(copied, /content is gone/)
})

test('loses no content while one secret is stored, copied and forgotten beside itself', async () => {
  const { editor, workspaceId } = await team()
  const source = await create(editor, workspaceId, withSecrets('busy'))
  const changes = Array.from({ length: 12 }, async (_, at) => {
    const id = await create(editor, workspaceId, withSecrets('busy'))
    if (at % 3 === 0) await editor.delete(`/collections/${id}`)
    if (at % 3 === 1) {
      const collection = await read(editor, id)
      await editor.put(`/collections/${id}`, { collection: { ...collection, item: [] } })
    }
    const copies = await editor.post('/collection-requests-transfers', {
      ids: [(await read(editor, source)).item[1].uid],
      mode: 'copy',
      target: { id: source, model: 'collection' },
      location: { position: 'end' },
    })
    assert.equal(copies.status, 200, copies.text)
    return id
  })

  const ids = await Promise.all(changes)

  for (const id of ids.filter((_, at) => at % 3 === 2))
    assert.deepEqual((await read(editor, id)).item[0].variable, [secret('busy')])
  assert.equal((await read(editor, source)).item.length, 3 + 12)
})
