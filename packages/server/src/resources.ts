// Opens what a server needs and closes it again: the data directory, the master key, the database.
import { join } from 'node:path'
import { createAccessKeyUses } from './platform/auth/access-keys.ts'
import { createFileBlobs } from './platform/blobs.ts'
import type { Config } from './platform/config.ts'
import { lockDataDir } from './platform/database/data-dir-lock.ts'
import { openDatabase, type Database, type DatabaseLocation } from './platform/database/database.ts'
import { createSignals } from './platform/database/signals.ts'
import type { Deps } from './platform/deps.ts'
import { newId } from './platform/ids.ts'
import { createJobs } from './platform/jobs/create.ts'
import { createMetrics } from './platform/metrics/registry.ts'
import { createOutbox } from './platform/outbox.ts'
import { createSecrets, loadMasterKey } from './platform/secrets.ts'
import { createThreads } from './platform/threads.ts'
import { createClock } from './platform/timestamp.ts'
import { createUsage } from './platform/usage.ts'

export interface Resources {
  deps: Deps
  /** Tells the address once it is known; until then the configured one is used. */
  setPublicUrl(url: string): void
  close(): Promise<void>
}

/**
 * @param report hears of failures that no request waits for
 * @throws {StartError} when another process uses the data directory
 */
export function openResources(config: Config, report: (error: unknown) => void): Resources {
  // PostgreSQL serves many processes, so the data directory is theirs together; SQLite serves one.
  const unlock = config.databaseUrl ? () => {} : lockDataDir(config.dataDir)
  const db = openServerDatabase(config, report)
  const now = createClock()
  const threads = createThreads()
  const signals = createSignals({ db, databaseUrl: config.databaseUrl, onError: report })
  let publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`
  return {
    deps: {
      db,
      config,
      secrets: createSecrets(loadMasterKey(config.secretKey, config.dataDir)),
      blobs: createFileBlobs(config.dataDir),
      usage: createUsage(db, now, report),
      accessKeyUses: createAccessKeyUses(db, report),
      threads,
      jobs: createJobs({ db, databaseUrl: config.databaseUrl, now, onError: report }),
      outbox: createOutbox({ db, now, onError: report }),
      signals,
      metrics: createMetrics(),
      now,
      newId,
      publicUrl: () => publicUrl,
    },
    setPublicUrl: (url) => {
      publicUrl = config.publicUrl ?? url
    },
    close: async () => {
      await threads.close()
      await signals.close()
      await db.close()
      unlock()
    },
  }
}

/** The database alone, also while a server uses it. */
export function openServerDatabase(config: Config, report: (error: unknown) => void): Database {
  return openDatabase(locationOf(config), report)
}

function locationOf({ databaseUrl, dataDir }: Config): DatabaseLocation {
  return databaseUrl
    ? { engine: 'postgres', url: databaseUrl }
    : { engine: 'sqlite', file: join(dataDir, 'posthorn.sqlite') }
}
