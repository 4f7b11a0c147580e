// Tells every process that there is something new to read, without saying what: by LISTEN and NOTIFY on PostgreSQL,
// within the process on SQLite, which has but one. A signal may be lost with its connection, so whoever listens also
// looks now and then.
import { sql } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'

export interface Signals {
  /** To every process, this one included. Does not throw. */
  send(): Promise<void>
  /** @returns what ends listening */
  listen(listener: () => void): () => void
  close(): Promise<void>
}

export interface SignalsOptions {
  db: Database
  /** Where the database is, on PostgreSQL. */
  databaseUrl: string | undefined
  onError: (error: unknown) => void
}

export function createSignals({ db, databaseUrl, onError }: SignalsOptions): Signals {
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach((listener) => listener())
  const connection = databaseUrl ? createConnection(databaseUrl, tell, onError) : undefined
  return {
    async send() {
      if (!connection) return tell()
      await sql`select pg_notify(${CHANNEL}, '')`.execute(db.query).catch(onError)
    },
    listen(listener) {
      connection?.open()
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => connection?.close(),
  }
}

const CHANNEL = 'posthorn_events'
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000

interface Connection {
  /** Connects when it is not connected, and again whenever the connection breaks. */
  open(): void
  close(): Promise<void>
}

/** A connection of its own: those of the pool go from one to the next, and nobody listens meanwhile. */
function createConnection(
  url: string,
  tell: () => void,
  onError: (error: unknown) => void,
): Connection {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let waitMs = FIRST_WAIT_MS
  let isClosed = false

  function open(): void {
    if (client || timer || isClosed) return
    const opened = new pg.Client({
      connectionString: url,
      application_name: 'posthorn events',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    })
    client = opened
    opened.on('notification', tell)
    // What breaks a connection also ends it.
    opened.on('error', () => {})
    opened.on('end', () => openLater(opened))
    void listen(opened).catch((error: unknown) => {
      if (!isClosed) onError(error)
      openLater(opened)
    })
  }

  async function listen(opened: pg.Client): Promise<void> {
    await opened.connect()
    await opened.query(`listen ${CHANNEL}`)
    waitMs = FIRST_WAIT_MS
    // Whatever was sent while nobody listened.
    tell()
  }

  function openLater(broken: pg.Client): void {
    if (client !== broken || isClosed) return
    client = undefined
    void broken.end().catch(() => {})
    timer = setTimeout(() => {
      timer = undefined
      open()
    }, waitMs)
    timer.unref()
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
  }

  return {
    open,
    async close() {
      isClosed = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
