// `posthorn restore`: a backup into an empty place, whole or not at all. With --verify it only looks whether the
// file could be restored.
import { createHash, randomUUID } from 'node:crypto'
import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Config } from '../platform/config.ts'
import { inChunks, type Database, type Transaction } from '../platform/database/database.ts'
import { latestSchemaVersion, migrate } from '../platform/database/migrations.ts'
import { reportError } from '../platform/report.ts'
import { StartError } from '../platform/start-error.ts'
import { openServerDatabase } from '../resources.ts'
import { checkEnvelope, readLines, type BackupHeader } from './envelope.ts'
import { damaged, type BackupLine, type BackupSummary } from './format.ts'
import { failTasksInProgress, hasRows, insertRows } from './store.ts'
import { backupTables } from './tables.ts'

export interface RestoreOptions {
  file: string
  passphrase: string
}

export interface VerifyOptions {
  file: string
  passphrase: string | undefined
}

/**
 * Reads a backup to its end: every byte, and with the passphrase every line and every blob against its name.
 * @returns what is in it; undefined without the passphrase
 * @throws {StartError} saying what is wrong with it
 */
export async function verifyBackup({
  file,
  passphrase,
}: VerifyOptions): Promise<BackupSummary | undefined> {
  requireReadable(await checkEnvelope(file), file)
  if (passphrase === undefined) return undefined
  let blob = { name: '', hash: createHash('sha256') }
  const finishBlob = () => {
    if (blob.name !== '' && blob.hash.digest('hex') !== blob.name)
      throw damaged(file, `the blob ${blob.name} is not what it was`)
  }
  const counted = await eachPart(readLines(file, passphrase), file, {
    row: () => {},
    blob: async (name) => {
      finishBlob()
      blob = { name, hash: createHash('sha256') }
    },
    bytes: async (bytes) => void blob.hash.update(bytes),
  })
  finishBlob()
  return counted
}

/** @throws {StartError} when the place is not empty or has another key, or the file is not whole */
export async function restoreBackup(
  config: Config,
  options: RestoreOptions,
): Promise<BackupSummary> {
  const { file, passphrase } = options
  // Before anything is written: a damaged file is found out in time.
  await verifyBackup(options)
  const { schemaVersion, createdAt } = await checkEnvelope(file)
  const db = openServerDatabase(config, reportError)
  try {
    await migrate(db, schemaVersion)
    await requireEmpty(db)
    const summary = await db.transaction(async (trx) => {
      const rows = new RowWriter(trx)
      const blobs = new BlobWriter(config.dataDir)
      const counted = await eachPart(readLines(file, passphrase), file, {
        masterKey: (key) => keepKey(config, key),
        table: (table, columns) => rows.begin(table, columns),
        row: (row) => rows.add(row),
        blob: async (hash) => {
          await rows.flush()
          await blobs.begin(hash)
        },
        bytes: (bytes) => blobs.add(bytes),
      })
      await rows.flush()
      await blobs.finish()
      // What was being done when the backup was taken is not gone on with.
      await failTasksInProgress(trx, 'The server was restored from a backup.', createdAt)
      return counted
    })
    await migrate(db)
    return summary
  } finally {
    await db.close()
  }
}

interface PartHandlers {
  masterKey?(key: string): Promise<void>
  table?(table: string, columns: string[]): Promise<void>
  row(row: unknown[]): Promise<void> | void
  blob(hash: string): Promise<void>
  bytes(bytes: Buffer): Promise<void>
}

/** Hands over the parts of a backup and counts them. @throws {StartError} for a file that is not whole */
async function eachPart(
  lines: AsyncIterable<BackupLine>,
  file: string,
  handlers: PartHandlers,
): Promise<BackupSummary> {
  const counted = { rows: 0, blobs: 0 }
  let isOver = false
  const tables = new Set(backupTables())
  for await (const line of lines) {
    if ('row' in line) {
      counted.rows++
      await handlers.row(line.row)
    } else if ('masterKey' in line) await handlers.masterKey?.(line.masterKey)
    else if ('table' in line) {
      if (!tables.has(line.table)) throw damaged(file, `it has an unknown table "${line.table}"`)
      await handlers.table?.(line.table, line.columns)
    } else if ('blob' in line) {
      counted.blobs++
      await handlers.blob(line.blob)
    } else if ('bytes' in line) await handlers.bytes(Buffer.from(line.bytes, 'base64'))
    else isOver = line.end.rows === counted.rows && line.end.blobs === counted.blobs
  }
  if (!isOver) throw damaged(file, 'rows or blobs are missing')
  return counted
}

function requireReadable({ schemaVersion }: BackupHeader, file: string): void {
  if (schemaVersion <= latestSchemaVersion()) return
  throw new StartError(
    `"${file}" was taken by a newer Posthorn (schema ${schemaVersion}). Restore it with that one.`,
  )
}

async function requireEmpty({ query }: Database): Promise<void> {
  for (const table of backupTables()) {
    if (await hasRows(query, table))
      throw new StartError('There is data already. Restore into an empty database and directory.')
  }
}

const ROWS_AT_ONCE = 1000

/** Writes rows in groups, as they come. */
class RowWriter {
  readonly #trx: Transaction
  #table = ''
  #columns: string[] = []
  #rows: unknown[][] = []

  constructor(trx: Transaction) {
    this.#trx = trx
  }

  async begin(table: string, columns: string[]): Promise<void> {
    await this.flush()
    this.#table = table
    this.#columns = columns
  }

  async add(row: unknown[]): Promise<void> {
    if (this.#rows.push(row) >= ROWS_AT_ONCE) await this.flush()
  }

  async flush(): Promise<void> {
    const rows = this.#rows
    this.#rows = []
    await inChunks(rows, this.#columns.length, (chunk) =>
      insertRows(this.#trx, this.#table, this.#columns, chunk),
    )
  }
}

/** Writes blobs under their names; each has its name once it is whole. */
class BlobWriter {
  readonly #directory: string
  #draft: string | undefined
  #target = ''

  constructor(dataDir: string) {
    this.#directory = join(dataDir, 'blobs')
  }

  async begin(hash: string): Promise<void> {
    await this.finish()
    this.#target = join(this.#directory, hash.slice(0, 2), hash)
    this.#draft = join(this.#directory, 'drafts', randomUUID())
    await mkdir(dirname(this.#draft), { recursive: true, mode: 0o700 })
    await mkdir(dirname(this.#target), { recursive: true, mode: 0o700 })
    await writeFile(this.#draft, '', { mode: 0o600 })
  }

  async add(bytes: Buffer): Promise<void> {
    if (this.#draft) await appendFile(this.#draft, bytes, { flush: true })
  }

  async finish(): Promise<void> {
    if (this.#draft) await rename(this.#draft, this.#target)
    this.#draft = undefined
  }
}

/** Keeps the key of the backup where the server looks for it. A key that is configured has to be the same. */
async function keepKey({ dataDir, secretKey }: Config, masterKey: string): Promise<void> {
  if (secretKey !== undefined) {
    if (Buffer.from(secretKey, 'base64').equals(Buffer.from(masterKey, 'base64'))) return
    throw new StartError(
      'POSTHORN_SECRET_KEY is not the master key of the backup. Leave it out, or give that one.',
    )
  }
  const file = join(dataDir, 'secret.key')
  await rm(file, { force: true })
  await writeFile(file, `${masterKey}\n`, { mode: 0o600, flush: true })
}
