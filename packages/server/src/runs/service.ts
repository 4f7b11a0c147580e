import { loadCollection } from '../collections/service.ts'
import { loadEnvironment } from '../environments/service.ts'
import { can, workspaceRoleOf } from '../platform/access/access.ts'
import { recordAudit } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError, conflict, forbidden, notFound } from '../platform/errors/errors.ts'
import { isUuid, toUid } from '../platform/ids.ts'
import { publish } from '../platform/outbox.ts'
import { parseTimestamp } from '../platform/timestamp.ts'
import { deleteUnusedBlob, removeUnusedBlob } from '../platform/unused-blobs.ts'
import { keptText, MOST_NAME_BYTES } from './kept-text.ts'
import { recordExecutions, type Recording } from './recording.ts'
import { removeRun } from './removal.ts'
import type { CreateRun } from './schema.ts'
import { findRun, insertExecutions, insertRun, type RunRow } from './store.ts'
import { summarise } from './summary.ts'

const MANY_EXECUTIONS = 500

/**
 * Stores the report of a run, whole or not at all. A report that is sent again, as after an answer that was lost,
 * answers the run that it made.
 */
export async function createRun(
  deps: Deps,
  caller: Caller,
  input: CreateRun,
): Promise<{ id: string; url: string }> {
  const times = {
    startedAt: parseTimestamp('startedAt', input.startedAt),
    finishedAt: parseTimestamp('finishedAt', input.finishedAt),
  }
  const id = input.id?.toLowerCase() ?? deps.newId()
  const earlier = await findOwnRun(deps, caller, id)
  if (earlier) return earlier
  const recording = await recordExecutions(deps, id, input.executions)
  const run = { ...input, ...times, id, recording }
  try {
    const workspaceId = await deps.db.transaction((trx) => addRun(deps, trx, caller, run), {
      isLarge: input.executions.length > MANY_EXECUTIONS,
    })
    deps.usage.count(caller.tenantId, 'collection_run_limit')
    return { id, url: urlOf(deps, id, workspaceId) }
  } catch (error) {
    await removeUnusedBlob(deps, recording.blobHash)
    const meanwhile = await findOwnRun(deps, caller, id)
    if (meanwhile) return meanwhile
    throw error
  }
}

async function findOwnRun(
  deps: Deps,
  caller: Caller,
  id: string,
): Promise<{ id: string; url: string } | undefined> {
  const row = await findRun(deps.db.query, caller, id)
  if (row?.user_id !== caller.userId) return undefined
  return { id, url: urlOf(deps, id, placeOf(caller, row)) }
}

type RecordedRun = CreateRun & { id: string; recording: Recording }

/** @returns the workspace of the run, if it has one that the caller sees */
async function addRun(
  deps: Deps,
  trx: Transaction,
  caller: Caller,
  run: RecordedRun,
): Promise<string | null> {
  const { id, recording } = run
  const collection = await ownOrNone(caller, run.collection.id, (key) =>
    loadCollection(trx, caller, 'view', key),
  )
  const environment = await ownOrNone(caller, run.environment?.id, (key) =>
    loadEnvironment(trx, caller, 'view', key),
  )
  const uid = collection ? toUid(collection.owner_id, collection.id) : null
  const { outcome, ci, summary } = summarise(run, recording.executions, uid)
  const now = deps.now()
  const name = keptText(run.collection.name, MOST_NAME_BYTES)
  const workspaceId = collection?.workspace_id ?? null
  const isNew = await insertRun(trx, {
    id,
    tenant_id: caller.tenantId,
    workspace_id: workspaceId,
    collection_id: collection?.id ?? null,
    collection_name: name,
    environment_id: environment?.id ?? null,
    environment_name: run.environment ? keptText(run.environment.name, MOST_NAME_BYTES) : null,
    user_id: caller.userId,
    source: run.source,
    status: run.status,
    outcome,
    ...ci,
    summary,
    execution_count: recording.executions.length,
    blob_hash: recording.blobHash,
    started_at: run.startedAt,
    finished_at: run.finishedAt,
    created_at: now,
  })
  if (!isNew) throw conflict(`There is a run with the id "${id}". Choose another, or none.`)
  await insertExecutions(trx, recording.executions)
  if (!(await deleteUnusedBlob(trx, recording.blobHash)))
    throw new Error(`The blob of run ${id} was removed before the run was stored.`)
  await recordAudit(trx, caller, now, {
    action: 'run.created',
    message: `A run of "${name}" was uploaded`,
    element: { kind: 'run', id },
    variables: { outcome, workspaceId },
  })
  await publish(trx, caller, now, {
    workspaceId,
    action: 'create',
    element: { kind: 'run', id, name },
    trigger: 'direct',
    run: { collectionId: collection?.id ?? null, ownerId: caller.userId },
  })
  return collection ? placeOf(caller, collection) : null
}

