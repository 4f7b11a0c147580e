// Resources for tests: a migrated database of their own and a temporary data directory. SQLite in a file, or
// PostgreSQL where POSTHORN_TEST_DATABASE_URL names a server on which databases may be created.
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createAccessKeyUses } from '../platform/auth/access-keys.ts'
import { createFileBlobs } from '../platform/blobs.ts'
import { readConfig, type Config } from '../platform/config.ts'
import { openDatabase, type Database } from '../platform/database/database.ts'
import { migrate } from '../platform/database/migrations.ts'
import { createSignals } from '../platform/database/signals.ts'
import type { Deps } from '../platform/deps.ts'
import { createJobs } from '../platform/jobs/create.ts'
import { createMetrics } from '../platform/metrics/registry.ts'
import { createOutbox } from '../platform/outbox.ts'
import { createSecrets } from '../platform/secrets.ts'
import { createThreads } from '../platform/threads.ts'
import { createUsage } from '../platform/usage.ts'

export interface TestResources {
  deps: Deps
  /** Where the database is, on PostgreSQL. */
  databaseUrl: string | undefined
  /** Moves the clock; it stands still otherwise advancing one millisecond a reading. */
  advance(milliseconds: number): void
  close(): Promise<void>
}

export async function openTestResources(changes: Partial<Config> = {}): Promise<TestResources> {
  const dataDir = mkdtempSync(join(tmpdir(), 'posthorn-test-'))
  const config = {
    ...readConfig({ args: [], env: {}, cwd: dataDir }),
    dataDir,
    logLevel: 'warn' as const,
    ...changes,
  }
  const { db, databaseUrl, drop } = await openTestDatabase(dataDir)
  await migrate(db)
  let time = Date.parse('2026-01-15T10:00:00.000Z')
  const now = () => new Date(time++).toISOString()
  const deps: Deps = {
    db,
    config,
    secrets: createSecrets(randomBytes(32)),
    blobs: createFileBlobs(dataDir),
    usage: createUsage(db, now, rethrow),
    accessKeyUses: createAccessKeyUses(db, rethrow),
    threads: createThreads(),
    jobs: createJobs({ db, databaseUrl, now, onError: () => {} }),
    outbox: createOutbox({ db, now, onError: console.error }),
    signals: createSignals({ db, databaseUrl, onError: () => {} }),
    metrics: createMetrics(),
    now,
    newId: randomUUID,
    publicUrl: () => config.publicUrl ?? 'http://posthorn.test',
  }
  return {
    deps,
    databaseUrl,
    advance: (milliseconds) => {
      time += milliseconds
    },
    close: async () => {
      await deps.threads.close()
      await deps.signals.close()
      await db.close()
      await drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function openTestDatabase(
  dataDir: string,
): Promise<{ db: Database; databaseUrl: string | undefined; drop: () => Promise<void> }> {
  const server = process.env['POSTHORN_TEST_DATABASE_URL']
  if (!server)
    return {
      db: openDatabase(
        { engine: 'sqlite', file: join(dataDir, 'posthorn.sqlite'), isThrowaway: true },
        rethrow,
      ),
      databaseUrl: undefined,
      drop: async () => {},
    }
  const name = `posthorn_test_${randomUUID().replaceAll('-', '')}`
  await administer(server, `create database ${name}${collation()}`)
  const url = new URL(server)
  url.pathname = name
  return {
    db: openDatabase({ engine: 'postgres', url: url.href }, rethrow),
    databaseUrl: url.href,
    drop: () => administer(server, `drop database ${name} with (force)`),
  }
}

/** Nothing may depend on how the database sorts text: the suite also runs under the rules of a language. */
function collation(): string {
  const language = process.env['POSTHORN_TEST_COLLATION']
  return language
    ? ` template template0 encoding 'UTF8' locale_provider icu icu_locale '${language}' locale 'C'`
    : ''
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function rethrow(error: unknown): never {
  throw error
}
