import { randomBytes } from 'node:crypto'
import { recordAudit, type AuditAction } from '../platform/audit.ts'
import { callerOfKey } from '../platform/auth/authenticate.ts'
import type { Caller, Origin } from '../platform/auth/caller.ts'
import { hashPassword } from '../platform/auth/password.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError, notFound } from '../platform/errors/errors.ts'
import { hashKey } from '../platform/secrets.ts'
import { setUpPassword, getUser, verifyUser } from '../users/service.ts'
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
  if ('setupToken' in input) return signInBySetupLink(deps, origin, input)
  if ('apiKey' in input) {
    const caller = await callerOfKey(deps, input.apiKey, origin)
    return deps.db.transaction((trx) => openSession(deps, trx, caller, 'user.login_key_success'))
  }
  return signInByPassword(deps, origin, input)
}

async function signInByPassword(
  deps: Deps,
  origin: Origin,
  { email, password }: { email: string; password: string },
) {
  const user = await verifyUser(deps, email, password).catch(async (error: unknown) => {
    if (error instanceof ApiError) await recordFailure(deps, origin)
    throw error
  })
  const teamId = await findHomeTeam(deps.db.query, user.id)
  return deps.db.transaction((trx) =>
    openSession(deps, trx, toHolder(user.id, teamId, origin), 'user.login_password_success'),
  )
}

async function signInBySetupLink(
  deps: Deps,
  origin: Origin,
  input: { setupToken: string; password: string },
) {
  const passwordHash = await hashPassword(input.password)
  return deps.db.transaction(async (trx) => {
    const user = await setUpPassword(deps, trx, input.setupToken, passwordHash)
    const holder = toHolder(user.id, await findHomeTeam(trx, user.id), origin)
    return openSession(deps, trx, holder, 'user.login_setup_success')
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

/** Without the address that was tried: people type passwords into the wrong field. */
async function recordFailure(deps: Deps, origin: Origin): Promise<void> {
  await deps.db.transaction((trx) =>
    recordAudit(trx, { tenantId: 0, userId: null, origin }, deps.now(), {
      action: 'user.login_failed',
      message: 'A sign-in failed',
    }),
  )
}

export async function listOwnSessions(deps: Deps, caller: Caller): Promise<Session[]> {
  const rows = await listSessions(deps.db.query, caller.userId, deps.now())
  return rows.map((row) => toSession(row, currentOf(caller)))
}

/** Signs out: this session, or another of the same person. */
export async function endSession(deps: Deps, caller: Caller, id: string): Promise<void> {
  const wanted = id === 'current' ? currentOf(caller) : id
  await deps.db.transaction(async (trx) => {
    if (wanted === undefined || !(await deleteSession(trx, caller.userId, wanted)))
      throw notFound('session', id)
    await recordAudit(trx, caller, deps.now(), {
      action: 'user.logout',
      message: `${caller.username} signed out`,
      element: { kind: 'session', id: wanted },
    })
  })
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
