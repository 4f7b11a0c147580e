// Usage counters of an account: counted in memory, written together, exact across restarts.
import type { Database } from './database/database.ts'
import { createWriteBehind } from './write-behind.ts'

const monthlyCounters = [
  'api_usage',
  'mock_usage',
  'monitor_request_runs',
  'collection_run_limit',
] as const
export type MonthlyCounter = (typeof monthlyCounters)[number]

export interface Usage {
  count(tenantId: number, name: MonthlyCounter): void
  /** This month's counts of an account, including all that happened before the call in this process. */
  read(tenantId: number): Promise<Partial<Record<string, number>>>
  close(): Promise<void>
}

export function createUsage(
  db: Database,
  now: () => string,
  onError: (error: unknown) => void,
): Usage {
  const counts = createWriteBehind<number>({
    intervalMs: 1000,
    merge: (earlier, later) => earlier + later,
    write: (changes) => writeCounts(db, changes),
    onError,
  })
  return {
    count: (tenantId, name) => counts.add(keyOf(tenantId, name, monthOf(now())), 1),
    async read(tenantId) {
      const month = monthOf(now())
      const { stored, waiting } = await counts.read(() => readCounts(db, tenantId, month))
      const counted = { ...stored }
      for (const name of monthlyCounters) {
        const more = waiting.get(keyOf(tenantId, name, month))
        if (more !== undefined) counted[name] = (counted[name] ?? 0) + more
      }
      return counted
    },
    close: () => counts.close(),
  }
}

function keyOf(tenantId: number, name: MonthlyCounter, period: string): string {
  return `${tenantId} ${name} ${period}`
}

function monthOf(now: string): string {
  return now.slice(0, 7)
}

async function readCounts(
  db: Database,
  tenantId: number,
  period: string,
): Promise<Record<string, number>> {
  const rows = await db.query
    .selectFrom('usage_counters')
    .select(['name', 'value'])
    .where('tenant_id', '=', tenantId)
    .where('period', '=', period)
    .execute()
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

/** One transaction: a failed write is repeated whole, so a part of it may not have been kept. */
async function writeCounts(db: Database, changes: ReadonlyMap<string, number>): Promise<void> {
  await db.transaction(async (trx) => {
    // Sorted, so that two processes take the rows in the same order and cannot block each other.
    for (const [key, value] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [tenantId = '', name = '', period = ''] = key.split(' ')
      await trx
        .insertInto('usage_counters')
        .values({ tenant_id: Number(tenantId), name, period, value })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'name', 'period']).doUpdateSet((eb) => ({
            value: eb('usage_counters.value', '+', eb.ref('excluded.value')),
          })),
        )
        .execute()
    }
  })
}
