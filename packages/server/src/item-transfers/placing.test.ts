import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aShelf, idsOf, sketchOf, transfer, type Move } from './testing/shelves.ts'

const { team, deps } = await startTestApp()

const spots: [
  fact: string,
  move: (uids: Readonly<Record<string, string>>) => Partial<Move>,
  order: string[],
][] = [
  ['start', () => ({ position: 'start' }), ['y', 'x', 'a', 'b', 'c']],
  ['end', () => ({ position: 'end' }), ['a', 'b', 'c', 'y', 'x']],
  ['before', ({ b }) => ({ position: 'before', by: [b, 'request'] }), ['a', 'y', 'x', 'b', 'c']],
  [
    'before the first',
    ({ a }) => ({ position: 'before', by: [a, 'request'] }),
    ['y', 'x', 'a', 'b', 'c'],
  ],
  ['after', ({ b }) => ({ position: 'after', by: [b, 'request'] }), ['a', 'b', 'y', 'x', 'c']],
  [
    'after the last',
    ({ c }) => ({ position: 'after', by: [c, 'request'] }),
    ['a', 'b', 'c', 'y', 'x'],
  ],
]
for (const [fact, move, order] of spots) {
  for (const mode of ['move', 'copy'] as const) {
    test(`puts items at the place "${fact}" in the order in which they are named (${mode})`, async () => {
      const { editor, workspaceId } = await team()
      const from = await aShelf(editor, workspaceId, ['x', 'y'])
      const to = await aShelf(editor, workspaceId, ['a', 'b', 'c'])
      const ids = [from.uids['y'], from.uids['x']]

      idsOf(await transfer(editor, 'requests', { ids, to: to.uid, mode, ...move(to.uids) }))

      assert.deepEqual(await sketchOf(editor, to), order)
    })
  }
}

test('orders anew within the same place', async () => {
  const { editor, workspaceId } = await team()
  const shelf = await aShelf(editor, workspaceId, ['a', 'b', 'c', 'd'])
  const { a, b, c, d } = shelf.uids
  const move = (ids: (string | undefined)[], position: string, by?: string) =>
    transfer(editor, 'requests', {
      ids,
      to: shelf.uid,
      position,
      ...(by && { by: [by, 'request'] }),
    })

  idsOf(await move([d, a], 'before', c))
  assert.deepEqual(await sketchOf(editor, shelf), ['b', 'd', 'a', 'c'])
  idsOf(await move([b], 'after', c))
  assert.deepEqual(await sketchOf(editor, shelf), ['d', 'a', 'c', 'b'])
  idsOf(await move([d, a, c, b], 'end'))
  assert.deepEqual(await sketchOf(editor, shelf), ['d', 'a', 'c', 'b'])
})

test('puts folders beside requests', async () => {
  const { editor, workspaceId } = await team()
  const shelf = await aShelf(editor, workspaceId, ['a', 'b', ['F', []]])

  idsOf(
    await transfer(editor, 'folders', {
      ids: [shelf.uids['F']],
      to: shelf.uid,
      position: 'after',
      by: [shelf.uids['a'], 'request'],
    }),
  )

  assert.deepEqual(await sketchOf(editor, shelf), ['a', ['F', []], 'b'])
})

test('finds room between the same two neighbours a hundred times', async () => {
  const { editor, workspaceId } = await team()
  const shelf = await aShelf(editor, workspaceId, ['first', 'last', ['Other', ['x']]])
  const by: [string | undefined, string] = [shelf.uids['last'], 'request']
  const ids = [shelf.uids['x']]
  const uids: string[] = []

  for (let time = 0; time < 100; time++) {
    const copy = { ids, to: shelf.uid, mode: 'copy' as const, position: 'before', by }
    uids.push(...idsOf(await transfer(editor, 'requests', copy)))
  }

  const { item } = (await editor.get(`/collections/${shelf.id}`)).body.collection
  assert.deepEqual(
    item.map(({ uid }: { uid: string }) => uid),
    [shelf.uids['first'], ...uids, shelf.uids['last'], shelf.uids['Other']],
  )
})

test('touches no sibling while there is room', async () => {
  const { editor, workspaceId } = await team()
  const shelf = await aShelf(editor, workspaceId, ['a', 'b', ['F', ['x']]])
  const positions = async () =>
    deps.db.query
      .selectFrom('collection_items')
      .select(['id', 'position'])
      .where('collection_id', '=', shelf.id)
      .where('name', 'in', ['a', 'b', 'F'])
      .orderBy('id')
      .execute()
  const before = await positions()

  const by: [string | undefined, string] = [shelf.uids['a'], 'request']
  idsOf(
    await transfer(editor, 'requests', {
      ids: [shelf.uids['x']],
      to: shelf.uid,
      position: 'after',
      by,
    }),
  )

  assert.deepEqual(await positions(), before)
  assert.deepEqual(await sketchOf(editor, shelf), ['a', 'x', 'b', ['F', []]])
})
