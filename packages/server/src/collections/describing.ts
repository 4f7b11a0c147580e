// A collection for a page that opens its items level by level: everything but the items.
import { SCHEMA_V2_1 } from '@posthorn/collection'
import { can } from '../platform/access/access.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { toUid } from '../platform/ids.ts'
import { describeVariables } from '../platform/secret-variables.ts'
import { findVisibleWorkspace } from '../workspaces/service.ts'
import { openHead, textOf } from './document.ts'
import type { CollectionDescription } from './schema.ts'
import { loadCollection, stateOf, toAccess } from './service.ts'
import { countItems } from './store.ts'

/** @returns the collection, and the state that writers of it are held against */
export async function describeCollection(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
): Promise<{ state: string; collection: CollectionDescription }> {
  const { query } = deps.db
  const row = await loadCollection(query, caller, 'view', idOrUid)
  const { info, auth, event, variable } = openHead(row.document, deps.secrets, row.id)
  // Whoever has a role for the collection alone is not told where it is.
  const workspace = await findVisibleWorkspace(query, caller, row.workspace_id)
  const may = (action: 'edit' | 'delete' | 'manage roles') => can(caller, action, toAccess(row))
  const collection = {
    id: row.id,
    uid: toUid(row.owner_id, row.id),
    name: row.name,
    description: textOf(info['description']),
    schema: SCHEMA_V2_1,
    owner: String(row.owner_id),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedBy: String(row.updated_by),
    revision: row.revision,
    isPublic: row.visibility === 'public',
    workspace: workspace ? { id: workspace.id, name: workspace.name } : null,
    permissions: { edit: may('edit'), delete: may('delete'), manageRoles: may('manage roles') },
    counts: await countItems(query, row.id),
    auth: auth ?? null,
    events: Array.isArray(event) ? event : [],
    variables: describeVariables(Array.isArray(variable) ? variable : []),
  }
  return { state: stateOf(row), collection }
}
