// Collects small changes in memory and writes them together: usage counts, last uses. What is waiting is
// written on shutdown, so a restart loses nothing; a crash loses at most one interval.

export interface WriteBehind<T> {
  add(key: string, change: T): void
  /** Writes what is waiting now. Reads that must be exact call it first, or read with `read`. */
  flush(): Promise<void>
  /**
   * Reads what is stored at a moment when nothing is being written: with what is waiting, which is given beside it,
   * it is all that happened here, and nothing twice.
   */
  read<Stored>(
    readStored: () => Promise<Stored>,
  ): Promise<{ stored: Stored; waiting: ReadonlyMap<string, T> }>
  /** Stops the timer and writes the rest. */
  close(): Promise<void>
}

interface Options<T> {
  intervalMs: number
  /** Joins two changes of one key. */
  merge: (earlier: T, later: T) => T
  write: (changes: ReadonlyMap<string, T>) => Promise<void>
  onError: (error: unknown) => void
}

export function createWriteBehind<T>({
  intervalMs,
  merge,
  write,
  onError,
}: Options<T>): WriteBehind<T> {
  let waiting = new Map<string, T>()
  let writing: Promise<void> = Promise.resolve()
  const writes = { begun: 0, ended: 0 }
  const timer = setInterval(() => void flush().catch(onError), intervalMs)
  timer.unref()

  function add(key: string, change: T): void {
    const earlier = waiting.get(key)
    waiting.set(key, earlier === undefined ? change : merge(earlier, change))
  }

  // One write at a time; a failed one goes back to what is waiting, so that nothing is counted twice or lost.
  function flush(): Promise<void> {
    const next = writing.then(writeWaiting)
    writing = next.catch(() => {})
    return next
  }

  async function writeWaiting(): Promise<void> {
    if (waiting.size === 0) return
    const changes = waiting
    waiting = new Map()
    writes.begun++
    try {
      await write(changes)
    } catch (error) {
      const later = waiting
      waiting = changes
      for (const [key, change] of later) add(key, change)
      throw error
    } finally {
      writes.ended++
    }
  }

  // A write that begins while it reads may be in what it read or not, so it reads again.
  async function read<Stored>(readStored: () => Promise<Stored>) {
    for (;;) {
      await writing
      const { begun, ended } = writes
      if (begun > ended) continue
      const stored = await readStored()
      if (writes.begun === begun) return { stored, waiting }
    }
  }

  return {
    add,
    flush,
    read,
    close: () => {
      clearInterval(timer)
      return flush()
    },
  }
}
