// Keeps rendered answers up to a total size; the one unused for longest goes first.
import type { Parts } from './bytes.ts'

export interface BytesCache {
  /** What is kept under a key, rendered once even when many ask for it at the same time. */
  get(key: string, render: () => Promise<Parts>): Promise<Parts>
}

/** @param mostBytes what takes more than a quarter of it is not kept at all */
export function createBytesCache(mostBytes: number): BytesCache {
  const kept = new Map<string, Parts>()
  const pending = new Map<string, Promise<Parts>>()
  let bytes = 0

  function keep(key: string, parts: Parts): void {
    const size = sizeOf(parts)
    if (size > mostBytes / 4) return
    kept.set(key, parts)
    bytes += size
    for (const [oldest, oldParts] of kept) {
      if (bytes <= mostBytes) break
      kept.delete(oldest)
      bytes -= sizeOf(oldParts)
    }
  }

  async function renderOnce(key: string, render: () => Promise<Parts>): Promise<Parts> {
    try {
      const parts = await render()
      keep(key, parts)
      return parts
    } finally {
      pending.delete(key)
    }
  }

  return {
    async get(key, render) {
      const found = kept.get(key)
      if (found !== undefined) {
        kept.delete(key)
        kept.set(key, found)
        return found
      }
      const running = pending.get(key) ?? renderOnce(key, render)
      pending.set(key, running)
      return running
    },
  }
}

export function sizeOf(parts: Parts): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}
