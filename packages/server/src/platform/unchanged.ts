// Keeps what was made of the database for as long as nothing at all is written to it. Nobody has to say what a write
// makes wrong, and nothing can be forgotten: one write by anyone, and everything is made anew.
import type { Database } from './database/database.ts'

export interface UnchangedCache<Value> {
  /** What was kept and still stands. Always undefined where the engine cannot tell whether something was written. */
  find(key: string): Value | undefined
  /** To be called before the first read. @returns what keeps the value, unless something was written since */
  begin(key: string): (value: Value, bytes: number) => void
}

/** @param mostBytes what is kept together; what would be more than a quarter of it is not kept at all */
export function createUnchangedCache<Value>(
  db: Pick<Database, 'version'>,
  mostBytes: number,
): UnchangedCache<Value> {
  const kept = new Map<string, { value: Value; bytes: number }>()
  let keptVersion: number | undefined
  let keptBytes = 0

  /** The version of now, to which everything that is kept belongs. */
  function current(): number | undefined {
    const version = db.version()
    if (version !== keptVersion) {
      kept.clear()
      keptBytes = 0
      keptVersion = version
    }
    return version
  }

  function keep(key: string, value: Value, bytes: number): void {
    if (bytes > mostBytes / 4) return
    keptBytes += bytes - (kept.get(key)?.bytes ?? 0)
    kept.set(key, { value, bytes })
    for (const [oldest, { bytes: freed }] of kept) {
      if (keptBytes <= mostBytes) break
      kept.delete(oldest)
      keptBytes -= freed
    }
  }

  return {
    find: (key) => (current() === undefined ? undefined : kept.get(key)?.value),
    begin(key) {
      const version = current()
      return (value, bytes) => {
        if (version !== undefined && current() === version) keep(key, value, bytes)
      }
    },
  }
}
