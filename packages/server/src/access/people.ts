// People of a team with all that their access hangs on.
import type { Holder } from '../platform/access/reasons.ts'
import { assignableTeamRoles, type TeamRole } from '../platform/access/matrices.ts'
import type { Queryable } from '../platform/database/database.ts'
import {
  listGroupsOf,
  listOwnRolesOf,
  listPeople,
  type PeopleFilter,
  type PersonRow,
} from './store.ts'

export interface Person {
  row: PersonRow
  holder: Holder
  groupNames: ReadonlyMap<number, string>
}

export async function loadPeople(db: Queryable, filter: PeopleFilter): Promise<Person[]> {
  const rows = await listPeople(db, filter)
  const ids = rows.map(({ id }) => id)
  const { teamId } = filter
  const own = Map.groupBy(await listOwnRolesOf(db, teamId, ids), ({ user_id }) => user_id)
  const groups = Map.groupBy(await listGroupsOf(db, teamId, ids), ({ user_id }) => user_id)
  return rows.map((row) => {
    const joined = groups.get(row.id) ?? []
    const heldRoles = [
      ...(own.get(row.id) ?? []).map(({ role }) => ({ role, groupId: null })),
      ...joined.map(({ id, role }) => ({ role, groupId: id })),
    ].flatMap(({ role, groupId }) => toTeamRoles(role).map((known) => ({ role: known, groupId })))
    const groupNames = new Map(joined.map(({ id, name }) => [id, name]))
    return {
      row,
      groupNames,
      holder: {
        userId: row.id,
        teamId,
        tenantId: teamId,
        roles: new Set(heldRoles.map(({ role }) => role)),
        groupIds: [...groupNames.keys()],
        heldRoles,
      },
    }
  })
}

function toTeamRoles(name: string | null): TeamRole[] {
  return assignableTeamRoles.filter((role) => role === name)
}
