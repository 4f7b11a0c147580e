// A connection of SQLite in another thread, for transactions that write thousands of rows. SQLite works in the thread
// that calls it: here neither such a statement nor the commit, which reads all again that was written, keeps anybody
// waiting but those who write themselves.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CompiledQuery, QueryResult } from 'kysely'
import type { SqliteFile } from './sqlite-connection.ts'

export type ThreadRequest =
  | { kind: 'begin' | 'commit' | 'rollback' }
  | { kind: 'run'; sql: string; parameters: readonly unknown[] }
  | { kind: 'stream'; sql: string; parameters: readonly unknown[]; rows: number }
  | { kind: 'next' | 'leave' }

/** To each request one, in their order. */
export type ThreadAnswer = { result: unknown } | { failed: { message: string; fields: object } }

const ENTRY = new URL('./sqlite-thread-entry.ts', import.meta.url)

export class SqliteThread {
  readonly #worker: Worker
  readonly #asked: PromiseWithResolvers<unknown>[] = []
  #broken: Error | undefined

  constructor(file: SqliteFile) {
    this.#worker = new Worker(ENTRY, { workerData: file })
    this.#worker.unref()
    this.#worker.on('message', (answer: ThreadAnswer) => this.#settle(answer))
    this.#worker.once('error', (error) => this.#lose(error))
    this.#worker.once('exit', () => this.#lose(new Error('The thread of the database ended.')))
  }

  /** With a thread that broke nothing can be done any more; what its transaction wrote is undone. */
  get isBroken(): boolean {
    return this.#broken !== undefined
  }

  async begin(): Promise<void> {
    await this.#ask({ kind: 'begin' })
  }

  async commit(): Promise<void> {
    await this.#ask({ kind: 'commit' })
  }

  /** What cannot be rolled back would keep everybody from writing, and goes with its connection. */
  async rollback(): Promise<void> {
    try {
      await this.#ask({ kind: 'rollback' })
    } catch (error) {
      await this.close()
      throw error
    }
  }

  async run<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    return (await this.#ask({ kind: 'run', sql, parameters })) as QueryResult<Row>
  }

  /** In a transaction nothing else is asked before a stream is read, or left. */
  async *batches<Row>({ sql, parameters }: CompiledQuery, rows: number): AsyncGenerator<Row[]> {
    await this.#ask({ kind: 'stream', sql, parameters, rows })
    try {
      for (;;) {
        const batch = (await this.#ask({ kind: 'next' })) as Row[] | undefined
        if (!batch) return
        yield batch
      }
    } finally {
      if (!this.isBroken) await this.#ask({ kind: 'leave' })
    }
  }

  async close(): Promise<void> {
    if (this.isBroken) return
    const ended = once(this.#worker, 'exit')
    await this.#worker.terminate()
    await ended
  }

  #ask(request: ThreadRequest): Promise<unknown> {
    if (this.#broken) throw this.#broken
    const answer = Promise.withResolvers<unknown>()
    // The process does not end while an answer is due.
    if (this.#asked.push(answer) === 1) this.#worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origins
    this.#worker.postMessage(request)
    return answer.promise
  }

  #settle(answer: ThreadAnswer): void {
    const asked = this.#asked.shift()
    if (this.#asked.length === 0) this.#worker.unref()
    if ('result' in answer) asked?.resolve(answer.result)
    // With the code that failures.ts looks at.
    else asked?.reject(Object.assign(new Error(answer.failed.message), answer.failed.fields))
  }

  #lose(error: Error): void {
    this.#broken ??= error
    for (const { reject } of this.#asked.splice(0)) reject(error)
  }
}
