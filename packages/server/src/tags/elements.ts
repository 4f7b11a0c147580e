// What can carry tags, and what tags need to know of it.
import { loadCollection, lockCollection } from '../collections/service.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { loadWorkspace, lockWorkspace } from '../workspaces/service.ts'
import type { TaggedKind } from './store.ts'

export interface TaggedElement {
  kind: TaggedKind
  id: string
  name: string
  tenantId: number
  /** A workspace is in itself. */
  workspaceId: string
}

export interface Taggable {
  /** @throws {ApiError} not found when the caller does not see it, forbidden when seeing is all the caller may */
  load(db: Queryable, caller: Caller, action: 'view' | 'edit', id: string): Promise<TaggedElement>
  /** Makes other writers of the element wait until this transaction ends. */
  lock(trx: Transaction, id: string): Promise<unknown>
}

export const taggableCollection: Taggable = {
  async load(db, caller, action, idOrUid) {
    const { id, name, tenant_id, workspace_id } = await loadCollection(db, caller, action, idOrUid)
    return { kind: 'collection', id, name, tenantId: tenant_id, workspaceId: workspace_id }
  },
  lock: lockCollection,
}

export const taggableWorkspace: Taggable = {
  async load(db, caller, action, givenId) {
    const needed = action === 'edit' ? 'edit details' : action
    const { id, name, tenant_id } = await loadWorkspace(db, caller, needed, givenId)
    return { kind: 'workspace', id, name, tenantId: tenant_id, workspaceId: id }
  },
  lock: lockWorkspace,
}
