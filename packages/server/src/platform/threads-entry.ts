// The other side of threads.ts.
import { parentPort } from 'node:worker_threads'
import { ApiError, tooDeep } from './errors/errors.ts'
import type { ThreadAnswer, ThreadRequest } from './threads.ts'

interface Runnable {
  run(bytes: Uint8Array): Iterable<unknown>
}

const begun = new Map<number, Promise<Iterator<unknown>>>()

async function begin(module: string, bytes: Uint8Array): Promise<Iterator<unknown>> {
  const { run } = (await import(module)) as Runnable
  return run(bytes)[Symbol.iterator]()
}

async function nextPart(task: number): Promise<ThreadAnswer> {
  try {
    const next = (await begun.get(task))?.next()
    return next && !next.done ? { task, part: next.value } : { task, isDone: true }
  } catch (error) {
    const refusal = error instanceof ApiError ? error : tooDeep(error)
    if (!refusal)
      return { task, failed: error instanceof Error ? (error.stack ?? '') : String(error) }
    const { kind, message, fields } = refusal
    return { task, refused: { kind, message, fields } }
  }
}

async function answer(request: ThreadRequest): Promise<void> {
  const { task } = request
  if ('module' in request) {
    const work = begin(request.module, request.bytes)
    // Told when the first part is asked for.
    work.catch(() => undefined)
    begun.set(task, work)
  } else if (request.isOver) begun.delete(task)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origins
  else parentPort?.postMessage(await nextPart(task))
}

parentPort?.on('message', (request: ThreadRequest) => void answer(request))
