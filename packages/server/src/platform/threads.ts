// Work that would keep the event loop busy for long is done in a second thread, one piece after the other.
import { Worker } from 'node:worker_threads'
import { ApiError, type ErrorFields, type ErrorKind } from './errors/errors.ts'

export interface Threads {
  /**
   * Runs a module in the other thread.
   * @param module has `export function run(bytes: Uint8Array): Iterable<Part>`; parts come over as they are made
   * @param bytes belong to the other thread afterwards
   * @throws {ApiError} what the module threw, or `tooLarge` when the memory did not suffice
   */
  run<Part>(module: URL, bytes: Uint8Array): AsyncIterable<Part>
  close(): Promise<void>
}

/** What the other thread sends. */
export type ThreadMessage =
  | { task: number; part: unknown }
  | { task: number; isDone: true }
  | { task: number; refused: { kind: ErrorKind; message: string; fields: ErrorFields } }
  | { task: number; failed: string }

export interface ThreadTask {
  task: number
  module: string
  bytes: Uint8Array
}

type Listener = (message: ThreadMessage | { lost: Error }) => void

const ENTRY = new URL('./threads-entry.ts', import.meta.url)

/** The thread is started when it is first needed, and anew after it broke. */
export function createThreads(): Threads {
  const listeners = new Map<number, Listener>()
  let worker: Worker | undefined
  let tasks = 0

  function lose(error: Error): void {
    worker = undefined
    for (const tell of listeners.values()) tell({ lost: error })
    listeners.clear()
  }

  function started(): Worker {
    if (worker) return worker
    const fresh = new Worker(ENTRY)
    fresh.unref()
    fresh.on('message', (message: ThreadMessage) => listeners.get(message.task)?.(message))
    fresh.on('error', lose)
    fresh.on('exit', () => {
      if (worker === fresh) lose(new Error('The thread ended.'))
    })
    worker = fresh
    return fresh
  }

  return {
    async *run<Part>(module: URL, bytes: Uint8Array) {
      const task = tasks++
      const messages = new Queue<ThreadMessage | { lost: Error }>()
      listeners.set(task, (message) => messages.push(message))
      const own = ownBytes(bytes)
      started().postMessage({ task, module: module.href, bytes: own }, [own.buffer])
      try {
        for (;;) {
          const message = await messages.next()
          if ('part' in message) yield message.part as Part
          else if ('isDone' in message) return
          else throw toError(message)
        }
      } finally {
        listeners.delete(task)
      }
    },
    close: async () => {
      const running = worker
      worker = undefined
      await running?.terminate()
    },
  }
}

/** Bytes that nobody else looks at: small buffers share their memory. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
  return isWhole ? new Uint8Array(buffer) : new Uint8Array(bytes)
}

function toError(message: Exclude<ThreadMessage, { part: unknown }> | { lost: Error }): Error {
  if ('refused' in message) {
    const { kind, message: text, fields } = message.refused
    return new ApiError(kind, text, fields)
  }
  if ('failed' in message) return new Error(message.failed)
  if ('lost' in message && isOutOfMemory(message.lost)) {
    return new ApiError('tooLarge', 'The body takes more memory than this server has for it.')
  }
  return 'lost' in message ? message.lost : new Error('The thread gave no result.')
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** Messages that came before somebody asked for them. */
class Queue<T> {
  readonly #waiting: T[] = []
  #wake: (() => void) | undefined

  push(item: T): void {
    this.#waiting.push(item)
    this.#wake?.()
  }

  async next(): Promise<T> {
    while (this.#waiting.length === 0) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#wake = resolve
      await promise
    }
    return this.#waiting.shift() as T
  }
}
