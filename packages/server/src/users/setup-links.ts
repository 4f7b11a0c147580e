import { hasPermission } from '../platform/access/access.ts'
import { recordAudit } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { conflict, forbidden, notFound } from '../platform/errors/errors.ts'
import { createSetupLink, requireTeam, rolesOf } from './service.ts'
import { countTeams, endSetupLinks, findMember, listRoles, lockTeam } from './store.ts'

export { endSetupLinks } from './store.ts'

/** A fresh one-time link for someone who has no password or lost it. The links of before end. */
export async function renewSetupLink(
  deps: Deps,
  caller: Caller,
  userId: number,
): Promise<{ setupUrl: string }> {
  requireTeam(caller)
  return deps.db.transaction(async (trx) => {
    const now = deps.now()
    await lockTeam(trx, caller.teamId, now)
    const row = await findMember(trx, caller.teamId, userId)
    if (!row) throw notFound('user', String(userId))
    const roles = rolesOf(await listRoles(trx, caller.teamId, [userId]), userId)
    // Who has the link is that person, everywhere.
    if (roles.includes('super-admin') && !hasPermission(caller, 'manage super admins'))
      throw forbidden('make a set-up link for a Super Admin of', 'team')
    if ((await countTeams(trx, userId)) > 1)
      throw forbidden('make a set-up link for someone who is in another team besides', 'team')
    if (row.state !== 'active') throw conflict(`${row.username} is deactivated.`)
    await endSetupLinks(trx, userId, now)
    const setupUrl = await createSetupLink(deps, trx, userId)
    await recordAudit(trx, caller, now, {
      action: 'user.setup_link_created',
      message: `A set-up link was made for ${row.username}`,
      affectedUserId: userId,
    })
    return { setupUrl }
  })
}
