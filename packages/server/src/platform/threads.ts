// Work that would keep the event loop busy for long is done in a second thread. What it makes comes over part by
// part, each when the last one was dealt with: many at once would keep the event loop busy just the same.
import { Worker } from 'node:worker_threads'
import { giveWay, isTurnOver } from './turns.ts'
import { ApiError, type ErrorFields, type ErrorKind } from './errors/errors.ts'

export interface Threads {
  /**
   * Runs a module in the other thread.
   * @param module has `export function run(bytes: Uint8Array): Iterable<Part>`; parts are made as they are asked for
   * @param bytes belong to the other thread afterwards
   * @throws {ApiError} what the module threw, or `tooLarge` when the memory did not suffice
   */
  run<Part>(module: URL, bytes: Uint8Array): AsyncIterable<Part>
  close(): Promise<void>
}

/** What the other thread is asked: to begin a task, for the next part of one, or to forget one. */
export type ThreadRequest =
  | { task: number; module: string; bytes: Uint8Array }
  | { task: number; isOver: boolean }

/** What it answers to each request for a part. */
export type ThreadAnswer =
  | { task: number; part: unknown }
  | { task: number; isDone: true }
  | { task: number; refused: { kind: ErrorKind; message: string; fields: ErrorFields } }
  | { task: number; failed: string }

const ENTRY = new URL('./threads-entry.ts', import.meta.url)

/** The thread is started when it is first needed, and anew after it broke. */
export function createThreads(): Threads {
  let thread: Thread | undefined
  let tasks = 0
  return {
    async *run<Part>(module: URL, bytes: Uint8Array) {
      const task = tasks++
      thread = thread?.isLost === false ? thread : new Thread()
      const own = thread
      const sent = ownBytes(bytes)
      own.post({ task, module: module.href, bytes: sent }, [sent.buffer])
      try {
        for (;;) {
          const answer = await own.ask(task)
          if ('part' in answer) {
            yield answer.part as Part
            // Messages that come quickly are all taken in before anything else has its turn.
            if (isTurnOver()) await giveWay()
          } else if ('isDone' in answer) return
          else throw toError(answer)
        }
      } finally {
        own.post({ task, isOver: true })
      }
    },
    close: async () => thread?.end(),
  }
}

class Thread {
  isLost = false
  readonly #worker = new Worker(ENTRY)
  readonly #asked = new Map<number, PromiseWithResolvers<ThreadAnswer>>()
  readonly #ended: Promise<unknown>

  constructor() {
    this.#worker.unref()
    this.#worker.on('message', (answer: ThreadAnswer) => {
      this.#asked.get(answer.task)?.resolve(answer)
      this.#asked.delete(answer.task)
    })
    this.#worker.on('error', (error) => this.#lose(error))
    this.#ended = new Promise((resolve) => this.#worker.once('exit', resolve))
    void this.#ended.then(() => this.#lose(new Error('The thread ended.')))
  }

  post(request: ThreadRequest, transferred: readonly ArrayBuffer[] = []): void {
    this.#worker.postMessage(request, transferred)
  }

  /** The next part of a task. */
  ask(task: number): Promise<ThreadAnswer> {
    if (this.isLost) throw new Error('The thread ended.')
    const answer = Promise.withResolvers<ThreadAnswer>()
    this.#asked.set(task, answer)
    this.post({ task, isOver: false })
    return answer.promise
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
    await this.#ended
  }

  #lose(error: Error): void {
    this.isLost = true
    for (const { reject } of this.#asked.values()) reject(isOutOfMemory(error) ? tooLarge() : error)
    this.#asked.clear()
  }
}

/** Bytes that nobody else looks at: small buffers share their memory. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
  return isWhole ? new Uint8Array(buffer) : new Uint8Array(bytes)
}

function toError(answer: Exclude<ThreadAnswer, { part: unknown } | { isDone: true }>): Error {
  if ('failed' in answer) return new Error(answer.failed)
  const { kind, message, fields } = answer.refused
  return new ApiError(kind, message, fields)
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooLarge(): ApiError {
  return new ApiError('tooLarge', 'The body takes more memory than this server has for it.')
}
