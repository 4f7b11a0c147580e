// Facts become events that streams tell. Transactions commit in another order than they take numbers, so that a
// reader who goes by number would miss what commits late. Here the number is taken at delivery, under a lock of the
// account that is held until the commit: whoever sees an event sees all with lesser numbers, and going on after the
// last one seen loses nothing.
import type { Caller } from '../platform/auth/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError, invalidParameter } from '../platform/errors/errors.ts'
import type { DeliveredFact } from '../platform/outbox.ts'
import { loadWorkspace } from '../workspaces/service.ts'
import type { ServerEvent } from './schema.ts'
import { insertEvents, takeEventIds, type EventRow } from './store.ts'

/** Hears of facts: each is an event of its account. */
export async function recordEvents(
  { now }: Pick<Deps, 'now'>,
  trx: Transaction,
  facts: readonly DeliveredFact[],
): Promise<void> {
  const byTenant = Map.groupBy(facts, ({ tenant_id }) => tenant_id)
  // Always in the same order: two processes that deliver at once do not wait for each other in a circle.
  const tenants = [...byTenant].toSorted(([one], [other]) => one - other)
  for (const [tenantId, own] of tenants) {
    const last = await takeEventIds(trx, tenantId, own.length)
    const createdAt = now()
    await insertEvents(
      trx,
      own.map((fact, at) => ({ ...toEventRow(fact, createdAt), id: last - own.length + 1 + at })),
    )
  }
}

function toEventRow(fact: DeliveredFact, createdAt: string) {
  const { element_kind: kind, element_id } = fact
  return {
    tenant_id: fact.tenant_id,
    type: `${kind}.${fact.trigger_kind === 'transfer' ? 'moved' : (ends[fact.action] ?? '')}`,
    workspace_id: fact.workspace_id || null,
    element_kind: kind,
    element_id,
    element_name: fact.element_name,
    collection_id: kind === 'collection' ? element_id : fact.collection_id,
    owner_id: fact.owner_id,
    actor_id: fact.actor_id,
    occurred_at: fact.occurred_at,
    created_at: createdAt,
  }
}

const ends: Readonly<Record<string, string>> = {
  create: 'created',
  update: 'updated',
  destroy: 'deleted',
}

export interface Topics {
  workspaces: 'all' | string[]
  runs: boolean
}

const MOST_TOPICS = 50

/** @throws {ApiError} for what is no topic, and not found for a workspace that the caller does not see */
export async function parseTopics(deps: Deps, caller: Caller, text: string): Promise<Topics> {
  const names = [...new Set(text.split(',').map((name) => name.trim()))]
  if (names.length > MOST_TOPICS)
    throw invalidParameter('topics', `Send up to ${MOST_TOPICS} topics, not ${names.length}.`)
  const unknown = names.find((name) => !/^(?:workspaces|runs|workspace:.+)$/.test(name))
  if (unknown !== undefined)
    throw invalidParameter(
      'topics',
      `"${unknown.slice(0, 100)}" is no topic. There are "workspaces", "workspace:{id}" and "runs".`,
    )
  const ids: string[] = []
  for (const name of names.filter((one) => one.startsWith('workspace:')))
    ids.push(await idOfWorkspace(deps, caller, name.slice('workspace:'.length)))
  return { workspaces: names.includes('workspaces') ? 'all' : ids, runs: names.includes('runs') }
}

async function idOfWorkspace(deps: Deps, caller: Caller, idInTopic: string): Promise<string> {
  const { id, tenant_id } = await loadWorkspace(deps.db.query, caller, 'view', idInTopic)
  if (tenant_id !== caller.tenantId)
    throw new ApiError('forbidden', 'Only members of its team hear what happens in a workspace.')
  return id
}

/** What is told of an event: that it happened, never what is in the element. */
export function toServerEvent(row: EventRow): ServerEvent {
  return {
    id: String(row.id),
    type: row.type,
    workspaceId: row.isPlaceVisible === 1 ? row.workspace_id : null,
    element: { kind: row.element_kind, id: row.element_id, name: row.element_name },
    actorId: row.actor_id,
    at: row.occurred_at,
  }
}
