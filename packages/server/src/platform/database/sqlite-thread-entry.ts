// The other side of sqlite-thread.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { openWriter, type SqliteFile } from './sqlite-connection.ts'
import type { ThreadAnswer, ThreadRequest } from './sqlite-thread.ts'

// The indexes of a large collection, in which rows come in no order.
const CACHE_KIB = 32 * 1024

const connection = openWriter(workerData as SqliteFile, CACHE_KIB)
let stream: Iterator<unknown[]> | undefined

function handle(request: ThreadRequest): unknown {
  switch (request.kind) {
    case 'begin':
      return connection.begin('immediate')
    case 'commit':
      return connection.commit()
    case 'rollback':
      return connection.rollback()
    case 'run':
      return connection.run(request)
    case 'stream':
      stream = connection.batches(request, request.rows)[Symbol.iterator]()
      return undefined
    case 'next': {
      const next = stream?.next()
      return next?.done === false ? next.value : undefined
    }
    case 'leave':
      return stream?.return?.()
  }
}

function answer(request: ThreadRequest): ThreadAnswer {
  try {
    return { result: handle(request) }
  } catch (error) {
    // Of an error that is sent to another thread only the message arrives.
    const { message } = error as Error
    return { failed: { message, fields: { ...(error as Error) } } }
  }
}

parentPort?.on('message', (request: ThreadRequest) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origins
  parentPort?.postMessage(answer(request))
})
