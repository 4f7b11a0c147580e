// Copies and moves items within a collection and between collections, all of them or none.
import { randomUUID } from 'node:crypto'
import {
  heightOfTree,
  listTree,
  requireDepth,
  mayHoldMany,
  type ItemModel,
  type ItemRow,
} from '../collection-items/service.ts'
import { touchBodies, upsertItems } from '../collections/items.ts'
import { lockCollection, updateCollection, type CollectionRow } from '../collections/service.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { invalid } from '../platform/errors/errors.ts'
import { toUid } from '../platform/ids.ts'
import { recordChange } from '../platform/outbox.ts'
import { makePlan, type Plan } from './plan.ts'
import { makeRoom, type Spot } from './room.ts'
import type { Transfer, TransferAnswer } from './schema.ts'
import { listItemsById, updateCollectionOfItems, updatePlace } from './store.ts'

/** @returns the uids of the copies, or of the moved items, in the order in which they were named */
export async function transferItems(
  deps: Deps,
  caller: Caller,
  model: ItemModel,
  transfer: Transfer,
): Promise<TransferAnswer> {
  const transferAll = async (trx: Transaction) => {
    const plan = await lockedPlan(trx, caller, model, transfer)
    const trees = await listTrees(trx, plan)
    if (transfer.mode === 'move') requireOutside(plan, trees)
    await requireDepth(
      trx,
      plan.target.collection.id,
      plan.target.parent?.id ?? null,
      heightOf(plan, trees),
    )
    const positions = await roomFor(trx, plan, transfer)
    const stamp = { now: deps.now(), userId: caller.userId }
    const ids =
      transfer.mode === 'move'
        ? await moveTrees(trx, plan, trees, positions, stamp)
        : await copyTrees(trx, plan, trees, positions, stamp)
    await markChanged(trx, caller, stamp.now, { model, mode: transfer.mode, plan })
    return { ids }
  }
  return deps.db.transaction(transferAll, { isLarge: mayHoldMany(model) })
}

/**
 * The plan under the locks of the collections that change. Locks are taken in the order of ids, so that two
 * transfers in opposite directions wait for each other and never both.
 */
async function lockedPlan(
  trx: Transaction,
  caller: Caller,
  model: ItemModel,
  transfer: Transfer,
): Promise<Plan> {
  const locked = changedCollections(await makePlan(trx, caller, model, transfer), transfer.mode)
  for (const { id } of locked) await lockCollection(trx, id)
  const plan = await makePlan(trx, caller, model, transfer)
  const lockedIds = new Set(locked.map(({ id }) => id))
  // What is to be locked now may come before what is, so this does not wait for it.
  if (changedCollections(plan, transfer.mode).some(({ id }) => !lockedIds.has(id)))
    throw invalid('The items were moved by someone else in this moment. Try again.')
  return plan
}

