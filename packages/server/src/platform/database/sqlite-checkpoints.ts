// SQLite appends what is committed to a log and has to move it into the file now and then. By default whoever
// commits does it, which stops the event loop for as long as the disk takes; here another thread does.
import { Worker } from 'node:worker_threads'

const ENTRY = new URL('./sqlite-checkpoints-entry.ts', import.meta.url)

/** Starts moving the log of a file into it. @returns a function that stops it and waits for what is under way */
export function startCheckpoints(file: string): () => Promise<void> {
  const worker = new Worker(ENTRY, { workerData: file })
  worker.unref()
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  return async () => {
    worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origins
    worker.postMessage('stop')
    await ended
  }
}
