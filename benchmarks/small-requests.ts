// Asks for one small collection at a fixed rate, whether or not earlier answers have come, and says how long each took.
// In a thread of its own: what the benchmark does beside it with large answers is no matter of the server.
import { once } from 'node:events'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { createClient } from './client.ts'

const EVERY_MS = 5

/** @returns a function that ends the asking and gives the milliseconds that each answer took, in order of length */
export async function askForSmall(url: string, id: string): Promise<() => Promise<number[]>> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { url, id } })
  await once(worker, 'online')
  return async () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origins
    worker.postMessage('end')
    const [latencies] = (await once(worker, 'message')) as [number[]]
    await worker.terminate()
    return latencies
  }
}

function ask({ url, id }: { url: string; id: string }): void {
  const { send } = createClient(url)
  const latencies: number[] = []
  const asked: Promise<void>[] = []
  const timer = setInterval(() => {
    const startedAt = performance.now()
    asked.push(
      send('GET', `/collections/${id}`).then(() => {
        latencies.push(performance.now() - startedAt)
      }),
    )
  }, EVERY_MS)
  parentPort?.once('message', async () => {
    clearInterval(timer)
    await Promise.all(asked)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origins
    parentPort?.postMessage(latencies.sort((one, other) => one - other))
  })
}

if (!isMainThread) ask(workerData)
