import { randomBytes } from 'node:crypto'
import { hasPermission } from '../platform/access/access.ts'
import { recordAudit, type AuditActor } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError, conflict, invalidParameter, notFound } from '../platform/errors/errors.ts'
import { parseCursor, toPage } from '../platform/pagination.ts'
import { hashKey } from '../platform/secrets.ts'
import { parseTimestamp } from '../platform/timestamp.ts'
import type { ApiKey, ApiKeysQuery, CreateApiKey, CreatedApiKey, RotateApiKey } from './schema.ts'
import {
  countApiKeys,
  findApiKey,
  findHolderOfKey,
  insertApiKey,
  listApiKeys,
  updateReplaced,
  updateRevoked,
  updateRevokedOfUser,
  type ApiKeyRow,
} from './store.ts'

/** A fresh key. Shaped like the keys of the compatible product, under our own prefix. */
export function newKey(): string {
  return `PHAK-${randomBytes(12).toString('hex')}-${randomBytes(17).toString('hex')}`
}

/** The person a key was made for, also when it is expired or revoked. */
export async function holderOfKey(db: Queryable, key: string): Promise<number | undefined> {
  return findHolderOfKey(db, hashKey(key))
}

export async function createApiKey(
  deps: Deps,
  caller: Caller,
  input: CreateApiKey,
): Promise<CreatedApiKey> {
  const expiresAt =
    input.expiresAt === undefined ? null : parseTimestamp('expiresAt', input.expiresAt)
  if (expiresAt !== null && expiresAt <= deps.now())
    throw invalidParameter('expiresAt', 'A key cannot expire in the past.')
  return deps.db.transaction((trx) =>
    addApiKey(deps, trx, caller, {
      name: input.name,
      teamId: caller.teamId,
      userId: caller.userId,
      key: newKey(),
      expiresAt,
    }),
  )
}

export interface NewApiKey {
  name: string
  userId: number
  teamId: number
  key: string
  expiresAt: string | null
}

/** Stores the hash of a key in the transaction of the caller. */
export async function addApiKey(
  deps: Deps,
  trx: Transaction,
  actor: AuditActor,
  { name, userId, teamId, key, expiresAt }: NewApiKey,
): Promise<CreatedApiKey> {
  const now = deps.now()
  const row: ApiKeyRow = {
    id: deps.newId(),
    user_id: userId,
    team_id: teamId,
    name,
    hash: hashKey(key),
    hint: key.slice(-4),
    state: 'enabled',
    revoke_reason: null,
    created_at: now,
    expires_at: expiresAt,
    last_used_at: null,
    revoked_at: null,
    replaced_by: null,
  }
  await insertApiKey(trx, row)
  await recordAudit(trx, actor, now, {
    action: 'apikey.created',
    message: `The API key "${name}" was created`,
    element: { kind: 'api-key', id: row.id },
    affectedUserId: userId,
  })
  return { apiKey: toApiKey(row, now), key }
}

export async function listKeys(
  deps: Deps,
  caller: Caller,
  { owner, limit = 50, cursor }: ApiKeysQuery,
) {
  if (owner === 'team' && !hasPermission(caller, 'manage users')) {
    throw new ApiError('forbidden', 'Only those who manage users see the keys of the whole team.')
  }
  const rows = await listApiKeys(deps.db.query, {
    teamId: caller.teamId,
    userId: owner === 'team' && caller.teamId !== 0 ? undefined : caller.userId,
    after: parseCursor(cursor),
    limit: limit + 1,
  })
  const page = toPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }))
  const now = deps.now()
  return {
    apiKeys: page.rows.map((row) => toApiKey(row, now)),
    meta: { nextCursor: page.nextCursor },
  }
}

/** How many keys that work each of these people has in the team. */
export async function countKeysOf(
  { db, now }: Deps,
  teamId: number,
  userIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const counts = await countApiKeys(db.query, { teamId, userIds, now: now() })
  return new Map(counts.map(({ user_id, count }) => [user_id, count]))
}

/** Gives the owner a new key under the same name; the old one goes on working for the overlap. */
export async function rotateApiKey(
  deps: Deps,
  caller: Caller,
  id: string,
  { overlapSeconds = 0 }: RotateApiKey,
): Promise<CreatedApiKey> {
  return deps.db.transaction(async (trx) => {
    const row = await findApiKey(trx, id, caller.teamId)
    if (!row || row.user_id !== caller.userId) throw notFound('API key', id)
    const created = await addApiKey(deps, trx, caller, {
      name: row.name,
      userId: row.user_id,
      teamId: row.team_id,
      key: newKey(),
      expiresAt: sameLifetime(row, deps.now()),
    })
    const now = deps.now()
    const endsAt = new Date(Date.parse(now) + overlapSeconds * 1000).toISOString()
    const end = row.expires_at !== null && row.expires_at < endsAt ? row.expires_at : endsAt
    if (!(await updateReplaced(trx, id, created.apiKey.id, end))) {
      throw conflict(`The API key "${row.name}" is revoked or was rotated before.`)
    }
    await recordAudit(trx, caller, now, {
      action: 'apikey.regenerated',
      message: `The API key "${row.name}" was rotated`,
      element: { kind: 'api-key', id },
      variables: { replacedBy: created.apiKey.id, overlapSeconds },
    })
    return created
  })
}

/** A key that was to end after a while is followed by one that lives as long. */
function sameLifetime({ created_at, expires_at }: ApiKeyRow, now: string): string | null {
  if (expires_at === null) return null
  const lifetimeMs = Date.parse(expires_at) - Date.parse(created_at)
  return new Date(Date.parse(now) + lifetimeMs).toISOString()
}

/** The owner's own key, or that of a member for those who manage users. Revoking twice changes nothing. */
export async function revokeApiKey(deps: Deps, caller: Caller, id: string): Promise<void> {
  await deps.db.transaction(async (trx) => {
    const row = await findApiKey(trx, id, caller.teamId)
    const isOwn = row?.user_id === caller.userId
    const mayRevoke = isOwn || (caller.teamId !== 0 && hasPermission(caller, 'manage users'))
    if (!row || !mayRevoke) throw notFound('API key', id)
    const now = deps.now()
    if (!(await updateRevoked(trx, id, isOwn ? 'owner' : 'admin', now))) return
    await recordAudit(trx, caller, now, {
      action: 'apikey.revoked',
      message: `The API key "${row.name}" was revoked`,
      element: { kind: 'api-key', id },
      affectedUserId: row.user_id,
    })
  })
}

/** All keys of a person, when the person leaves. */
export async function removeKeysOf(
  trx: Transaction,
  userId: number,
  reason: string,
  now: string,
): Promise<void> {
  await updateRevokedOfUser(trx, userId, reason, now)
}

function toApiKey(row: ApiKeyRow, now: string): ApiKey {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    userId: row.user_id,
    state: stateOf(row, now),
    revokeReason: row.revoke_reason,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  }
}

function stateOf({ state, expires_at }: ApiKeyRow, now: string): ApiKey['state'] {
  if (state === 'revoked') return 'revoked'
  return expires_at !== null && expires_at <= now ? 'expired' : 'enabled'
}
