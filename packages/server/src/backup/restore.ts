// `posthorn restore`: a backup into an empty place, whole or not at all. With --verify it only looks whether the
// file could be restored.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Config } from '../platform/config.ts'
import { inChunks, type Database, type Transaction } from '../platform/database/database.ts'
import { latestSchemaVersion, migrate } from '../platform/database/migrations.ts'
import { loadMasterKey } from '../platform/secrets.ts'
import { reportError } from '../platform/report.ts'
import { StartError } from '../platform/start-error.ts'
import { openServerDatabase } from '../resources.ts'
import type { BackupSummary } from './backup.ts'
import { damaged, readBackup, requireHeader, type BackupHeader, type BackupLine } from './format.ts'
import { isKeyOf, unwrapKey } from './key.ts'
import { failTasksInProgress, hasRows, insertRows } from './store.ts'
import { backupTables } from './tables.ts'

export interface RestoreOptions {
  file: string
  /** Opens the master key of the backup. */
  passphrase: string | undefined
}

/**
 * Reads a backup to its end: every line, every blob against its name, and the key where the passphrase is given.
 * @throws {StartError} saying what is wrong with it
 */
export async function verifyBackup({ file, passphrase }: RestoreOptions): Promise<BackupSummary> {
  const lines = readBackup(file)
  const header = await readHeader(lines, file)
  if (passphrase !== undefined) openKey(header, passphrase, file)
  let hash: ReturnType<typeof createHash> | undefined
  let name: string | undefined
  const finishBlob = () => {
    if (hash && hash.digest('hex') !== name)
      throw damaged(file, `the blob ${name} is not what it was`)
    hash = undefined
  }
  const counted = await eachPart(lines, file, {
    row: () => {},
    blob: async (blob) => {
      finishBlob()
      name = blob
      hash = createHash('sha256')
    },
    bytes: async (bytes) => void hash?.update(bytes),
  })
  finishBlob()
  return counted
}

/** @throws {StartError} when the place is not empty, the file not whole, or the key not to be had */
export async function restoreBackup(
  config: Config,
  options: RestoreOptions,
): Promise<BackupSummary> {
  // Before anything is written: a damaged file is found out in time.
  await verifyBackup(options)
  const lines = readBackup(options.file)
  const header = await readHeader(lines, options.file)
  const masterKey = keyFor(config, header, options)
  const db = openServerDatabase(config, reportError)
  try {
    await migrate(db, header.schemaVersion)
    await requireEmpty(db)
    const summary = await db.transaction(async (trx) => {
      const rows = new RowWriter(trx)
      const blobs = new BlobWriter(config.dataDir)
      const counted = await eachPart(lines, options.file, {
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
      await failTasksInProgress(trx, 'The server was restored from a backup.', header.createdAt)
      return counted
    })
    if (masterKey) await keepKey(config.dataDir, masterKey)
    await migrate(db)
    return summary
  } finally {
    await db.close()
  }
}

interface PartHandlers {
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
  const tables = new Set(backupTables())
  for await (const line of lines) {
    if ('row' in line) {
      counted.rows++
      await handlers.row(line.row)
    } else if ('table' in line) {
      if (!tables.has(line.table)) throw damaged(file, `it has an unknown table "${line.table}"`)
      await handlers.table?.(line.table, line.columns)
    } else if ('blob' in line) {
      counted.blobs++
      await handlers.blob(line.blob)
    } else if ('bytes' in line) await handlers.bytes(Buffer.from(line.bytes, 'base64'))
    else if ('end' in line && (line.end.rows !== counted.rows || line.end.blobs !== counted.blobs))
      throw damaged(file, 'rows or blobs are missing')
  }
  return counted
}

async function readHeader(lines: AsyncGenerator<BackupLine>, file: string): Promise<BackupHeader> {
  const first = await lines.next()
  const header = requireHeader(first.done ? undefined : first.value, file)
  if (header.schemaVersion <= latestSchemaVersion()) return header
  throw new StartError(
    `"${file}" was taken by a newer Posthorn (schema ${header.schemaVersion}). Restore it with that one.`,
  )
}

function openKey(header: BackupHeader, passphrase: string, file: string): Buffer {
  if (!header.wrappedKey) throw new StartError(`"${file}" was taken without its master key.`)
  const key = unwrapKey(header.wrappedKey, passphrase)
  if (!isKeyOf(header.keyCheck, key)) throw damaged(file, 'its key is not the one of its data')
  return key
}

/** @returns the key to be kept in the data directory; undefined when the configured one is the right one */
function keyFor(
  config: Config,
  header: BackupHeader,
  { file, passphrase }: RestoreOptions,
): Buffer | undefined {
  if (passphrase !== undefined) return openKey(header, passphrase, file)
  const hasOwn = config.secretKey !== undefined || existsSync(join(config.dataDir, 'secret.key'))
  if (hasOwn && isKeyOf(header.keyCheck, loadMasterKey(config.secretKey, config.dataDir)))
    return undefined
  throw new StartError(
    header.wrappedKey
      ? 'Give the passphrase of the backup with POSTHORN_BACKUP_PASSPHRASE, or its master key with POSTHORN_SECRET_KEY.'
      : 'The backup was taken without its master key. Give it with POSTHORN_SECRET_KEY.',
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

async function keepKey(dataDir: string, masterKey: Buffer): Promise<void> {
  const file = join(dataDir, 'secret.key')
  await rm(file, { force: true })
  await writeFile(file, `${masterKey.toString('base64')}\n`, { mode: 0o600, flush: true })
}
