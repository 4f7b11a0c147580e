import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { createOutlet } from './outlet.ts'

const anEvent = (id: number) => ({
  id: String(id),
  type: 'collection.updated',
  workspaceId: 'w',
  element: { kind: 'collection', id: 'c', name: 'x'.repeat(1000) },
  actorId: 1,
  at: '2026-01-15T10:00:00.000Z',
})

test('asks for no more than a client takes, and drops one that takes nothing for two beats', async () => {
  let asked = 0
  const outlet = createOutlet(() => asked++)
  let written = 0
  while (outlet.isReady()) outlet.write([anEvent(written++)])

  outlet.beat(written)
  assert.ok(!outlet.readable.destroyed)
  outlet.beat(written)

  assert.ok(written < 100)
  assert.ok(outlet.readable.destroyed)
  assert.equal(asked, 0)
})

test('goes on with a slow client that takes something', async () => {
  const ready = Promise.withResolvers<void>()
  const outlet = createOutlet(() => ready.resolve())
  while (outlet.isReady()) outlet.write([anEvent(1)])

  outlet.beat(1)
  while (outlet.readable.read() !== null);
  await ready.promise
  outlet.beat(1)
  outlet.beat(1)

  assert.ok(outlet.isReady() && !outlet.readable.destroyed)
  assert.match(String(outlet.readable.read()), /^:\nid: 1\n\n/)
})

test('ends once, also when it is told to more often or later', async () => {
  const outlet = createOutlet(() => {})
  outlet.endAfter(0)
  outlet.mark(1)
  await once(outlet.readable.resume(), 'end')

  outlet.end()
  outlet.beat(1)
  outlet.write([anEvent(1)])

  assert.equal(outlet.isReady(), false)
})
