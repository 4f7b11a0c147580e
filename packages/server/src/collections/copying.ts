// A collection as a new one: its own ids throughout, the contents shared with the first by hash.
import { randomUUID } from 'node:crypto'
import type { Caller } from '../platform/auth/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { mapInTurns } from '../platform/turns.ts'
import { touchBodies } from './bodies-store.ts'
import { openHead, sealHead } from './document.ts'
import {
  insertCollection,
  listItems,
  upsertItems,
  type CollectionRow,
  type ItemRow,
} from './store.ts'

export interface CopyTarget {
  id: string
  name: string
  workspace: { id: string; tenant_id: number }
  now: string
}

/** Copies what the caller was found to see into a workspace to which the caller may add. */
export async function copyCollection(
  deps: Deps,
  trx: Transaction,
  caller: Caller,
  source: CollectionRow,
  { id, name, workspace, now }: CopyTarget,
): Promise<void> {
  const made = { created_at: now, updated_at: now, updated_by: caller.userId }
  const head = openHead(source.document, deps.secrets, source.id)
  await insertCollection(trx, {
    id,
    tenant_id: workspace.tenant_id,
    workspace_id: workspace.id,
    owner_id: caller.userId,
    name,
    document: sealHead({ ...head, info: { ...head.info, name } }, deps.secrets, id),
    revision: 1,
    deleted_at: null,
    ...made,
  })
  const items = await listItems(trx, source.id)
  await touchBodies(trx, source.tenant_id, workspace.tenant_id, hashesOf(items), now)
  const ids = new Map(await mapInTurns(items, (item) => [item.id, randomUUID()] as const))
  const copies = await mapInTurns(items, (item) => ({
    ...item,
    ...made,
    id: ids.get(item.id) ?? randomUUID(),
    parent_id: item.parent_id === null ? null : (ids.get(item.parent_id) ?? null),
    collection_id: id,
    tenant_id: workspace.tenant_id,
    owner_id: caller.userId,
  }))
  await upsertItems(trx, copies)
}

function hashesOf(items: readonly ItemRow[]): string[] {
  return [...new Set(items.map(({ body_hash }) => body_hash))]
}
