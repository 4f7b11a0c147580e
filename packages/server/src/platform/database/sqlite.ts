// A Kysely driver for the SQLite that ships with Node. One connection writes; beside it one reads, so that a
// long transaction keeps nobody from reading, and one more for each snapshot that is being read.
import {
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { OpenedEngine, PoolState } from './database.ts'
import { giveWay } from '../turns.ts'
import { LogFlush } from './sqlite-log.ts'
import { startCheckpoints } from './sqlite-checkpoints.ts'
import {
  openReader,
  openWriter,
  type SqliteConnection,
  type SqliteFile,
} from './sqlite-connection.ts'

const IDLE_SNAPSHOTS = 4

/** The embedded engine on one file. */
export function openSqlite(file: SqliteFile): OpenedEngine {
  const driver = new SqliteDriver(file)
  return {
    dialect: {
      createAdapter: () => new QueuedSqliteAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    pool: () => driver.pool(),
    version: () => driver.version(),
  }
}

/** The driver below makes callers wait itself. Kysely's own queue would keep them from the guard of database.ts. */
class QueuedSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class SqliteDriver implements Driver {
  readonly #file: SqliteFile
  readonly #idle: Lease[] = []
  #connections: Connections | undefined

  constructor(file: SqliteFile) {
    this.#file = file
  }

  /** Of the writer: reading waits for nobody. */
  pool(): PoolState {
    return this.#connections?.pool() ?? { open: 0, idle: 0, waiting: 0 }
  }

  version(): number | undefined {
    return this.#connections?.version()
  }

  async init(): Promise<void> {
    this.#connections = new Connections(this.#file)
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#connections) throw new Error('The database is not open.')
    return this.#idle.pop() ?? new Lease(this.#connections)
  }

  /** Kysely remembers every connection it was handed, which costs more than the lease itself. */
  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const lease = asLease(connection)
    if (lease.isOver) this.#idle.push(lease)
  }

  async beginTransaction(
    connection: DatabaseConnection,
    { accessMode }: TransactionSettings,
  ): Promise<void> {
    await asLease(connection).begin(accessMode === 'read only' ? 'snapshot' : 'write')
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await asLease(connection).commit()
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    asLease(connection).rollback()
  }

  async destroy(): Promise<void> {
    await this.#connections?.close()
  }
}

function asLease(connection: DatabaseConnection): Lease {
  if (!(connection instanceof Lease)) throw new Error('Not a SQLite connection.')
  return connection
}

/** What all work on one file shares. */
class Connections {
  readonly writer: SqliteConnection
  readonly reader: SqliteConnection
  readonly log: LogFlush
  readonly #file: SqliteFile
  readonly #idle: SqliteConnection[] = []
  readonly #waiting: (() => void)[] = []
  readonly #stopCheckpoints: () => Promise<void>
  #isWriterTaken = false
  #version: number | undefined

  constructor(file: SqliteFile) {
    this.#file = file
    this.writer = openWriter(file)
    this.reader = openReader(file)
    this.log = new LogFlush(file)
    this.#stopCheckpoints = file.isThrowaway ? async () => {} : startCheckpoints(file.file)
  }

  takeSnapshot(): SqliteConnection {
    const connection = this.#idle.pop() ?? openReader(this.#file)
    connection.execute('begin')
    return connection
  }

  releaseSnapshot(connection: SqliteConnection): void {
    if (this.#idle.length < IDLE_SNAPSHOTS) this.#idle.push(connection)
    else connection.close()
  }

  pool(): PoolState {
    return { open: 1, idle: this.#isWriterTaken ? 0 : 1, waiting: this.#waiting.length }
  }

  /**
   * Asked once for each turn of the event loop, which costs some calls of the system: what another process commits
   * meanwhile was not there when the requests of this turn came.
   */
  version(): number {
    if (this.#version === undefined) {
      this.#version = this.reader.version()
      setImmediate(() => (this.#version = undefined))
    }
    return this.#version
  }

  committed(): void {
    this.#version = undefined
  }

  async takeWriter(): Promise<void> {
    if (this.#isWriterTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#isWriterTaken = true
  }

  releaseWriter(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#isWriterTaken = false
  }

  async close(): Promise<void> {
    await this.#stopCheckpoints()
    await this.log.close()
    for (const connection of [...this.#idle, this.reader]) connection.close()
    this.writer.close()
  }
}

/** What Kysely holds for the time of a query or a transaction. It waits for the writer only when it writes. */
class Lease implements DatabaseConnection {
  readonly #shared: Connections
  /** The connection of the transaction that runs. */
  #own: SqliteConnection | undefined

  constructor(shared: Connections) {
    this.#shared = shared
  }

  get isOver(): boolean {
    return this.#own === undefined
  }

  async begin(kind: 'write' | 'snapshot'): Promise<void> {
    if (kind === 'snapshot') {
      this.#own = this.#shared.takeSnapshot()
      return
    }
    await this.#shared.takeWriter()
    try {
      // Left by one that could not be rolled back.
      if (this.#shared.writer.isInTransaction) this.#shared.writer.execute('rollback')
      // `immediate`: a transaction that starts by reading could otherwise not be upgraded to writing.
      this.#shared.writer.execute('begin immediate')
    } catch (error) {
      this.#shared.releaseWriter()
      throw error
    }
    this.#shared.log.begin()
    this.#own = this.#shared.writer
  }

  /** A commit that fails, as on a full disk, leaves the transaction to be rolled back. */
  async commit(): Promise<void> {
    if (this.#own === this.#shared.writer) await this.#shared.log.finish()
    this.#own?.execute('commit')
    this.#shared.committed()
    this.#release()
  }

  rollback(): void {
    try {
      // Some failures, a full disk among them, have rolled it back already.
      if (this.#own?.isInTransaction) this.#own.execute('rollback')
    } finally {
      this.#release()
    }
  }

  #release(): void {
    const connection = this.#own
    this.#own = undefined
    if (connection === this.#shared.writer) this.#shared.releaseWriter()
    else if (connection) this.#shared.releaseSnapshot(connection)
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#own) {
      if (this.#own === this.#shared.writer) this.#shared.log.flush()
      return this.#own.run(query)
    }
    if (isRead(query)) return this.#shared.reader.run(query)
    await this.#shared.takeWriter()
    try {
      return this.#shared.writer.run(query)
    } finally {
      this.#shared.committed()
      this.#shared.releaseWriter()
    }
  }

  async *streamQuery<Row>(
    query: CompiledQuery,
    rowsAtOnce: number,
  ): AsyncIterableIterator<QueryResult<Row>> {
    // On the shared reader an open statement would keep everybody at the moment when it was begun.
    if (!this.#own) throw new Error('Rows are streamed in a transaction or a snapshot.')
    let rows: Row[] = []
    for (const row of this.#own.iterate<Row>(query)) {
      if (rows.push(row) < rowsAtOnce) continue
      yield { rows }
      rows = []
      await giveWay()
    }
    yield { rows }
  }
}

/** Statements that are written as text begin with `with` only to read; the reader would refuse any other. */
function isRead({ query, sql }: CompiledQuery): boolean {
  return SelectQueryNode.is(query) || /^\s*(select|with)\b/i.test(sql)
}
