// What a backup holds of the database: every table of the migrations but those of work in progress.
import { migratedTables } from '../platform/database/migrations.ts'

/** Jobs are not taken along: what they work on is gone or goes on where the backup was taken. */
const LEFT_OUT: ReadonlySet<string> = new Set(['jobs'])

/** In an order in which every row finds what it refers to. */
export function backupTables(): string[] {
  return migratedTables().filter((table) => !LEFT_OUT.has(table))
}

/** Where rows name the blobs they need. */
export const blobColumns = [
  { table: 'runs', column: 'blob_hash' },
  { table: 'unused_blobs', column: 'hash' },
] as const
