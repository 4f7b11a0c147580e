import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { Position } from '../platform/pagination.ts'

export interface InvitationRow {
  user_id: number
  username: string
  email: string
  full_name: string
  joined_at: string
  added_by: number | null
  adder_name: string | null
  expires_at: string | null
}

function selectInvitations(db: Queryable, teamId: number) {
  return db
    .selectFrom('team_members as member')
    .innerJoin('users', 'users.id', 'member.user_id')
    .leftJoin('users as adder', 'adder.id', 'member.added_by')
    .select((eb) => [
      'member.user_id',
      'users.username',
      'users.email',
      'users.full_name',
      'member.joined_at',
      'member.added_by',
      'adder.full_name as adder_name',
      eb
        .selectFrom('setup_links')
        .select((link) => link.fn.max('expires_at').as('expires_at'))
        .whereRef('setup_links.user_id', '=', 'member.user_id')
        .where('used_at', 'is', null)
        .as('expires_at'),
    ])
    .where('member.team_id', '=', teamId)
    .where('member.origin', '=', 'invitation')
    .where('users.state', '=', 'active')
    .where('users.password_hash', 'is', null)
}

/** Oldest first. */
export async function listInvitations(
  db: Queryable,
  { teamId, after, limit }: { teamId: number; after: Position | undefined; limit: number },
): Promise<InvitationRow[]> {
  let query = selectInvitations(db, teamId)
    .orderBy('member.joined_at')
    .orderBy('member.user_id')
    .limit(limit)
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb('member.joined_at', '>', after.at),
        eb.and([
          eb('member.joined_at', '=', after.at),
          eb('member.user_id', '>', Number(after.id)),
        ]),
      ]),
    )
  }
  return query.execute()
}

export async function findInvitation(
  db: Queryable,
  teamId: number,
  userId: number,
): Promise<InvitationRow | undefined> {
  return selectInvitations(db, teamId).where('member.user_id', '=', userId).executeTakeFirst()
}

/**
 * The account goes on as a number: its address and its username are free again.
 * @returns false when the person has set a password meanwhile
 */
export async function withdrawAccount(
  trx: Transaction,
  userId: number,
  now: string,
): Promise<boolean> {
  // No address and no username has this form.
  const key = `#${userId}`
  const withdrawn = await trx
    .updateTable('users')
    .set({
      email: '',
      email_key: key,
      username_key: key,
      state: 'deactivated',
      deactivated_at: now,
      updated_at: now,
    })
    .where('id', '=', userId)
    .where('password_hash', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return withdrawn !== undefined
}

/** What somebody is and was given in the team. */
export async function deleteMembership(
  trx: Transaction,
  teamId: number,
  userId: number,
): Promise<void> {
  for (const table of ['group_members', 'team_member_roles', 'team_members'] as const)
    await trx
      .deleteFrom(table)
      .where('team_id', '=', teamId)
      .where('user_id', '=', userId)
      .execute()
  for (const table of ['workspace_roles', 'element_roles'] as const)
    await trx
      .deleteFrom(table)
      .where('subject_kind', '=', 'user')
      .where('subject_id', '=', userId)
      .execute()
}
