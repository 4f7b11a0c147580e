import { can, type ElementAccess } from '../platform/access/access.ts'
import type { ElementAction } from '../platform/access/matrices.ts'
import { endAccessKeysFor } from '../platform/auth/access-keys.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { forbidden, invalid, notFound } from '../platform/errors/errors.ts'
import { unconditional, type Preconditions } from '../platform/http/preconditions.ts'
import { parseElementKey, toUid } from '../platform/ids.ts'
import { recordChange } from '../platform/outbox.ts'
import { workspaceForNewElement } from '../workspaces/service.ts'
import { headForTrash, sealHead } from './document.ts'
import { forgetSecrets } from './forgetting.ts'
import type { ParsedDocument } from './parsing.ts'
import type { CollectionsQuery, CollectionSummary } from './schema.ts'
import {
  countCollections,
  findCollection,
  insertCollection,
  listCollections,
  listCollectionsOfWorkspace,
  listDocumentsOfWorkspace,
  lockCollection,
  updateCollection,
  updateDeleted,
  type CollectionFilter,
  type CollectionRow,
} from './store.ts'
import { addItems, isLarge, replaceItems } from './writing.ts'

export { lockCollection, updateCollection, type CollectionRow } from './store.ts'

export interface CollectionReference {
  id: string
  name: string
  uid: string
}

/**
 * Loads a collection for an action, by id or uid.
 * @throws {ApiError} not found when the caller does not see it, forbidden when seeing is all the caller may
 */
export async function loadCollection(
  db: Queryable,
  caller: Caller,
  action: ElementAction,
  idOrUid: string,
): Promise<CollectionRow> {
  const key = parseElementKey(idOrUid)
  const row = key && (await findCollection(db, caller, key.id))
  const isWanted = row && (key.ownerId === undefined || key.ownerId === row.owner_id)
  if (!isWanted || !can(caller, 'view', toAccess(row))) throw notFound('collection', idOrUid)
  if (!can(caller, action, toAccess(row))) throw forbidden(action, 'collection')
  return row
}

/** What conditional requests compare. Every write raises the revision. */
export function stateOf({ revision }: Pick<CollectionRow, 'revision'>): string {
  return String(revision)
}

export async function getCollections(deps: Deps, caller: Caller, query: CollectionsQuery) {
  const { query: db } = deps.db
  const filter = toFilter(query)
  const rows = await listCollections(db, caller, filter)
  const collections = rows.map(toSummary)
  if (filter.limit === undefined) return { collections }
  const total = await countCollections(db, caller, filter)
  return { collections, meta: { total, offset: filter.offset ?? 0, limit: filter.limit } }
}

const EVERYTHING = Number.MAX_SAFE_INTEGER

/** Paging is off unless `limit` or `offset` is sent, and cannot be combined with `name`. */
function toFilter({ workspace, name, limit, offset }: CollectionsQuery): CollectionFilter {
  const filter = { workspaceId: workspace?.toLowerCase(), name }
  const size = toCount(limit)
  const start = toCount(offset)
  if (name !== undefined || (size === undefined && start === undefined)) return filter
  return { ...filter, limit: size ?? EVERYTHING, offset: start ?? 0 }
}

