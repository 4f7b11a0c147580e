// Finds out who is calling: by API key (header, bearer or query) or by session cookie. A cookie is sent by the
// browser on its own, so a write that relies on it also needs the CSRF token of the session.
import { isObject } from '@posthorn/collection'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { hasPermission } from '../access/access.ts'
import type { TeamPermission, TeamRole } from '../access/matrices.ts'
import type { Database } from '../database/database.ts'
import { ApiError, unauthorized } from '../errors/errors.ts'
import { hashKey } from '../secrets.ts'
import { createUnchangedCache, type UnchangedCache } from '../unchanged.ts'
import { createWriteBehind, type WriteBehind } from '../write-behind.ts'
import { invalidAccessKey, type AccessKey } from './access-keys.ts'
import type { Caller, CredentialKind, Origin } from './caller.ts'
import {
  findAccessKeyHolder,
  findKeyHolder,
  findSessionHolder,
  updateLastActive,
  updateLastUse,
  type CredentialRow,
} from './credential-store.ts'

export const SESSION_COOKIE = 'posthorn_session'
export const CSRF_COOKIE = 'posthorn_csrf'
const CSRF_HEADER = 'x-csrf-token'

/** Who may call a route at all. What they may do with an element is asked of `can` once it is loaded. */
export type RouteAccess = 'anyone' | 'signed-in' | TeamPermission

interface AuthDeps {
  db: Database
  now: () => string
  /** People by their credentials, for whoever asks often. */
  holders?: UnchangedCache<readonly CredentialRow[]>
}

const MOST_HOLDER_BYTES = 4 * 1024 * 1024
/** About what a row takes. */
const ROW_BYTES = 500

export interface Authentication {
  /** Sets `request.caller` or throws; a hook of every route. Waits only for who is not known yet. */
  authenticate(request: FastifyRequest): MaybePromise<void>
  close(): Promise<void>
}

export function createAuthentication(
  { db, now }: AuthDeps,
  onError: (error: unknown) => void,
): Authentication {
  const deps = {
    db,
    now,
    holders: createUnchangedCache<readonly CredentialRow[]>(db, MOST_HOLDER_BYTES),
  }
  const lastUses = createWriteBehind<LastUse>({
    intervalMs: 5000,
    merge: (_earlier, later) => later,
    write: (uses) => writeLastUses(db, uses),
    onError,
  })
  return {
    close: () => lastUses.close(),
    authenticate(request) {
      if (request.is404) return
      const access = request.routeOptions.config.access ?? 'signed-in'
      if (access === 'anyone') return
      const accessKey = presentedAccessKey(request)
      if (accessKey !== undefined) return acceptAccessKey(deps, accessKey, request)
      return andThen(findCaller(deps, request), (caller) => {
        markUsed(lastUses, caller, now())
        request.caller = caller
        if (access !== 'signed-in') requirePermission(caller, access)
      })
    },
  }
}

export function registerAuthentication(app: FastifyInstance, authentication: Authentication): void {
  app.decorateRequest('caller')
  app.decorateRequest('accessKey')
  app.addHook('onRequest', (request, _reply, done) => {
    const waiting = authentication.authenticate(request)
    if (!waiting) return done()
    waiting.then(() => done(), done)
  })
}

/** The caller of a route that is not open to anyone. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller)
    throw new Error(`${request.routeOptions.url} has no caller: it is open to anyone.`)
  return request.caller
}

type MaybePromise<Value> = Value | Promise<Value>

/** Goes on at once with what is there at once. */
function andThen<Value, Result>(
  value: MaybePromise<Value>,
  next: (value: Value) => Result,
): MaybePromise<Result> {
  return value instanceof Promise ? value.then(next) : next(value)
}

function requirePermission(caller: Caller, permission: TeamPermission): void {
  if (hasPermission(caller, permission)) return
  throw new ApiError(
    'forbidden',
    `You may not ${permission} in this team. Ask an admin for a role that may.`,
  )
}

function findCaller(deps: AuthDeps, request: FastifyRequest): MaybePromise<Caller> {
  const key = presentedKey(request)
  if (key !== undefined) return findCallerOfKey(deps, key, originOf(request))
  const token = request.cookies[SESSION_COOKIE]
  if (token) return callerOfSession(deps, token, request)
  throw unauthorized('Send an API key in the X-Api-Key header.')
}

/** Who sends a request that goes on for long, with the roles of now; undefined once the key or session has ended. */
export async function recheckCaller(
  deps: AuthDeps,
  request: FastifyRequest,
): Promise<Caller | undefined> {
  try {
    return await findCaller(deps, request)
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'unauthorized') return undefined
    throw error
  }
}

/** The header wins over the query, as documented; a bearer token is our addition. */
function presentedKey(request: FastifyRequest): string | undefined {
  const header = request.headers['x-api-key']
  if (typeof header === 'string' && header !== '') return header
  const [, bearer] = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '') ?? []
  if (bearer) return bearer
  return inQuery(request, 'apikey')
}

/** What its sender chose for this address counts more than a cookie, which is sent everywhere. */
function presentedAccessKey(request: FastifyRequest): string | undefined {
  if (!request.routeOptions.config.takesAccessKey) return undefined
  return presentedKey(request) === undefined ? inQuery(request, 'access_key') : undefined
}

