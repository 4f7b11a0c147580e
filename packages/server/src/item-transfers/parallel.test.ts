import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestApp } from '../testing/app.ts'
import { aShelf, sketchOf, transfer } from './testing/shelves.ts'

const { team } = await startTestApp()

const names = (prefix: string) => Array.from({ length: 10 }, (_, at) => `${prefix}${at}`)

test('moves in opposite directions at once without losing an item or waiting for ever', async () => {
  const { editor, admin, workspaceId } = await team()
  const left = await aShelf(editor, workspaceId, names('l'))
  const right = await aShelf(editor, workspaceId, names('r'))

  const answers = await Promise.all(
    names('').flatMap((at) => [
      transfer(editor, 'requests', { ids: [left.uids[`l${at}`]], to: right.uid }),
      transfer(admin, 'requests', { ids: [right.uids[`r${at}`]], to: left.uid, position: 'start' }),
    ]),
  )

  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
  assert.deepEqual(new Set(await sketchOf(editor, left)), new Set(names('r')))
  assert.deepEqual(new Set(await sketchOf(editor, right)), new Set(names('l')))
})

test('moves one item to many places at once to exactly one of them', async () => {
  const { editor, workspaceId } = await team()
  const source = await aShelf(editor, workspaceId, ['x'])
  const targets = await Promise.all(names('').map(() => aShelf(editor, workspaceId, [])))

  const answers = await Promise.all(
    targets.map(({ uid }) => transfer(editor, 'requests', { ids: [source.uids['x']], to: uid })),
  )

  assert.ok(answers.some(({ status }) => status === 200))
  assert.ok(answers.every(({ status }) => status === 200 || status === 400))
  const shelves = await Promise.all([source, ...targets].map((shelf) => sketchOf(editor, shelf)))
  assert.deepEqual(shelves.flat(), ['x'])
})

test('puts two folders into each other at most once', async () => {
  const { editor, workspaceId } = await team()
  const shelf = await aShelf(editor, workspaceId, [
    ['A', []],
    ['B', []],
  ])
  const move = (folder: string, to: string) =>
    transfer(editor, 'folders', { ids: [shelf.uids[folder]], to: shelf.uids[to], model: 'folder' })

  const answers = await Promise.all([move('A', 'B'), move('B', 'A')])

  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 400])
  const [outer] = await sketchOf(editor, shelf)
  assert.equal(JSON.stringify(outer).length, '["A",[["B",[]]]]'.length)
})

test('keeps both a move out of a collection and an item that is created in it', async () => {
  const { editor, workspaceId } = await team()
  const from = await aShelf(editor, workspaceId, ['x'])
  const to = await aShelf(editor, workspaceId, [])

  await Promise.all([
    transfer(editor, 'requests', { ids: [from.uids['x']], to: to.uid }),
    editor.post(`/collections/${from.id}/requests`, { name: 'new' }),
    editor.post(`/collections/${to.id}/requests`, { name: 'other' }),
  ])

  assert.deepEqual(await sketchOf(editor, from), ['new'])
  assert.deepEqual(new Set(await sketchOf(editor, to)), new Set(['x', 'other']))
})
