// Whether what a server has stored is still the same.
import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Database } from '../../packages/server/src/platform/database/database.ts'
import type { Tables } from '../../packages/server/src/platform/database/tables.gen.ts'

/** What a refused request may write, that it came, and what background work notes for itself. */
const notesOnly: readonly (keyof Tables)[] = [
  'usage_counters',
  'rate_windows',
  'sign_in_attempts',
  'jobs',
  'unused_blobs',
  'undelivered_facts',
  'workspace_activities',
  'events',
  'event_positions',
]
const isOfTheRequest = (row: Record<string, unknown>) => row['action'] === 'user.login_failed'

export interface StoredState {
  /** Runs a refusal and says whether it changed anything. It is run again where that cannot be told from once. */
  isChangedBy(refusal: () => Promise<{ isRefused: boolean }>): Promise<boolean>
  /** Waits until the tasks that were begun have ended. */
  settle(): Promise<void>
}

/** Reads everything, but only after something was written. */
export async function watchState(db: Database): Promise<StoredState> {
  const tables = (await db.query.introspection.getTables())
    // Beside ours, on PostgreSQL, are those of the library that runs jobs.
    .filter(({ schema }) => schema === undefined || schema === 'public')
    .map(({ name }) => name as keyof Tables)
    .filter((name) => !notesOnly.includes(name))
    .toSorted()
  let last = { mark: '', digest: '' }

  async function digest(): Promise<string> {
    const mark = await writeMark(db)
    if (mark !== last.mark) last = { mark, digest: await digestOf(db, tables) }
    return last.digest
  }

  return {
    async settle() {
      while (await isTaskInProgress(db)) await setTimeout(10)
    },
    async isChangedBy(refusal) {
      const mark = await writeMark(db)
      const isKnown = mark === last.mark
      const before = last.digest
      if (!(await refusal()).isRefused || mark === (await writeMark(db))) return false
      // Something was written, and mostly undone.
      if (isKnown) return (await digest()) !== before
      const between = await digest()
      return (await refusal()).isRefused && (await digest()) !== between
    },
  }
}

async function isTaskInProgress({ query }: Database): Promise<boolean> {
  const task = await query
    .selectFrom('tasks')
    .select('id')
    .where('status', '=', 'in-progress')
    .executeTakeFirst()
  return task !== undefined
}

/** Moves with every write, also with some that were undone. */
async function writeMark({ query, engine }: Database): Promise<string> {
  const name = engine === 'sqlite' ? 'total_changes' : 'pg_current_snapshot'
  const { mark } = await query
    .selectNoFrom((eb) => eb.fn<string | number>(name, []).as('mark'))
    .executeTakeFirstOrThrow()
  // Of a snapshot, the second number is the next transaction that will have written.
  return engine === 'sqlite' ? String(mark) : (String(mark).split(':')[1] ?? '')
}

async function digestOf({ query }: Database, tables: readonly (keyof Tables)[]): Promise<string> {
  const hash = createHash('sha256')
  for (const table of tables) {
    const rows: Record<string, unknown>[] = await query.selectFrom(table).selectAll().execute()
    hash.update(table)
    for (const line of rows
      .filter((row) => !isOfTheRequest(row))
      .map(toLine)
      .toSorted())
      hash.update(line)
  }
  return hash.digest('hex')
}

/** When somebody was last there is noted seconds later, for refusals too. */
function toLine({
  last_used_at: _used,
  last_active_at: _active,
  ...row
}: Record<string, unknown>): string {
  return JSON.stringify(row)
}
