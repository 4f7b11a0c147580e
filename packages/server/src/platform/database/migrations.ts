// Forward-only migrations, numbered SQL files. They run under a lock, each in a transaction of its own.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { StartError } from '../start-error.ts'
import type { Database, Queryable, Transaction } from './database.ts'

const MIGRATIONS = join(import.meta.dirname, '..', '..', '..', 'migrations')
// Any constant will do; all processes of one database must agree on it.
const ADVISORY_LOCK = 7_261_003

interface Migration {
  version: number
  name: string
  statements: string[]
  checksum: string
}

/**
 * Brings the schema up to date.
 * @param upTo the last version to apply, for what was stored under an earlier one
 * @returns the names of the migrations that were applied now
 * @throws {StartError} when the schema is newer than this program, an applied migration was edited since, or two
 * migrations have the same number, of which one would be passed over
 */
export async function migrate(
  database: Database,
  upTo = Infinity,
  directory = MIGRATIONS,
): Promise<string[]> {
  const migrations = readMigrations(directory)
  const applied: string[] = []
  await createHistory(database)
  for (const migration of migrations.filter(({ version }) => version <= upTo)) {
    if (await database.transaction((trx) => applyOnce(trx, database, migration, migrations))) {
      applied.push(migration.name)
    }
  }
  return applied
}

/** The last version that was applied. */
export async function schemaVersionOf(db: Queryable): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select max(version) as version from schema_migrations`.execute(db)
  return rows[0]?.version ?? 0
}

/** The last version that this program knows. */
export function latestSchemaVersion(): number {
  return readMigrations(MIGRATIONS).at(-1)?.version ?? 0
}

/** The names of all tables, each after those it refers to. */
export function migratedTables(): string[] {
  return readMigrations(MIGRATIONS).flatMap(({ statements }) =>
    statements.flatMap((statement) => /^create table (\w+)/.exec(statement)?.[1] ?? []),
  )
}

/** Each step takes the lock anew and looks at the history under it, so that parallel starts apply it once. */
async function applyOnce(
  trx: Transaction,
  database: Database,
  migration: Migration,
  all: Migration[],
) {
  if (database.engine === 'postgres')
    await sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`.execute(trx)
  const history = await sql<{ version: number; checksum: string }>`
    select version, checksum from schema_migrations order by version`.execute(trx)
  refuseUnknown(history.rows, all)
  if (history.rows.some(({ version }) => version === migration.version)) return false
  for (const statement of migration.statements) await sql.raw(statement).execute(trx)
  await sql`
    insert into schema_migrations (version, name, checksum, applied_at)
    values (${migration.version}, ${migration.name}, ${migration.checksum}, ${new Date().toISOString()})`.execute(
    trx,
  )
  return true
}

function refuseUnknown(
  history: readonly { version: number; checksum: string }[],
  all: readonly Migration[],
): void {
  for (const { version, checksum } of history) {
    const known = all.find((migration) => migration.version === version)
    if (!known) {
      throw new StartError(
        `The database has schema version ${version}; this program knows versions up to ${all.at(-1)?.version ?? 0}. Start a newer Posthorn on it.`,
      )
    }
    if (known.checksum !== checksum) {
      throw new StartError(
        `Migration "${known.name}" was changed after it had been applied to this database.`,
      )
    }
  }
}

async function createHistory(database: Database): Promise<void> {
  const create = sql`
    create table if not exists schema_migrations (
      version integer primary key, name text not null, checksum text not null, applied_at text not null
    )`
  await database.transaction(async (trx) => {
    // Two sessions that create the same table at once collide inside PostgreSQL, even with `if not exists`.
    if (database.engine === 'postgres')
      await sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`.execute(trx)
    await create.execute(trx)
  })
}

function readMigrations(directory: string): Migration[] {
  const migrations = readdirSync(directory)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(directory, file), 'utf8')
      return {
        version: Number(file.slice(0, 4)),
        name: file.replace('.sql', ''),
        statements: splitStatements(text),
        checksum: createHash('sha256').update(text).digest('hex'),
      }
    })
  refuseRepeated(migrations)
  return migrations
}

function refuseRepeated(migrations: readonly Migration[]): void {
  for (const [at, { version, name }] of migrations.entries()) {
    const before = migrations[at - 1]
    if (before?.version === version)
      throw new StartError(`The migrations "${before.name}" and "${name}" have the same number.`)
  }
}

/** Our files end each statement with a semicolon at the end of a line and hold none elsewhere. */
function splitStatements(text: string): string[] {
  return text
    .replace(/^\s*--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter(Boolean)
}
