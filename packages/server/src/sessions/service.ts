import { randomBytes } from 'node:crypto'
import { holderOfKey } from '../api-keys/service.ts'
import { recordAudit, type AuditAction } from '../platform/audit.ts'
import { callerOfKey } from '../platform/auth/authenticate.ts'
import type { Caller, Origin } from '../platform/auth/caller.ts'
import { hashPassword } from '../platform/auth/password.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { notFound, unauthorized } from '../platform/errors/errors.ts'
import { hashKey } from '../platform/secrets.ts'
import { checkPassword, getUser, holderOfSetupLink, setUpPassword } from '../users/service.ts'
import { recordFailedSignIn } from './failures.ts'
import type { CreateSession, Session } from './schema.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOfUser,
  findHomeTeam,
  insertSession,
  listSessions,
  type SessionRow,
} from './store.ts'
import { attemptSignIn } from './throttle.ts'

const DAY_MS = 86_400_000

export interface SignIn {
  session: Session
  token: string
  csrfToken: string
  user: { id: number; username: string; email: string; fullName: string }
}

/** Signs in by password, API key or set-up link. Each sign-in is a new session with a token of its own. */
export async function createSession(
  deps: Deps,
  origin: Origin,
  input: CreateSession,
): Promise<SignIn> {
  const account = 'email' in input ? input.email.toLowerCase() : undefined
  return attemptSignIn(deps, origin, account, () => {
    if ('setupToken' in input) return signInBySetupLink(deps, origin, input)
    return 'apiKey' in input
      ? signInByKey(deps, origin, input)
      : signInByPassword(deps, origin, input)
  })
}

async function signInByKey(deps: Deps, origin: Origin, { apiKey }: { apiKey: string }) {
  const caller = await callerOfKey(deps, apiKey, origin).catch(async (error: unknown) => {
    await recordFailedSignIn(deps, origin, await holderOfKey(deps.db.query, apiKey))
    throw error
  })
  return deps.db.transaction((trx) => openSession(deps, trx, caller, 'user.login_key_success'))
}

async function signInByPassword(
  deps: Deps,
  origin: Origin,
  { email, password }: { email: string; password: string },
) {
  const { user, isRight } = await checkPassword(deps, email, password)
  if (!user || !isRight) {
    await recordFailedSignIn(deps, origin, user?.id)
    throw unauthorized('The e-mail address or the password is wrong.')
  }
  const teamId = await findHomeTeam(deps.db.query, user.id)
  return deps.db.transaction((trx) =>
    openSession(deps, trx, toHolder(user.id, teamId, origin), 'user.login_password_success'),
  )
}

async function signInBySetupLink(
  deps: Deps,
  origin: Origin,
  { setupToken, password }: { setupToken: string; password: string },
) {
  const passwordHash = await hashPassword(password)
  const signIn = deps.db.transaction(async (trx) => {
    const user = await setUpPassword(deps, trx, setupToken, passwordHash)
    // Whoever lost the password lost the browsers with it, as far as anybody knows.
    await deleteSessionsOfUser(trx, user.id)
    const holder = toHolder(user.id, await findHomeTeam(trx, user.id), origin)
    return openSession(deps, trx, holder, 'user.login_setup_success')
  })
  return signIn.catch(async (error: unknown) => {
    await recordFailedSignIn(deps, origin, await holderOfSetupLink(deps.db.query, setupToken))
    throw error
  })
}

type Holder = Pick<Caller, 'userId' | 'teamId' | 'tenantId' | 'origin'>

function toHolder(userId: number, teamId: number, origin: Origin): Holder {
  return { userId, teamId, tenantId: teamId === 0 ? userId : teamId, origin }
}

async function openSession(
  deps: Deps,
  trx: Transaction,
  holder: Holder,
  action: AuditAction,
): Promise<SignIn> {
  const now = deps.now()
  const token = randomBytes(32).toString('base64url')
  const csrfToken = randomBytes(32).toString('base64url')
  const row: SessionRow = {
    id: deps.newId(),
    user_id: holder.userId,
    team_id: holder.teamId,
    token_hash: hashKey(token),
    csrf_hash: hashKey(csrfToken),
    ip: holder.origin.ip,
    user_agent: holder.origin.userAgent,
    created_at: now,
    last_used_at: now,
    expires_at: new Date(Date.parse(now) + deps.config.sessionDays * DAY_MS).toISOString(),
  }
  await deleteExpiredSessions(trx, now)
  await insertSession(trx, row)
  const user = await getUser(trx, holder.userId)
  await recordAudit(trx, holder, now, {
    action,
    message: `${user.username} signed in`,
    element: { kind: 'session', id: row.id },
    affectedUserId: user.id,
  })
  return { session: toSession(row, row.id), token, csrfToken, user }
}

export async function listOwnSessions(deps: Deps, caller: Caller): Promise<Session[]> {
  const rows = await listSessions(deps.db.query, caller.userId, deps.now())
  return rows.map((row) => toSession(row, currentOf(caller)))
}

/**
 * Signs out: this session, or another of the same person.
 * @returns whether it was the one that the caller speaks in
 */
export async function endSession(deps: Deps, caller: Caller, id: string): Promise<boolean> {
  const current = currentOf(caller)
  const wanted = id === 'current' ? current : id
  await deps.db.transaction(async (trx) => {
    if (wanted === undefined || !(await deleteSession(trx, caller.userId, wanted)))
      throw notFound('session', id)
    await recordAudit(trx, caller, deps.now(), {
      action: 'user.logout',
      message: `${caller.username} signed out`,
      element: { kind: 'session', id: wanted },
    })
  })
  return wanted === current
}

/** All sessions of a person, when the person leaves. */
export async function removeSessionsOf(trx: Transaction, userId: number): Promise<void> {
  await deleteSessionsOfUser(trx, userId)
}

function currentOf({ credential }: Caller): string | undefined {
  return credential.kind === 'session' ? credential.id : undefined
}

function toSession(row: SessionRow, currentId: string | undefined): Session {
  return {
    id: row.id,
    isCurrent: row.id === currentId,
    ip: row.ip,
    userAgent: row.user_agent,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
  }
}
