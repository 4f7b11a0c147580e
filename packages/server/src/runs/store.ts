import type { Insertable, Selectable } from 'kysely'
import {
  directRole,
  elementsGivenTo,
  grantedRole,
  visibleWorkspaces,
} from '../platform/access/visible.ts'
import type { Caller } from '../platform/auth/caller.ts'
import { inChunks, type Queryable, type Transaction } from '../platform/database/database.ts'
import type { RunExecutions, Runs } from '../platform/database/tables.gen.ts'
import type { Position } from '../platform/pagination.ts'

/** A run with its uploader and what access needs to know of its workspace and its collection. */
export type RunRow = Selectable<Runs> & {
  username: string
  visibility: string | null
  granted_role: string | null
  direct_role: string | null
}

export type ExecutionRow = Selectable<RunExecutions>

/** @returns false when there is a run of that id */
export async function insertRun(trx: Transaction, run: Insertable<Runs>): Promise<boolean> {
  const inserted = await trx
    .insertInto('runs')
    .values(run)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

const EXECUTION_COLUMNS = 9

export async function insertExecutions(
  trx: Transaction,
  executions: readonly ExecutionRow[],
): Promise<void> {
  await inChunks(executions, EXECUTION_COLUMNS, (chunk) =>
    trx.insertInto('run_executions').values(chunk).execute(),
  )
}

/** Runs of the caller's account, but not those that went to the trash with their workspace. */
function selectRuns(db: Queryable, caller: Caller) {
  return db
    .selectFrom('runs')
    .innerJoin('users', 'users.id', 'runs.user_id')
    .leftJoin('workspaces', 'workspaces.id', 'runs.workspace_id')
    .selectAll('runs')
    .select([
      'users.username',
      'workspaces.visibility',
      grantedRole(caller),
      directRole(caller, 'collection', 'runs.collection_id'),
    ])
    .where('runs.tenant_id', '=', caller.tenantId)
    .where('workspaces.deleted_at', 'is', null)
}

export async function findRun(
  db: Queryable,
  caller: Caller,
  id: string,
): Promise<RunRow | undefined> {
  return selectRuns(db, caller).where('runs.id', '=', id).executeTakeFirst()
}

export interface RunFilter {
  workspace_id?: string | undefined
  /** Null for none. */
  collection_id?: string | null | undefined
  collection_name?: string | undefined
  /** Null for none. */
  environment_id?: string | null | undefined
  environment_name?: string | null | undefined
  source?: string | undefined
  status?: string | undefined
  outcome?: string | undefined
  user_id?: number | undefined
  ci_branch?: string | undefined
  since?: string | undefined
  until?: string | undefined
  after?: Position | undefined
  limit: number
}

const filterColumns = [
  'workspace_id',
  'collection_id',
  'collection_name',
  'environment_id',
  'environment_name',
  'source',
  'status',
  'outcome',
  'user_id',
  'ci_branch',
] as const satisfies readonly (keyof Runs)[]

/** Newest first. */
export async function listRuns(
  db: Queryable,
  caller: Caller,
  filter: RunFilter,
): Promise<RunRow[]> {
  let query = selectRuns(db, caller)
    .orderBy('runs.created_at', 'desc')
    .orderBy('runs.id', 'desc')
    .limit(filter.limit)
  if (!caller.roles.has('super-admin')) {
    const visible = db.selectFrom('workspaces').select('id').where(visibleWorkspaces(caller))
    query = query.where((eb) =>
      eb.or([
        eb('runs.workspace_id', 'in', visible),
        eb('runs.collection_id', 'in', elementsGivenTo(caller, 'collection')),
        eb.and([eb('runs.workspace_id', 'is', null), eb('runs.user_id', '=', caller.userId)]),
      ]),
    )
  }
  for (const column of filterColumns) {
    const wanted = filter[column]
    if (wanted === null) query = query.where(`runs.${column}`, 'is', null)
    else if (wanted !== undefined) query = query.where(`runs.${column}`, '=', wanted)
  }
  const { since, until, after } = filter
  if (since !== undefined) query = query.where('runs.created_at', '>=', since)
  if (until !== undefined) query = query.where('runs.created_at', '<', until)
  if (after) {
    // The first condition says nothing new; with it alone both engines enter the index at the right place.
    query = query
      .where('runs.created_at', '<=', after.at)
      .where((eb) => eb.or([eb('runs.created_at', '<', after.at), eb('runs.id', '<', after.id)]))
  }
  return query.execute()
}

export interface ExecutionFilter {
  outcome?: string | undefined
  /** A position in the run. */
  after?: number | undefined
  limit: number
}

export async function listExecutions(
  db: Queryable,
  runId: string,
  { outcome, after, limit }: ExecutionFilter,
): Promise<ExecutionRow[]> {
  let query = db
    .selectFrom('run_executions')
    .selectAll()
    .where('run_id', '=', runId)
    .orderBy('position')
    .limit(limit)
  if (outcome !== undefined) query = query.where('outcome', '=', outcome)
  if (after !== undefined) query = query.where('position', '>', after)
  return query.execute()
}

export async function listExecutionsAt(
  db: Queryable,
  runId: string,
  positions: readonly number[],
): Promise<ExecutionRow[]> {
  return db
    .selectFrom('run_executions')
    .selectAll()
    .where('run_id', '=', runId)
    .where('position', 'in', positions)
    .execute()
}

export async function findExecution(
  db: Queryable,
  runId: string,
  position: number,
): Promise<ExecutionRow | undefined> {
  return db
    .selectFrom('run_executions')
    .selectAll()
    .where('run_id', '=', runId)
    .where('position', '=', position)
    .executeTakeFirst()
}

/** With its executions. @returns the hash of its blob; undefined when another process was first */
export async function deleteRunRow(trx: Transaction, id: string): Promise<string | undefined> {
  const deleted = await trx
    .deleteFrom('runs')
    .where('id', '=', id)
    .returning('blob_hash')
    .executeTakeFirst()
  return deleted?.blob_hash
}

export async function listRunsBefore(
  db: Queryable,
  before: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('runs')
    .select('id')
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export interface CollectionOfRuns {
  tenant_id: number
  collection_id: string | null
}

/** Collections with more runs than this. */
export async function listCrowdedCollections(
  db: Queryable,
  most: number,
): Promise<CollectionOfRuns[]> {
  return db
    .selectFrom('runs')
    .select(['tenant_id', 'collection_id'])
    .where('collection_id', 'is not', null)
    .groupBy(['tenant_id', 'collection_id'])
    .having((eb) => eb(eb.fn.countAll<number>(), '>', most))
    .execute()
}

/** The runs of a collection but the newest ones. */
export async function listRunsBeyond(
  db: Queryable,
  { tenant_id, collection_id }: CollectionOfRuns,
  newest: number,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('runs')
    .select('id')
    .where('tenant_id', '=', tenant_id)
    .where('collection_id', '=', collection_id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .offset(newest)
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
