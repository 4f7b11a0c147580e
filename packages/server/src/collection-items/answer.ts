// What the item endpoints answer: the flat form of an item with its identity, place and children, in an envelope.
import type { JsonObject } from '@posthorn/collection'
import type { CollectionRow } from '../collections/service.ts'
import { toUid } from '../platform/ids.ts'
import { modelOf, parseBody, type ItemModel } from './model.ts'
import type { ItemAction, ItemAnswer } from './schema.ts'
import type { ChildRow, ItemRow, ItemWithBody } from './store.ts'

type Identified = Pick<ItemRow, 'id' | 'owner_id'>

/** How an answer is to be printed. */
export interface Printing {
  /** Every id as uid. */
  uid: boolean
  /** Nothing but ids. */
  ids: boolean
}

export const PLAIN: Printing = { uid: false, ids: false }

/** The item that is answered, with what stands around it. */
export interface Surroundings {
  collection: CollectionRow
  parent: Identified | undefined
  children: readonly ChildRow[]
}

export function toAnswer({ name }: ItemModel, action: ItemAction, data: Data): ItemAnswer {
  return { model_id: data.id, meta: { model: name, action }, data }
}

export type Data = JsonObject & { id: string }

/** The data of one item; children are named by their ids. */
export function toData(item: ItemWithBody, around: Surroundings, printing: Printing): Data {
  const flat = modelOf[kindOf(item)].toFlat(parseBody(item.body))
  const data = { ...flat, ...stampOf(item, around), ...placeOf(item, around, printing) }
  const shown = Object.entries(data).filter(([key]) => !printing.ids || ID_FIELDS.has(key))
  return { ...Object.fromEntries(shown), id: printerOf(printing)(item) }
}

/** Where an item stands and what stands below it. */
function placeOf(
  item: ItemWithBody,
  { collection, parent, children }: Surroundings,
  printing: Printing,
): JsonObject {
  const idOf = printerOf(printing)
  const idsOf = (kind: string) => children.filter((child) => child.kind === kind).map(idOf)
  const parentId = parent ? idOf(parent) : null
  const inFolder = { collection: idOf(collection), folder: parentId }
  switch (kindOf(item)) {
    case 'folder':
      return { ...inFolder, order: idsOf('request'), folders_order: idsOf('folder') }
    case 'request':
      return { ...inFolder, responses_order: idsOf('example'), responses: idsOf('example') }
    case 'example':
      return { request: parentId }
  }
}

/** What a creation shows: of a new response no more than where it is, of a folder also what it was filled with. */
export function toCreatedData({ kind }: ItemModel, data: Data): Data {
  if (kind === 'folder') return { ...data, folders: data['folders_order'], requests: data['order'] }
  if (kind === 'request') return data
  const { id, owner, request, createdAt, updatedAt, lastUpdatedBy } = data
  return { id, owner, request, createdAt, updatedAt, lastUpdatedBy }
}

/** The data of an item with its children in place of their ids, all the way down. */
export function toPopulatedData(
  item: ItemWithBody,
  around: Omit<Surroundings, 'children'>,
  childrenOf: ReadonlyMap<string | null, readonly ItemWithBody[]>,
  printing: Printing,
): Data {
  const children = childrenOf.get(item.id) ?? []
  const data = toData(item, { ...around, children }, printing)
  const dataOf = (kind: string) =>
    children
      .filter((child) => child.kind === kind)
      .map((child) => toPopulatedData(child, { ...around, parent: item }, childrenOf, printing))
  switch (kindOf(item)) {
    case 'folder':
      return { ...data, folders: dataOf('folder'), requests: dataOf('request') }
    case 'request':
      return { ...data, responses: dataOf('example') }
    case 'example':
      return data
  }
}

function stampOf(row: ItemRow, { collection }: Surroundings) {
  return {
    owner: String(row.owner_id),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    lastUpdatedBy: String(row.updated_by),
    lastRevision: collection.revision,
  }
}

function printerOf({ uid }: Printing) {
  return ({ id, owner_id }: Identified) => (uid ? toUid(owner_id, id) : id)
}

const ID_FIELDS = new Set([
  'id',
  'owner',
  'collection',
  'folder',
  'request',
  'order',
  'folders_order',
  'responses_order',
  'responses',
  'lastUpdatedBy',
])

/** The column is plain text to the database. */
export function kindOf({ kind }: Pick<ItemRow, 'kind'>): keyof typeof modelOf {
  return kind === 'folder' || kind === 'request' ? kind : 'example'
}
