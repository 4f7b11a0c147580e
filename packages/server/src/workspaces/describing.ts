// A workspace for a page that shows it: how much is in it, and what the caller may do.
import { canInWorkspace, hasPermission, workspaceRoleOf } from '../platform/access/access.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { listContents, stateOf } from './contents.ts'
import { toVisibility, type WorkspaceDescription } from './schema.ts'
import { loadWorkspace, toAccess, type WorkspaceRow } from './service.ts'
import { countPeople } from './store.ts'

/** @returns the workspace, and the state that writers of it are held against */
export async function describeWorkspace(
  deps: Deps,
  caller: Caller,
  id: string,
): Promise<{ state: string; workspace: WorkspaceDescription }> {
  const { query } = deps.db
  const row = await loadWorkspace(query, caller, 'view', id)
  const contents = await listContents(query, row.id)
  // A public workspace does not tell the rest of the world who is in it.
  const people = row.tenant_id === caller.tenantId ? await countPeople(query, row.id) : null
  const workspace = {
    id: row.id,
    name: row.name,
    description: row.description ?? '',
    about: row.about ?? '',
    visibility: toVisibility(row.visibility),
    isDefault: row.is_default === 1,
    owner: String(row.owner_id),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedBy: String(row.updated_by),
    revision: row.revision,
    counts: {
      collections: contents.collections.length,
      environments: contents.environments.length,
      people,
    },
    role: workspaceRoleOf(caller, toAccess(row)) ?? 'viewer',
    permissions: permissionsIn(caller, row),
  }
  return { state: stateOf(row, contents), workspace }
}

function permissionsIn(caller: Caller, row: WorkspaceRow): WorkspaceDescription['permissions'] {
  const access = toAccess(row)
  const canWiden = hasPermission(caller, 'widen visibility')
  return {
    addElements: canInWorkspace(caller, 'add elements', access),
    editDetails: canInWorkspace(caller, 'edit details', access),
    changeVisibility: canWiden && canInWorkspace(caller, 'change visibility', access),
    delete: canInWorkspace(caller, 'delete', access),
    manageRoles: canInWorkspace(caller, 'manage roles', access),
  }
}
