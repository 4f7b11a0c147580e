// What authentication reads: the person behind a key or a session, with the roles in the team it acts for. One
// statement, built once: it is in the way of every request.
import { sql, type CompiledQuery, type RawBuilder } from 'kysely'
import type { Queryable } from '../database/database.ts'
import { reusable } from '../database/reusable.ts'

/** One row for each role, own or of a group, and one for each group; a person without either comes as one row. */
export interface CredentialRow {
  credentialId: string
  userId: number
  teamId: number
  username: string
  userState: string
  isMember: number | null
  expiresAt: string | null
  /** Of sessions only. */
  csrfHash: string | null
  /** Of access keys only. */
  collectionId: string | null
  role: string | null
  groupId: number | null
}

const keyHolder = reusable((db, hash: string) =>
  holderOf(
    db,
    sql`select id, user_id, team_id, expires_at, null as csrf_hash, null as collection_id
        from api_keys where hash = ${hash} and state = 'enabled'`,
  ),
)

const sessionHolder = reusable((db, tokenHash: string) =>
  holderOf(
    db,
    sql`select id, user_id, team_id, expires_at, csrf_hash, null as collection_id
        from sessions where token_hash = ${tokenHash}`,
  ),
)

const accessKeyHolder = reusable((db, hash: string) =>
  holderOf(
    db,
    sql`select id, user_id, team_id, expires_at, null as csrf_hash, collection_id
        from collection_access_keys where hash = ${hash} and ended_at is null`,
  ),
)

// No engine guesses the type of a value that stands alone.
const person = reusable((db, { userId, teamId }: { userId: number; teamId: number }) =>
  holderOf(
    db,
    sql`select '' as id, cast(${userId} as bigint) as user_id, cast(${teamId} as bigint) as team_id,
          cast(null as text) as expires_at, null as csrf_hash, null as collection_id`,
  ),
)

/** Somebody who is not calling, as a member of a team; of none for the team 0. */
export async function findPerson(
  db: Queryable,
  member: { userId: number; teamId: number },
): Promise<CredentialRow[]> {
  const { rows } = await person(db, member)
  return rows
}

export async function findKeyHolder(db: Queryable, hash: string): Promise<CredentialRow[]> {
  const { rows } = await keyHolder(db, hash)
  return rows
}

export async function findSessionHolder(
  db: Queryable,
  tokenHash: string,
): Promise<CredentialRow[]> {
  const { rows } = await sessionHolder(db, tokenHash)
  return rows
}

/** Who made the key. */
export async function findAccessKeyHolder(db: Queryable, hash: string): Promise<CredentialRow[]> {
  const { rows } = await accessKeyHolder(db, hash)
  return rows
}

/** Groups are those of the team that the credential is for, of someone who is in it. */
function holderOf(db: Queryable, credential: RawBuilder<unknown>): CompiledQuery<CredentialRow> {
  return sql<CredentialRow>`
    with credential as (${credential}), holder as (
      select credential.id as "credentialId", credential.team_id as "teamId",
        credential.expires_at as "expiresAt", credential.csrf_hash as "csrfHash",
        credential.collection_id as "collectionId",
        users.id as "userId", users.username as "username", users.state as "userState",
        member.user_id as "isMember"
      from credential
      join users on users.id = credential.user_id
      left join team_members as member
        on member.team_id = credential.team_id and member.user_id = users.id
    )
    select holder.*, own.role as "role", null as "groupId"
    from holder
    left join team_member_roles as own
      on own.team_id = holder."teamId" and own.user_id = holder."isMember"
    union all
    select holder.*, given.role, joined.group_id
    from holder
    join group_members as joined
      on joined.team_id = holder."teamId" and joined.user_id = holder."isMember"
    left join group_roles as given on given.group_id = joined.group_id`.compile(db)
}

/**
 * When a member was last there, to the minute: whoever works all day is one write each minute, whatever the calls.
 * @param minuteBefore that of `at`
 */
export async function updateLastActive(
  db: Queryable,
  { teamId, userId }: { teamId: number; userId: number },
  at: string,
  minuteBefore: string,
): Promise<void> {
  await db
    .updateTable('team_members')
    .set({ last_active_at: at })
    .where('team_id', '=', teamId)
    .where('user_id', '=', userId)
    .where((eb) =>
      eb.or([eb('last_active_at', 'is', null), eb('last_active_at', '<', minuteBefore)]),
    )
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