/** In the order of ids. A copy leaves its source alone. */
function changedCollections(
  { target, collections }: Plan,
  mode: Transfer['mode'],
): CollectionRow[] {
  const changed = new Map(mode === 'move' ? collections : [])
  changed.set(target.collection.id, target.collection)
  return [...changed.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** Each source with all below it. */
async function listTrees(trx: Transaction, { sources }: Plan): Promise<ItemRow[][]> {
  const trees: ItemRow[][] = []
  for (const { collection_id, id } of sources) trees.push(await listTree(trx, collection_id, id))
  return trees
}

function requireOutside({ target, neighbour, sources }: Plan, trees: readonly ItemRow[][]): void {
  if (trees.flat().some(({ id }) => id === target.parent?.id))
    throw invalid('A folder cannot be moved into itself or a folder in it.')
  if (sources.some(({ id }) => id === neighbour?.id))
    throw invalid('An item cannot be moved before or after itself.')
}

/** How many folders the highest of the sources brings; only folders bring any. */
function heightOf({ sources }: Plan, trees: readonly ItemRow[][]): number {
  const heights = sources.map(({ id, kind }, at) =>
    kind === 'folder' ? heightOfTree(trees[at] ?? [], id) : 0,
  )
  return Math.max(...heights)
}

async function roomFor(
  trx: Transaction,
  { target, sources, neighbour }: Plan,
  { mode, location }: Transfer,
): Promise<number[]> {
  const siblings = {
    collectionId: target.collection.id,
    parentId: target.parent?.id ?? null,
    except: mode === 'move' ? sources.map(({ id }) => id) : [],
  }
  return makeRoom(trx, siblings, toSpot(trx, location, neighbour), sources.length)
}

function toSpot(
  trx: Transaction,
  { position }: Transfer['location'],
  neighbour: ItemRow | undefined,
): Spot {
  if (position === 'start' || position === 'end' || !neighbour)
    return { position: position === 'start' ? 'start' : 'end' }
  const neighbourPosition = async () => {
    const [row = neighbour] = await listItemsById(trx, [neighbour.id])
    return row.position
  }
  return { position, neighbourPosition }
}

interface Stamp {
  now: string
  userId: number
}

async function moveTrees(
  trx: Transaction,
  { sources, target: { collection, parent } }: Plan,
  trees: readonly ItemRow[][],
  positions: readonly number[],
  { now, userId }: Stamp,
): Promise<string[]> {
  const leaving = trees.flat().filter(({ collection_id }) => collection_id !== collection.id)
  await updateCollectionOfItems(
    trx,
    leaving.map(({ id }) => id),
    collection.id,
  )
  for (const [at, { id }] of sources.entries()) {
    const place = { parent_id: parent?.id ?? null, position: positions[at] ?? 0 }
    await updatePlace(trx, id, { ...place, updated_at: now, updated_by: userId })
  }
  return sources.map(({ owner_id, id }) => toUid(owner_id, id))
}

/** Copies are new items of the caller; their contents are shared with the originals. */
async function copyTrees(
  trx: Transaction,
  { sources, target: { collection, parent } }: Plan,
  trees: readonly ItemRow[][],
  positions: readonly number[],
  { now, userId }: Stamp,
): Promise<string[]> {
  const stamp = { owner_id: userId, created_at: now, updated_at: now, updated_by: userId }
  const uids: string[] = []
  const hashes = [...new Set(trees.flat().map(({ body_hash }) => body_hash))]
  await touchBodies(trx, collection.tenant_id, collection.tenant_id, hashes, now)
  for (const [at, source] of sources.entries()) {
    const rows = trees[at] ?? []
    const newIds = new Map(rows.map(({ id }) => [id, randomUUID()]))
    const idOf = (id: string) => newIds.get(id) ?? ''
    const copies = rows.map((row) => ({
      ...row,
      ...stamp,
      id: idOf(row.id),
      collection_id: collection.id,
      ...(row.id === source.id
        ? { parent_id: parent?.id ?? null, position: positions[at] ?? 0 }
        : { parent_id: idOf(row.parent_id ?? '') }),
    }))
    await upsertItems(trx, copies)
    uids.push(toUid(userId, idOf(source.id)))
  }
  return uids
}

/** Stamps every collection that changed and writes down for each what happened to it. */
async function markChanged(
  trx: Transaction,
  caller: Caller,
  now: string,
  { model, mode, plan }: { model: ItemModel; mode: Transfer['mode']; plan: Plan },
): Promise<void> {
  const { sources, target } = plan
  const verb = mode === 'move' ? 'moved' : 'copied'
  const what =
    sources.length === 1 ? `A ${model.name} was` : `${sources.length} ${model.name}s were`
  for (const { id, name, workspace_id } of changedCollections(plan, mode)) {
    await updateCollection(trx, id, { updated_at: now, updated_by: caller.userId })
    await recordChange(trx, caller, now, {
      action: mode === 'move' ? 'collection.items_moved' : 'collection.items_copied',
      change: 'update',
      message: `${what} ${verb} into the collection "${target.collection.name}"`,
      element: { kind: 'collection', id, name, workspaceId: workspace_id },
      variables: {
        model: model.name,
        itemIds: sources.map((source) => source.id).join(' '),
        targetCollectionId: target.collection.id,
      },
    })
  }
}
