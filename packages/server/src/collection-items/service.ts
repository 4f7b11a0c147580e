// Folders, requests and examples one by one. A write touches the rows it is about and the revision of the
// collection, under the collection's lock; it never reads the rest of the collection.
import { randomUUID } from 'node:crypto'
import type { JsonObject } from '@posthorn/collection'
import {
  addressOf,
  changesOf,
  forgetBodies,
  insertBodies,
  openBody,
  openItem,
  outlineColumns,
  POSITION_GAP,
  sealBody,
  upsertItems,
  type ChangeContext,
  type Node,
} from '../collections/items.ts'
import {
  loadCollection,
  lockCollection,
  updateCollection,
  type CollectionRow,
} from '../collections/service.ts'
import type { AuditAction } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError, invalid } from '../platform/errors/errors.ts'
import { modelDetails } from '../platform/errors/model.ts'
import type { Preconditions } from '../platform/http/preconditions.ts'
import { parseElementKey } from '../platform/ids.ts'
import { recordChange } from '../platform/outbox.ts'
import { PLAIN, toAnswer, toCreatedData, toData } from './answer.ts'
import {
  changedNode,
  folderModel,
  mayHoldMany,
  newNodes,
  requestModel,
  type ItemModel,
} from './model.ts'
import { heightOf, heightOfTree, requireDepth } from './placing.ts'
import type { ItemAction, ItemAnswer } from './schema.ts'
import {
  deleteTree,
  findItem,
  findLastPosition,
  findParent,
  listChildren,
  listTree,
  type ItemRow,
  type ItemWithBody,
} from './store.ts'

export { folderModel, mayHoldMany, requestModel, responseModel, type ItemModel } from './model.ts'
export { heightOfTree, requireDepth } from './placing.ts'
export { listTree, type ItemRow } from './store.ts'

/** Digits of the hash that a tag shows. */
const STATE_LENGTH = 32

/** The path of an operation on one item. */
export interface ItemPath {
  collectionId: string
  itemId: string
}

/** The same of a change, with what the caller expects of the item. */
export interface ItemChange extends ItemPath {
  preconditions: Preconditions
}

/** The state of an item is its own content: what happens to others, or moves it, does not change it. */
export function stateOf({ body_hash }: Pick<ItemRow, 'body_hash'>): string {
  return body_hash.slice(0, STATE_LENGTH)
}

/**
 * Loads an item of a collection that the caller was found to see, by id or uid.
 * @throws {ApiError} not found, also for an item of another kind
 */
export async function loadItem(
  db: Queryable,
  caller: Caller,
  collection: CollectionRow,
  { name, kind }: ItemModel,
  idOrUid: string,
): Promise<ItemWithBody> {
  const key = parseElementKey(idOrUid)
  const item = key && (await findItem(db, collection.id, key.id))
  const isWanted = item?.kind === kind && (key?.ownerId ?? item.owner_id) === item.owner_id
  if (item && isWanted) return item
  throw new ApiError(
    'notFound',
    `We could not find the ${name} "${idOrUid}" in this collection. Check the id.`,
    { details: modelDetails(name, idOrUid, caller.userId) },
  )
}

/** The collection for a change of its items, with other writers waiting until the transaction ends. */
async function loadForChange(
  trx: Transaction,
  caller: Caller,
  idOrUid: string,
): Promise<CollectionRow> {
  const { id } = await loadCollection(trx, caller, 'edit', idOrUid)
  await lockCollection(trx, id)
  return loadCollection(trx, caller, 'edit', idOrUid)
}

/**
 * What an item is put into: a folder, for a response a request; none is the root.
 * @throws {ApiError} when the collection has no such folder or request
 */
