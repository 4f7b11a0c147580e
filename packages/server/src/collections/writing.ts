// The items of a document into the database: only what differs from what is stored is written.
import { randomUUID } from 'node:crypto'
import type { Transaction } from '../platform/database/database.ts'
import { conflict, invalid } from '../platform/errors/errors.ts'
import { eachInTurns, mapInTurns } from '../platform/turns.ts'
import { insertBodies } from './bodies-store.ts'
import { changesOf, type ChangeContext } from './changes.ts'
import { deleteItems, findItems, listTakenIds, upsertItems, type StoredItem } from './store.ts'
import { forgetBodies } from './forgetting.ts'
import type { Node } from './tree.ts'

// Of characters: each item has some besides its content.
const LARGE = 256 * 1024
const ITEM_CHARACTERS = 500

/** Whether writing these takes more than some milliseconds. */
export function isLarge(nodes: readonly Node[]): boolean {
  let characters = 0
  return nodes.some(({ body }) => (characters += body.length + ITEM_CHARACTERS) > LARGE)
}

/** The items of a new collection; their ids are new. */
export async function addItems(
  trx: Transaction,
  nodes: readonly Node[],
  context: ChangeContext,
): Promise<void> {
  const ids = await mapInTurns(nodes, () => randomUUID())
  await writeItems(trx, new Map(), nodes, ids, context)
}

/**
 * The items of a collection after it was replaced. Those that are named by id stay the same items.
 * @throws {ApiError} for an id that belongs to another collection
 */
export async function replaceItems(
  trx: Transaction,
  nodes: readonly Node[],
  context: ChangeContext,
): Promise<void> {
  const stored = await findItems(trx, context.collectionId)
  const ids = await idsOf(trx, stored, nodes, context.tenantId)
  await writeItems(trx, stored, nodes, ids, context)
}

type Stored = ReadonlyMap<string, StoredItem>

/** The id of each node: the given one when it is free or this collection's, else a new one. */
async function idsOf(
  trx: Transaction,
  stored: Stored,
  nodes: readonly Node[],
  tenantId: number,
): Promise<string[]> {
  const unknown: string[] = []
  await eachInTurns(nodes, ({ givenId }) => {
    if (givenId !== undefined && !stored.has(givenId)) unknown.push(givenId)
  })
  const taken = await listTakenIds(trx, unknown)
  const own = taken.find(({ tenant_id }) => tenant_id === tenantId)
  if (own) {
    throw invalid(
      `The item "${own.id}" belongs to another collection. Leave out its "id" to copy it.`,
      { code: 'instanceFoundError', details: { item: 'item', id: own.id } },
    )
  }
  // An id of another account is neither taken nor told.
  const foreign = new Set(taken.map(({ id }) => id))
  return mapInTurns(nodes, ({ givenId }) =>
    givenId !== undefined && !foreign.has(givenId) ? givenId : randomUUID(),
  )
}

async function writeItems(
  trx: Transaction,
  stored: Stored,
  nodes: readonly Node[],
  ids: readonly string[],
  context: ChangeContext,
): Promise<void> {
  const { rows, deletedIds, bodies, left } = await changesOf(stored, nodes, ids, context)
  await insertBodies(trx, context.tenantId, bodies, context.now)
  await deleteItems(trx, deletedIds)
  if (!(await upsertItems(trx, rows)))
    throw conflict('Another collection has just taken the id of one of the items. Send it again.')
  await forgetBodies(trx, context.tenantId, left)
}
