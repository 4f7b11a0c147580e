import { hasPermission } from '../platform/access/access.ts'
import { removeKeysOf } from '../api-keys/service.ts'
import { recordAudit } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { forbidden, notFound } from '../platform/errors/errors.ts'
import { removeSessionsOf } from '../sessions/service.ts'
import type { User } from './schema.ts'
import { requireAdministrator, requireTeam, rolesOf, toUser } from './service.ts'
import { findMember, listRoles, lockTeam, updateUserState } from './store.ts'

/** Ends a person's access at once: sign-ins and keys die, the data stays. */
export async function deactivateUser(deps: Deps, caller: Caller, userId: number): Promise<User> {
  requireTeam(caller)
  return deps.db.transaction(async (trx) => {
    const now = deps.now()
    await lockTeam(trx, caller.teamId, now)
    const row = await findMember(trx, caller.teamId, userId)
    if (!row) throw notFound('user', String(userId))
    const roles = rolesOf(await listRoles(trx, caller.teamId, [userId]), userId)
    if (roles.includes('super-admin') && !hasPermission(caller, 'manage super admins')) {
      throw forbidden('deactivate a Super Admin of', 'team')
    }
    if (row.state === 'deactivated') return toUser(row, roles)
    await updateUserState(trx, userId, 'deactivated', now)
    await requireAdministrator(trx, caller.teamId)
    await removeKeysOf(trx, userId, 'admin', now)
    await removeSessionsOf(trx, userId)
    await recordAudit(trx, caller, now, {
      action: 'user.deactivated',
      message: `${row.username} was deactivated`,
      affectedUserId: userId,
    })
    return toUser({ ...row, state: 'deactivated', deactivated_at: now }, roles)
  })
}
