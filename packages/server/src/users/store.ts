import type { Insertable, Selectable } from 'kysely'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { Users } from '../platform/database/tables.gen.ts'
import type { Position } from '../platform/pagination.ts'

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
  teamId: number,
  userId: number,
  roles: readonly string[],
  now: string,
) {
  await trx
    .insertInto('team_members')
    .values({ team_id: teamId, user_id: userId, joined_at: now })
    .execute()
  await trx
    .insertInto('team_member_roles')
    .values(roles.map((role) => ({ team_id: teamId, user_id: userId, role })))
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
): Promise<UserRow | undefined> {
  return db
    .selectFrom('users')
    .innerJoin('team_members', 'team_members.user_id', 'users.id')
    .selectAll('users')
    .where('team_members.team_id', '=', teamId)
    .where('users.id', '=', userId)
    .executeTakeFirst()
}

export interface MemberFilter {
  teamId: number
  state?: string | undefined
  after?: Position | undefined
  limit: number
}

export async function listMembers(
  db: Queryable,
  { teamId, state, after, limit }: MemberFilter,
): Promise<UserRow[]> {
  let query = db
    .selectFrom('users')
    .innerJoin('team_members', 'team_members.user_id', 'users.id')
    .selectAll('users')
    .where('team_members.team_id', '=', teamId)
    .orderBy('users.created_at')
    .orderBy('users.id')
    .limit(limit)
  if (state) query = query.where('users.state', '=', state)
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

export async function listRoles(db: Queryable, teamId: number, userIds: readonly number[]) {
  if (userIds.length === 0) return []
  return db
    .selectFrom('team_member_roles')
    .select(['user_id', 'role'])
    .where('team_id', '=', teamId)
    .where('user_id', 'in', userIds)
    .orderBy('role')
    .execute()
}

/** Active members that hold one of the roles. */
export async function countActiveHolders(
  db: Queryable,
  teamId: number,
  roles: readonly string[],
): Promise<number> {
  const rows = await db
    .selectFrom('team_member_roles')
    .innerJoin('users', 'users.id', 'team_member_roles.user_id')
    .select('users.id')
    .distinct()
    .where('team_member_roles.team_id', '=', teamId)
    .where('team_member_roles.role', 'in', roles)
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