function inQuery({ query }: { query: unknown }, name: string): string | undefined {
  const value = isObject(query) ? query[name] : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The person behind an API key, with the roles of now. @throws {ApiError} when it is unknown, expired or revoked */
export async function callerOfKey(deps: AuthDeps, key: string, origin: Origin): Promise<Caller> {
  return findCallerOfKey(deps, key, origin)
}

function findCallerOfKey(deps: AuthDeps, key: string, origin: Origin): MaybePromise<Caller> {
  return andThen(findHolder(deps, 'key', key), (rows) => {
    const [first] = rows
    if (first && isUsable(first, deps.now())) return toCaller(rows, first, 'key', origin)
    throw unauthorized('The API key is not valid. It may be mistyped, expired or revoked.')
  })
}

/** @returns no rows for a credential that is unknown */
function findHolder(
  { db, holders }: AuthDeps,
  kind: 'key' | 'session',
  secret: string,
): MaybePromise<readonly CredentialRow[]> {
  const hash = hashKey(secret)
  const name = `${kind} ${hash}`
  const known = holders?.find(name)
  if (known) return known
  const keep = holders?.begin(name)
  const find = kind === 'key' ? findKeyHolder : findSessionHolder
  return find(db.query, hash).then((rows) => {
    // Guesses are not kept.
    if (rows.length > 0) keep?.(rows, rows.length * ROW_BYTES)
    return rows
  })
}

async function acceptAccessKey(
  deps: AuthDeps,
  key: string,
  request: FastifyRequest,
): Promise<void> {
  request.accessKey = await findAccessKey(deps, key, originOf(request))
}

/** @throws {ApiError} when it is unknown or dead, or its maker is not here any more */
async function findAccessKey(deps: AuthDeps, key: string, origin: Origin): Promise<AccessKey> {
  const rows = await findAccessKeyHolder(deps.db.query, hashKey(key))
  const [first] = rows
  if (!first?.collectionId || !isUsable(first, deps.now())) throw invalidAccessKey()
  const maker = toCaller(rows, first, 'access-key', origin)
  return { id: first.credentialId, collectionId: first.collectionId, maker }
}

function callerOfSession(
  deps: AuthDeps,
  token: string,
  request: FastifyRequest,
): MaybePromise<Caller> {
  return andThen(findHolder(deps, 'session', token), (rows) => {
    const [first] = rows
    if (!first || !isUsable(first, deps.now()))
      throw unauthorized('The session has ended. Sign in again.')
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead) requireCsrfToken(request, first)
    return toCaller(rows, first, 'session', originOf(request))
  })
}

function requireCsrfToken({ headers }: FastifyRequest, { csrfHash }: CredentialRow): void {
  if (hashKey(String(headers[CSRF_HEADER] ?? '')) === csrfHash) return
  throw new ApiError(
    'untrusted',
    `Send the value of the cookie "${CSRF_COOKIE}" in the header X-CSRF-Token.`,
  )
}

/** Whether the person behind a credential may use it now. */
export function isUsable(
  { userState, expiresAt, teamId, isMember }: CredentialRow,
  now: string,
): boolean {
  const isAlive = expiresAt === null || expiresAt > now
  return userState === 'active' && isAlive && (teamId === 0 || isMember !== null)
}

/** @param rows all of one person */
export function toCaller(
  rows: readonly CredentialRow[],
  { userId, teamId, username, credentialId }: CredentialRow,
  kind: CredentialKind,
  origin: Origin,
): Caller {
  const roles = new Set(rows.flatMap(({ role }) => (role === null ? [] : [role as TeamRole])))
  const groupIds = new Set(rows.flatMap(({ groupId }) => (groupId === null ? [] : [groupId])))
  return {
    userId,
    teamId,
    tenantId: teamId === 0 ? userId : teamId,
    username,
    roles,
    groupIds: [...groupIds],
    credential: { kind, id: credentialId },
    origin,
  }
}

/** Empty for a connection that is gone already. */
export function addressOf({ ip }: { ip: string | undefined }): string {
  return ip ?? ''
}

export function originOf(request: FastifyRequest): Origin {
  return {
    ip: addressOf(request),
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 500),
    requestId: request.id,
  }
}

type LastUse = Pick<Caller, 'credential' | 'userId' | 'teamId'> & { usedAt: string }

const MINUTE_MS = 60_000

function markUsed(lastUses: WriteBehind<LastUse>, caller: Caller, usedAt: string): void {
  const { credential, userId, teamId } = caller
  lastUses.add(`${credential.kind}:${credential.id}`, { credential, userId, teamId, usedAt })
}

async function writeLastUses(db: Database, uses: ReadonlyMap<string, LastUse>): Promise<void> {
  for (const { credential, usedAt, ...member } of uses.values()) {
    const table = credential.kind === 'key' ? 'api_keys' : 'sessions'
    await updateLastUse(db.query, table, credential.id, usedAt)
    const minuteBefore = new Date(Date.parse(usedAt) - MINUTE_MS).toISOString()
    await updateLastActive(db.query, member, usedAt, minuteBefore)
  }
}
