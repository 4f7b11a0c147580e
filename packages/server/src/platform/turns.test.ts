import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countTurns } from '../testing/turns.ts'
import { eachInTurns, giveWay, isTurnOver, mapInTurns, sortInTurns } from './turns.ts'

const byNumber = (one: number, other: number) => one - other

/** Keeps the thread for some milliseconds. */
function work(milliseconds: number): void {
  for (const until = performance.now() + milliseconds; performance.now() < until;);
}

/** How often others had their turn meanwhile. */
async function turnsDuring(action: () => Promise<unknown>): Promise<number> {
  const counting = countTurns()
  await action()
  counting.end()
  return counting.turns()
}

test('others have their turn whenever some milliseconds have passed, whoever worked', async () => {
  const turns = await turnsDuring(async () => {
    // Each is over before its turn is.
    for (let round = 0; round < 20; round++) await eachInTurns([1, 2], () => work(1))
  })

  assert.ok(turns >= 5, `${turns} turns`)
})

test('a turn is over after some milliseconds, and begins when others had theirs', async () => {
  await giveWay()
  const atFirst = isTurnOver()
  work(10)

  assert.deepEqual([atFirst, isTurnOver()], [false, true])
  await giveWay()
  assert.equal(isTurnOver(), false)
})

test('makes one of each, in order, with its number', async () => {
  const items = Array.from({ length: 1000 }, (_, at) => `item ${at}`)

  assert.deepEqual(
    await mapInTurns(items.values(), (item, at) => `${at}: ${item}`),
    items.map((item, at) => `${at}: ${item}`),
  )
})

test('ends with the first item that cannot be worked on', async () => {
  const seen: number[] = []
  const working = eachInTurns([1, 2, 3], (item) => {
    seen.push(item)
    if (item === 2) throw new Error('no')
  })

  await assert.rejects(working, /^Error: no$/)
  assert.deepEqual(seen, [1, 2])
})

for (const count of [0, 1, 2, 999, 1000, 1001, 2000, 3001, 25_000]) {
  test(`sorts ${count} as the language does`, async () => {
    // Numbers that come again, so that their order among themselves shows.
    const items = Array.from({ length: count }, (_, at) => ({ key: (at * 7919) % 503, at }))
    const compare = (one: { key: number }, other: { key: number }) => one.key - other.key

    assert.deepEqual(await sortInTurns(items, compare), items.toSorted(compare))
  })
}

test('leaves what it sorts as it was', async () => {
  const items = [3, 1, 2]

  assert.deepEqual(await sortInTurns(items, byNumber), [1, 2, 3])
  assert.deepEqual(items, [3, 1, 2])
})
