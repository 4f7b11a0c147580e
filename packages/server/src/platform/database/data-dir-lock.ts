// One process per data directory. The lock is a SQLite lock on a file of its own: the operating system lets
// go of it when the process dies, so that nothing has to be cleaned up after a crash.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartError } from '../start-error.ts'

/**
 * Makes the data directory (mode 0700) and locks it for this process.
 * @returns a function that lets go of it
 * @throws {StartError} when another process holds it
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = new DatabaseSync(join(dataDir, 'lock'))
  try {
    lock.exec('pragma busy_timeout = 3000; begin exclusive')
  } catch {
    lock.close()
    throw new StartError(
      `"${dataDir}" is used by another Posthorn process. Stop it, or start this one with another --data-dir.`,
    )
  }
  return () => lock.close()
}
