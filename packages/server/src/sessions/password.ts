// A person changes the own password. Whoever took over a browser must know the present one, and is signed out by it.
import { recordAudit } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import { hashPassword, verifyPassword } from '../platform/auth/password.ts'
import type { Deps } from '../platform/deps.ts'
import { conflict, invalidParameter } from '../platform/errors/errors.ts'
import { getProfile, replacePassword } from '../users/service.ts'
import { recordFailedSignIn } from './failures.ts'
import type { ChangePassword } from './schema.ts'
import { deleteOtherSessions } from './store.ts'
import { attemptSignIn } from './throttle.ts'

/** Sets a new password and ends every other session. Guesses at the present one count as failed sign-ins. */
export async function changePassword(
  deps: Deps,
  caller: Caller,
  { currentPassword, newPassword }: ChangePassword,
): Promise<void> {
  const { user } = await getProfile(deps.db.query, caller)
  const { password_hash: present } = user
  if (present === null)
    throw conflict('You have no password yet. Ask an admin of your team for a set-up link.')
  await attemptSignIn(deps, caller.origin, user.email_key, async () => {
    if (await verifyPassword(currentPassword, present)) return
    await recordFailedSignIn(deps, caller.origin, user.id)
    throw invalidParameter('currentPassword', 'The current password is wrong.')
  })
  const passwordHash = await hashPassword(newPassword)
  await deps.db.transaction(async (trx) => {
    const now = deps.now()
    await replacePassword(trx, user.id, { present, next: passwordHash, now })
    const { kind, id } = caller.credential
    await deleteOtherSessions(trx, user.id, kind === 'session' ? id : undefined)
    await recordAudit(trx, caller, now, {
      action: 'user.password_changed',
      message: `${user.username} changed the own password`,
      affectedUserId: user.id,
    })
  })
}
