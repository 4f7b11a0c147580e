// What authentication reads: the person behind a key or a session, with the roles in the team it acts for.
import type { Queryable } from '../database/database.ts'

/** One row for each role of the person; a person without one comes as one row. */
export interface CredentialRow {
  credentialId: string
  userId: number
  teamId: number
  username: string
  userState: string
  isMember: number | null
  role: string | null
  expiresAt: string | null
}

export async function findKeyHolder(
  db: Queryable,
  hash: string,
): Promise<(CredentialRow & { state: string })[]> {
  return db
    .selectFrom('api_keys as credential')
    .innerJoin('users', 'users.id', 'credential.user_id')
    .leftJoin('team_members as member', (join) =>
      join
        .onRef('member.team_id', '=', 'credential.team_id')
        .onRef('member.user_id', '=', 'users.id'),
    )
    .leftJoin('team_member_roles as roles', (join) =>
      join
        .onRef('roles.team_id', '=', 'member.team_id')
        .onRef('roles.user_id', '=', 'member.user_id'),
    )
    .select([
      'credential.id as credentialId',
      'credential.state as state',
      'credential.expires_at as expiresAt',
      'credential.team_id as teamId',
      'users.id as userId',
      'users.username as username',
      'users.state as userState',
      'member.user_id as isMember',
      'roles.role as role',
    ])
    .where('credential.hash', '=', hash)
    .execute()
}

export async function findSessionHolder(
  db: Queryable,
  tokenHash: string,
): Promise<(CredentialRow & { csrfHash: string })[]> {
  return db
    .selectFrom('sessions as credential')
    .innerJoin('users', 'users.id', 'credential.user_id')
    .leftJoin('team_members as member', (join) =>
      join
        .onRef('member.team_id', '=', 'credential.team_id')
        .onRef('member.user_id', '=', 'users.id'),
    )
    .leftJoin('team_member_roles as roles', (join) =>
      join
        .onRef('roles.team_id', '=', 'member.team_id')
        .onRef('roles.user_id', '=', 'member.user_id'),
    )
    .select([
      'credential.id as credentialId',
      'credential.csrf_hash as csrfHash',
      'credential.expires_at as expiresAt',
      'credential.team_id as teamId',
      'users.id as userId',
      'users.username as username',
      'users.state as userState',
      'member.user_id as isMember',
      'roles.role as role',
    ])
    .where('credential.token_hash', '=', tokenHash)
    .execute()
}

export async function updateLastUse(
  db: Queryable,
  table: 'api_keys' | 'sessions',
  id: string,
  usedAt: string,
): Promise<void> {
  await db.updateTable(table).set({ last_used_at: usedAt }).where('id', '=', id).execute()
}
