// The one door to the database. Everything the two engines do differently is in this folder.
import { AsyncLocalStorage } from 'node:async_hooks'
import {
  Kysely,
  sql,
  type Dialect,
  type Driver,
  type Transaction as KyselyTransaction,
  type TransactionBuilder,
} from 'kysely'
import { isRetried } from './failures.ts'
import { giveWay } from '../turns.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import type { SqliteFile } from './sqlite-connection.ts'
import type { Tables } from './tables.gen.ts'

export type Engine = 'sqlite' | 'postgres'
export type Transaction = KyselyTransaction<Tables>
/** What a store function takes: the database or a transaction on it. */
export type Queryable = Kysely<Tables>

export interface Database {
  /** For reads and single statements outside a transaction. */
  readonly query: Queryable
  readonly engine: Engine
  /** Runs `work` in a transaction; everything it wrote is undone when it throws. It awaits nothing but the database and others' turn (`giveWay`). */
  transaction<T>(work: (trx: Transaction) => Promise<T>, extent?: TransactionExtent): Promise<T>
  /**
   * Runs `read` on the state of one moment, however long it takes and whatever is written meanwhile. Like in a
   * transaction, only what it is handed may be used.
   */
  snapshot<T>(read: (snapshot: Queryable) => Promise<T>): Promise<T>
  /** Fails when the database does not answer. */
  ping(): Promise<void>
  pool(): PoolState
  /**
   * Another number whenever something was committed, by whomever; undefined where the engine cannot tell without being
   * asked over a network.
   */
  version(): number | undefined
  close(): Promise<void>
}

export interface TransactionExtent {
  /**
   * Thousands of rows, or megabytes, may be written. Where the engine works in the thread that calls it, it is called
   * in another one then: each statement takes longer, and nobody waits for it.
   */
  isLarge: boolean
}

export interface PoolState {
  open: number
  idle: number
  /** Queries and transactions without a connection yet. */
  waiting: number
}

/** One of the two engines, opened. */
export interface OpenedEngine {
  dialect: Dialect
  /** For large transactions, where these are done in another way. */
  largeDialect?: Dialect
  pool: () => PoolState
  version: () => number | undefined
}

export type DatabaseLocation =
  | ({ engine: 'sqlite' } & SqliteFile)
  | { engine: 'postgres'; url: string }

/** Opens a database. @param onError hears of PostgreSQL connections that break while idle */
export function openDatabase(
  location: DatabaseLocation,
  onError: (error: Error) => void,
): Database {
  const guard = new AsyncLocalStorage<TransactionState>()
  const { dialect, largeDialect, pool, version } =
    location.engine === 'sqlite' ? openSqlite(location) : openPostgres(location.url, onError)
  const query = new Kysely<Tables>({ dialect: guarded(dialect, guard) })
  const large = largeDialect ? new Kysely<Tables>({ dialect: guarded(largeDialect, guard) }) : query
  const isolated = async <T>(
    transaction: TransactionBuilder<Tables>,
    work: (trx: Transaction) => Promise<T>,
  ): Promise<T> => {
    if (guard.getStore()?.stage === 'runs') throw usedInside()
    const state: TransactionState = { stage: 'begins' }
    try {
      return await guard.run(state, () => transaction.execute((trx) => work(trx)))
    } finally {
      // What the work started and did not wait for is outside from here on.
      state.stage = 'over'
    }
  }
  return {
    query,
    engine: location.engine,
    transaction: (work, extent) =>
      retried(() => isolated((extent?.isLarge ? large : query).transaction(), work)),
    snapshot: (read) => {
      const transaction = query.transaction().setAccessMode('read only')
      // SQLite has but one level, and Kysely no word for it.
      if (location.engine === 'postgres')
        return isolated(transaction.setIsolationLevel('repeatable read'), read)
      return isolated(transaction, read)
    },
    ping: async () => {
      await sql`select 1`.execute(query)
    },
    pool,
    version,
    close: () => query.destroy(),
  }
}

const MOST_ATTEMPTS = 5

// A statement with as many values takes a few milliseconds; the limit of the engines is far above.
const VALUES_AT_ONCE = 1500

/** Work in a transaction does nothing outside of it, so it may be done again. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !isRetried(error)) throw error
    }
  }
}

/** The first connection that a transaction takes is its own. */
interface TransactionState {
  stage: 'begins' | 'runs' | 'over'
}

/**
 * Using the outer database inside a transaction waits for ever on SQLite, whose only connection is taken, and
 * escapes the transaction on PostgreSQL. Both fail at once instead.
 */
function guarded(dialect: Dialect, guard: AsyncLocalStorage<TransactionState>): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => guardDriver(dialect.createDriver(), guard),
  }
}

function guardDriver(driver: Driver, guard: AsyncLocalStorage<TransactionState>): Driver {
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = async (options) => {
    const state = guard.getStore()
    if (state?.stage === 'runs') throw usedInside()
    if (state?.stage === 'begins') state.stage = 'runs'
    return acquire(options)
  }
  return driver
}

function usedInside(): Error {
  return new Error('Inside a transaction, use the transaction, not the database.')
}

/** Rows that are handed over at once when many are streamed. */
export const STREAMED_ROWS = 250

/**
 * Does something with many rows in parts that each fit into one statement with `columns` bound values a row, and
 * gives way in between.
 */
export async function inChunks<T>(
  rows: Iterable<T> | AsyncIterable<T>,
  columns: number,
  work: (chunk: T[]) => Promise<unknown>,
): Promise<void> {
  const size = Math.ceil(VALUES_AT_ONCE / columns)
  let chunk: T[] = []
  for await (const row of rows) {
    if (chunk.push(row) < size) continue
    await work(chunk)
    await giveWay()
    chunk = []
  }
  if (chunk.length > 0) await work(chunk)
}
