// Items that an earlier version has written get the outline that lists and searches show of them.
import { openBody, outlineColumns, outlineOf } from '../collections/items.ts'
import type { Deps } from '../platform/deps.ts'
import { kindOf } from './answer.ts'
import { parseBody } from './model.ts'
import { listWithoutOutline, updateOutline } from './store.ts'

const BATCH = 50

/** Once all have one, a pass finds nothing in an empty index. */
export function itemJobs(deps: Deps): void {
  deps.jobs.work('collections.outline-items', {
    handle: (_data, signal) => outlineItems(deps, signal),
  })
  deps.jobs.schedule('collections.outline-items', '*/5 * * * *')
}

/** One pass, which others have their turn in. */
export async function outlineItems(
  { db, secrets }: Deps,
  signal = new AbortController().signal,
): Promise<void> {
  for (;;) {
    const rows = await listWithoutOutline(db.query, BATCH)
    if (rows.length === 0 || signal.aborted) return
    await db.transaction(async (trx) => {
      for (const row of rows) {
        const outline = outlineOf(parseBody(openBody(row.body, secrets)), kindOf(row))
        await updateOutline(trx, row, outlineColumns(outline, row.body_hash))
      }
    })
  }
}
