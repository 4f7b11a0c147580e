import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createWriteBehind } from './write-behind.ts'

const sum = (earlier: number, later: number) => earlier + later

interface Recorded {
  written: [string, number][][]
  errors: unknown[]
}

/** Sums that fail to be written as often as told. */
function aCounter({ failures = 0 } = {}): Recorded & ReturnType<typeof createWriteBehind<number>> {
  const written: [string, number][][] = []
  const errors: unknown[] = []
  let left = failures
  const counter = createWriteBehind<number>({
    intervalMs: 1000,
    merge: sum,
    write: async (changes) => {
      await Promise.resolve()
      if (left-- > 0) throw new Error('no database')
      written.push([...changes])
    },
    onError: (error) => errors.push(error),
  })
  return { ...counter, written, errors }
}

function totalOf(written: readonly (readonly [string, number][])[], key: string): number {
  return written.flat().reduce((total, [name, value]) => (name === key ? total + value : total), 0)
}

test('joins changes of one key and writes them together', async () => {
  const { add, flush, close, written } = aCounter()
  add('a', 1)
  add('b', 10)
  add('a', 2)

  await flush()
  await close()

  assert.deepEqual(written, [
    [
      ['a', 3],
      ['b', 10],
    ],
  ])
})

test('writes on its own after an interval, and nothing when nothing waits', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] })
  const { add, close, written } = aCounter()
  add('a', 1)

  context.mock.timers.tick(999)
  assert.equal(written.length, 0)
  context.mock.timers.tick(1)
  context.mock.timers.tick(5000)
  await close()

  assert.deepEqual(written, [[['a', 1]]])
})

test('keeps what could not be written, and joins what comes in the meantime', async () => {
  const { add, flush, close, written } = aCounter({ failures: 2 })
  add('a', 1)
  const first = flush()
  add('a', 2)
  await assert.rejects(first, /no database/)
  add('b', 1)
  await assert.rejects(flush(), /no database/)

  await close()

  assert.deepEqual(written, [
    [
      ['a', 3],
      ['b', 1],
    ],
  ])
})

test('reports a failed write of the timer and tries again', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] })
  const { add, close, written, errors } = aCounter({ failures: 1 })
  add('a', 1)

  context.mock.timers.tick(1000)
  await new Promise((resolve) => setImmediate(resolve))
  context.mock.timers.tick(1000)
  await close()

  assert.deepEqual(errors.map(String), ['Error: no database'])
  assert.deepEqual(written, [[['a', 1]]])
})

test('writes the rest on closing and then stops', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] })
  const { add, close, written } = aCounter()
  add('a', 1)

  await close()
  add('a', 1)
  context.mock.timers.tick(5000)

  assert.deepEqual(written, [[['a', 1]]])
})

test('loses and repeats nothing under many changes, writes and failures at once', async () => {
  const { add, flush, close, written } = aCounter({ failures: 20 })

  await Promise.allSettled(
    Array.from({ length: 1000 }, async (_, at) => {
      add(`key ${at % 3}`, 1)
      if (at % 10 === 0) await flush()
    }),
  )
  await close()

  assert.deepEqual(
    [0, 1, 2].map((at) => totalOf(written, `key ${at}`)),
    [334, 333, 333],
  )
})

test('does not answer a flush before what was added is written', async () => {
  const { add, flush, close, written } = aCounter()
  add('a', 1)
  const first = flush()
  add('a', 1)

  await Promise.all([first, flush()])

  assert.equal(totalOf(written, 'a'), 2)
  await close()
})
