import { hasPermission } from '../platform/access/access.ts'
import { recordAudit } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { conflict, forbidden, notFound } from '../platform/errors/errors.ts'
import { newNumber } from '../platform/numbers.ts'
import { removeRolesOfGroup } from '../roles/service.ts'
import {
  loadActiveMember,
  lockTeam,
  requireAdministrator,
  requireMayGiveSuperAdmin,
  requireMember,
  requireTeam,
} from '../users/service.ts'
import type { CreateGroup, Group, GroupRoles, GroupSummary, UpdateGroup } from './schema.ts'
import {
  deleteGroupRow,
  findGroup,
  findGroupByName,
  insertGroup,
  insertGroupMember,
  listGroupMembers,
  listGroupRoles,
  listGroups,
  replaceGroupRoles,
  updateGroup,
  updateManagers,
  type GroupMemberRow,
  type GroupRow,
} from './store.ts'

/** A group with those who are in it. */
export interface LoadedGroup {
  row: GroupRow
  members: readonly GroupMemberRow[]
  roles: readonly string[]
}

/** Everybody in the team sees its groups. @throws {ApiError} not found when the team has none of that id */
export async function loadGroup(db: Queryable, caller: Caller, id: number): Promise<LoadedGroup> {
  requireTeam(caller)
  const row = await findGroup(db, caller.teamId, id)
  if (!row) throw notFound('group', String(id))
  const members = await listGroupMembers(db, caller.teamId, id)
  const roles = await listGroupRoles(db, caller.teamId, id)
  return { row, members, roles: roles.map(({ role }) => role) }
}

export async function getGroups({ db }: Deps, caller: Caller): Promise<GroupSummary[]> {
  requireMember(caller)
  const { teamId } = caller
  const rows = await listGroups(db.query, teamId)
  const members = Map.groupBy(await listGroupMembers(db.query, teamId), (row) => row.group_id)
  const roles = Map.groupBy(await listGroupRoles(db.query, teamId), (row) => row.group_id)
  return rows.map((row) =>
    toSummary({
      row,
      members: members.get(row.id) ?? [],
      roles: roles.get(row.id)?.map(({ role }) => role) ?? [],
    }),
  )
}

export async function getGroup({ db }: Deps, caller: Caller, id: number): Promise<Group> {
  requireMember(caller)
  return toGroup(await loadGroup(db.query, caller, id))
}

/** Admins create any group; a Developer one of Developers, and becomes its manager. */
export async function createGroup(deps: Deps, caller: Caller, input: CreateGroup): Promise<Group> {
  requireTeam(caller)
  const { roles = ['user'] } = input
  const isAdmin = hasPermission(caller, 'manage groups')
  if (!isAdmin && !isForDevelopers(roles)) throw forbidden('give these roles to a group of', 'team')
  const managers = new Set(isAdmin ? input.managers : [caller.userId, ...(input.managers ?? [])])
  if (managers.size > 0) requireForDevelopers(roles)
  return deps.db.transaction(async (trx) => {
    await lockTeam(trx, caller.teamId, deps.now())
    if (roles.includes('super-admin')) await requireMayGiveSuperAdmin(deps, trx, caller)
    const row = await addGroup(deps, trx, caller, { ...input, roles })
    for (const userId of new Set([...managers, ...(input.members ?? [])]))
      await addToGroup(deps, trx, caller, row, { userId, isManager: managers.has(userId) })
    return toGroup(await loadGroup(trx, caller, row.id))
  })
}

async function addGroup(
  deps: Deps,
  trx: Transaction,
  caller: Caller,
  { name, summary = '', roles }: { name: string; summary?: string; roles: GroupRoles },
): Promise<GroupRow> {
  const now = deps.now()
  const row: GroupRow = {
    id: await newNumber(trx, 'account'),
    team_id: caller.teamId,
    name,
    name_key: name.toLowerCase(),
    summary,
    created_by: caller.userId,
    created_at: now,
    updated_at: now,
  }
  if (!(await insertGroup(trx, row))) throw nameTaken(name)
  await replaceGroupRoles(trx, row.id, roles)
  await recordAudit(trx, caller, now, {
    action: 'group.created',
    message: `The group "${name}" was created`,
    element: toElement(row),
    variables: { roles: roles.join(' ') },
  })
  return row
}

/** Someone of the team who is not in the group yet. */
export async function addToGroup(
  deps: Deps,
  trx: Transaction,
  caller: Caller,
  row: GroupRow,
  { userId, isManager }: { userId: number; isManager: boolean },
): Promise<void> {
  const user = await loadActiveMember(trx, caller, userId)
  const now = deps.now()
  await insertGroupMember(trx, {
    group_id: row.id,
    team_id: row.team_id,
    user_id: userId,
    is_manager: isManager ? 1 : 0,
    added_at: now,
  })
  await recordAudit(trx, caller, now, {
    action: 'group.member_added',
    message: `${user.username} was added to the group "${row.name}"`,
    element: toElement(row),
    affectedUserId: userId,
    variables: { isManager },
  })
}

