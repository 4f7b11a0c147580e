// The audit row of a change is written in the transaction of the change, so neither exists without the other.
import type { Caller } from './auth/caller.ts'
import type { Transaction } from './database/database.ts'
import { newTimeOrderedNumber } from './ids.ts'

/** Named `area.thing_happened`, as the audit catalogue has it. */
export type AuditAction =
  | 'team.created'
  | 'team.member_added'
  | 'team.roles_updated'
  | 'user.deactivated'
  | 'user.password_changed'
  | 'user.login_password_success'
  | 'user.login_key_success'
  | 'user.login_setup_success'
  | 'user.login_failed'
  | 'user.logout'
  | 'user.logins_revoked'
  | 'apikey.created'
  | 'apikey.regenerated'
  | 'apikey.revoked'
  | 'workspace.created'
  | 'workspace.updated'
  | 'workspace.visibility_changed'
  | 'workspace.deleted'
  | 'collection.created'
  | 'collection.updated'
  | 'collection.deleted'
  | 'environment.created'
  | 'environment.updated'
  | 'environment.deleted'
  | 'run.created'
  | 'run.deleted'

export interface AuditEntry {
  action: AuditAction
  message: string
  element?: { kind: string; id: string }
  affectedUserId?: number
  /** Facts of the change; never a secret. */
  variables?: Record<string, string | number | boolean | null>
}

/** The part of a caller that an entry keeps; the system itself acts without one. */
export type AuditActor = Pick<Caller, 'tenantId' | 'origin'> & { userId: number | null }

export async function recordAudit(
  trx: Transaction,
  actor: AuditActor,
  now: string,
  entry: AuditEntry,
): Promise<void> {
  for (;;) {
    // Two processes can hit on the same number in one millisecond; the next try has another.
    const inserted = await trx
      .insertInto('audit_events')
      .values(toRow(actor, now, entry))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (inserted) return
  }
}

function toRow(
  actor: AuditActor,
  now: string,
  { action, message, element, affectedUserId, variables }: AuditEntry,
) {
  return {
    id: newTimeOrderedNumber(Date.parse(now)),
    tenant_id: actor.tenantId,
    action,
    message,
    actor_id: actor.userId,
    affected_user_id: affectedUserId ?? null,
    element_kind: element?.kind ?? null,
    element_id: element?.id ?? null,
    ip: actor.origin.ip,
    user_agent: actor.origin.userAgent,
    request_id: actor.origin.requestId,
    variables: JSON.stringify(variables ?? {}),
    created_at: now,
  }
}
