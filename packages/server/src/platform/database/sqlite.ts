// A Kysely driver for the SQLite that ships with Node. One connection writes; beside it one reads, so that a
// long transaction keeps nobody from reading, and one more for each snapshot that is being read. Large transactions
// write in a thread of their own, in turn with the others: SQLite has one writer at a time.
import {
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { OpenedEngine, PoolState } from './database.ts'
import { giveWay } from '../turns.ts'
import { startCheckpoints } from './sqlite-checkpoints.ts'
import { openReader, openWriter, SqliteConnection, type SqliteFile } from './sqlite-connection.ts'
import { SqliteThread } from './sqlite-thread.ts'

const IDLE_SNAPSHOTS = 4

/** The embedded engine on one file. */
export function openSqlite(file: SqliteFile): OpenedEngine {
  let connections: Connections | undefined
  const open = () => (connections ??= new Connections(file))
  return {
    dialect: toDialect(new SqliteDriver(open, 'write')),
    largeDialect: toDialect(new SqliteDriver(open, 'large')),
    // Of the writer: reading waits for nobody.
    pool: () => connections?.pool() ?? { open: 0, idle: 0, waiting: 0 },
    version: () => connections?.version(),
  }
}

function toDialect(driver: Driver): Dialect {
  return {
    createAdapter: () => new QueuedSqliteAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** The driver below makes callers wait itself. Kysely's own queue would keep them from the guard of database.ts. */
class QueuedSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class SqliteDriver implements Driver {
  readonly #open: () => Connections
  readonly #kind: 'write' | 'large'
  readonly #idle: Lease[] = []
  #connections: Connections | undefined

  constructor(open: () => Connections, kind: 'write' | 'large') {
    this.#open = open
    this.#kind = kind
  }

  async init(): Promise<void> {
    this.#connections = this.#open()
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
    await asLease(connection).begin(accessMode === 'read only' ? 'snapshot' : this.#kind)
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await asLease(connection).commit()
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await asLease(connection).rollback()
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
  readonly #file: SqliteFile
  readonly #idle: SqliteConnection[] = []
  readonly #waiting: (() => void)[] = []
  readonly #stopCheckpoints: () => Promise<void>
  #thread: SqliteThread | undefined
  #isWriterTaken = false
  #version: number | undefined

  constructor(file: SqliteFile) {
    this.#file = file
    this.writer = openWriter(file)
    this.reader = openReader(file)
    this.#stopCheckpoints = file.isThrowaway ? async () => {} : startCheckpoints(file.file)
  }

  /** The connection that writes, elsewhere; started when it is first needed, and anew after it broke. */
  largeWriter(): SqliteThread {
    this.#thread = this.#thread?.isBroken === false ? this.#thread : new SqliteThread(this.#file)
    return this.#thread
  }

  takeSnapshot(): SqliteConnection {
    const connection = this.#idle.pop() ?? openReader(this.#file)
    connection.begin('deferred')
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
    await this.#thread?.close()
    for (const connection of [...this.#idle, this.reader]) connection.close()
    this.writer.close()
  }
}

/** What Kysely holds for the time of a query or a transaction. It waits for the writer only when it writes. */
class Lease implements DatabaseConnection {
  readonly #shared: Connections
  /** The connection of the transaction that runs. */
  #own: SqliteConnection | SqliteThread | undefined
  #isWriting = false

  constructor(shared: Connections) {
    this.#shared = shared
  }

  get isOver(): boolean {
    return this.#own === undefined
  }

  async begin(kind: 'write' | 'large' | 'snapshot'): Promise<void> {
    if (kind === 'snapshot') {
      this.#own = this.#shared.takeSnapshot()
      return
    }
    await this.#shared.takeWriter()
    this.#isWriting = true
    try {
      // What it could not roll back would keep the other one waiting.
      this.#shared.writer.rollback()
      const writer = kind === 'large' ? this.#shared.largeWriter() : this.#shared.writer
      // `immediate`: a transaction that starts by reading could otherwise not be upgraded to writing.
      await writer.begin('immediate')
      this.#own = writer
    } catch (error) {
      this.#release()
      throw error
    }
  }

  /** A commit that fails, as on a full disk, leaves the transaction to be rolled back. */
  async commit(): Promise<void> {
    await this.#own?.commit()
    this.#shared.committed()
    this.#release()
  }

  async rollback(): Promise<void> {
    try {
      await this.#own?.rollback()
    } finally {
      this.#release()
    }
  }

  #release(): void {
    const connection = this.#own
    this.#own = undefined
    if (this.#isWriting) this.#shared.releaseWriter()
    else if (connection instanceof SqliteConnection) this.#shared.releaseSnapshot(connection)
    this.#isWriting = false
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#own) return this.#own.run(query)
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
    for await (const rows of this.#own.batches<Row>(query, rowsAtOnce)) {
      yield { rows }
      await giveWay()
    }
  }
}

/** Statements that are written as text begin with `with` only to read; the reader would refuse any other. */
function isRead({ query, sql }: CompiledQuery): boolean {
  return SelectQueryNode.is(query) || /^\s*(select|with)\b/i.test(sql)
}
