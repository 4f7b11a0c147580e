// Large transactions are transactions like others, only that nobody waits for what the engine does meanwhile.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { openTestResources } from '../../testing/resources.ts'
import { countTurns } from '../../testing/turns.ts'
import type { Queryable, Transaction } from './database.ts'

const resources = await openTestResources()
after(() => resources.close())
const { db } = resources.deps

function large<T>(work: (trx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction(work, { isLarge: true })
}

let made = 0

async function add(on: Queryable, value: number): Promise<string> {
  const name = `counter-${made++}`
  await on.insertInto('counters').values({ name, value }).execute()
  return name
}

async function read(on: Queryable, name: string): Promise<number | undefined> {
  const row = await on
    .selectFrom('counters')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value
}

/** So many rows with one statement, which takes the engine a while. */
async function addMany(on: Queryable, prefix: string, count: number): Promise<void> {
  await sql`
    with recursive number (n) as (select 1 union all select n + 1 from number where n < ${count})
    insert into counters (name, value) select ${`${prefix}-`} || n, n from number
  `.execute(on)
}

test('keeps what it wrote, for everybody, once it is over', async () => {
  const { promise: isWritten, resolve: written } = Promise.withResolvers<string>()
  const { promise: wasRead, resolve: goOn } = Promise.withResolvers<void>()
  const writing = large(async (trx) => {
    const name = await add(trx, 1)
    written(name)
    await wasRead
    return read(trx, name)
  })
  const name = await isWritten
  const during = await read(db.query, name)
  goOn()

  assert.deepEqual([during, await writing, await read(db.query, name)], [undefined, 1, 1])
  assert.equal(await db.snapshot((snapshot) => read(snapshot, name)), 1)
})

test('keeps nothing when the work fails', async () => {
  let name = ''
  const failed = large(async (trx) => {
    name = await add(trx, 1)
    throw new Error('no')
  })

  await assert.rejects(failed, /^Error: no$/)
  assert.equal(await read(db.query, name), undefined)
})

test('fails with the same codes as a small one, and goes on afterwards', async () => {
  const name = await db.transaction((trx) => add(trx, 1))
  const again = (trx: Transaction) =>
    trx.insertInto('counters').values({ name, value: 2 }).execute()
  const codesOf = async (failing: Promise<unknown>): Promise<unknown[]> => {
    const error = await failing.then(() => assert.fail('it succeeded'), Object)
    return [error.code, error.errcode, error instanceof Error]
  }

  const expected = await codesOf(db.transaction(again))
  assert.ok(expected[0])
  assert.deepEqual(await codesOf(large(again)), expected)
  assert.equal(await read(db.query, await large((trx) => add(trx, 3))), 3)
})

test('takes its turn among other writers, and nothing of any is lost', async () => {
  const name = await add(db.query, 0)
  const raise = (trx: Transaction) =>
    trx
      .updateTable('counters')
      .set((eb) => ({ value: eb('value', '+', 1) }))
      .where('name', '=', name)
      .execute()

  await Promise.all(
    Array.from({ length: 60 }, (_, at) =>
      at % 3 === 0
        ? large(raise)
        : at % 3 === 1
          ? db.transaction(raise)
          : raise(db.query as Transaction),
    ),
  )

  assert.equal(await read(db.query, name), 60)
})

test('streams what it has written', async () => {
  const rows = await large(async (trx) => {
    await addMany(trx, 'streamed', 1000)
    const seen: number[] = []
    const stream = trx
      .selectFrom('counters')
      .select(['name', 'value'])
      .where('name', 'like', 'streamed-%')
      .orderBy('value')
      .stream(100)
    for await (const { value } of stream) seen.push(value)
    return seen
  })

  assert.deepEqual(
    rows,
    Array.from({ length: 1000 }, (_, at) => at + 1),
  )
})

test('ends a stream of which no more is wanted', async () => {
  const first = await large(async (trx) => {
    await addMany(trx, 'wanted', 500)
    const stream = trx
      .selectFrom('counters')
      .select('value')
      .where('name', 'like', 'wanted-%')
      .orderBy('value')
      .stream(50)
    const seen: number[] = []
    for await (const { value } of stream) if (seen.push(value) === 60) break
    return [seen.length, await read(trx, 'wanted-500')]
  })

  assert.deepEqual(first, [60, 500])
})

test('knows counts, texts and big numbers like a small one', async () => {
  const largest = Number.MAX_SAFE_INTEGER
  const name = `ümläut €😀 ${'x'.repeat(100_000)}`
  const row = await large(async (trx) => {
    await trx.insertInto('counters').values({ name, value: largest }).execute()
    const { numUpdatedRows } = await trx
      .updateTable('counters')
      .set((eb) => ({ value: eb.ref('value') }))
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
    const found = await trx
      .selectFrom('counters')
      .select(['name', 'value'])
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
    return { ...found, numUpdatedRows }
  })

  assert.deepEqual(row, { name, value: largest, numUpdatedRows: 1n })
})

test('others have their turn while a statement and the commit run', async () => {
  const counting = countTurns()
  let before = 0
  let during = 0
  await large(async (trx) => {
    before = counting.turns()
    await addMany(trx, 'many', 200_000)
    during = counting.turns() - before
    before = counting.turns()
  })
  const committing = counting.turns() - before
  counting.end()

  assert.ok(during > 100, `${during} turns during the statement`)
  assert.ok(committing > 1, `${committing} turns during the commit`)
})
