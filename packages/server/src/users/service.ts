import { randomBytes } from 'node:crypto'
import { hasPermission } from '../platform/access/access.ts'
import type { TeamRole } from '../platform/access/matrices.ts'
import { recordAudit, type AuditActor } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import { hashPassword, verifyPassword } from '../platform/auth/password.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError, conflict, forbidden, notFound, unauthorized } from '../platform/errors/errors.ts'
import { newNumber } from '../platform/numbers.ts'
import { hashKey } from '../platform/secrets.ts'
import { createPersonalWorkspace } from '../workspaces/service.ts'
import type { Adder, CreateUser, MemberOrigin, User } from './schema.ts'
import {
  countActiveHolders,
  endSetupLinks,
  exchangePassword,
  findActiveMember,
  findHolderOfSetupLink,
  findUser,
  findTeam,
  findUserByEmail,
  insertMember,
  insertSetupLink,
  insertTeam,
  insertUser,
  listRoles,
  lockTeam,
  takeSetupLink,
  updatePassword,
  type HeldRole,
  type TeamUserRow,
  type UserRow,
} from './store.ts'

export { lockTeam } from './store.ts'

const SETUP_LINK_DAYS = 7
const DAY_MS = 86_400_000

/** Adds a person to the caller's team, with a personal workspace; without a password, with a link to set one. */
export async function createUser(
  deps: Deps,
  caller: Caller,
  input: CreateUser,
): Promise<{ user: User; setupUrl?: string }> {
  requireTeam(caller)
  const passwordHash = input.password === undefined ? null : await hashPassword(input.password)
  return deps.db.transaction(async (trx) => {
    if (input.roles?.includes('super-admin')) await requireMayGiveSuperAdmin(deps, trx, caller)
    const origin = passwordHash === null ? 'invitation' : 'direct'
    const member = { ...input, passwordHash, origin } as const
    const row = await addMember(deps, trx, caller, caller.teamId, member)
    const setupUrl = passwordHash === null ? await createSetupLink(deps, trx, row.id) : undefined
    return {
      user: toUser({ ...row, origin }, input.roles ?? ['user']),
      ...(setupUrl && { setupUrl }),
    }
  })
}

/** Any Admin names the first Super Admin, from then on only a Super Admin does. Takes the team's row. */
export async function requireMayGiveSuperAdmin(
  deps: Deps,
  trx: Transaction,
  caller: Caller,
): Promise<void> {
  if (hasPermission(caller, 'manage super admins')) return
  await lockTeam(trx, caller.teamId, deps.now())
  const isFirst = (await countActiveHolders(trx, caller.teamId, ['super-admin'])) === 0
  if (!isFirst || !hasPermission(caller, 'manage users'))
    throw forbidden('give the role super-admin in', 'team')
}

const administrators: readonly TeamRole[] = ['admin', 'super-admin']

/** Someone has to be able to manage the team, after whatever was done to its members. */
export async function requireAdministrator(trx: Transaction, teamId: number): Promise<void> {
  if ((await countActiveHolders(trx, teamId, administrators)) > 0) return
  throw conflict('A team keeps an Admin or a Super Admin. Give the role to someone else first.')
}

/** @throws {ApiError} not found for whoever is not in the caller's team, or not any more */
export async function loadActiveMember(
  db: Queryable,
  caller: Caller,
  userId: number,
): Promise<TeamUserRow> {
  requireTeam(caller)
  const row = await findActiveMember(db, caller.teamId, userId)
  if (!row) throw notFound('user', String(userId))
  return row
}

export interface NewMember {
  email: string
  fullName: string
  username?: string | undefined
  passwordHash: string | null
  roles?: readonly TeamRole[] | undefined
  origin: MemberOrigin
}

/** The account itself, its membership and its personal workspace, in the transaction of the caller. */
export async function addMember(
  deps: Deps,
  trx: Transaction,
  actor: AuditActor,
  teamId: number,
  input: NewMember,
): Promise<UserRow> {
  const now = deps.now()
  const row = toRow(await newNumber(trx, 'account'), input, now)
  if (!(await insertUser(trx, row))) {
    throw conflict(
      `The e-mail address "${input.email}" or the username "${row.username}" is taken.`,
    )
  }
  const roles = input.roles ?? ['user']
  const { origin } = input
  await insertMember(
    trx,
    { team_id: teamId, user_id: row.id, joined_at: now, origin, added_by: actor.userId },
    roles,
  )
  await createPersonalWorkspace(deps, trx, {
    tenantId: teamId,
    userId: row.id,
    name: `${input.fullName}'s Workspace`,
  })
  await recordAudit(trx, { ...actor, tenantId: teamId }, now, {
    action: 'team.member_added',
    message: `${row.username} was added to the team`,
    affectedUserId: row.id,
    variables: { roles: roles.join(' '), origin },
  })
  return row
}

export async function addTeam(
  deps: Deps,
  trx: Transaction,
  team: { id: number; name: string; domain: string },
) {
  await insertTeam(trx, { ...team, now: deps.now() })
}

