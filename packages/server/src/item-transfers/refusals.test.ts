import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp, type Answer, type Client } from '../testing/app.ts'
import {
  aShelf,
  idsOf,
  sketchOf,
  transfer,
  type Move,
  type Shelf,
  type Sketch,
} from './testing/shelves.ts'

const { anonymous, team } = await startTestApp()

const ABSENT = '11111111-1111-4111-8111-111111111111'

function assertRefused({ status, body, headers }: Answer, message: RegExp): void {
  assert.deepEqual(
    [status, body.type, body.title, body.detail],
    [400, 'https://api.postman.com/problems/bad-request', 'Bad Request', {}],
  )
  assert.equal('status' in body, false)
  assert.match(body.message, message)
  assert.match(String(headers['content-type']), /^application\/problem\+json/)
}

type Kind = 'folders' | 'requests' | 'responses'

const items: Sketch[] = [['F', [['G', ['g']]]], 'a', { b: ['one'] }]

const refusals: [fact: string, kind: Kind, move: (shelf: Shelf) => Move, message: RegExp][] = [
  [
    'an item that is not there',
    'requests',
    ({ uid, uids }) => ({ ids: [uids['a'], ABSENT], to: uid }),
    /could not find the request/,
  ],
  [
    'an item of another kind',
    'requests',
    ({ uid, uids }) => ({ ids: [uids['F']], to: uid }),
    /could not find the request/,
  ],
  [
    'a uid of another owner',
    'requests',
    ({ uid, uids }) => ({ ids: [uids['a']?.replace(/^\d+/, '1')], to: uid }),
    /could not find/,
  ],
  ['an id that is none', 'requests', ({ uid }) => ({ ids: ['nothing'], to: uid }), /"nothing"/],
  [
    'an item named twice',
    'requests',
    ({ uid, uids }) => ({ ids: [uids['a'], uids['a']?.replace(/^\d+-/, '')], to: uid }),
    /twice/,
  ],
  ['no items', 'requests', ({ uid }) => ({ ids: [], to: uid }), /shape/],
  [
    'a collection that is not there',
    'requests',
    ({ uids }) => ({ ids: [uids['a']], to: ABSENT }),
    /could not find the collection/,
  ],
  [
    'a folder that is not there',
    'requests',
    ({ uids }) => ({ ids: [uids['a']], to: ABSENT, model: 'folder' }),
    /could not find the folder/,
  ],
  [
    'a target of another kind',
    'requests',
    ({ uids }) => ({ ids: [uids['a']], to: uids['b'], model: 'folder' }),
    /could not find the folder/,
  ],
  [
    'a request in a request',
    'requests',
    ({ uids }) => ({ ids: [uids['a']], to: uids['b'], model: 'request' }),
    /collection, folder/,
  ],
  [
    'a response in a folder',
    'responses',
    ({ uids }) => ({ ids: [uids['one']], to: uids['F'], model: 'folder' }),
    /request/,
  ],
  [
    'a folder in itself',
    'folders',
    ({ uids }) => ({ ids: [uids['F']], to: uids['F'], model: 'folder' }),
    /into itself/,
  ],
  [
    'a folder in a folder in it',
    'folders',
    ({ uids }) => ({ ids: [uids['F']], to: uids['G'], model: 'folder' }),
    /into itself/,
  ],
  [
    'a place before nothing',
    'requests',
    ({ uid, uids }) => ({ ids: [uids['a']], to: uid, position: 'before' }),
    /location\.id/,
  ],
  [
    'a neighbour of no model',
    'requests',
    ({ uid, uids }) => ({
      ids: [uids['a']],
      to: uid,
      position: 'after',
      by: [uids['b'], 'collection'],
    }),
    /location\.model/,
  ],
  [
    'a neighbour somewhere else',
    'requests',
    ({ uid, uids }) => ({
      ids: [uids['a']],
      to: uid,
      position: 'after',
      by: [uids['g'], 'request'],
    }),
    /not directly/,
  ],
  [
    'a place beside itself',
    'requests',
    ({ uid, uids }) => ({
      ids: [uids['a']],
      to: uid,
      position: 'after',
      by: [uids['a'], 'request'],
    }),
    /itself/,
  ],
  [
    'an unknown position',
    'requests',
    ({ uid, uids }) => ({ ids: [uids['a']], to: uid, position: 'middle' }),
    /shape/,
  ],
]
for (const [fact, kind, move, message] of refusals) {
  test(`refuses ${fact} and changes nothing`, async () => {
    const { editor, workspaceId } = await team()
    const shelf = await aShelf(editor, workspaceId, items)
    const before = (await editor.get(`/collections/${shelf.id}`)).text

    const answer = await transfer(editor, kind, move(shelf))

    assertRefused(answer, message)
    assert.equal((await editor.get(`/collections/${shelf.id}`)).text, before)
  })
}

