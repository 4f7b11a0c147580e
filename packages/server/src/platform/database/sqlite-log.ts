// The log of a long transaction goes to the disk while it grows, beside the event loop: what is left for the
// commit, which waits for the disk and stops everything meanwhile, is little.
import { open, type FileHandle } from 'node:fs/promises'
import type { SqliteFile } from './sqlite-connection.ts'

const EVERY_MS = 50

export class LogFlush {
  readonly #file: SqliteFile
  #handle: Promise<FileHandle> | undefined
  #running: Promise<void> | undefined
  #lastAt = 0

  constructor(file: SqliteFile) {
    this.#file = file
  }

  /** A transaction starts to write. */
  begin(): void {
    this.#running = undefined
    this.#lastAt = performance.now()
  }

  /** Called before each of its statements. */
  flush(): void {
    const now = performance.now()
    if (this.#file.isThrowaway || now - this.#lastAt < EVERY_MS) return
    this.#lastAt = now
    this.#running = Promise.all([this.#running, this.#sync()]).then(() => undefined)
  }

  /** Called before its commit; a short transaction has nothing to wait for. */
  async finish(): Promise<void> {
    if (!this.#running) return
    await this.#running
    await this.#sync()
  }

  async close(): Promise<void> {
    await (await this.#handle)?.close()
  }

  // It only shortens the commit, which reports what the disk refuses.
  async #sync(): Promise<void> {
    this.#handle ??= open(`${this.#file.file}-wal`, 'r+')
    await this.#handle.then((handle) => handle.datasync()).catch(() => undefined)
  }
}