async function loadParent(
  trx: Transaction,
  caller: Caller,
  collection: CollectionRow,
  model: ItemModel,
  parentId: string | undefined,
): Promise<ItemRow | undefined> {
  if (parentId === undefined) return undefined
  const parentModel = model.kind === 'example' ? requestModel : folderModel
  const key = parseElementKey(parentId)
  const parent = key && (await findItem(trx, collection.id, key.id))
  const isWanted =
    parent?.kind === parentModel.kind && (key?.ownerId ?? parent.owner_id) === parent.owner_id
  if (parent && isWanted) return parent
  throw invalid(
    `We could not find the ${parentModel.name} "${parentId}" in this collection. Check the id.`,
    { code: model.missing, details: modelDetails(model.name, parentId, caller.userId) },
  )
}

/** Puts a new item, with what it holds, behind its siblings. */
export async function createItem(
  deps: Deps,
  caller: Caller,
  model: ItemModel,
  place: { collectionId: string; parentId: string | undefined },
  flat: JsonObject,
): Promise<ItemAnswer> {
  // Before the body is looked at: who may not edit learns nothing of what is wrong with it.
  await loadCollection(deps.db.query, caller, 'edit', place.collectionId)
  const nodes = newNodes(model, flat)
  return deps.db.transaction(async (trx) => {
    const collection = await loadForChange(trx, caller, place.collectionId)
    const parent = await loadParent(trx, caller, collection, model, place.parentId)
    await requireDepth(trx, collection.id, parent?.id ?? null, heightOf(nodes))
    const now = deps.now()
    const id = await insertTree(trx, nodes, parent?.id ?? null, {
      secrets: deps.secrets,
      collectionId: collection.id,
      tenantId: collection.tenant_id,
      userId: caller.userId,
      now,
    })
    const name = nodes[0]?.name ?? ''
    const entry = { action: 'collection.item_created', model, id, name, now } as const
    const changed = await markChanged(trx, caller, collection, entry)
    return answerWrite(deps, trx, { model, action: model.created }, changed, id)
  })
}

/** @returns the id of the first node, which holds the others */
async function insertTree(
  trx: Transaction,
  nodes: readonly Node[],
  parentId: string | null,
  context: ChangeContext,
): Promise<string> {
  const ids = nodes.map(() => randomUUID())
  const [root = ''] = ids
  const { rows, bodies } = await changesOf(new Map(), nodes, ids, context)
  const position = (await findLastPosition(trx, context.collectionId, parentId)) + POSITION_GAP
  await insertBodies(trx, context.tenantId, bodies, context.now)
  for await (const row of rows)
    await upsertItems(trx, [row.id === root ? { ...row, parent_id: parentId, position } : row])
  return root
}

/** Changes the flat fields that are sent; the others stay. A folder that is sent with another parent moves there. */
export async function updateItem(
  deps: Deps,
  caller: Caller,
  model: ItemModel,
  path: ItemChange,
  sent: JsonObject,
): Promise<ItemAnswer> {
  return deps.db.transaction(async (trx) => {
    const collection = await loadForChange(trx, caller, path.collectionId)
    const item = await loadItem(trx, caller, collection, model, path.itemId)
    const node = changedNode(model, openBody(item.body, deps.secrets), sent)
    const place = await placeAfter(trx, caller, collection, item, sent)
    path.preconditions.require(stateOf(item))
    const now = deps.now()
    const address = addressOf(node, deps.secrets)
    const bodies = new Map([[address, sealBody(node.body, address, deps.secrets)]])
    await insertBodies(trx, collection.tenant_id, bodies, now)
    const { body: _body, ...row } = item
    const changed = {
      ...row,
      ...place,
      name: node.name,
      body_hash: address,
      ...outlineColumns(node.outline, address),
      updated_at: now,
      updated_by: caller.userId,
    }
    await upsertItems(trx, [changed])
    if (address !== item.body_hash) await forgetBodies(trx, collection.tenant_id, [item.body_hash])
    path.preconditions.wrote(stateOf(changed))
    const { name } = node
    const entry = { action: 'collection.item_updated', model, id: item.id, name, now } as const
    const stamped = await markChanged(trx, caller, collection, entry)
    return answerWrite(deps, trx, { model, action: 'update' }, stamped, item.id)
  })
}

