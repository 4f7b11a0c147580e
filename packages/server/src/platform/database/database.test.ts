import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { openTestResources } from '../../testing/resources.ts'
import { countTurns } from '../../testing/turns.ts'
import { StartError } from '../start-error.ts'
import { lockDataDir } from './data-dir-lock.ts'
import { inChunks, type Queryable } from './database.ts'

const resources = await openTestResources()
after(() => resources.close())
const { db } = resources.deps

let made = 0

async function set(on: Queryable, value: string): Promise<string> {
  const name = `setting-${made++}`
  await on.insertInto('settings').values({ name, value }).execute()
  return name
}

async function read(on: Queryable, name: string): Promise<string | undefined> {
  const row = await on
    .selectFrom('settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value
}

const INSIDE = /Inside a transaction, use the transaction/

test('keeps what a transaction wrote, and nothing of one that failed', async () => {
  const kept = await db.transaction((trx) => set(trx, 'kept'))
  let lost = ''
  const failed = db.transaction(async (trx) => {
    lost = await set(trx, 'lost')
    throw new Error('no')
  })

  await assert.rejects(failed, /^Error: no$/)
  assert.deepEqual([await read(db.query, kept), await read(db.query, lost)], ['kept', undefined])
})

test('throws at once when the database is used inside a transaction', async () => {
  let name = ''
  const working = db.transaction(async (trx) => {
    name = await set(trx, 'lost')
    await read(db.query, name)
  })

  await assert.rejects(working, INSIDE)
  assert.equal(await read(db.query, name), undefined)
})

test('throws at once when a transaction is begun inside another', async () => {
  const working = db.transaction(() => db.transaction((trx) => set(trx, 'never')))

  await assert.rejects(working, INSIDE)
})

test('throws at once inside, however deep and late', async () => {
  const deep = async (): Promise<unknown> => {
    await new Promise((resolve) => setImmediate(resolve))
    return Promise.all([read(db.query, 'a'), read(db.query, 'b')])
  }

  await assert.rejects(
    db.transaction(() => deep()),
    INSIDE,
  )
})

test('goes on working after a misuse', async () => {
  await assert.rejects(db.transaction(() => db.ping()))

  await db.ping()
  assert.equal(await read(db.query, await db.transaction((trx) => set(trx, 'fine'))), 'fine')
})

test('lets what a transaction started and did not wait for go on after it', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  let later: Promise<(string | undefined)[]> | undefined

  const name = await db.transaction(async (trx) => {
    later = promise.then(async () => [await read(db.query, name), await read(db.query, name)])
    return set(trx, 'there')
  })
  resolve()

  assert.deepEqual(await later, ['there', 'there'])
})

test('runs many transactions and reads at once, each by itself', async () => {
  await db.query.insertInto('counters').values({ name: 'busy', value: 0 }).execute()

  await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      db
        .transaction(async (trx) => {
          await trx
            .updateTable('counters')
            .set((eb) => ({ value: eb('value', '+', 1) }))
            .where('name', '=', 'busy')
            .execute()
          if (at % 5 === 0) throw new Error('undone')
        })
        .catch(() => read(db.query, 'busy')),
    ),
  )

  const { value } = await db.query
    .selectFrom('counters')
    .select('value')
    .where('name', '=', 'busy')
    .executeTakeFirstOrThrow()
  assert.equal(value, 40)
})

test('answers reads while a transaction is open, with what was there before it', async () => {
  const name = await set(db.query, 'before')
  const { promise: wasRead, resolve: goOn } = Promise.withResolvers<void>()

  const writing = db.transaction(async (trx) => {
    await trx.updateTable('settings').set({ value: 'after' }).where('name', '=', name).execute()
    await wasRead
  })
  const during = await read(db.query, name)
  goOn()
  await writing

  assert.deepEqual([during, await read(db.query, name)], ['before', 'after'])
})

test('knows a statement that is written as text for one that reads', async () => {
  const { promise: wasRead, resolve: goOn } = Promise.withResolvers<void>()
  const writing = db.transaction(async (trx) => {
    await set(trx, 'held')
    await wasRead
  })

  for (const text of [sql`select 1 as one`, sql`with two as (select 1 as one) select * from two`])
    assert.deepEqual(
      (await text.execute(db.query)).rows.map((row) => ({ ...Object(row) })),
      [{ one: 1 }],
    )
  goOn()
  await writing
})

