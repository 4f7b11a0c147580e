// A Kysely driver for the SQLite that ships with Node. One connection; a prepared statement is kept for each
// distinct text, which halves the time of a small query.
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely'
import type { OpenedEngine, PoolState } from './database.ts'

const STATEMENT_CACHE_SIZE = 500
// Inserts of many rows have a text for each number of rows, and a kept one takes megabytes.
const LONGEST_KEPT_STATEMENT = 4096

/** The embedded engine on one file, or on ':memory:'. */
export function openSqlite(file: string): OpenedEngine {
  const driver = new SqliteDriver(file)
  return {
    dialect: {
      createAdapter: () => new QueuedSqliteAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    pool: () => driver.pool(),
  }
}

/** The driver below makes callers wait itself. Kysely's own queue would keep them from the guard of database.ts. */
class QueuedSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class SqliteDriver implements Driver {
  readonly #file: string
  #connection: SqliteConnection | undefined
  readonly #waiting: (() => void)[] = []
  #isBusy = false

  constructor(file: string) {
    this.#file = file
  }

  pool(): PoolState {
    return { open: 1, idle: this.#isBusy ? 0 : 1, waiting: this.#waiting.length }
  }

  async init(): Promise<void> {
    this.#connection = new SqliteConnection(openFile(this.#file))
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#connection) throw new Error('The database is not open.')
    if (this.#isBusy) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#isBusy = true
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#isBusy = false
  }

  // `immediate`: a transaction that starts by reading could otherwise not be upgraded to writing.
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    asSqlite(connection).execute('begin immediate')
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    asSqlite(connection).execute('commit')
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    asSqlite(connection).execute('rollback')
  }

  async destroy(): Promise<void> {
    this.#connection?.close()
  }
}

function openFile(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma busy_timeout = 5000;
    pragma foreign_keys = on;
    pragma cache_size = -65536;
    pragma temp_store = memory;
  `)
  return database
}

function asSqlite(connection: DatabaseConnection): SqliteConnection {
  if (!(connection instanceof SqliteConnection)) throw new Error('Not a SQLite connection.')
  return connection
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, { statement: StatementSync; isReader: boolean }>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  execute(sql: string): void {
    this.#database.exec(sql)
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { statement, isReader } = this.#prepare(sql)
    const values = parameters as SQLInputValue[]
    if (isReader) return { rows: statement.all(...values) as Row[] }
    const { changes, lastInsertRowid } = statement.run(...values)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  async *streamQuery<Row>({
    sql,
    parameters,
  }: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    // A statement of its own: the kept one may be used again before this iteration ends.
    for (const row of this.#database.prepare(sql).iterate(...(parameters as SQLInputValue[]))) {
      yield { rows: [row as Row] }
    }
  }

  #prepare(sql: string) {
    const kept = this.#statements.get(sql)
    if (kept) return kept
    const statement = this.#database.prepare(sql)
    const entry = { statement, isReader: statement.columns().length > 0 }
    if (sql.length > LONGEST_KEPT_STATEMENT) return entry
    this.#statements.set(sql, entry)
    if (this.#statements.size > STATEMENT_CACHE_SIZE) this.#dropOldest()
    return entry
  }

  #dropOldest(): void {
    const [oldest] = this.#statements.keys()
    if (oldest !== undefined) this.#statements.delete(oldest)
  }
}
