// What is in a backup: lines of JSON. The tables come first with their rows, then the blobs in pieces, then a line
// that counts them. Nothing in it depends on the engine: what was taken from SQLite can be restored to PostgreSQL,
// and the other way round. How the lines become a file says envelope.ts.
import { StartError } from '../platform/start-error.ts'

export type BackupLine =
  /** The master key in base64, without which the secrets in the rows could not be read. */
  | { masterKey: string }
  | { table: string; columns: string[] }
  /** A row of the table that was named last, values in the order of its columns. */
  | { row: unknown[] }
  | { blob: string }
  /** A piece of the blob that was named last, in base64. */
  | { bytes: string }
  | { end: BackupSummary }

export interface BackupSummary {
  rows: number
  blobs: number
}

export function damaged(file: string, what: string): StartError {
  return new StartError(`"${file}" is not a whole backup: ${what}.`)
}
