// The file of a backup: gzip over lines of JSON. The first line is the header, the last one seals the file with the
// SHA-256 of all lines before it. In between come the tables with their rows, then the blobs in pieces. Nothing in
// it depends on the engine: what was taken from SQLite can be restored to PostgreSQL, and the other way round.
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { StartError } from '../platform/start-error.ts'

export interface BackupHeader {
  format: 'posthorn backup'
  version: 1
  createdAt: string
  /** The last migration of the database it was taken from. */
  schemaVersion: number
  /** The master key under a passphrase; without it, secrets can be read only where the key is known. */
  wrappedKey: WrappedKey | null
  /** A text sealed with the master key, by which a key is told from a wrong one. */
  keyCheck: string
}

export interface WrappedKey {
  salt: string
  sealed: string
}

export type BackupLine =
  | BackupHeader
  | { table: string; columns: string[] }
  /** A row of the table that was named last, values in the order of its columns. */
  | { row: unknown[] }
  | { blob: string }
  /** A piece of the blob that was named last, in base64. */
  | { bytes: string }
  | { end: { rows: number; blobs: number }; sha256: string }

/** The hash over the lines of a backup, kept by who writes and who reads it. */
export class LineHash {
  readonly #hash: Hash = createHash('sha256')

  add(line: string): void {
    this.#hash.update(line).update('\n')
  }

  digest(): string {
    return this.#hash.digest('hex')
  }
}

/**
 * Reads the lines of a backup and checks the whole on the way.
 * @throws {StartError} at the end at the latest, for a file that is not as it was written
 */
export async function* readBackup(file: string): AsyncGenerator<BackupLine> {
  const hash = new LineHash()
  let sealed: string | undefined
  try {
    for await (const text of linesOf(file)) {
      if (sealed !== undefined) throw damaged(file, 'it goes on after its end')
      const line = parseLine(text, file)
      if ('end' in line) sealed = line.sha256
      else hash.add(text)
      yield line
    }
  } catch (error) {
    throw error instanceof StartError || !isReadError(error) ? error : damaged(file, error.message)
  }
  if (sealed === undefined) throw damaged(file, 'its end is missing')
  if (sealed !== hash.digest()) throw damaged(file, 'its content was changed')
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const unpacked = source.pipe(createGunzip()).setEncoding('utf8')
  // An error of the file ends the reading as one of what is read.
  source.on('error', (error) => unpacked.destroy(error))
  let rest = ''
  for await (const text of unpacked) {
    const lines = (rest + String(text)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

function parseLine(text: string, file: string): BackupLine {
  try {
    return JSON.parse(text) as BackupLine
  } catch {
    throw damaged(file, 'a line cannot be read')
  }
}

function isReadError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error
}

export function damaged(file: string, what: string): StartError {
  return new StartError(`"${file}" is not a whole backup: ${what}.`)
}

/** @throws {StartError} for a file that begins with something else */
export function requireHeader(line: BackupLine | undefined, file: string): BackupHeader {
  if (line && 'format' in line && line.format === 'posthorn backup' && line.version === 1)
    return line
  throw damaged(file, 'it does not begin like one')
}
