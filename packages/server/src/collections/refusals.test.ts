import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aCollection, aRequest, SCHEMA } from '../testing/documents.ts'
import { stored, read } from './testing/stored.ts'

const { anonymous, team } = await startTestApp()

const badDocuments: [what: string, body: unknown, line: string][] = [
  ['no collection', {}, "/: must have required property 'collection'"],
  ['a text', { collection: 'x' }, '/collection: must be object'],
  ['no info', { collection: { item: [] } }, "/collection: must have required property 'info'"],
  [
    'no name',
    { collection: { info: { schema: SCHEMA }, item: [] } },
    "/collection/info: must have required property 'name'",
  ],
  [
    'an unknown schema',
    { collection: aCollection({ info: { schema: 'v3' } }) },
    '/collection/info/schema: ',
  ],
  [
    'no items',
    { collection: { info: { name: 'A', schema: SCHEMA } } },
    "/collection: must have required property 'item'",
  ],
  [
    'a number as an item',
    { collection: aCollection({ item: [1] }) },
    '/collection/item/0: must be object',
  ],
  [
    'an event that is no object',
    { collection: aCollection({ event: [1] }) },
    '/collection/event/0: must be object',
  ],
  [
    'one id twice',
    {
      collection: aCollection({
        item: [
          aRequest({ id: '11111111-1111-4111-8111-111111111111' }),
          aRequest({ id: '11111111-1111-4111-8111-111111111111' }),
        ],
      }),
    },
    '/collection/item: must not hold the id',
  ],
]
for (const [what, body, line] of badDocuments) {
  test(`refuses to create and to replace from ${what}, saying where`, async () => {
    const { editor, workspaceId } = await team()
    const { id } = await stored(editor, workspaceId)

    const created = await editor.post(`/collections?workspace=${workspaceId}`, body)
    const replaced = await editor.put(`/collections/${id}`, body)

    for (const answer of [created, replaced]) {
      assert.deepEqual([answer.status, answer.body.error.name], [400, 'malformedRequestError'])
      assert.ok(
        answer.body.error.details.some((detail: string) => detail.startsWith(line)),
        JSON.stringify(answer.body),
      )
    }
    assert.equal((await read(editor, id)).item.length, 1)
  })
}

const absent = [
  '00000000-0000-4000-8000-000000000000',
  '1-00000000-0000-4000-8000-000000000000',
  'nonsense',
  'x'.repeat(500),
]
for (const id of absent) {
  test(`answers in the words of each operation for the absent id ${id.slice(0, 50)}`, async () => {
    const { editor } = await team()

    const got = await editor.get(`/collections/${id}`)
    const others = [
      await editor.put(`/collections/${id}`, { collection: aCollection() }),
      await editor.patch(`/collections/${id}`, { collection: { info: { name: 'A' } } }),
      await editor.delete(`/collections/${id}`),
    ]

    assert.deepEqual(
      [got.status, got.body.error.name, got.body.error.details],
      [400, 'instanceNotFoundError', undefined],
    )
    for (const { status, body } of others) {
      assert.deepEqual(
        [status, body.error.name, body.error.details.item],
        [404, 'instanceNotFoundError', 'collection'],
      )
    }
  })
}

test('does not find a collection under the uid of another owner', async () => {
  const { editor, viewer, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId)

  assert.equal((await viewer.get(`/collections/${viewer.id}-${id}`)).status, 400)
  assert.equal((await viewer.get(`/collections/${editor.id}-${id}`)).status, 200)
})

test('answers nobody without a key', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId)

  for (const answer of [
    await anonymous.get('/collections'),
    await anonymous.post('/collections', { collection: aCollection() }),
    await anonymous.get(`/collections/${id}`),
    await anonymous.put(`/collections/${id}`, { collection: aCollection() }),
    await anonymous.patch(`/collections/${id}`, {}),
    await anonymous.delete(`/collections/${id}`),
  ]) {
    assert.deepEqual(
      [answer.status, answer.headers['content-type']],
      [401, 'application/problem+json; charset=utf-8'],
    )
  }
})
