// An environment for a page that shows it. Values of secret variables are asked for one by one, see revealing.ts.
import { can } from '../platform/access/access.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { toUid } from '../platform/ids.ts'
import { describeVariables } from '../platform/secret-variables.ts'
import { loadWorkspace } from '../workspaces/service.ts'
import type { EnvironmentDescription } from './schema.ts'
import { loadEnvironment, openValues, stateOf, toAccess } from './service.ts'

/** @returns the environment, and the state that writers of it are held against */
export async function describeEnvironment(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
): Promise<{ state: string; environment: EnvironmentDescription }> {
  const { query } = deps.db
  const row = await loadEnvironment(query, caller, 'view', idOrUid)
  const workspace = await loadWorkspace(query, caller, 'view', row.workspace_id)
  const access = { workspace: toAccess(row) }
  const environment = {
    id: row.id,
    uid: toUid(row.owner_id, row.id),
    name: row.name,
    owner: String(row.owner_id),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedBy: String(row.updated_by),
    revision: row.revision,
    isPublic: row.visibility === 'public',
    workspace: { id: workspace.id, name: workspace.name },
    permissions: { edit: can(caller, 'edit', access), delete: can(caller, 'delete', access) },
    variables: describeVariables(openValues(deps, row)),
  }
  return { state: stateOf(row), environment }
}
