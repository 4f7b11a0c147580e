import { randomBytes } from 'node:crypto'
import { loadCollection, lockCollection } from '../collections/service.ts'
import { hasPermission } from '../platform/access/access.ts'
import { recordAudit } from '../platform/audit.ts'
import { accessKeyExpiry } from '../platform/auth/access-keys.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError, invalidParameter, notFound } from '../platform/errors/errors.ts'
import { isUuid, parseElementKey, toUid } from '../platform/ids.ts'
import { parseTurn, toTurnedPage } from '../platform/pagination.ts'
import { hashKey } from '../platform/secrets.ts'
import type {
  AccessKey,
  AccessKeysAnswer,
  AccessKeysQuery,
  CreateAccessKey,
  CreatedAccessKey,
} from './schema.ts'
import {
  deleteAccessKeyRow,
  findAccessKey,
  insertAccessKey,
  listAccessKeys,
  type AccessKeyRow,
} from './store.ts'

const PAGE = 50

function newKey(): string {
  return `PHAT-${randomBytes(12).toString('hex')}-${randomBytes(17).toString('hex')}`
}

/** Makes a key that lets whoever has it read a collection that the caller may edit. */
export async function createAccessKey(
  deps: Deps,
  caller: Caller,
  { collectionId }: CreateAccessKey,
): Promise<CreatedAccessKey> {
  if (!deps.config.collectionAccessKeys)
    throw new ApiError('forbidden', 'Access keys of collections cannot be made on this server.')
  return deps.db.transaction(async (trx) => {
    const found = await loadCollection(trx, caller, 'edit', collectionId)
    await lockCollection(trx, found.id)
    const collection = await loadCollection(trx, caller, 'edit', collectionId)
    const key = newKey()
    const now = deps.now()
    const row = {
      id: deps.newId(),
      tenant_id: collection.tenant_id,
      team_id: caller.teamId,
      user_id: caller.userId,
      collection_id: collection.id,
      hash: hashKey(key),
      hint: key.slice(-4),
      created_at: now,
      updated_at: now,
      expires_at: accessKeyExpiry(now),
      last_used_at: null,
      ended_at: null,
    }
    await insertAccessKey(trx, row)
    await recordAudit(trx, caller, now, {
      action: 'accesskey.created',
      message: `An access key of the collection "${collection.name}" was created`,
      element: { kind: 'access-key', id: row.id },
      variables: { collectionId: collection.id },
    })
    return { accessKey: toAccessKey({ ...row, owner_id: collection.owner_id }, now), key }
  })
}

/** The caller's own; those of the whole team for those who manage its users. */
export async function getAccessKeys(
  deps: Deps,
  caller: Caller,
  { collectionId, cursor }: AccessKeysQuery,
): Promise<AccessKeysAnswer> {
  const from = parseTurn(cursor)
  const collection = collectionId === undefined ? undefined : parseCollection(collectionId)
  await deps.accessKeyUses.flush()
  const rows = await listAccessKeys(deps.db.query, {
    tenantId: caller.tenantId,
    userId: isKeeper(caller) ? undefined : caller.userId,
    collection,
    from,
    limit: PAGE + 1,
  })
  const page = toTurnedPage(rows, PAGE, from, ({ created_at, id }) => ({ at: created_at, id }))
  const now = deps.now()
  return { data: page.rows.map((row) => toAccessKey(row, now)), meta: page.meta }
}

/** What nobody has is found nowhere; what cannot be an id is a mistake. */
function parseCollection(idOrUid: string) {
  const key = parseElementKey(idOrUid)
  if (key) return key
  throw invalidParameter('collectionId', `"${idOrUid}" is no id of a collection. Send its uid.`)
}

function isKeeper(caller: Caller): boolean {
  return caller.teamId !== 0 && hasPermission(caller, 'manage users')
}

/** The caller's own, or that of a member for those who manage users. */
export async function deleteAccessKey(deps: Deps, caller: Caller, id: string): Promise<void> {
  await deps.db.transaction(async (trx) => {
    const row = isUuid(id) ? await findAccessKey(trx, caller.tenantId, id) : undefined
    const mayDelete = row?.user_id === caller.userId || isKeeper(caller)
    if (!row || !mayDelete || !(await deleteAccessKeyRow(trx, id))) throw notFound('access key', id)
    await recordAudit(trx, caller, deps.now(), {
      action: 'accesskey.deleted',
      message: 'An access key of a collection was deleted',
      element: { kind: 'access-key', id },
      affectedUserId: row.user_id,
      variables: { collectionId: row.collection_id },
    })
  })
}

function toAccessKey(row: AccessKeyRow, now: string): AccessKey {
  return {
    id: row.id,
    token: `PHAT-***${row.hint}`,
    status: row.ended_at === null && row.expires_at > now ? 'ACTIVE' : 'INACTIVE',
    teamId: row.team_id,
    userId: row.user_id,
    collectionId: toUid(row.owner_id, row.collection_id),
    expiresAfter: row.expires_at,
    lastUsedAt: row.last_used_at ?? '',
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deletedAt: row.ended_at,
  }
}
