// Failed sign-ins in the audit log: of the teams whose account was tried, so that their admins see them. The caller
// is told the same in every case.
import { recordAudit } from '../platform/audit.ts'
import type { Origin } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { listTeamsOf } from './store.ts'

// Where what concerns no account is kept.
const NOBODY = 0

/** Without the address that was tried: people type passwords into the wrong field. */
export async function recordFailedSignIn(
  deps: Deps,
  origin: Origin,
  userId: number | undefined,
): Promise<void> {
  await deps.db.transaction(async (trx) => {
    const teams = await listTeamsOf(trx, userId ?? NOBODY)
    const tenants = teams.length > 0 ? teams : [userId ?? NOBODY]
    for (const tenantId of tenants) {
      await recordAudit(trx, { tenantId, userId: null, origin }, deps.now(), {
        action: 'user.login_failed',
        message: 'A sign-in failed',
        ...(userId !== undefined && { affectedUserId: userId }),
      })
    }
  })
}
