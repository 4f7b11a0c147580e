import type { Insertable, Selectable } from 'kysely'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { GroupMembers, Groups } from '../platform/database/tables.gen.ts'

export type GroupRow = Selectable<Groups>

/** @returns false when the team has a group of that name */
export async function insertGroup(trx: Transaction, group: GroupRow): Promise<boolean> {
  const inserted = await trx
    .insertInto('groups')
    .values(group)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function findGroup(
  db: Queryable,
  teamId: number,
  id: number,
): Promise<GroupRow | undefined> {
  return db
    .selectFrom('groups')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function findGroupByName(db: Queryable, teamId: number, nameKey: string) {
  return db
    .selectFrom('groups')
    .select('id')
    .where('team_id', '=', teamId)
    .where('name_key', '=', nameKey)
    .executeTakeFirst()
}

/** Oldest first. */
export async function listGroups(db: Queryable, teamId: number): Promise<GroupRow[]> {
  return db
    .selectFrom('groups')
    .selectAll()
    .where('team_id', '=', teamId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export interface GroupMemberRow {
  group_id: number
  user_id: number
  is_manager: number
}

/** Active members of a group, or of all groups of the team. */
export async function listGroupMembers(
  db: Queryable,
  teamId: number,
  groupId?: number,
): Promise<GroupMemberRow[]> {
  let query = db
    .selectFrom('group_members')
    .innerJoin('users', 'users.id', 'group_members.user_id')
    .select(['group_members.group_id', 'group_members.user_id', 'group_members.is_manager'])
    .where('group_members.team_id', '=', teamId)
    .where('users.state', '=', 'active')
    .orderBy('group_members.user_id')
  if (groupId !== undefined) query = query.where('group_members.group_id', '=', groupId)
  return query.execute()
}

/** The team roles of a group, or of all groups of the team. */
export async function listGroupRoles(db: Queryable, teamId: number, groupId?: number) {
  let query = db
    .selectFrom('group_roles')
    .innerJoin('groups', 'groups.id', 'group_roles.group_id')
    .select(['group_roles.group_id', 'group_roles.role'])
    .where('groups.team_id', '=', teamId)
    .orderBy('group_roles.role')
  if (groupId !== undefined) query = query.where('groups.id', '=', groupId)
  return query.execute()
}

export async function updateGroup(
  trx: Transaction,
  id: number,
  change: { name?: string; name_key?: string; summary?: string; updated_at: string },
): Promise<void> {
  await trx.updateTable('groups').set(change).where('id', '=', id).execute()
}

/** With its members and roles. */
export async function deleteGroupRow(trx: Transaction, id: number): Promise<void> {
  await trx.deleteFrom('group_members').where('group_id', '=', id).execute()
  await trx.deleteFrom('group_roles').where('group_id', '=', id).execute()
  await trx.deleteFrom('groups').where('id', '=', id).execute()
}

export async function insertGroupMember(
  trx: Transaction,
  member: Insertable<GroupMembers>,
): Promise<void> {
  await trx.insertInto('group_members').values(member).execute()
}

/** @returns false when nobody of that id was in the group */
export async function deleteGroupMember(
  trx: Transaction,
  groupId: number,
  userId: number,
): Promise<boolean> {
  const deleted = await trx
    .deleteFrom('group_members')
    .where('group_id', '=', groupId)
    .where('user_id', '=', userId)
    .returning('user_id')
    .executeTakeFirst()
  return deleted !== undefined
}

/** Of one member, or of all. */
export async function updateManagers(
  trx: Transaction,
  groupId: number,
  isManager: boolean,
  userId?: number,
): Promise<void> {
  let query = trx
    .updateTable('group_members')
    .set({ is_manager: isManager ? 1 : 0 })
    .where('group_id', '=', groupId)
  if (userId !== undefined) query = query.where('user_id', '=', userId)
  await query.execute()
}

export async function replaceGroupRoles(
  trx: Transaction,
  groupId: number,
  roles: readonly string[],
): Promise<void> {
  await trx.deleteFrom('group_roles').where('group_id', '=', groupId).execute()
  await trx
    .insertInto('group_roles')
    .values(roles.map((role) => ({ group_id: groupId, role })))
    .execute()
}
