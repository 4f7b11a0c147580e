// What a new document changes in the stored items of a collection: only rows that differ are written.
import { eachInTurns, giveWay, isTurnOver } from '../platform/turns.ts'
import type { Secrets } from '../platform/secrets.ts'
import { outlineColumns } from './outline.ts'
import type { ItemRow, StoredItem } from './store.ts'
import { addressOf, isSealed, sealBody } from './sealed-bodies.ts'
import type { Node } from './tree.ts'

/** Room between siblings, so that one can be put between two others without touching them. */
export const POSITION_GAP = 1_048_576

export interface ItemChanges {
  /** New rows, and rows that are different from now on; made as they are written. */
  rows: AsyncIterable<ItemRow>
  deletedIds: string[]
  /** Contents that may not be stored yet, by address, as they are stored. */
  bodies: Map<string, string>
  /** Addresses of sealed contents that rows had before. */
  left: Set<string>
}

export interface ChangeContext {
  secrets: Secrets
  collectionId: string
  tenantId: number
  userId: number
  now: string
}

type Stored = ReadonlyMap<string, StoredItem>

/**
 * Compares stored rows with the nodes of a document, without keeping others from their turn.
 * @param ids the id of each node: that of a stored row it stands for, or a new one
 */
export async function changesOf(
  stored: Stored,
  nodes: readonly Node[],
  ids: readonly string[],
  context: ChangeContext,
): Promise<ItemChanges> {
  const { secrets } = context
  const kept = new Set<string>()
  const changes: ItemChanges = {
    rows: changedRows(stored, nodes, ids, context),
    deletedIds: [],
    bodies: new Map(),
    left: new Set(),
  }
  await eachInTurns(nodes, (node, at) => {
    const old = stored.get(ids[at] ?? '')
    if (old) kept.add(old.id)
    const address = addressOf(node, secrets)
    if (old?.body_hash === address) return
    addBody(changes, node.body, address, secrets)
    if (old) addLeft(changes, old)
  })
  await eachInTurns(stored.values(), (old) => {
    if (kept.has(old.id)) return
    changes.deletedIds.push(old.id)
    addLeft(changes, old)
  })
  return changes
}

async function* changedRows(
  stored: Stored,
  nodes: readonly Node[],
  ids: readonly string[],
  context: ChangeContext,
): AsyncGenerator<ItemRow> {
  const lastPositions = new Map<string | null, number>()
  for (const [at, node] of nodes.entries()) {
    if (isTurnOver()) await giveWay()
    const id = ids[at] ?? ''
    const parentId = node.parent === undefined ? null : (ids[node.parent] ?? null)
    const old = stored.get(id)
    const position = positionAfter(
      lastPositions.get(parentId),
      old?.parent_id === parentId ? old : undefined,
    )
    lastPositions.set(parentId, position)
    const row = toRow(node, { id, parentId, position }, context)
    if (!old) yield row
    else if (differs(old, row)) yield { ...row, created_at: old.created_at, owner_id: old.owner_id }
  }
}

function addBody({ bodies }: ItemChanges, body: string, address: string, secrets: Secrets): void {
  if (!bodies.has(address)) bodies.set(address, sealBody(body, address, secrets))
}

function addLeft({ left }: ItemChanges, { body_hash }: StoredItem): void {
  if (isSealed(body_hash)) left.add(body_hash)
}

/** An item that still comes after its predecessor keeps its position. */
function positionAfter(previous: number | undefined, old: StoredItem | undefined): number {
  if (old && (previous === undefined || old.position > previous)) return old.position
  return (previous ?? 0) + POSITION_GAP
}

function toRow(
  node: Node,
  { id, parentId, position }: { id: string; parentId: string | null; position: number },
  { collectionId, tenantId, userId, now, secrets }: ChangeContext,
): ItemRow {
  const address = addressOf(node, secrets)
  return {
    id,
    collection_id: collectionId,
    tenant_id: tenantId,
    owner_id: userId,
    parent_id: parentId,
    position,
    kind: node.kind,
    name: node.name,
    body_hash: address,
    ...outlineColumns(node.outline, address),
    created_at: now,
    updated_at: now,
    updated_by: userId,
  }
}

function differs(old: StoredItem, row: ItemRow): boolean {
  return (
    old.body_hash !== row.body_hash ||
    old.parent_id !== row.parent_id ||
    old.position !== row.position ||
    old.kind !== row.kind
  )
}
