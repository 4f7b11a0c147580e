// How much memory this process holds on to.
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage: unknown = runInNewContext('gc')

/** Bytes that are still reachable, buffers included. */
export async function heldBytes(): Promise<number> {
  if (typeof collectGarbage !== 'function') throw new Error('This Node cannot be told to collect.')
  // Requests that are injected one after the other leave their streams to a later turn of the event loop.
  await setImmediate()
  await setImmediate()
  // Twice: what the first pass finalises is free after the second.
  collectGarbage()
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
