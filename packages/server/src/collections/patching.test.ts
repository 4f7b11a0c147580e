import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { stored, read, withoutAdded, rich } from './testing/stored.ts'

const { team } = await startTestApp()

test('patches its own fields and leaves the items alone', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId, rich)

  const patched = await editor.patch(`/collections/${id}`, {
    collection: {
      info: { name: 'New name', description: 'New text' },
      variable: [
        { key: 'baseUrl', value: 'https://new.example.com' },
        { key: 'added', value: true, disabled: true },
      ],
      auth: { type: 'apikey', apikey: [{ key: 'key', value: 'X' }] },
      events: [],
    },
  })
  const collection = await read(editor, id)

  assert.deepEqual(patched.body, { collection: { id, name: 'New name', description: 'New text' } })
  assert.deepEqual(collection.variable, [
    { key: 'baseUrl', value: 'https://new.example.com' },
    { key: 'secret', value: 's3cr3t', type: 'secret' },
    { key: 'added', value: true, disabled: true },
  ])
  assert.deepEqual([collection.auth.type, collection.event], ['apikey', []])
  assert.deepEqual(withoutAdded(collection.item), rich.item)
})

test('takes the older name "variables" in a patch', async () => {
  const { editor, workspaceId } = await team()
  const { id } = await stored(editor, workspaceId)

  const { status } = await editor.patch(`/collections/${id}`, {
    collection: { variables: [{ key: 'a', value: '1' }] },
  })

  assert.deepEqual([status, (await read(editor, id)).variable], [200, [{ key: 'a', value: '1' }]])
})

const badPatches: [what: string, collection: unknown, name: string, told: string][] = [
  ['nothing', {}, 'badRequest', 'at least one'],
  ['an unknown key', { item: [] }, 'badRequest', 'collection.item'],
  ['an unknown key in info', { info: { schema: 'x' } }, 'badRequest', 'collection.info.schema'],
  ['an empty name', { info: { name: '' } }, 'badRequest', 'collection.info.name'],
  [
    'a number as description',
    { info: { description: 1 } },
    'badRequest',
    'collection.info.description',
  ],
  [
    'a variable without key',
    { variable: [{ value: '1' }] },
    'badRequest',
    'collection.variable.0.key',
  ],
  [
    'an object as value',
    { variable: [{ key: 'a', value: {} }] },
    'badRequest',
    'collection.variable.0.value',
  ],
  ['auth without its parameters', { auth: { type: 'basic' } }, 'paramMissingError', 'auth.basic'],
  ['events that are no list', { events: {} }, 'badRequest', 'collection.events'],
  ['a list', [], 'malformedRequestError', 'collection'],
]
for (const [what, collection, name, told] of badPatches) {
  test(`refuses a patch with ${what} as ${name}`, async () => {
    const { editor, workspaceId } = await team()
    const { id } = await stored(editor, workspaceId)

    const { status, body } = await editor.patch(`/collections/${id}`, { collection })

    assert.deepEqual([status, body.error.name], [400, name])
    assert.ok(JSON.stringify(body).includes(told), JSON.stringify(body))
  })
}