/** @returns a URL under which the person sets a password, once */
export async function createSetupLink(
  deps: Deps,
  trx: Transaction,
  userId: number,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = deps.now()
  const expiresAt = new Date(Date.parse(now) + SETUP_LINK_DAYS * DAY_MS).toISOString()
  await insertSetupLink(trx, {
    token_hash: hashKey(token),
    user_id: userId,
    created_at: now,
    expires_at: expiresAt,
  })
  return `${deps.publicUrl()}/ui/setup?token=${token}`
}

/** The person with this address, and whether they are active and the password is theirs. */
export async function checkPassword(
  deps: Deps,
  email: string,
  password: string,
): Promise<{ user: UserRow | undefined; isRight: boolean }> {
  const user = await findUserByEmail(deps.db.query, email.toLowerCase())
  // Also verified for nobody, so that the time taken does not tell whether the address is known.
  const isPassword = await verifyPassword(password, user?.password_hash ?? null)
  return { user, isRight: isPassword && user?.state === 'active' }
}

/** The person for whom a set-up link was made, also when it is used or expired. */
export async function holderOfSetupLink(db: Queryable, token: string): Promise<number | undefined> {
  return findHolderOfSetupLink(db, hashKey(token))
}

/** Sets the first password by a set-up link, which works once. */
export async function setUpPassword(
  deps: Deps,
  trx: Transaction,
  token: string,
  passwordHash: string,
): Promise<UserRow> {
  const now = deps.now()
  const userId = await takeSetupLink(trx, hashKey(token), now)
  const row = userId === undefined ? undefined : await findUser(trx, userId)
  if (!row || row.state !== 'active')
    throw unauthorized('The set-up link is unknown, used or expired. Ask for a new one.')
  await updatePassword(trx, row.id, passwordHash, now)
  return row
}

/** Takes the place of the present password, of which the caller has made sure. Links to set one end. */
export async function replacePassword(
  trx: Transaction,
  userId: number,
  change: { present: string; next: string; now: string },
): Promise<void> {
  if (!(await exchangePassword(trx, userId, change)))
    throw conflict('The password was changed meanwhile. Sign in with the new one.')
  await endSetupLinks(trx, userId, change.now)
}

/** A person known to exist, as one sees oneself. */
export async function getUser(db: Queryable, userId: number) {
  const row = await findUser(db, userId)
  if (!row) throw notFound('user', String(userId))
  return { id: row.id, username: row.username, email: row.email, fullName: row.full_name }
}

/** The caller's own record and team. */
export async function getProfile(db: Queryable, caller: Caller) {
  const user = await findUser(db, caller.userId)
  if (!user) throw notFound('user', String(caller.userId))
  return { user, team: caller.teamId === 0 ? undefined : await findTeam(db, caller.teamId) }
}

export function requireTeam(caller: Caller): void {
  if (caller.teamId === 0) throw notFound('team', '0')
}

/** As the compatible API has it: refused, where our own has no such team. */
export function requireMember(caller: Caller): void {
  if (caller.teamId !== 0) return
  throw new ApiError(
    'forbidden',
    'You act for no team here. Use a key of a team to see its people.',
  )
}

export function rolesOf(roles: readonly HeldRole[], userId: number): string[] {
  return roles.filter((row) => row.user_id === userId).map(({ role }) => role)
}

/** The team roles of these people, own and through groups. */
export async function listRolesOf(
  db: Queryable,
  { teamId }: Caller,
  userIds: readonly number[],
): Promise<ReadonlyMap<number, string[]>> {
  const rows = Map.groupBy(await listRoles(db, teamId, userIds), ({ user_id }) => user_id)
  return new Map([...rows].map(([id, held]) => [id, held.map(({ role }) => role)]))
}

function toRow(
  id: number,
  { email, fullName, username, passwordHash }: NewMember,
  now: string,
): UserRow {
  const name = username ?? `${email.split('@')[0]?.replace(/[^\p{L}\p{N}._-]/gu, '-')}-${id}`
  return {
    id,
    username: name,
    username_key: name.toLowerCase(),
    email,
    email_key: email.toLowerCase(),
    full_name: fullName,
    avatar: null,
    is_public: 0,
    is_email_verified: 0,
    state: 'active',
    password_hash: passwordHash,
    created_at: now,
    updated_at: now,
    deactivated_at: null,
  }
}

export function toAdder(row: { added_by: number | null; adder_name: string | null }): Adder {
  return row.added_by === null ? null : { id: row.added_by, name: row.adder_name ?? '' }
}

/** What the state of a member is told from. */
export type MemberState = Pick<UserRow, 'state' | 'password_hash'> & { origin: string | null }

export function toUser(row: UserRow & MemberState, roles: readonly string[]): User {
  return {
    id: row.id,
    username: row.username,
    email: row.email,
    fullName: row.full_name,
    state: stateOf(row),
    roles: [...roles],
    createdAt: row.created_at,
    deactivatedAt: row.deactivated_at,
  }
}

/** Whoever was sent a link and has set no password was not there yet. */
function stateOf({ state, password_hash, origin }: MemberState): User['state'] {
  if (state === 'deactivated') return 'deactivated'
  return origin === 'invitation' && password_hash === null ? 'invited' : 'active'
}