/** Changes what is given and leaves the rest. */
export async function changeGroup(
  deps: Deps,
  caller: Caller,
  id: number,
  { name, summary }: UpdateGroup,
): Promise<Group> {
  return deps.db.transaction(async (trx) => {
    const group = await loadGroupToChange(deps, trx, caller, id)
    const now = deps.now()
    if (name !== undefined) {
      const holder = await findGroupByName(trx, caller.teamId, name.toLowerCase())
      if (holder && holder.id !== id) throw nameTaken(name)
    }
    await updateGroup(trx, id, {
      ...(name !== undefined && { name, name_key: name.toLowerCase() }),
      ...(summary !== undefined && { summary }),
      updated_at: now,
    })
    await recordAudit(trx, caller, now, {
      action: 'group.updated',
      message: `The group "${name ?? group.row.name}" was changed`,
      element: toElement(group.row),
      variables: { nameBefore: group.row.name, nameAfter: name ?? group.row.name },
    })
    return toGroup(await loadGroup(trx, caller, id))
  })
}

/** Its members lose what they had through it. */
export async function deleteGroup(deps: Deps, caller: Caller, id: number): Promise<void> {
  await deps.db.transaction(async (trx) => {
    const group = await loadGroupToChange(deps, trx, caller, id)
    requireMayChangeHolders(caller, group)
    await removeRolesOfGroup(trx, id)
    await deleteGroupRow(trx, id)
    await requireAdministrator(trx, caller.teamId)
    await recordAudit(trx, caller, deps.now(), {
      action: 'group.deleted',
      message: `The group "${group.row.name}" was deleted`,
      element: toElement(group.row),
      variables: { roles: group.roles.join(' ') },
    })
  })
}

/** Only groups of Developers have managers: with other roles they stay as members. */
export async function replaceRolesOfGroup(
  deps: Deps,
  caller: Caller,
  id: number,
  roles: GroupRoles,
): Promise<Group> {
  return deps.db.transaction(async (trx) => {
    await lockTeam(trx, caller.teamId, deps.now())
    const group = await loadGroup(trx, caller, id)
    if (!hasPermission(caller, 'manage groups')) throw forbidden('change the roles of', 'group')
    requireMayChangeHolders(caller, group)
    if (roles.includes('super-admin')) await requireMayGiveSuperAdmin(deps, trx, caller)
    const now = deps.now()
    await replaceGroupRoles(trx, id, roles)
    if (!isForDevelopers(roles)) await updateManagers(trx, id, false)
    await updateGroup(trx, id, { updated_at: now })
    await requireAdministrator(trx, caller.teamId)
    await recordAudit(trx, caller, now, {
      action: 'group.roles_updated',
      message: `The roles of the group "${group.row.name}" were replaced`,
      element: toElement(group.row),
      variables: { rolesBefore: group.roles.join(' '), rolesAfter: roles.join(' ') },
    })
    return toGroup(await loadGroup(trx, caller, id))
  })
}

/** For Admins and managers. Takes the team's row: rules over names and roles hold under parallel changes. */
export async function loadGroupToChange(
  deps: Deps,
  trx: Transaction,
  caller: Caller,
  id: number,
): Promise<LoadedGroup> {
  await lockTeam(trx, caller.teamId, deps.now())
  const group = await loadGroup(trx, caller, id)
  const isManager = group.members.some((row) => row.user_id === caller.userId && row.is_manager)
  if (!isManager && !hasPermission(caller, 'manage groups')) throw forbidden('change', 'group')
  return group
}

/** Who is Super Admin through a group is the business of Super Admins alone. */
export function requireMayChangeHolders(caller: Caller, { roles }: LoadedGroup): void {
  if (roles.includes('super-admin') && !hasPermission(caller, 'manage super admins'))
    throw forbidden('change the Super Admins of', 'group')
}

function isForDevelopers(roles: readonly string[]): boolean {
  return roles.every((role) => role === 'user')
}

export function requireForDevelopers(roles: readonly string[]): void {
  if (isForDevelopers(roles)) return
  throw conflict('Only a group whose one role is "user" has managers. Change its roles first.')
}

function nameTaken(name: string) {
  return conflict(`Another group of the team is named "${name}". Choose another name.`)
}

export function toElement({ id }: GroupRow) {
  return { kind: 'group', id: String(id) }
}

function toSummary({ row, members, roles }: LoadedGroup): GroupSummary {
  return {
    id: row.id,
    teamId: row.team_id,
    name: row.name,
    summary: row.summary,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    members: members.map(({ user_id }) => user_id),
    roles: [...roles],
  }
}

export function toGroup(group: LoadedGroup): Group {
  const managers = group.members.filter(({ is_manager }) => is_manager === 1)
  return { ...toSummary(group), managers: managers.map(({ user_id }) => user_id) }
}
