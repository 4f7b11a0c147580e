import type { Queryable } from '../platform/database/database.ts'
import type { Position } from '../platform/pagination.ts'
import type { UsersQuery } from './schema.ts'
import { selectHeldRoles, type UserRow } from './store.ts'

/** A person with what is kept of the membership. */
export interface MemberRow extends UserRow {
  origin: string | null
  added_by: number | null
  adder_name: string | null
  last_active_at: string | null
}

export interface MemberFilter extends Pick<UsersQuery, 'state' | 'role' | 'sort' | 'direction'> {
  teamId: number
  after: Position | undefined
  limit: number
}

/** Sorts before every time. */
export const NEVER = '0000-00-00T00:00:00.000Z'

export async function listMembers(
  db: Queryable,
  { teamId, state, role, sort, direction = 'asc', after, limit }: MemberFilter,
): Promise<MemberRow[]> {
  const members = db
    .selectFrom('users')
    .innerJoin('team_members', 'team_members.user_id', 'users.id')
    .leftJoin('users as adder', 'adder.id', 'team_members.added_by')
    .selectAll('users')
    .select([
      'team_members.origin',
      'team_members.added_by',
      'team_members.last_active_at',
      'adder.full_name as adder_name',
    ])
    .select((eb) => {
      const lastActiveAt = eb.fn.coalesce('team_members.last_active_at', eb.val(NEVER))
      return (sort === 'lastActiveAt' ? lastActiveAt : eb.ref('users.created_at')).as('sorted_by')
    })
    .where('team_members.team_id', '=', teamId)
  let query = db.selectFrom(members.as('member')).selectAll()
  if (role) query = query.where('id', 'in', selectHoldersOf(db, teamId, role))
  if (state === 'deactivated') query = query.where('state', '=', state)
  else if (state) query = query.where('state', '=', 'active')
  if (state === 'invited')
    query = query.where('origin', '=', 'invitation').where('password_hash', 'is', null)
  if (state === 'active')
    query = query.where((eb) =>
      eb.or([
        eb('origin', 'is', null),
        eb('origin', '<>', 'invitation'),
        eb('password_hash', 'is not', null),
      ]),
    )
  if (after) {
    const beyond = direction === 'asc' ? '>' : '<'
    query = query.where((eb) =>
      eb.or([
        eb('sorted_by', beyond, after.at),
        eb.and([eb('sorted_by', '=', after.at), eb('id', beyond, Number(after.id))]),
      ]),
    )
  }
  return query.orderBy('sorted_by', direction).orderBy('id', direction).limit(limit).execute()
}

function selectHoldersOf(db: Queryable, teamId: number, role: string) {
  return selectHeldRoles(db, teamId).select('held.user_id').where('held.role', '=', role)
}
