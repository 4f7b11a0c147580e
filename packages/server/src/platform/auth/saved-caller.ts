// Who asked for work that goes on after the answer. Only who it was is kept: what they may do is asked when the work is done.
import type { Queryable } from '../database/database.ts'
import { ApiError } from '../errors/errors.ts'
import { isUsable, toCaller } from './authenticate.ts'
import type { Caller } from './caller.ts'
import { findPerson } from './credential-store.ts'

/** A caller as JSON, without what may change until the work is done. */
export type SavedCaller = Omit<Caller, 'roles' | 'groupIds'>

export function saveCaller({
  userId,
  teamId,
  tenantId,
  username,
  credential,
  origin,
}: Caller): SavedCaller {
  return { userId, teamId, tenantId, username, credential, origin }
}

/** What was read back is ours if it has the form: only `saveCaller` writes it. */
export function isSavedCaller(value: unknown): value is SavedCaller {
  return typeof value === 'object' && value !== null && 'tenantId' in value && 'origin' in value
}

/**
 * The caller with the roles and groups of now.
 * @throws {ApiError} when the person was deactivated or has left the team
 */
export async function restoreCaller(
  db: Queryable,
  { userId, teamId, username, credential, origin }: SavedCaller,
  now: string,
): Promise<Caller> {
  const rows = await findPerson(db, { userId, teamId })
  const [first] = rows
  if (!first || !isUsable(first, now)) {
    const message = `"${username}", who asked for this, was deactivated or has left the team.`
    throw new ApiError('forbidden', message)
  }
  return { ...toCaller(rows, first, credential.kind, origin), credential }
}
