// What a run did otherwise than an earlier one. Executions are the same when they are of one iteration and one item;
// by id, else by path and name, as a collection that was imported anew has other ids.
import type { Queryable } from '../platform/database/database.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { notFound } from '../platform/errors/errors.ts'
import { executionsOf } from './reports/executions.ts'
import type { Comparison, Difference, ComparedRun, ComparisonList } from './schema.ts'
import { loadRun } from './service.ts'
import { listRuns, type RunRow } from './store.ts'

const MOST_DIFFERENCES = 500
const SLOWER_TIMES = 2
const SLOWER_MS = 100

/** Compares a run with another, or with the last green one of the same collection and environment before it. */
export async function compareRuns(
  { db }: Deps,
  caller: Caller,
  runId: string,
  otherId: string | undefined,
): Promise<Comparison> {
  const run = await loadRun(db.query, caller, runId)
  const other = otherId
    ? await loadRun(db.query, caller, otherId)
    : await loadLastGreen(db.query, caller, run)
  const differences = pair(await partsOf(db.query, other), await partsOf(db.query, run))
  const lists = {
    newlyFailing: differences.filter(isNewlyFailing),
    fixed: differences.filter(isFixed),
    slower: differences.filter(isSlower),
    added: differences.filter(({ before }) => before === null),
    removed: differences.filter(({ after }) => after === null),
  }
  return {
    run: toCompared(run),
    with: toCompared(other),
    newlyFailing: toList(lists.newlyFailing),
    fixed: toList(lists.fixed),
    slower: toList(lists.slower),
    added: toList(lists.added),
    removed: toList(lists.removed),
  }
}

async function loadLastGreen(db: Queryable, caller: Caller, run: RunRow): Promise<RunRow> {
  const [found] = await listRuns(db, caller, {
    // What has no id here is known by its name.
    collection_id: run.collection_id,
    ...(run.collection_id === null && { collection_name: run.collection_name }),
    environment_id: run.environment_id,
    ...(run.environment_id === null && { environment_name: run.environment_name }),
    outcome: 'passed',
    after: { at: run.created_at, id: run.id },
    limit: 1,
  })
  if (!found) throw notFound('successful run before', run.id)
  return found
}

type Side = NonNullable<Difference['after']>
type Part = Pick<Difference, 'iteration' | 'itemId' | 'name' | 'path'> & { side: Side }

/** As much of each execution as is compared. */
async function partsOf(db: Queryable, run: RunRow): Promise<Part[]> {
  const parts: Part[] = []
  for await (const execution of executionsOf(db, run)) {
    const { iteration, itemId, name, path, position, outcome, code, responseTime } = execution
    parts.push({ iteration, itemId, name, path, side: { position, outcome, code, responseTime } })
  }
  return parts
}

/** Both sides of every execution, in the order of the run; then those that are gone. */
function pair(before: readonly Part[], after: readonly Part[]): Difference[] {
  const counterparts = new Map<Part, Part>()
  for (const keyOf of [keyById, keyByName]) match(before, after, keyOf, counterparts)
  const found = new Set(counterparts.values())
  return [
    ...after.map((part) => toDifference(counterparts.get(part), part)),
    ...before.filter((part) => !found.has(part)).map((part) => toDifference(part, undefined)),
  ]
}

/** Of what was sent several times in an iteration, the first belongs to the first, and so on. */
function match(
  before: readonly Part[],
  after: readonly Part[],
  keyOf: (part: Part) => string | undefined,
  counterparts: Map<Part, Part>,
): void {
  const taken = new Set(counterparts.values())
  const free = Map.groupBy(before.filter((part) => !taken.has(part)).toReversed(), (part) =>
    keyOf(part),
  )
  for (const part of after) {
    const key = counterparts.has(part) ? undefined : keyOf(part)
    const counterpart = key === undefined ? undefined : free.get(key)?.pop()
    if (counterpart) counterparts.set(part, counterpart)
  }
}

function keyById({ iteration, itemId }: Part): string | undefined {
  return itemId === null ? undefined : `${iteration} ${itemId}`
}

function keyByName({ iteration, path, name }: Part): string {
  return JSON.stringify([iteration, ...path, name])
}

function toDifference(before: Part | undefined, after: Part | undefined): Difference {
  const { iteration = 0, itemId = null, name = '', path = [] } = after ?? before ?? {}
  return { iteration, itemId, name, path, before: before?.side ?? null, after: after?.side ?? null }
}

function hasFailed({ outcome }: Side): boolean {
  return outcome === 'failed' || outcome === 'error'
}

function isNewlyFailing({ before, after }: Difference): boolean {
  return before !== null && after !== null && !hasFailed(before) && hasFailed(after)
}

function isFixed({ before, after }: Difference): boolean {
  return before !== null && after !== null && hasFailed(before) && after.outcome === 'passed'
}

/** Where both got an answer. */
function isSlower({ before, after }: Difference): boolean {
  if (!before || !after || before.code === 0 || after.code === 0) return false
  const more = after.responseTime - before.responseTime
  return more >= SLOWER_MS && after.responseTime > SLOWER_TIMES * before.responseTime
}

function toList(differences: Difference[]): ComparisonList {
  return { count: differences.length, executions: differences.slice(0, MOST_DIFFERENCES) }
}

function toCompared({ id, outcome, started_at, created_at }: RunRow): ComparedRun {
  return { id, outcome, startedAt: started_at, createdAt: created_at }
}
