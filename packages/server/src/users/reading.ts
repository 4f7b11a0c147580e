// Members as the compatible API shows them: those who are active.
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import type { TeamUser, TeamUsersQuery } from './schema.ts'
import { loadActiveMember, requireMember } from './service.ts'
import { listActiveMembers, listRoles, type TeamUserRow } from './store.ts'

export async function getTeamUsers(
  { db }: Deps,
  caller: Caller,
  { groupId }: TeamUsersQuery,
): Promise<TeamUser[]> {
  requireMember(caller)
  const rows = await listActiveMembers(db.query, caller.teamId, toGroupId(groupId))
  const roles = Map.groupBy(await listRoles(db.query, caller.teamId), ({ user_id }) => user_id)
  return rows.map((row) => toTeamUser(row, roles.get(row.id)))
}

/** The contract has no refusal for a filter: no group has the number 0, so nobody is in it. */
function toGroupId(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return /^\d{1,15}$/.test(text) ? Number(text) : 0
}

export async function getTeamUser({ db }: Deps, caller: Caller, userId: number): Promise<TeamUser> {
  requireMember(caller)
  const row = await loadActiveMember(db.query, caller, userId)
  return toTeamUser(row, await listRoles(db.query, caller.teamId, [row.id]))
}

function toTeamUser(row: TeamUserRow, roles: readonly { role: string }[] = []): TeamUser {
  return {
    id: row.id,
    name: row.full_name,
    username: row.username,
    email: row.email,
    roles: roles.map(({ role }) => role),
    joinedAt: row.joined_at,
  }
}
