// The other side of threads.ts.
import { parentPort } from 'node:worker_threads'
import { ApiError, tooDeep } from './errors/errors.ts'
import type { ThreadMessage, ThreadTask } from './threads.ts'

interface Runnable {
  run(bytes: Uint8Array): Iterable<unknown>
}

async function perform({ task, module, bytes }: ThreadTask): Promise<void> {
  try {
    const { run } = (await import(module)) as Runnable
    for (const part of run(bytes)) send({ task, part })
    send({ task, isDone: true })
  } catch (error) {
    const refusal = error instanceof ApiError ? error : tooDeep(error)
    if (refusal) {
      const { kind, message, fields } = refusal
      send({ task, refused: { kind, message, fields } })
    } else send({ task, failed: error instanceof Error ? (error.stack ?? '') : String(error) })
  }
}

function send(message: ThreadMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origins
  parentPort?.postMessage(message)
}

parentPort?.on('message', (task: ThreadTask) => void perform(task))
