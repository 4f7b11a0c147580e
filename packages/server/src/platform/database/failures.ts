// Failures of the database that are not the caller's and pass: told apart from mistakes of ours.
import { ApiError } from '../errors/errors.ts'

/** Two transactions waited for each other, or read what the other changed: the one that is told may try again. */
const RETRIED_CODES: ReadonlySet<unknown> = new Set(['40001', '40P01'])

/** What was read in a transaction is gone by now. Done again, the work reads what is there then. */
export class OutdatedRead extends Error {}

/** Whether the same work may succeed when it is simply done again. */
export function isRetried(error: unknown): boolean {
  return error instanceof OutdatedRead || RETRIED_CODES.has(codeOf(error))
}

// Of PostgreSQL: shutting down, starting, too many connections, out of disk or memory. Of the network: no server.
const GONE_CODES =
  /^(08...|57P0[1-3]|53...|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/
// `pg` and its pool have no codes for these.
const GONE_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

// Primary result codes of SQLite: busy, read-only, I/O error, full.
const SQLITE_FULL = 13
// Also what a full disk gives where it is the log or its index that cannot grow.
const SQLITE_IOERR = 10
const SQLITE_PASSING: ReadonlySet<number> = new Set([5, 8])

/**
 * What the caller is told of a database that cannot be used now: try again later.
 * @returns undefined for every other error
 */
export function toUnavailable(error: unknown): ApiError | undefined {
  const sqlite = sqliteCodeOf(error)
  const isDisk =
    sqlite === SQLITE_FULL ||
    sqlite === SQLITE_IOERR ||
    codeOf(error) === '53100' ||
    codeOf(error) === 'ENOSPC'
  if (isDisk) return unavailable('The disk of the server is full or failing.', error)
  if (isGone(error) || (sqlite !== undefined && SQLITE_PASSING.has(sqlite)))
    return unavailable('The database does not answer.', error)
  return undefined
}

function unavailable(what: string, cause: unknown): ApiError {
  return new ApiError('unavailable', `${what} Try again later.`, { retryAfterSeconds: 5, cause })
}

function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = codeOf(error)
  return (
    (typeof code === 'string' && GONE_CODES.test(code)) ||
    GONE_MESSAGES.test(error.message) ||
    // Several addresses were tried.
    (error instanceof AggregateError && error.errors.some(isGone))
  )
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

function sqliteCodeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || codeOf(error) !== 'ERR_SQLITE_ERROR') return undefined
  // The low byte is the primary code.
  return 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined
}
