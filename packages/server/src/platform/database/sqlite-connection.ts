// One connection to a SQLite file. A prepared statement is kept for each distinct text, which halves the time of
// a small query.
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { CompiledQuery, QueryResult } from 'kysely'
import { isTurnOver } from '../turns.ts'

const STATEMENT_CACHE_SIZE = 500
// Inserts of many rows have a text for each number of rows, and a kept one takes megabytes.
const LONGEST_KEPT_STATEMENT = 4096
const WRITER_CACHE_KIB = 2048
/** Looking at the clock after each row would cost as much as the row. */
const LOOKS_EVERY = 16

export class SqliteConnection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, Prepared>()
  #version: StatementSync | undefined

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** Another number after every commit on another connection, of this process or not. */
  version(): number {
    this.#version ??= this.#database.prepare('pragma data_version')
    return Number(this.#version.get()?.['data_version'])
  }

  begin(kind: 'immediate' | 'deferred'): void {
    // Left by a transaction that could not be rolled back.
    this.rollback()
    this.#database.exec(`begin ${kind}`)
  }

  commit(): void {
    this.#database.exec('commit')
  }

  /** Some failures, a full disk among them, have rolled it back already. */
  rollback(): void {
    if (this.#database.isTransaction) this.#database.exec('rollback')
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  run<Row>({ sql, parameters }: Statement): QueryResult<Row> {
    const { statement, columns } = this.#prepare(sql)
    const values = parameters as SQLInputValue[]
    if (columns.length > 0) return { rows: toRows<Row>(columns, statement.all(...values)) }
    const { changes, lastInsertRowid } = statement.run(...values)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  /** Rows as they are found. A batch ends with the turn of this thread, and at the latest with so many rows. */
  *batches<Row>({ sql, parameters }: Statement, mostRows: number): Iterable<Row[]> {
    // A statement of its own: the kept one may be used again before this iteration ends.
    const { statement, columns } = this.#newStatement(sql)
    let rows: Row[] = []
    for (const values of statement.iterate(...(parameters as SQLInputValue[]))) {
      const count = rows.push(toRow<Row>(columns, values))
      if (count < mostRows && (count % LOOKS_EVERY !== 0 || !isTurnOver())) continue
      yield rows
      rows = []
    }
    yield rows
  }

  #prepare(sql: string): Prepared {
    const kept = this.#statements.get(sql)
    if (kept) return kept
    const entry = this.#newStatement(sql)
    if (sql.length > LONGEST_KEPT_STATEMENT) return entry
    this.#statements.set(sql, entry)
    if (this.#statements.size > STATEMENT_CACHE_SIZE) this.#dropOldest()
    return entry
  }

  #newStatement(sql: string): Prepared {
    const statement = this.#database.prepare(sql)
    statement.setReturnArrays(true)
    return { statement, columns: statement.columns().map(({ name }) => name) }
  }

  #dropOldest(): void {
    const [oldest] = this.#statements.keys()
    if (oldest !== undefined) this.#statements.delete(oldest)
  }
}

type Statement = Pick<CompiledQuery, 'sql' | 'parameters'>

interface Prepared {
  statement: StatementSync
  /** None for a statement that returns no rows. */
  columns: string[]
}

function toRows<Row>(columns: readonly string[], lists: unknown): Row[] {
  return (lists as unknown[]).map((values) => toRow<Row>(columns, values))
}

/** Made here, rows are objects that are quick to read; those of the driver are slow dictionaries. */
function toRow<Row>(columns: readonly string[], values: unknown): Row {
  const row: Record<string, unknown> = {}
  for (const [at, column] of columns.entries()) row[column] = (values as unknown[])[at]
  return row as Row
}

export interface SqliteFile {
  file: string
  /** Loses what was written last when the machine (not the process) stops; for databases that tests throw away. */
  isThrowaway?: true
}

/**
 * A connection that writes.
 * @param cacheKib what does not fit is written before the commit, and read again when it changes again
 */
export function openWriter(
  { file, isThrowaway }: SqliteFile,
  cacheKib = WRITER_CACHE_KIB,
): SqliteConnection {
  const database = new DatabaseSync(file)
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = ${isThrowaway ? 'off' : 'full'};
    pragma busy_timeout = 5000;
    pragma foreign_keys = on;
    pragma temp_store = memory;
    pragma cache_size = -${cacheKib};
  `)
  // Moving committed pages into the file is work for another thread (sqlite-checkpoints.ts).
  if (!isThrowaway) database.exec('pragma wal_autocheckpoint = 0')
  return new SqliteConnection(database)
}

/** A connection that only reads, beside the writer and never waiting for it. */
export function openReader({ file }: SqliteFile): SqliteConnection {
  const database = new DatabaseSync(file, { readOnly: true })
  database.exec(`
    pragma busy_timeout = 5000;
    pragma cache_size = -65536;
    pragma temp_store = memory;
  `)
  return new SqliteConnection(database)
}