/** The place of a folder once `folder` of a change is regarded. Of the other models it says only where they are. */
async function placeAfter(
  trx: Transaction,
  caller: Caller,
  collection: CollectionRow,
  item: ItemRow,
  { folder }: JsonObject,
): Promise<{ parent_id?: string; position?: number }> {
  if (item.kind !== 'folder' || typeof folder !== 'string') return {}
  const parent = await loadParent(trx, caller, collection, folderModel, folder)
  if (!parent || parent.id === item.parent_id) return {}
  const rows = await listTree(trx, collection.id, item.id)
  if (rows.some(({ id }) => id === parent.id))
    throw invalid('A folder cannot be moved into itself or a folder in it.')
  await requireDepth(trx, collection.id, parent.id, heightOfTree(rows, item.id))
  const position = (await findLastPosition(trx, collection.id, parent.id)) + POSITION_GAP
  return { parent_id: parent.id, position }
}

/** Deletes an item with everything below it. */
export async function deleteItem(
  deps: Deps,
  caller: Caller,
  model: ItemModel,
  path: ItemChange,
): Promise<ItemAnswer> {
  const remove = async (trx: Transaction) => {
    const collection = await loadForChange(trx, caller, path.collectionId)
    const item = await loadItem(trx, caller, collection, model, path.itemId)
    path.preconditions.require(stateOf(item))
    const { id, name, owner_id } = item
    await forgetBodies(trx, collection.tenant_id, await deleteTree(trx, collection.id, id))
    const entry = { action: 'collection.item_deleted', model, id, name, now: deps.now() } as const
    const { revision } = await markChanged(trx, caller, collection, entry)
    return { ...toAnswer(model, 'destroy', { id, owner: String(owner_id) }), revision }
  }
  return deps.db.transaction(remove, { isLarge: mayHoldMany(model) })
}

/** The answer to a write is what a read would answer now; of a new response the contract shows little. */
async function answerWrite(
  { secrets }: Deps,
  trx: Transaction,
  { model, action }: { model: ItemModel; action: ItemAction },
  collection: CollectionRow,
  id: string,
): Promise<ItemAnswer> {
  const around = await loadSurroundings(trx, collection, id)
  const data = toData(openItem(around.item, secrets), around, PLAIN)
  const shown = action === model.created ? toCreatedData(model, data) : data
  return { ...toAnswer(model, action, shown), revision: collection.revision }
}

/** An item with its parent and its direct children. */
async function loadSurroundings(trx: Transaction, collection: CollectionRow, id: string) {
  const item = await findItem(trx, collection.id, id)
  if (!item) throw new Error(`The item ${id} is gone although its collection is locked.`)
  const parent = await findParent(trx, item)
  return { item, collection, parent, children: await listChildren(trx, collection.id, id) }
}

interface Entry {
  action: AuditAction
  model: ItemModel
  id: string
  name: string
  now: string
}

const done: Partial<Record<AuditAction, string>> = {
  'collection.item_created': 'created',
  'collection.item_updated': 'changed',
  'collection.item_deleted': 'deleted',
}

/** Stamps the collection, so that no cache answers what it was, and writes down who changed what. */
async function markChanged(
  trx: Transaction,
  caller: Caller,
  collection: CollectionRow,
  { action, model, id, name, now }: Entry,
): Promise<CollectionRow> {
  const stamp = { updated_at: now, updated_by: caller.userId }
  const revision = await updateCollection(trx, collection.id, stamp)
  await recordChange(trx, caller, now, {
    action,
    change: 'update',
    message: `The ${model.name} "${name}" in the collection "${collection.name}" was ${done[action]}`,
    element: {
      kind: 'collection',
      id: collection.id,
      name: collection.name,
      workspaceId: collection.workspace_id,
    },
    variables: { model: model.name, itemId: id },
  })
  return { ...collection, ...stamp, revision }
}
