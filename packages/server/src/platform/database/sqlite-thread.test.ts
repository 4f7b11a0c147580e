import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { CompiledQuery } from 'kysely'
import { SqliteThread } from './sqlite-thread.ts'

const directory = mkdtempSync(join(tmpdir(), 'posthorn-thread-'))
after(() => rmSync(directory, { recursive: true }))

function aFile(): string {
  const file = join(directory, `${performance.now()}.sqlite`)
  const database = new DatabaseSync(file)
  database.exec('pragma journal_mode = wal; create table things (name text primary key)')
  database.close()
  return file
}

const insert = (name: string) => CompiledQuery.raw('insert into things values (?)', [name])

function namesIn(file: string): unknown[] {
  const database = new DatabaseSync(file, { readOnly: true })
  const rows = database.prepare('select name from things').all()
  database.close()
  return rows.map(({ name }) => name)
}

test('fails everything that is asked when the file cannot be opened', async () => {
  const thread = new SqliteThread({ file: join(directory, 'absent', 'x.sqlite') })

  const outcomes = await Promise.allSettled([thread.begin(), thread.run(insert('a'))])

  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['rejected', 'rejected'],
  )
  assert.equal(thread.isBroken, true)
  await assert.rejects(async () => thread.begin(), /unable to open/)
  await thread.close()
})

test('undoes what was written when it ends before the commit', async () => {
  const file = aFile()
  const thread = new SqliteThread({ file })
  await thread.begin()
  await thread.run(insert('lost'))
  // It may come before the end or not.
  const writing = Promise.allSettled([thread.run(insert('lost too'))])

  await thread.close()

  await writing
  await assert.rejects(async () => thread.commit(), /thread of the database ended/)
  assert.deepEqual(namesIn(file), [])
  const next = new SqliteThread({ file })
  await next.begin()
  await next.run(insert('kept'))
  await next.commit()
  await next.close()
  assert.deepEqual(namesIn(file), ['kept'])
})

test('begins anew after a transaction that nobody ended', async () => {
  const file = aFile()
  const thread = new SqliteThread({ file })
  await thread.begin()
  await thread.run(insert('forgotten'))
  await thread.begin()
  await thread.run(insert('kept'))
  await thread.commit()

  assert.deepEqual(namesIn(file), ['kept'])
  await thread.rollback()
  await thread.close()
})

test('a statement that fails leaves the others as they are', async () => {
  const file = aFile()
  const thread = new SqliteThread({ file })
  await thread.begin()

  const outcomes = await Promise.allSettled(
    ['one', 'one', 'two'].map((name) => thread.run(insert(name))),
  )
  await thread.commit()

  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  )
  assert.deepEqual(namesIn(file), ['one', 'two'])
  await thread.close()
})