/**
 * The element that a report names, if the caller sees it in the own account. Otherwise the run is kept without it,
 * private to its uploader: a pipeline should not lose its report because a collection was deleted or moved. Someone
 * else's public collection counts as not ours: what we sent and received is no business of its owners.
 */
async function ownOrNone<Row extends { tenant_id: number }>(
  caller: Caller,
  key: string | null | undefined,
  load: (key: string) => Promise<Row>,
): Promise<Row | undefined> {
  if (!key) return undefined
  try {
    const row = await load(key)
    return row.tenant_id === caller.tenantId ? row : undefined
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'notFound') return undefined
    throw error
  }
}

/** Where a person looks at the run. */
export function urlOf(deps: Deps, id: string, workspaceId: string | null): string {
  const place = workspaceId === null ? '' : `/workspaces/${workspaceId}`
  return `${deps.publicUrl()}/ui${place}/runs/${id}`
}

/** @throws {ApiError} not found when the caller does not see the run */
export async function loadRun(db: Queryable, caller: Caller, id: string): Promise<RunRow> {
  const row = isUuid(id.toLowerCase()) ? await findRun(db, caller, id.toLowerCase()) : undefined
  if (!row || !isVisible(caller, row)) throw notFound('run', id)
  return row
}

/** The rows come from the caller's account alone, see `findRun`. */
function isVisible(caller: Caller, row: RunRow): boolean {
  if (row.visibility !== null) return can(caller, 'view', toAccess(row))
  return row.user_id === caller.userId || caller.roles.has('super-admin')
}

/** By whoever uploaded it, edits in its workspace or runs the team. */
export async function deleteRun(deps: Deps, caller: Caller, id: string): Promise<void> {
  const isRemoved = await deps.db.transaction(async (trx) => {
    const row = await loadRun(trx, caller, id)
    const isOwn = row.user_id === caller.userId
    if (!isOwn && !mayDeleteOthers(caller, row)) throw forbidden('delete', 'run')
    const now = deps.now()
    await recordAudit(trx, caller, now, {
      action: 'run.deleted',
      message: `A run of "${row.collection_name}" was deleted`,
      element: { kind: 'run', id: row.id },
      affectedUserId: row.user_id,
    })
    await publish(trx, caller, now, {
      workspaceId: row.workspace_id,
      action: 'destroy',
      element: { kind: 'run', id: row.id, name: row.collection_name },
      trigger: 'direct',
      run: { collectionId: row.collection_id, ownerId: row.user_id },
    })
    return removeRun(deps, trx, row.id)
  })
  if (!isRemoved) throw notFound('run', id)
}

function mayDeleteOthers(caller: Caller, row: RunRow): boolean {
  if (caller.roles.has('super-admin')) return true
  return row.visibility !== null && can(caller, 'delete', toAccess(row))
}

interface Placed {
  tenant_id: number
  workspace_id: string | null
  visibility: string | null
  granted_role: string | null
  direct_role: string | null
}

/** Null also for whoever sees the collection but not its workspace, of which nothing is told then. */
export function placeOf(caller: Caller, row: Placed): string | null {
  return workspaceRoleOf(caller, toAccess(row).workspace) ? row.workspace_id : null
}

function toAccess({ tenant_id, visibility, granted_role, direct_role }: Placed) {
  const workspace = {
    tenantId: tenant_id,
    visibility: visibility ?? '',
    grantedRole: granted_role,
  }
  return { workspace, directRole: direct_role }
}
