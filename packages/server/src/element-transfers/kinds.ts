// The kinds of elements that can go to another workspace, and how each is loaded, locked and put there.
import { loadCollection, lockCollection, updateCollection } from '../collections/service.ts'
import { loadEnvironment, lockEnvironment, updateEnvironment } from '../environments/service.ts'
import type { ElementAction } from '../platform/access/matrices.ts'
import { endAccessKeysFor } from '../platform/auth/access-keys.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'

export interface MovableRow {
  id: string
  name: string
  owner_id: number
  workspace_id: string
}

export interface Place {
  workspace_id: string
  updated_at: string
  updated_by: number
}

interface MovableKind {
  load(db: Queryable, caller: Caller, action: ElementAction, idOrUid: string): Promise<MovableRow>
  /** Makes other writers of the element wait until the transaction ends. */
  lock(trx: Transaction, id: string): Promise<unknown>
  /** Raises the revision: nothing that was kept of it is shown any more. */
  put(trx: Transaction, id: string, place: Place): Promise<unknown>
}

export const movableKinds = {
  collection: { load: loadCollection, lock: lockCollection, put: putCollection },
  environment: { load: loadEnvironment, lock: lockEnvironment, put: updateEnvironment },
} satisfies Record<string, MovableKind>

async function putCollection(trx: Transaction, id: string, place: Place): Promise<void> {
  await updateCollection(trx, id, place)
  await endAccessKeysFor(trx, id, place.updated_at)
}

export type Kind = keyof typeof movableKinds

export function isMovable(kind: string): kind is Kind {
  return Object.hasOwn(movableKinds, kind)
}