test('reads one moment in a snapshot, whatever is written meanwhile', async () => {
  const name = await set(db.query, 'before')
  const { promise: isOpen, resolve: open } = Promise.withResolvers<void>()
  const { promise: wasWritten, resolve: goOn } = Promise.withResolvers<void>()

  const reading = db.snapshot(async (snapshot) => {
    const first = await read(snapshot, name)
    open()
    await wasWritten
    return [first, await read(snapshot, name)]
  })
  await isOpen
  await db.query.updateTable('settings').set({ value: 'after' }).where('name', '=', name).execute()
  goOn()

  assert.deepEqual(await reading, ['before', 'before'])
  assert.equal(await read(db.query, name), 'after')
})

test('takes no writes in a snapshot, and goes on after one was tried', async () => {
  await assert.rejects(
    db.snapshot((snapshot) => set(snapshot, 'never')),
    /read-?only/,
  )

  assert.ok(await set(db.query, 'fine'))
})

test('goes on after a transaction that the engine itself undid', async () => {
  const name = await set(db.query, 'kept')
  const undone = db.transaction(async (trx) => {
    await trx.updateTable('settings').set({ value: 'lost' }).where('name', '=', name).execute()
    await sql`rollback`.execute(trx)
    throw new Error('undone')
  })

  await assert.rejects(undone, /undone/)
  assert.deepEqual(
    [await read(db.query, name), await read(db.query, await set(db.query, 'new'))],
    ['kept', 'new'],
  )
})

test('gives counts, sums and big numbers as numbers', async () => {
  const largest = Number.MAX_SAFE_INTEGER
  await db.query.insertInto('counters').values({ name: 'largest', value: largest }).execute()

  const row = await db.query
    .selectFrom('counters')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.max('value').as('max'),
      eb.fn.sum<number>('value').as('sum'),
    ])
    .where('name', '=', 'largest')
    .executeTakeFirstOrThrow()

  assert.deepEqual({ ...row }, { count: 1, max: largest, sum: largest })
})

test('keeps texts to the last character', async () => {
  for (const text of ['', "it's", 'ümläut €😀', '"{}\\', 'x'.repeat(3_000_000), '\r\n\t']) {
    assert.equal(await read(db.query, await set(db.query, text)), text)
  }
})

test('cuts rows so that each part fits into one statement, and gives way between parts', async () => {
  const rows = Array.from({ length: 1700 }, (_, at) => ({ name: `row-${at}`, value: at }))
  const sizes: number[] = []
  const counting = countTurns()

  await db.transaction((trx) =>
    inChunks(rows, 2, async (chunk) => {
      sizes.push(chunk.length)
      await trx.insertInto('counters').values(chunk).execute()
    }),
  )
  counting.end()
  await inChunks([], 2, async () => assert.fail('there is nothing to do'))

  assert.deepEqual(sizes, [750, 750, 200])
  assert.ok(counting.turns() > 0)
})

test('gives the data directory to one process at a time', () => {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'posthorn-lock-')), 'data')
  after(() => rmSync(join(dataDir, '..'), { recursive: true }))

  const unlock = lockDataDir(dataDir)
  assert.throws(
    () => lockDataDir(dataDir),
    (error) => error instanceof StartError && error.message.includes(dataDir),
  )
  unlock()
  lockDataDir(dataDir)()

  if (process.platform !== 'win32') assert.equal(statSync(dataDir).mode & 0o777, 0o700)
})

const hasVersion = db.version() !== undefined
const onlyWithVersion = { skip: hasVersion ? false : 'this engine cannot tell' }

/** When the next turn of the event loop has begun. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

test('has another version after each commit, and none after a read', onlyWithVersion, async () => {
  const versions = [db.version()]
  await read(db.query, 'nothing')
  await nextTurn()
  versions.push(db.version())
  await set(db.query, 'one')
  versions.push(db.version())
  await db.transaction((trx) => set(trx, 'two'))
  versions.push(db.version())

  const [first, afterRead, ...later] = versions
  assert.equal(afterRead, first)
  assert.equal(new Set([first, ...later]).size, 3, `${versions}`)
})

test('has another version after a commit of another process', onlyWithVersion, async () => {
  const before = db.version()
  const file = join(resources.deps.config.dataDir, 'posthorn.sqlite')
  const other = new DatabaseSync(file)
  other.exec("insert into settings (name, value) values ('of another', 'x')")
  other.close()
  await nextTurn()

  assert.notEqual(db.version(), before)
})

test('has the version it had after a transaction that failed', onlyWithVersion, async () => {
  const before = db.version()
  const failed = db.transaction(async (trx) => {
    await set(trx, 'lost')
    throw new Error('no')
  })
  await assert.rejects(failed)
  await nextTurn()

  assert.equal(db.version(), before)
})
