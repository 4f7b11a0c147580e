import type { Queryable } from '../platform/database/database.ts'
import type { Position } from '../platform/pagination.ts'

export interface PersonRow {
  id: number
  full_name: string
  username: string
  created_at: string
}

export interface PeopleFilter {
  teamId: number
  /** Of everybody when it is not given. */
  userId?: number
  after?: Position | undefined
  limit: number
}

/** Active people of a team, in the order in which their accounts were made. */
export async function listPeople(
  db: Queryable,
  { teamId, userId, after, limit }: PeopleFilter,
): Promise<PersonRow[]> {
  let query = db
    .selectFrom('users')
    .innerJoin('team_members', 'team_members.user_id', 'users.id')
    .select(['users.id', 'users.full_name', 'users.username', 'users.created_at'])
    .where('team_members.team_id', '=', teamId)
    .where('users.state', '=', 'active')
    .orderBy('users.created_at')
    .orderBy('users.id')
    .limit(limit)
  if (userId !== undefined) query = query.where('users.id', '=', userId)
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('users.created_at', '>', after.at),
        eb.and([eb('users.created_at', '=', after.at), eb('users.id', '>', Number(after.id))]),
      ]),
    )
  }
  return query.execute()
}

/** The groups that people are in; each once for each of its team roles, or with none. */
export async function listGroupsOf(db: Queryable, teamId: number, userIds: readonly number[]) {
  // PostgreSQL has no empty list.
  if (userIds.length === 0) return []
  return db
    .selectFrom('group_members')
    .innerJoin('groups', 'groups.id', 'group_members.group_id')
    .leftJoin('group_roles', 'group_roles.group_id', 'groups.id')
    .select(['group_members.user_id', 'groups.id', 'groups.name', 'group_roles.role'])
    .where('group_members.team_id', '=', teamId)
    .where('group_members.user_id', 'in', userIds)
    .orderBy('groups.id')
    .execute()
}

/** Team roles that people hold in person. */
export async function listOwnRolesOf(db: Queryable, teamId: number, userIds: readonly number[]) {
  if (userIds.length === 0) return []
  return db
    .selectFrom('team_member_roles')
    .select(['user_id', 'role'])
    .where('team_id', '=', teamId)
    .where('user_id', 'in', userIds)
    .execute()
}
