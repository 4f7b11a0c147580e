// `posthorn backup`: all rows as of one moment and the blobs they name, into one file, while the server goes on.
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createFileBlobs, type Blobs } from '../platform/blobs.ts'
import type { Config } from '../platform/config.ts'
import type { Queryable } from '../platform/database/database.ts'
import { schemaVersionOf } from '../platform/database/migrations.ts'
import { loadMasterKey } from '../platform/secrets.ts'
import { reportError } from '../platform/report.ts'
import { StartError } from '../platform/start-error.ts'
import { openServerDatabase } from '../resources.ts'
import { writeEnvelope } from './envelope.ts'
import type { BackupLine, BackupSummary } from './format.ts'
import { listValues, streamRows } from './store.ts'
import { backupTables, blobColumns } from './tables.ts'

export interface BackupOptions {
  file: string
  /** Without it nobody reads the file, and nobody restores it. */
  passphrase: string
}

const PIECE_BYTES = 768 * 1024

/** @throws {StartError} when there is nothing to back up, or the file is there already */
export async function takeBackup(
  config: Config,
  { file, passphrase }: BackupOptions,
): Promise<BackupSummary> {
  requireData(config)
  if (existsSync(file)) throw new StartError(`"${file}" is there already. Choose another name.`)
  const masterKey = loadMasterKey(config.secretKey, config.dataDir)
  const db = openServerDatabase(config, reportError)
  const draft = `${file}.part`
  try {
    const summary: BackupSummary = { rows: 0, blobs: 0 }
    await db.snapshot(async (snapshot) => {
      const facts = {
        createdAt: new Date().toISOString(),
        schemaVersion: await schemaVersionOf(snapshot),
      }
      const lines = linesOf(snapshot, createFileBlobs(config.dataDir), masterKey, summary)
      const target = await open(draft, 'w', 0o600)
      try {
        await writeEnvelope(target, facts, passphrase, lines)
      } finally {
        await target.close()
      }
    })
    // The file has its name once it is whole.
    await rename(draft, file)
    return summary
  } finally {
    await rm(draft, { force: true })
    await db.close()
  }
}

function requireData({ databaseUrl, dataDir }: Config): void {
  if (databaseUrl === undefined && !existsSync(join(dataDir, 'posthorn.sqlite')))
    throw new StartError(`There is no data in "${dataDir}". Name its place with --data-dir.`)
}

async function* linesOf(
  snapshot: Queryable,
  blobs: Blobs,
  masterKey: Buffer,
  summary: BackupSummary,
): AsyncGenerator<BackupLine> {
  yield { masterKey: masterKey.toString('base64') }
  for (const table of backupTables()) yield* tableLines(snapshot, table, summary)
  for (const hash of await listBlobs(snapshot)) yield* blobLines(blobs, hash, summary)
  yield { end: { ...summary } }
}

async function* tableLines(
  snapshot: Queryable,
  table: string,
  summary: BackupSummary,
): AsyncGenerator<BackupLine> {
  let columns: string[] | undefined
  for await (const row of streamRows(snapshot, table)) {
    if (!columns) {
      columns = Object.keys(row)
      yield { table, columns }
    }
    summary.rows++
    yield { row: columns.map((column) => row[column]) }
  }
}

async function listBlobs(snapshot: Queryable): Promise<Set<string>> {
  const hashes = new Set<string>()
  for (const { table, column } of blobColumns) {
    for (const hash of await listValues(snapshot, table, column)) hashes.add(hash)
  }
  return hashes
}

/** A blob that is noted as unused may be gone already. */
async function* blobLines(
  blobs: Blobs,
  hash: string,
  summary: BackupSummary,
): AsyncGenerator<BackupLine> {
  for (let offset = 0; ; offset += PIECE_BYTES) {
    const piece = await blobs.read(hash, { offset, length: PIECE_BYTES })
    if (offset === 0) {
      if (!piece) return
      summary.blobs++
      yield { blob: hash }
    }
    if (!piece || piece.length === 0) return
    yield { bytes: piece.toString('base64') }
    if (piece.length < PIECE_BYTES) return
  }
}
