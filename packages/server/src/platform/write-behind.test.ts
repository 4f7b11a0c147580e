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

/** Sums that take as long to be written and read as it is told. */
function aSlowCounter() {
  let stored = 0
  const steps: (() => void)[] = []
  const step = () => new Promise<void>((resolve) => steps.push(resolve))
  const counter = createWriteBehind<number>({
    intervalMs: 1_000_000,
    merge: sum,
    write: async (changes) => {
      await step()
      for (const change of changes.values()) stored += change
      await step()
    },
    onError: (error) => assert.fail(String(error)),
  })
  const readStored = async () => {
    await step()
    const found = stored
    await step()
    return found
  }
  const total = async () => {
    const { stored: found, waiting } = await counter.read(readStored)
    return found + (waiting.get('a') ?? 0)
  }
  /** Lets whatever waits take its steps, the oldest or the newest first. */
  const go = async (end: 'shift' | 'pop') => {
    for (let idle = 0; idle < 20; idle++) {
      await Promise.resolve()
      const next = steps[end]()
      if (!next) continue
      next()
      idle = 0
    }
  }
  return { ...counter, total, go }
}

for (const order of ['shift', 'pop'] as const)
  test(`reads exactly what was added, whatever is being written (${order})`, async () => {
    const { add, flush, total, go, close } = aSlowCounter()
    add('a', 1)
    const early = total()
    const writing = flush()
    add('a', 10)
    const during = total()
    const later = flush()
    add('a', 100)

    await go(order)
    await Promise.all([writing, later])
    const closed = close()
    await go(order)
    await closed

    // What is added while one reads may be seen and may not; half of it may not.
    for (const read of [await early, await during])
      assert.ok([11, 111].includes(read), String(read))
  })

test('reads without writing, and what could not be written once', async () => {
  const { add, flush, read, close, written } = aCounter({ failures: 1 })
  add('a', 1)
  const { waiting } = await read(async () => 0)
  assert.deepEqual([[...waiting], written], [[['a', 1]], []])

  const failed = flush()
  add('a', 2)
  const during = read(async () => 0)
  await assert.rejects(failed, /no database/)

  assert.deepEqual([...(await during).waiting], [['a', 3]])
  await close()
})
