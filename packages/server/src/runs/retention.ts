// Runs do not stay for ever: they go by age and, in each collection, by number. Several processes may do this at
// once; each run is removed in a transaction of its own, by whoever comes first. The audit log does not repeat
// what the configuration says already.
import type { Deps } from '../platform/deps.ts'
import { removeRun, removeUnusedBlob } from './removal.ts'
import { listCrowdedCollections, listRunsBefore, listRunsBeyond, listUnusedBlobs } from './store.ts'

const BATCH = 100
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const FIRST_PASS_AFTER_MS = 30_000

type ShouldStop = () => boolean
const never: ShouldStop = () => false

/** One pass. @param shouldStop is asked before each removal */
export async function removeExpiredRuns(deps: Deps, shouldStop = never): Promise<void> {
  const { db, config } = deps
  const remove = (id: string) => removeExpiredRun(deps, id)
  const oldest = daysAgo(deps, config.runRetentionDays)
  await forEachBatch(() => listRunsBefore(db.query, oldest, BATCH), remove, shouldStop)
  for (const collection of await listCrowdedCollections(db.query, config.runRetentionCount)) {
    await forEachBatch(
      () => listRunsBeyond(db.query, collection, config.runRetentionCount, BATCH),
      remove,
      shouldStop,
    )
  }
  await removeLeftovers(deps, shouldStop)
}

async function removeExpiredRun(deps: Deps, id: string): Promise<void> {
  const blobHash = await deps.db.transaction((trx) => removeRun(deps, trx, id))
  if (blobHash !== undefined) await removeUnusedBlob(deps, blobHash)
}

/** What killed processes left. No upload takes a day, so what is younger may still be in the making. */
async function removeLeftovers(deps: Deps, shouldStop: ShouldStop): Promise<void> {
  const before = daysAgo(deps, 1)
  await forEachBatch(
    () => listUnusedBlobs(deps.db.query, before, BATCH),
    (hash) => removeUnusedBlob(deps, hash),
    shouldStop,
  )
  await deps.blobs.removeDrafts(DAY_MS)
}

/** Each removal shortens the list, so its beginning is read again until nothing is left. */
async function forEachBatch(
  list: () => Promise<string[]>,
  remove: (key: string) => Promise<void>,
  shouldStop: ShouldStop,
): Promise<void> {
  for (let batch = await list(); batch.length > 0; batch = await list()) {
    for (const key of batch) {
      if (shouldStop()) return
      await remove(key)
    }
  }
}

function daysAgo({ now }: Deps, days: number): string {
  return new Date(Date.parse(now()) - days * DAY_MS).toISOString()
}

/**
 * Removes expired runs soon after the start and every hour.
 * @param times for tests: a mocked clock would also end connections that are being made
 * @returns a function that stops it and waits for what is under way
 */
export function startRunRetention(
  deps: Deps,
  onError: (error: unknown) => void,
  { firstAfterMs, everyMs } = { firstAfterMs: FIRST_PASS_AFTER_MS, everyMs: HOUR_MS },
): () => Promise<void> {
  let isStopping = false
  let pass = Promise.resolve()
  const start = () => {
    // A pass that waited for the one before it does not start any more once the end is asked for.
    const next = () => (isStopping ? undefined : removeExpiredRuns(deps, () => isStopping))
    pass = pass.then(next).catch(onError)
  }
  const first = setTimeout(start, firstAfterMs)
  const every = setInterval(start, everyMs)
  first.unref()
  every.unref()
  return async () => {
    isStopping = true
    clearTimeout(first)
    clearInterval(every)
    await pass
  }
}
