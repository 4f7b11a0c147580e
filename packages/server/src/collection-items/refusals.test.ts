// What is refused, for all item operations alike: the contract words it for each model in its own way.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Answer, type Client } from '../testing/app.ts'
import { aStoredCollection, type StoredCollection } from './testing/stored.ts'

const { anonymous, team, withKey } = await startTestApp()

const ABSENT = '11111111-1111-4111-8111-111111111111'

const models = [
  {
    model: 'folder',
    key: 'folderId',
    notFound: 'instanceNotFoundError',
    badParent: 'instanceNotFoundError',
  },
  {
    model: 'request',
    key: 'requestId',
    notFound: 'instanceFoundError',
    badParent: 'instanceFoundError',
  },
  {
    model: 'response',
    key: 'responseId',
    notFound: 'instanceNotFoundError',
    badParent: 'instanceFoundError',
  },
] as const

const methods = ['get', 'put', 'delete'] as const

function send(client: Client, method: (typeof methods)[number], path: string): Promise<Answer> {
  return method === 'put' ? client.put(path, { name: 'X' }) : client[method](path)
}

function parentQuery({ requestId }: StoredCollection, model: string): string {
  return model === 'response' ? `?request=${requestId}` : ''
}

for (const { model, key, notFound, badParent } of models) {
  test(`answers 404 ${notFound} for a ${model} that is not there`, async () => {
    const { editor, workspaceId } = await team()
    const collection = await aStoredCollection(editor, workspaceId)
    const other = await aStoredCollection(editor, workspaceId)
    const otherKind = model === 'folder' ? collection.requestId : collection.folderId
    const missing = [ABSENT, other[key], otherKind]

    for (const method of methods) {
      for (const id of missing) {
        const { status, body } = await send(editor, method, `${collection.path}/${model}s/${id}`)
        assert.deepEqual([status, body.error.name], [404, notFound])
        assert.deepEqual(body.error.details, { model, owner: String(editor.id), model_id: id })
      }
    }
  })

  test(`does not find a ${model} by the uid of another owner, or in a collection of another team`, async () => {
    const { editor, workspaceId } = await team()
    const { editor: stranger } = await team()
    const { path, [key]: id } = await aStoredCollection(editor, workspaceId)

    for (const method of methods) {
      const byUid = await send(editor, method, `${path}/${model}s/1-${id}`)
      const byStranger = await send(stranger, method, `${path}/${model}s/${id}`)

      assert.deepEqual(
        [byUid.status, byUid.body.error.details],
        [404, { model, owner: '1', model_id: id }],
      )
      assert.deepEqual(
        [byStranger.status, byStranger.body.error.name, byStranger.body.error.details],
        [404, notFound, { model, owner: String(stranger.id), model_id: id }],
      )
    }
  })

  test(`answers 400 ${badParent} when a new ${model} has no place to go`, async () => {
    const { editor, workspaceId } = await team()
    const collection = await aStoredCollection(editor, workspaceId)
    const { path, requestId, folderId } = collection
    const place = (id: string) =>
      model === 'folder'
        ? editor.post(`${path}/folders`, { folder: id })
        : editor.post(`${path}/${model}s?${model === 'request' ? 'folderId' : 'request'}=${id}`, {})
    const query = parentQuery(collection, model)

    const noCollection = await editor.post(`/collections/${ABSENT}/${model}s${query}`, {})
    const noParent = await place(ABSENT)
    const otherKind = await place(model === 'response' ? folderId : requestId)

    for (const { status, body } of [noCollection, noParent, otherKind]) {
      assert.deepEqual([status, body.error.name], [400, badParent])
      assert.deepEqual(Object.keys(body.error.details), ['model', 'owner', 'model_id'])
    }
    assert.deepEqual(noParent.body.error.details, {
      model,
      owner: String(editor.id),
      model_id: ABSENT,
    })
  })

  test(`answers 401 to someone who may not change a ${model}, and to nobody in particular`, async () => {
    const { editor, viewer, workspaceId } = await team()
    const collection = await aStoredCollection(editor, workspaceId)
    const { path, uid, id, [key]: itemId } = collection
    const item = `/collections/${uid}/${model}s/${editor.id}-${itemId}`
    const create = (client: Client) =>
      client.post(`${path}/${model}s${parentQuery(collection, model)}`, { name: 'X' })

    const refused = [
      await send(viewer, 'put', item),
      await send(viewer, 'delete', item),
      await send(anonymous, 'get', item),
      await send(withKey('PHAK-unknown'), 'put', item),
    ]
    const uncreated = await create(viewer)

    for (const { status, body, headers } of refused) {
      assert.deepEqual([status, body.error.name], [401, 'Unauthorized'])
      assert.deepEqual(body.error.details, { model, owner: String(editor.id), model_id: itemId })
      assert.match(String(headers['content-type']), /^application\/json/)
    }
    assert.deepEqual(
      [uncreated.status, uncreated.body.error.details],
      [401, { model, owner: String(viewer.id), model_id: id }],
    )
    assert.deepEqual((await create(anonymous)).body.error.details, {
      model,
      owner: '',
      model_id: id,
    })
    assert.equal((await viewer.get(item)).status, 200)
  })

  test(`lists what is wrong with the body of a ${model} and changes nothing`, async () => {
    const { editor, workspaceId } = await team()
    const collection = await aStoredCollection(editor, workspaceId)
    const item = `${collection.path}/${model}s/${collection[key]}`
    const create = `${collection.path}/${model}s${parentQuery(collection, model)}`
    const before = await editor.get(collection.path)

    for (const body of [{ name: 5 }, { auth: 'some' }, [], 'text', undefined]) {
      for (const answer of [await editor.put(item, body), await editor.post(create, body)]) {
        assert.deepEqual([answer.status, answer.body.error.name], [400, 'malformedRequestError'])
        assert.ok(Array.isArray(answer.body.error.details))
      }
    }
    assert.equal((await editor.get(collection.path)).text, before.text)
  })
}

test('refuses what would be no item of a collection, in the words of v2.1', async () => {
  const { editor, workspaceId } = await team()
  const { path, requestId } = await aStoredCollection(editor, workspaceId)

  const { status, body } = await editor.put(`${path}/requests/${requestId}`, {
    dataMode: 'formdata',
    data: 'a=b',
  })

  assert.deepEqual([status, body.error.name], [400, 'malformedRequestError'])
  assert.deepEqual(body.error.details, ['/item/0/request/body/formdata: must be array,null'])
})

test('tells a parent that is missing from a folder that is', async () => {
  const { editor, workspaceId } = await team()
  const { path, folderId } = await aStoredCollection(editor, workspaceId)

  const { status, body } = await editor.put(`${path}/folders/${folderId}`, { folder: ABSENT })

  assert.deepEqual([status, body.error.name], [400, 'instanceNotFoundError'])
  assert.equal(body.error.details.model_id, ABSENT)
})

test('keeps a body that is nested too deep out', async () => {
  const { editor, workspaceId } = await team()
  const { path } = await aStoredCollection(editor, workspaceId)
  const raw = `{"color":${'['.repeat(100_000)}${']'.repeat(100_000)}}`

  const { status } = await editor.post(`${path}/requests`, undefined, { raw })

  assert.equal(status, 400)
})
