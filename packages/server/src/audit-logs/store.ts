import type { Queryable } from '../platform/database/database.ts'
import { leastNumberAt } from '../platform/ids.ts'

export interface AuditEventFilter {
  actor_id?: number | undefined
  action?: string | undefined
  since?: string | undefined
  until?: string | undefined
  /** An id. */
  after?: number | undefined
  order: 'asc' | 'desc'
  limit: number
}

export type AuditEventRow = Awaited<ReturnType<typeof listAuditEvents>>[number]

/** Events of the account with those who did them and whom they concern. */
function selectAuditEvents(db: Queryable, tenantId: number) {
  return db
    .selectFrom('audit_events')
    .leftJoin('users as actor', 'actor.id', 'audit_events.actor_id')
    .leftJoin('users as affected', 'affected.id', 'audit_events.affected_user_id')
    .leftJoin('teams', 'teams.id', 'audit_events.tenant_id')
    .select([
      'audit_events.id',
      'audit_events.ip',
      'audit_events.user_agent',
      'audit_events.action',
      'audit_events.created_at',
      'audit_events.message',
      'audit_events.variables',
      'audit_events.element_kind',
      'audit_events.element_id',
      'audit_events.request_id',
      'actor.id as actor_id',
      'actor.full_name as actor_name',
      'actor.username as actor_username',
      'actor.email as actor_email',
      'actor.state as actor_state',
      'affected.id as affected_id',
      'affected.full_name as affected_name',
      'affected.username as affected_username',
      'affected.email as affected_email',
      'teams.id as team_id',
      'teams.name as team_name',
    ])
    .where('audit_events.tenant_id', '=', tenantId)
}

export async function listAuditEvents(
  db: Queryable,
  tenantId: number,
  { actor_id, action, since, until, after, order, limit }: AuditEventFilter,
) {
  let query = selectAuditEvents(db, tenantId).orderBy('audit_events.id', order).limit(limit)
  if (actor_id !== undefined) query = query.where('audit_events.actor_id', '=', actor_id)
  if (action !== undefined) query = query.where('audit_events.action', '=', action)
  if (since !== undefined) {
    // The second condition says nothing new; with it both engines enter the index at the right place.
    query = query
      .where('audit_events.created_at', '>=', since)
      .where('audit_events.id', '>=', leastNumberAt(Date.parse(since)))
  }
  if (until !== undefined) query = query.where('audit_events.created_at', '<', until)
  if (after !== undefined)
    query = query.where('audit_events.id', order === 'asc' ? '>' : '<', after)
  return query.execute()
}
