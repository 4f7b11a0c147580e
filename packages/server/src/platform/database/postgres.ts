// PostgreSQL through `pg`, with the answers shaped as SQLite gives them: counts and bigints are numbers.
import { PostgresDialect } from 'kysely'
import pg from 'pg'
import Cursor from 'pg-cursor'
import type { OpenedEngine } from './database.ts'

const INT8 = 20
const NUMERIC = 1700

/**
 * The dialect on a pool. Connections that break while idle are reported to `onError` and replaced;
 * an unreachable server fails a query after ten seconds.
 */
export function openPostgres(url: string, onError: (error: Error) => void): OpenedEngine {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'posthorn',
    types: { getTypeParser: numbersAsNumbers },
  })
  // A connection that breaks between two statements of a transaction says so with an event; the next statement
  // fails with the same, and an event that nobody hears would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', (error) => {
    // The pool does not wait until its connections are closed; one that breaks then is no news.
    if (!pool.ending) onError(error)
  })
  return {
    dialect: new PostgresDialect({ pool, cursor: Cursor }),
    pool: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    version: () => undefined,
  }
}

const numbersAsNumbers: typeof pg.types.getTypeParser = (
  type: number,
  format?: 'text' | 'binary',
) => {
  if (type === INT8 || type === NUMERIC) return Number
  return format === 'binary' ? pg.types.getTypeParser(type, 'binary') : pg.types.getTypeParser(type)
}
