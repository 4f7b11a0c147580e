// The audit row of a change is written in the transaction of the change, so neither exists without the other.
import type { Insertable } from 'kysely'
import type { Caller } from './auth/caller.ts'
import type { Transaction } from './database/database.ts'
import { reusable } from './database/reusable.ts'
import type { AuditEvents } from './database/tables.gen.ts'
import { insertNumbered } from './ids.ts'

/** Every action and how it is shown. Named `area.thing_happened`, as the audit catalogue has it. */
export const auditActions = {
  'team.created': 'Team created',
  'team.member_added': 'Member added to team',
  'team.invitation_revoked': 'Invitation revoked',
  'team.roles_updated': 'Team roles updated',
  'group.created': 'Group created',
  'group.updated': 'Group updated',
  'group.deleted': 'Group deleted',
  'group.member_added': 'Member added to group',
  'group.member_removed': 'Member removed from group',
  'group.roles_updated': 'Roles of group updated',
  'user.deactivated': 'User deactivated',
  'user.password_changed': 'Password changed',
  'user.setup_link_created': 'Set-up link created',
  'user.login_password_success': 'Signed in with password',
  'user.login_key_success': 'Signed in with API key',
  'user.login_setup_success': 'Signed in with set-up link',
  'user.login_failed': 'Sign-in failed',
  'user.logout': 'Signed out',
  'user.logins_revoked': 'Sign-ins revoked',
  'apikey.created': 'API key created',
  'apikey.regenerated': 'API key regenerated',
  'apikey.revoked': 'API key revoked',
  'accesskey.created': 'Access key created',
  'accesskey.deleted': 'Access key deleted',
  'workspace.created': 'Workspace created',
  'workspace.updated': 'Workspace updated',
  'workspace.visibility_changed': 'Workspace visibility changed',
  'workspace.roles_updated': 'Workspace roles updated',
  'workspace.deleted': 'Workspace deleted',
  'collection.created': 'Collection created',
  'collection.updated': 'Collection updated',
  'collection.deleted': 'Collection deleted',
  'collection.item_created': 'Collection item created',
  'collection.item_updated': 'Collection item updated',
  'collection.item_deleted': 'Collection item deleted',
  'collection.items_copied': 'Collection items copied',
  'collection.items_moved': 'Collection items moved',
  'environment.created': 'Environment created',
  'environment.updated': 'Environment updated',
  'environment.deleted': 'Environment deleted',
  'environment.secret_revealed': 'Secret value revealed',
  'globals.updated': 'Global variables updated',
  'element.roles_updated': 'Element roles updated',
  'element.moved': 'Element moved to another workspace',
  'element.tags_updated': 'Tags updated',
  'run.created': 'Run uploaded',
  'run.deleted': 'Run deleted',
} as const satisfies Record<`${string}.${string}`, string>

export type AuditAction = keyof typeof auditActions

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

const insertionOfEvent = reusable((db, row: Insertable<AuditEvents>) =>
  db
    .insertInto('audit_events')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .compile(),
)

export async function recordAudit(
  trx: Transaction,
  actor: AuditActor,
  now: string,
  entry: AuditEntry,
): Promise<void> {
  const row = toRow(actor, now, entry)
  await insertNumbered(now, async (id) => {
    const { rows } = await insertionOfEvent(trx, { id, ...row })
    return rows.length > 0
  })
}

function toRow(
  actor: AuditActor,
  now: string,
  { action, message, element, affectedUserId, variables }: AuditEntry,
) {
  return {
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
