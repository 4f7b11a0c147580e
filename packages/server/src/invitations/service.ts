// People who were invited by a link and have not come in. A new link for one is made as for any member.
import { hasPermission } from '../platform/access/access.ts'
import { recordAudit } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { forbidden, notFound } from '../platform/errors/errors.ts'
import { parseCursor, toPage } from '../platform/pagination.ts'
import { listRolesOf, lockTeam, requireTeam, toAdder } from '../users/service.ts'
import { endSetupLinks } from '../users/setup-links.ts'
import { removePersonalWorkspacesOf } from '../workspaces/deletion.ts'
import type { Invitation, InvitationsQuery } from './schema.ts'
import {
  deleteMembership,
  findInvitation,
  listInvitations,
  withdrawAccount,
  type InvitationRow,
} from './store.ts'

export async function getInvitations(
  { db }: Deps,
  caller: Caller,
  { limit = 50, cursor }: InvitationsQuery,
) {
  requireTeam(caller)
  const rows = await listInvitations(db.query, {
    teamId: caller.teamId,
    after: parseCursor(cursor, /^\d{1,15}$/),
    limit: limit + 1,
  })
  const page = toPage(rows, limit, (row) => ({ at: row.joined_at, id: String(row.user_id) }))
  const ids = page.rows.map(({ user_id }) => user_id)
  const roles = await listRolesOf(db.query, caller, ids)
  return {
    invitations: page.rows.map((row) => toInvitation(row, roles.get(row.user_id) ?? [])),
    meta: { nextCursor: page.nextCursor },
  }
}

/** The link ends, and with it all that the person was given. The address can be invited again. */
export async function revokeInvitation(deps: Deps, caller: Caller, userId: number): Promise<void> {
  requireTeam(caller)
  await deps.db.transaction(async (trx) => {
    const now = deps.now()
    await lockTeam(trx, caller.teamId, now)
    const row = await findInvitation(trx, caller.teamId, userId)
    if (!row) throw notFound('invitation', String(userId))
    const roles = (await listRolesOf(trx, caller, [userId])).get(userId) ?? []
    if (roles.includes('super-admin') && !hasPermission(caller, 'manage super admins'))
      throw forbidden('revoke the invitation of a Super Admin of', 'team')
    await endSetupLinks(trx, userId, now)
    if (!(await withdrawAccount(trx, userId, now))) throw notFound('invitation', String(userId))
    await removePersonalWorkspacesOf(deps, trx, caller, userId)
    await deleteMembership(trx, caller.teamId, userId)
    await recordAudit(trx, caller, now, {
      action: 'team.invitation_revoked',
      message: `The invitation of ${row.username} was revoked`,
      affectedUserId: userId,
      variables: { roles: roles.join(' ') },
    })
  })
}

function toInvitation(row: InvitationRow, roles: readonly string[]): Invitation {
  return {
    userId: row.user_id,
    email: row.email,
    fullName: row.full_name,
    roles: [...roles],
    invitedBy: toAdder(row),
    createdAt: row.joined_at,
    expiresAt: row.expires_at,
  }
}
