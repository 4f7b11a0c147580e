// How much memory this process holds on to.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage: unknown = runInNewContext('gc')

/** Bytes that are still reachable, buffers included. */
export function heldBytes(): number {
  if (typeof collectGarbage !== 'function') throw new Error('This Node cannot be told to collect.')
  // Twice: what the first pass finalises is free after the second.
  collectGarbage()
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
