// What a transfer is about, looked up: the items, where they are, where they go. Whatever the caller does not see
// is not there, and so is what lies in another account than the target.
import {
  folderModel,
  requestModel,
  responseModel,
  type ItemModel,
  type ItemRow,
} from '../collection-items/service.ts'
import { loadCollection, locateCollection, type CollectionRow } from '../collections/service.ts'
import type { ElementAction } from '../platform/access/matrices.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import { invalid, notFound } from '../platform/errors/errors.ts'
import { parseElementKey } from '../platform/ids.ts'
import type { Transfer } from './schema.ts'
import { listItemsById } from './store.ts'

export interface Plan {
  sources: ItemRow[]
  /** Of the sources, by id. */
  collections: ReadonlyMap<string, CollectionRow>
  target: Target
  /** The sibling that `before` and `after` are about. */
  neighbour: ItemRow | undefined
}

interface Target {
  collection: CollectionRow
  /** The folder or request; none is the root of the collection. */
  parent: ItemRow | undefined
}

const targetsOf: Readonly<Record<ItemModel['name'], readonly string[]>> = {
  folder: ['collection', 'folder'],
  request: ['collection', 'folder'],
  response: ['request'],
}
const modelNamed: Readonly<Record<string, ItemModel>> = {
  folder: folderModel,
  request: requestModel,
  response: responseModel,
}

/** @throws {ApiError} when something is not there, may not be changed, or cannot go where it is sent */
export async function makePlan(
  trx: Transaction,
  caller: Caller,
  model: ItemModel,
  { ids, mode, target, location }: Transfer,
): Promise<Plan> {
  if (!targetsOf[model.name].includes(target.model))
    throw invalid(`A ${model.name} can go to: ${targetsOf[model.name].join(', ')}.`)
  const destination = await loadTarget(trx, caller, target)
  const sources = await findItems(trx, model, ids)
  const action = mode === 'move' ? 'edit' : 'view'
  const collections = new Map<string, CollectionRow>()
  for (const source of sources) {
    if (!collections.has(source.collection_id))
      collections.set(source.collection_id, await loadOf(trx, caller, action, model, source))
  }
  for (const { id, tenant_id } of sources) {
    if (tenant_id !== destination.collection.tenant_id) throw notFound(model.name, id)
  }
  return {
    sources,
    collections,
    target: destination,
    neighbour: await findNeighbour(trx, destination, location),
  }
}

async function loadTarget(
  trx: Transaction,
  caller: Caller,
  { id, model }: Transfer['target'],
): Promise<Target> {
  const targetModel = modelNamed[model]
  if (!targetModel)
    return { collection: await loadCollection(trx, caller, 'edit', id), parent: undefined }
  const [parent] = await findItems(trx, targetModel, [id])
  if (!parent) throw notFound(model, id)
  const collection = await loadOf(trx, caller, 'edit', targetModel, parent)
  return { collection, parent }
}

/** In the given order. @throws {ApiError} for the first that is not there, of another kind, or named twice */
async function findItems(
  trx: Transaction,
  { name, kind }: ItemModel,
  idsOrUids: readonly string[],
): Promise<ItemRow[]> {
  const keys = idsOrUids.map((text) => ({ text, key: parseElementKey(text) }))
  const ids = new Set(keys.flatMap(({ key }) => (key ? [key.id] : [])))
  const rows = new Map((await listItemsById(trx, [...ids])).map((row) => [row.id, row]))
  const found = keys.map(({ text, key }) => {
    const row = key && rows.get(key.id)
    const isWanted = row?.kind === kind && (key?.ownerId ?? row.owner_id) === row.owner_id
    if (!row || !isWanted) throw notFound(name, text)
    return row
  })
  if (ids.size < found.length) throw invalid('"ids" names an item twice.')
  return found
}

/** The collection of an item. Where the caller does not see it, it is the item that is not found. */
async function loadOf(
  trx: Transaction,
  caller: Caller,
  action: ElementAction,
  { name }: ItemModel,
  { id, collection_id }: ItemRow,
): Promise<CollectionRow> {
  if ((await locateCollection(trx, caller, collection_id)) === null) throw notFound(name, id)
  return loadCollection(trx, caller, action, collection_id)
}

async function findNeighbour(
  trx: Transaction,
  { collection, parent }: Target,
  { id, model, position }: Transfer['location'],
): Promise<ItemRow | undefined> {
  if (position === 'start' || position === 'end') return undefined
  const neighbourModel = modelNamed[model ?? '']
  if (typeof id !== 'string' || !neighbourModel) {
    const models = Object.keys(modelNamed).join(', ')
    throw invalid(`"${position}" needs "location.id" and "location.model" (${models}).`)
  }
  const [neighbour] = await findItems(trx, neighbourModel, [id])
  const isThere =
    neighbour?.collection_id === collection.id && neighbour.parent_id === (parent?.id ?? null)
  if (!isThere) throw invalid(`"${id}" is not directly in the target.`)
  return neighbour
}
