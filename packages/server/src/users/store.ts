import type { Insertable, Selectable } from 'kysely'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { TeamMembers, Users } from '../platform/database/tables.gen.ts'

export type UserRow = Selectable<Users>

/** @returns false when the e-mail address or the username is taken */
export async function insertUser(trx: Transaction, user: Insertable<Users>): Promise<boolean> {
  const inserted = await trx
    .insertInto('users')
    .values(user)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function insertMember(
  trx: Transaction,
  member: Insertable<TeamMembers>,
  roles: readonly string[],
): Promise<void> {
  await trx.insertInto('team_members').values(member).execute()
  await trx
    .insertInto('team_member_roles')
    .values(roles.map((role) => ({ team_id: member.team_id, user_id: member.user_id, role })))
    .execute()
}

export async function insertSetupLink(
  trx: Transaction,
  link: { token_hash: string; user_id: number; created_at: string; expires_at: string },
): Promise<void> {
  await trx.insertInto('setup_links').values(link).execute()
}

export async function findUserByEmail(
  db: Queryable,
  emailKey: string,
): Promise<UserRow | undefined> {
  return db.selectFrom('users').selectAll().where('email_key', '=', emailKey).executeTakeFirst()
}

export async function findUser(db: Queryable, userId: number): Promise<UserRow | undefined> {
  return db.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirst()
}

export async function findMember(
  db: Queryable,
  teamId: number,
  userId: number,
): Promise<(UserRow & { origin: string | null }) | undefined> {
  return db
    .selectFrom('users')
    .innerJoin('team_members', 'team_members.user_id', 'users.id')
    .selectAll('users')
    .select('team_members.origin')
    .where('team_members.team_id', '=', teamId)
    .where('users.id', '=', userId)
    .executeTakeFirst()
}

/** A member with the time of joining. */
export type TeamUserRow = Pick<UserRow, 'id' | 'full_name' | 'username' | 'email'> & {
  joined_at: string
}

function selectActiveMembers(db: Queryable, teamId: number) {
  return db
    .selectFrom('team_members')
    .innerJoin('users', 'users.id', 'team_members.user_id')
    .select([
      'users.id',
      'users.full_name',
      'users.username',
      'users.email',
      'team_members.joined_at',
    ])
    .where('team_members.team_id', '=', teamId)
    .where('users.state', '=', 'active')
}

export async function findActiveMember(
  db: Queryable,
  teamId: number,
  userId: number,
): Promise<TeamUserRow | undefined> {
  return selectActiveMembers(db, teamId).where('users.id', '=', userId).executeTakeFirst()
}

/** In the order in which they joined; of one group of the team when it is given. */
export async function listActiveMembers(
  db: Queryable,
  teamId: number,
  groupId: number | undefined,
): Promise<TeamUserRow[]> {
  let query = selectActiveMembers(db, teamId).orderBy('team_members.joined_at').orderBy('users.id')
  if (groupId !== undefined) {
    query = query
      .innerJoin('group_members', 'group_members.user_id', 'users.id')
      .where('group_members.team_id', '=', teamId)
      .where('group_members.group_id', '=', groupId)
  }
  return query.execute()
}

/** Who holds which role in a team, own or through a group, each once. */
export function selectHeldRoles(db: Queryable, teamId: number) {
  const throughGroups = db
    .selectFrom('group_members')
    .innerJoin('group_roles', 'group_roles.group_id', 'group_members.group_id')
    .select(['group_members.user_id', 'group_roles.role'])
    .where('group_members.team_id', '=', teamId)
  const held = db
    .selectFrom('team_member_roles')
    .select(['user_id', 'role'])
    .where('team_id', '=', teamId)
    .union(throughGroups)
  return db.selectFrom(held.as('held'))
}

export interface HeldRole {
  user_id: number
  role: string
}

/** Of everybody in the team when no ids are given. */
export async function listRoles(
  db: Queryable,
  teamId: number,
  userIds?: readonly number[],
): Promise<HeldRole[]> {
  // PostgreSQL has no empty list.
  if (userIds?.length === 0) return []
  let query = selectHeldRoles(db, teamId).select(['held.user_id', 'held.role'])
  if (userIds) query = query.where('held.user_id', 'in', userIds)
  return query.orderBy('held.role').execute()
}

/** Those that somebody was given, without those of groups. */
export async function listOwnRoles(
  db: Queryable,
  teamId: number,
  userId: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('team_member_roles')
    .select('role')
    .where('team_id', '=', teamId)
    .where('user_id', '=', userId)
    .orderBy('role')
    .execute()
  return rows.map(({ role }) => role)
}

export async function replaceOwnRoles(
  trx: Transaction,
  teamId: number,
  userId: number,
  roles: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom('team_member_roles')
    .where('team_id', '=', teamId)
    .where('user_id', '=', userId)
    .execute()
  await trx
    .insertInto('team_member_roles')
    .values(roles.map((role) => ({ team_id: teamId, user_id: userId, role })))
    .execute()
}

/** Active members that hold one of the roles. */
export async function countActiveHolders(
  db: Queryable,
  teamId: number,
  roles: readonly string[],
): Promise<number> {
  const rows = await selectHeldRoles(db, teamId)
    .innerJoin('users', 'users.id', 'held.user_id')
    .select('users.id')
    .distinct()
    .where('held.role', 'in', roles)
    .where('users.state', '=', 'active')
    .execute()
  return rows.length
}

export async function updateUserState(
  trx: Transaction,
  userId: number,
  state: string,
  now: string,
): Promise<void> {
  await trx
    .updateTable('users')
    .set({ state, deactivated_at: state === 'deactivated' ? now : null, updated_at: now })
    .where('id', '=', userId)
    .execute()
}

export async function updatePassword(
  trx: Transaction,
  userId: number,
  passwordHash: string,
  now: string,
): Promise<void> {
  await trx
    .updateTable('users')
    .set({ password_hash: passwordHash, updated_at: now })
    .where('id', '=', userId)
    .execute()
}

/** @returns false when the password is another one already */
export async function exchangePassword(
  trx: Transaction,
  userId: number,
  { present, next, now }: { present: string; next: string; now: string },
): Promise<boolean> {
  const updated = await trx
    .updateTable('users')
    .set({ password_hash: next, updated_at: now })
    .where('id', '=', userId)
    .where('password_hash', '=', present)
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

/** Marks a link as used. @returns its user, or undefined when it is unknown, used or expired */
export async function takeSetupLink(
  trx: Transaction,
  tokenHash: string,
  now: string,
): Promise<number | undefined> {
  const taken = await trx
    .updateTable('setup_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('user_id')
    .executeTakeFirst()
  return taken?.user_id
}

/** Ends the links of a person that were not used. */
export async function endSetupLinks(trx: Transaction, userId: number, now: string): Promise<void> {
  await trx
    .updateTable('setup_links')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .execute()
}

export async function countTeams(db: Queryable, userId: number): Promise<number> {
  const rows = await db
    .selectFrom('team_members')
    .select('team_id')
    .where('user_id', '=', userId)
    .execute()
  return rows.length
}

export async function findHolderOfSetupLink(
  db: Queryable,
  tokenHash: string,
): Promise<number | undefined> {
  const link = await db
    .selectFrom('setup_links')
    .select('user_id')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return link?.user_id
}

/** Takes the row of the team, so that rules over all its members hold under parallel changes. */
export async function lockTeam(trx: Transaction, teamId: number, now: string): Promise<void> {
  await trx.updateTable('teams').set({ updated_at: now }).where('id', '=', teamId).execute()
}

export async function findTeam(db: Queryable, teamId: number) {
  return db.selectFrom('teams').selectAll().where('id', '=', teamId).executeTakeFirst()
}

export async function insertTeam(
  trx: Transaction,
  team: { id: number; name: string; domain: string; now: string },
) {
  await trx
    .insertInto('teams')
    .values({
      id: team.id,
      name: team.name,
      domain: team.domain,
      created_at: team.now,
      updated_at: team.now,
    })
    .execute()
}