test('asks for the right to edit where items come from when they move, to view when they are copied', async () => {
  const { editor, viewer, workspaceId } = await team()
  const shared = await aShelf(editor, workspaceId, ['a'])
  const own = await aShelf(viewer, viewer.personalWorkspaceId, ['x'])
  const take = (mode: 'copy' | 'move') =>
    transfer(viewer, 'requests', { ids: [shared.uids['a']], to: own.uid, mode })

  assertRefused(await take('move'), /may not edit/)
  idsOf(await take('copy'))

  assert.deepEqual(await sketchOf(viewer, own), ['x', 'a'])
})

test('asks for the right to edit where items go', async () => {
  const { editor, viewer, workspaceId } = await team()
  const shared = await aShelf(editor, workspaceId, ['a'])
  const own = await aShelf(viewer, viewer.personalWorkspaceId, ['x'])

  const answer = await transfer(viewer, 'requests', {
    ids: [own.uids['x']],
    to: shared.uid,
    mode: 'copy',
  })

  assertRefused(answer, /may not edit/)
})

test('does not find what the caller cannot see, on either side', async () => {
  const { editor, admin, workspaceId } = await team()
  const hidden = await aShelf(admin, admin.personalWorkspaceId, ['secret', ['F', []]])
  const own = await aShelf(editor, workspaceId, ['x'])
  const send = (client: Client, move: Move) =>
    transfer(client, 'requests', { mode: 'copy', ...move })

  const refused = [
    [await send(editor, { ids: [hidden.uids['secret']], to: own.uid }), /find the request/],
    [await send(editor, { ids: [own.uids['x']], to: hidden.uid }), /find the collection/],
    [
      await send(editor, { ids: [own.uids['x']], to: hidden.uids['F'], model: 'folder' }),
      /find the folder/,
    ],
  ] as const

  for (const [answer, message] of refused) assertRefused(answer, message)
  for (const { text } of [refused[0][0], refused[2][0]]) assert.ok(!text.includes(hidden.id))
})

test('does not find items of another account, not even public ones', async () => {
  const { admin, editor, workspaceId } = await team()
  const other = await team()
  await admin.put(`/workspaces/${workspaceId}`, { workspace: { type: 'public' } })
  const shared = await aShelf(editor, workspaceId, ['a'])
  const own = await aShelf(other.editor, other.workspaceId, ['x'])
  assert.equal((await other.editor.get(`/collections/${shared.id}`)).status, 200)

  const copied = await transfer(other.editor, 'requests', {
    ids: [own.uids['x'], shared.uids['a']],
    to: own.uid,
    mode: 'copy',
  })

  assertRefused(copied, /could not find the request/)
  assert.deepEqual(await sketchOf(other.editor, own), ['x'])
})

test('refuses folders that would nest deeper than a collection may hold them', async () => {
  const { editor, workspaceId } = await team()
  const nested = (depth: number): Sketch => [`f${depth}`, depth === 1 ? [] : [nested(depth - 1)]]
  const deep = await aShelf(editor, workspaceId, [nested(99)])
  const two = await aShelf(editor, workspaceId, [['A', [['B', []]]]])
  const into = (ids: (string | undefined)[]) =>
    transfer(editor, 'folders', { ids, to: deep.uids['f1'], model: 'folder', mode: 'copy' })

  assertRefused(await into([two.uids['B'], two.uids['A']]), /100 deep/)
  idsOf(await into([two.uids['B']]))
})

test('asks for a key', async () => {
  const { status, body } = await transfer(anonymous, 'requests', { ids: [ABSENT], to: ABSENT })

  assert.deepEqual([status, body.title, body.status], [401, 'Unauthorized', 401])
})
