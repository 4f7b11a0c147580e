import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { StartError } from '../start-error.ts'
import { openDatabase, type Database, type DatabaseLocation } from './database.ts'
import { migrate } from './migrations.ts'

const server = process.env['POSTHORN_TEST_DATABASE_URL']
const names = readdirSync(join(import.meta.dirname, '../../../migrations'))
  .toSorted()
  .map((file) => file.replace('.sql', ''))

/** An empty database of its own, opened as often as wanted. */
async function aPlace(context: TestContext): Promise<() => Database> {
  const { location, drop } = server ? await onPostgres(server) : onSqlite()
  const opened: Database[] = []
  context.after(async () => {
    for (const database of opened) await database.close()
    await drop()
  })
  return () => {
    const database = openDatabase(location, (error) => assert.fail(error))
    opened.push(database)
    return database
  }
}

interface Place {
  location: DatabaseLocation
  drop: () => Promise<void>
}

function onSqlite(): Place {
  const directory = mkdtempSync(join(tmpdir(), 'posthorn-migrations-'))
  return {
    location: { engine: 'sqlite', file: join(directory, 'test.sqlite') },
    drop: async () => rmSync(directory, { recursive: true }),
  }
}

async function onPostgres(url: string): Promise<Place> {
  const name = `posthorn_migrations_${randomUUID().replaceAll('-', '')}`
  const administer = async (statement: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await administer(`create database ${name}`)
  const own = new URL(url)
  own.pathname = name
  return {
    location: { engine: 'postgres', url: own.href },
    drop: () => administer(`drop database ${name} with (force)`),
  }
}

async function historyOf(database: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from schema_migrations order by version`.execute(database.query)
  return rows.map(({ name }) => name)
}

test('brings an empty database up to date, once', async (context) => {
  const open = await aPlace(context)
  const database = open()

  const first = await migrate(database)
  const second = await migrate(database)
  const afterReopening = await migrate(open())

  assert.deepEqual([first, second, afterReopening], [names, [], []])
  assert.deepEqual(await historyOf(database), names)
})

test(
  'applies each migration once when several processes start at the same time',
  {
    skip: server ? false : 'SQLite serves one process',
  },
  async (context) => {
    const open = await aPlace(context)

    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(open())))

    assert.deepEqual(applied.flat().toSorted(), names)
    assert.deepEqual(await historyOf(open()), names)
  },
)

test('refuses a database that a newer program has changed, and changes nothing', async (context) => {
  const open = await aPlace(context)
  const database = open()
  await migrate(database)
  await sql`
    insert into schema_migrations (version, name, checksum, applied_at)
    values (9000, '9000_future', 'x', '2030-01-01T00:00:00.000Z')`.execute(database.query)
  const before = await historyOf(database)

  await assert.rejects(
    migrate(database),
    (error) =>
      error instanceof StartError &&
      /schema version 9000; this program knows versions up to \d+\./.test(error.message),
  )
  assert.deepEqual(await historyOf(database), before)
})

test('refuses a database with a migration that was edited since, and names it', async (context) => {
  const open = await aPlace(context)
  const database = open()
  await migrate(database)
  await sql`update schema_migrations set checksum = 'x' where version = 2`.execute(database.query)

  await assert.rejects(
    migrate(database),
    (error) => error instanceof StartError && /"0002_workspaces" was changed/.test(error.message),
  )
})

test('undoes a migration that fails half-way and applies it later', async (context) => {
  const open = await aPlace(context)
  const database = open()
  // In the way of the second migration, whose other statements come before.
  await sql`create table workspace_roles (id text)`.execute(database.query)

  await assert.rejects(migrate(database))
  const afterFailure = await historyOf(database)
  await sql`drop table workspace_roles`.execute(database.query)
  const applied = await migrate(database)

  assert.deepEqual(afterFailure, names.slice(0, 1))
  assert.deepEqual(applied, names.slice(1))
})

test('refuses two migrations with the same number, and applies none', async (context) => {
  const open = await aPlace(context)
  const directory = mkdtempSync(join(tmpdir(), 'posthorn-migrations-'))
  context.after(() => rmSync(directory, { recursive: true }))
  cpSync(join(import.meta.dirname, '../../../migrations'), directory, { recursive: true })
  writeFileSync(join(directory, '0002_zoo.sql'), 'create table zoo (id text primary key);\n')
  const database = open()

  await assert.rejects(
    migrate(database, Infinity, directory),
    (error) =>
      error instanceof StartError &&
      error.message === 'The migrations "0002_workspaces" and "0002_zoo" have the same number.',
  )
  const applied = await migrate(database)
  assert.deepEqual(applied, names)
})

test('numbers migrations without a gap', () => {
  assert.deepEqual(
    names.map((name) => Number(name.slice(0, 4))),
    names.map((_, at) => at + 1),
  )
})

test('tells of members of earlier versions how they came in and when they were last there', async (context) => {
  const open = await aPlace(context)
  const database = open()
  await migrate(database, 19)
  const run = (statement: string) => sql.raw(statement).execute(database.query)
  await run("insert into teams values (1, 'Team', 'team', '2026-01-01', '2026-01-01')")
  const people = ['first', 'invited', 'added', 'unknown'].map((name, at) => ({ name, id: 10 + at }))
  for (const { name, id } of people) {
    const made = `2026-01-0${id - 9}T10:00:00.000Z`
    await run(`insert into users (id, username, username_key, email, email_key, full_name, state, created_at, updated_at)
      values (${id}, '${name}', '${name}', '${name}@x', '${name}@x', '${name}', 'active', '${made}', '${made}')`)
    await run(`insert into team_members values (1, ${id}, '${made}')`)
    if (name === 'unknown') continue
    await run(`insert into audit_events values (${id}, 1, 'team.member_added', '', ${id === 10 ? 'null' : 10}, ${id},
      null, null, '', '', '', '{}', '${made}')`)
  }
  // The first one lost the password later; only the link of the other one is as old as the account.
  await run(
    "insert into setup_links values ('a', 10, '2026-02-01T10:00:00.000Z', '2026-03-01', null)",
  )
  await run(
    "insert into setup_links values ('b', 11, '2026-01-02T10:00:00.001Z', '2026-03-01', null)",
  )
  await run(`insert into api_keys (id, user_id, team_id, name, hash, hint, state, created_at, last_used_at)
    values ('k', 11, 1, '', 'k', '', 'enabled', '2026-01-02', '2026-01-20')`)
  await run(`insert into sessions
    values ('s', 11, 1, 's', 's', '', '', '2026-01-02', '2026-01-25', '2026-02-01')`)

  const applied = await migrate(database, 20)

  assert.deepEqual(applied, ['0020_members'])
  const { rows } = await sql`
    select user_id, origin, added_by, last_active_at from team_members order by user_id`.execute(
    database.query,
  )
  assert.deepEqual(rows, [
    { user_id: 10, origin: 'installation', added_by: null, last_active_at: null },
    { user_id: 11, origin: 'invitation', added_by: 10, last_active_at: '2026-01-25' },
    { user_id: 12, origin: 'direct', added_by: 10, last_active_at: null },
    { user_id: 13, origin: null, added_by: null, last_active_at: null },
  ])
})