function toCount(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/** Stores a new collection. Ids in the document are replaced by new ones, so that a copy is a copy. */
export async function createCollection(
  deps: Deps,
  caller: Caller,
  workspaceId: string | undefined,
  { name, head, nodes }: ParsedDocument,
): Promise<CollectionReference> {
  const create = async (trx: Transaction) => {
    const workspace = await workspaceForNewElement(trx, caller, workspaceId)
    const id = deps.newId()
    const now = deps.now()
    await insertCollection(trx, {
      id,
      tenant_id: workspace.tenant_id,
      workspace_id: workspace.id,
      owner_id: caller.userId,
      name,
      document: sealHead(head, deps.secrets, id),
      revision: 1,
      created_at: now,
      updated_at: now,
      updated_by: caller.userId,
      deleted_at: null,
    })
    await addItems(trx, nodes, {
      secrets: deps.secrets,
      collectionId: id,
      tenantId: workspace.tenant_id,
      userId: caller.userId,
      now,
    })
    await recordChange(trx, caller, now, {
      action: 'collection.created',
      change: 'create',
      message: `The collection "${name}" was created`,
      element: { kind: 'collection', id, name, workspaceId: workspace.id },
      variables: { workspaceId: workspace.id },
    })
    return { id, name, uid: toUid(caller.userId, id) }
  }
  return deps.db.transaction(create, { isLarge: isLarge(nodes) })
}

/**
 * Replaces the document in a transaction, of which it holds the collection for the rest. Items that are named by
 * id stay the same items; only what differs is written.
 */
export async function replaceIn(
  deps: Deps,
  trx: Transaction,
  caller: Caller,
  { id: idOrUid, preconditions = unconditional }: { id: string; preconditions?: Preconditions },
  { name, givenId, head, nodes }: ParsedDocument,
): Promise<CollectionReference> {
  const found = await loadCollection(trx, caller, 'edit', idOrUid)
  await lockCollection(trx, found.id)
  const row = await loadCollection(trx, caller, 'edit', idOrUid)
  requireSameCollection(givenId, row.id)
  preconditions.require(stateOf(row))
  const now = deps.now()
  const revision = await updateCollection(trx, row.id, {
    name,
    document: sealHead(head, deps.secrets, row.id),
    updated_at: now,
    updated_by: caller.userId,
  })
  preconditions.wrote(stateOf({ revision }))
  await replaceItems(trx, nodes, {
    secrets: deps.secrets,
    collectionId: row.id,
    tenantId: row.tenant_id,
    userId: caller.userId,
    now,
  })
  await recordChange(trx, caller, now, {
    action: 'collection.updated',
    change: 'update',
    message: `The collection "${name}" was replaced`,
    element: { kind: 'collection', id: row.id, name, workspaceId: row.workspace_id },
  })
  return { id: row.id, name, uid: toUid(row.owner_id, row.id) }
}

function requireSameCollection(given: string | undefined, id: string): void {
  if (given === undefined || parseElementKey(given)?.id === id) return
  throw invalid(
    `"info._postman_id" is "${given}", but the path names "${id}". Leave it out or send the path's.`,
    {
      code: 'collectionMismatchError',
    },
  )
}

/** Moves a collection to the trash. */
export async function deleteCollection(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
  preconditions: Preconditions = unconditional,
): Promise<{ id: string; uid: string }> {
  return deps.db.transaction(async (trx) => {
    const found = await loadCollection(trx, caller, 'delete', idOrUid)
    await lockCollection(trx, found.id)
    const row = await loadCollection(trx, caller, 'delete', idOrUid)
    preconditions.require(stateOf(row))
    const now = deps.now()
    await updateDeleted(trx, row.id, {
      document: headForTrash(row.document),
      deleted_at: now,
      updated_by: caller.userId,
    })
    await forgetSecrets(trx, deps.secrets, row.id, now)
    await endAccessKeysFor(trx, row.id, now)
    await recordChange(trx, caller, now, {
      action: 'collection.deleted',
      change: 'destroy',
      message: `The collection "${row.name}" was deleted`,
      element: { kind: 'collection', id: row.id, name: row.name, workspaceId: row.workspace_id },
    })
    return { id: row.id, uid: toUid(row.owner_id, row.id) }
  })
}

/** With the workspace that held them. */
export async function removeCollectionsOf(
  { secrets }: Deps,
  trx: Transaction,
  workspaceId: string,
  { now, userId }: { now: string; userId: number },
): Promise<void> {
  for (const { id, document } of await listDocumentsOfWorkspace(trx, workspaceId)) {
    const change = { document: headForTrash(document), deleted_at: now, updated_by: userId }
    await updateDeleted(trx, id, change)
    await forgetSecrets(trx, secrets, id, now)
    await endAccessKeysFor(trx, id, now)
  }
}

/** The collections of a workspace that the caller was found to see. */
export async function listCollectionLinks(
  db: Queryable,
  workspaceId: string,
): Promise<CollectionReference[]> {
  const rows = await listCollectionsOfWorkspace(db, workspaceId)
  return rows.map(({ id, name, owner_id }) => ({ id, name, uid: toUid(owner_id, id) }))
}

/** The workspace of a collection, null when the caller does not see it. */
export async function locateCollection(
  db: Queryable,
  caller: Caller,
  idOrUid: string,
): Promise<string | null> {
  const key = parseElementKey(idOrUid)
  const row = key && (await findCollection(db, caller, key.id))
  return row && can(caller, 'view', toAccess(row)) ? row.workspace_id : null
}

/** What access needs to know of a collection. */
export function toAccess({
  tenant_id,
  visibility,
  granted_role,
  direct_role,
}: CollectionRow): ElementAccess {
  const workspace = { tenantId: tenant_id, visibility, grantedRole: granted_role }
  return { workspace, directRole: direct_role }
}

type SummaryRow = Awaited<ReturnType<typeof listCollections>>[number]

function toSummary({
  id,
  name,
  owner_id,
  created_at,
  updated_at,
  visibility,
}: SummaryRow): CollectionSummary {
  return {
    id,
    name,
    owner: String(owner_id),
    createdAt: created_at,
    updatedAt: updated_at,
    uid: toUid(owner_id, id),
    isPublic: visibility === 'public',
  }
}
