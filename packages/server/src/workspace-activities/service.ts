import type { Caller } from '../platform/auth/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError } from '../platform/errors/errors.ts'
import { insertNumbered } from '../platform/ids.ts'
import type { DeliveredFact } from '../platform/outbox.ts'
import { parseCursor, toPage } from '../platform/pagination.ts'
import { loadWorkspace } from '../workspaces/service.ts'
import type { ActivitiesAnswer, ActivitiesQuery, Activity } from './schema.ts'
import { insertActivity, listActivities, type ActivityRow } from './store.ts'

const DEFAULT_PAGE = 15

/** Hears of facts: each is an activity of its workspace, in the order in which they happened. */
export async function recordActivities(
  trx: Transaction,
  facts: readonly DeliveredFact[],
): Promise<void> {
  // The contract knows of no runs here.
  for (const fact of facts.filter(({ element_kind }) => element_kind !== 'run')) {
    const activity = {
      workspace_id: fact.workspace_id,
      action: fact.action,
      element_kind: fact.element_kind,
      element_id: fact.element_id,
      element_name: fact.element_name,
      trigger_kind: fact.trigger_kind,
      actor_id: fact.actor_id,
      created_at: fact.occurred_at,
    }
    // The number of a fact is free again once it was delivered, so a later one may have had it before.
    if (await insertActivity(trx, { id: fact.id, ...activity })) continue
    await insertNumbered(fact.occurred_at, (id) => insertActivity(trx, { id, ...activity }))
  }
}

/** What happened in a workspace, newest first. */
export async function getActivities(
  deps: Deps,
  caller: Caller,
  workspaceId: string,
  { userId, elementType, limit = DEFAULT_PAGE, cursor }: ActivitiesQuery,
): Promise<ActivitiesAnswer> {
  const { id, tenant_id } = await loadWorkspace(deps.db.query, caller, 'view', workspaceId)
  if (tenant_id !== caller.tenantId)
    throw new ApiError('forbidden', 'Only members of its team see what happened in a workspace.')
  const after = parseCursor(cursor, /^\d{1,16}$/)
  await deps.outbox.deliver()
  const rows = await listActivities(deps.db.query, id, {
    actorId: userId,
    kind: elementType || undefined,
    after: after && Number(after.id),
    limit: limit + 1,
  })
  const page = toPage(rows, limit, (row) => ({ at: row.created_at, id: String(row.id) }))
  return { data: page.rows.map(toActivity), meta: { nextCursor: page.nextCursor } }
}

function toActivity(row: ActivityRow): Activity {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    action: row.action,
    elementType: row.element_kind,
    elementId: row.element_id,
    elementName: row.element_name,
    trigger: row.trigger_kind,
    user: {
      id: row.actor_id ?? 0,
      username: row.username ?? 'system',
      name: row.full_name ?? 'System',
      isPartner: false,
    },
    createdAt: row.created_at,
    updatedAt: row.created_at,
  }
}
