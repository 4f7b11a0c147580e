// The team roles that a member was given, apart from those of groups.
import { hasPermission } from '../platform/access/access.ts'
import { recordAudit } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { forbidden } from '../platform/errors/errors.ts'
import type { MemberRoles, ReplaceMemberRoles } from './schema.ts'
import { loadActiveMember, requireAdministrator, requireMayGiveSuperAdmin } from './service.ts'
import { listOwnRoles, listRoles, lockTeam, replaceOwnRoles } from './store.ts'

/** @throws {ApiError} not found for whoever is not an active member of the caller's team */
export async function getMemberRoles(
  deps: Deps,
  caller: Caller,
  userId: number,
): Promise<MemberRoles> {
  const { query } = deps.db
  await loadActiveMember(query, caller, userId)
  return readMemberRoles(query, caller.teamId, userId)
}

/** Replaces the roles that a member was given. Who is Super Admin is the business of Super Admins alone. */
export async function replaceMemberRoles(
  deps: Deps,
  caller: Caller,
  userId: number,
  { roles }: ReplaceMemberRoles,
): Promise<MemberRoles> {
  return deps.db.transaction(async (trx) => {
    const now = deps.now()
    await lockTeam(trx, caller.teamId, now)
    const user = await loadActiveMember(trx, caller, userId)
    const before = await listOwnRoles(trx, caller.teamId, userId)
    const wasSuperAdmin = before.includes('super-admin')
    const becomesSuperAdmin = roles.includes('super-admin')
    if (becomesSuperAdmin && !wasSuperAdmin) await requireMayGiveSuperAdmin(deps, trx, caller)
    if (wasSuperAdmin && !becomesSuperAdmin && !hasPermission(caller, 'manage super admins'))
      throw forbidden('take the role super-admin from a member of', 'team')
    await replaceOwnRoles(trx, caller.teamId, userId, roles)
    await requireAdministrator(trx, caller.teamId)
    await recordAudit(trx, caller, now, {
      action: 'team.roles_updated',
      message: `The team roles of ${user.username} were replaced`,
      affectedUserId: userId,
      variables: { rolesBefore: before.join(' '), rolesAfter: roles.toSorted().join(' ') },
    })
    return readMemberRoles(trx, caller.teamId, userId)
  })
}

async function readMemberRoles(
  db: Queryable,
  teamId: number,
  userId: number,
): Promise<MemberRoles> {
  const own = await listOwnRoles(db, teamId, userId)
  const held = await listRoles(db, teamId, [userId])
  const inherited = held.map(({ role }) => role).filter((role) => !own.includes(role))
  return { roles: own, inheritedRoles: inherited }
}
