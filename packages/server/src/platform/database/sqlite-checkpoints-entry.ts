// The other side of sqlite-checkpoints.ts.
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

const EVERY_MS = 250
const WORTHWHILE_BYTES = 4 * 1024 * 1024

const file = String(workerData)
const database = new DatabaseSync(file)
// The log starts from its beginning again once everything in it was moved; it does not stay as large as it was.
database.exec('pragma synchronous = full; pragma journal_size_limit = 67108864')

const timer = setInterval(() => {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false })
  if (!log || log.size < WORTHWHILE_BYTES) return
  // Waits for nobody: what is still being read or written is moved the next time.
  try {
    database.exec('pragma wal_checkpoint(passive)')
  } catch {
    // A full disk, for one. The log stays what it is, and writers hear of the disk themselves.
  }
}, EVERY_MS)

parentPort?.once('message', () => {
  clearInterval(timer)
  database.close()
})
