import { can, type WorkspaceAccess } from '../platform/access/access.ts'
import type { ElementAction } from '../platform/access/matrices.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { forbidden, notFound } from '../platform/errors/errors.ts'
import { unconditional, type Preconditions } from '../platform/http/preconditions.ts'
import { parseElementKey, toUid } from '../platform/ids.ts'
import { recordChange } from '../platform/outbox.ts'
import { openVariables, sealVariables, withoutSecrets } from '../platform/secret-variables.ts'
import { loadWorkspace, workspaceForNewElement } from '../workspaces/service.ts'
import type {
  CreateEnvironment,
  Environment,
  EnvironmentSummary,
  ReplaceEnvironment,
} from './schema.ts'
import {
  findEnvironment,
  insertEnvironment,
  listEnvironments,
  listEnvironmentsOfWorkspace,
  listVariablesOfWorkspace,
  lockEnvironment,
  updateDeleted,
  updateEnvironment,
  type EnvironmentRow,
} from './store.ts'

export { lockEnvironment, updateEnvironment, type EnvironmentRow } from './store.ts'

export interface EnvironmentReference {
  id: string
  name: string
  uid: string
}

/**
 * Loads an environment for an action, by id or uid.
 * @throws {ApiError} not found when the caller does not see it, forbidden when seeing is all the caller may
 */
export async function loadEnvironment(
  db: Queryable,
  caller: Caller,
  action: ElementAction,
  idOrUid: string,
): Promise<EnvironmentRow> {
  const key = parseElementKey(idOrUid)
  const row = key && (await findEnvironment(db, caller, key.id))
  const isWanted = row && (key.ownerId === undefined || key.ownerId === row.owner_id)
  if (!isWanted || !can(caller, 'view', { workspace: toAccess(row) }))
    throw notFound('environment', idOrUid)
  if (!can(caller, action, { workspace: toAccess(row) })) throw forbidden(action, 'environment')
  return row
}

/** Loads an environment that other writers have to wait for until the transaction ends. */
export async function takeEnvironment(
  trx: Transaction,
  caller: Caller,
  action: ElementAction,
  idOrUid: string,
): Promise<EnvironmentRow> {
  const found = await loadEnvironment(trx, caller, action, idOrUid)
  await lockEnvironment(trx, found.id)
  return loadEnvironment(trx, caller, action, idOrUid)
}

/** Those the caller sees, or of one workspace. @throws {ApiError} when that is not visible */
export async function getEnvironments(
  deps: Deps,
  caller: Caller,
  workspaceId: string | undefined,
): Promise<EnvironmentSummary[]> {
  const { query } = deps.db
  const workspace =
    workspaceId === undefined ? undefined : await loadWorkspace(query, caller, 'view', workspaceId)
  const rows = await listEnvironments(query, caller, workspace?.id)
  return rows.map(({ id, name, owner_id, created_at, updated_at, visibility }) => ({
    id,
    name,
    createdAt: created_at,
    updatedAt: updated_at,
    owner: String(owner_id),
    uid: toUid(owner_id, id),
    isPublic: visibility === 'public',
  }))
}

/** What conditional requests compare. The answer also tells whether the workspace is public. */
export function stateOf({
  revision,
  visibility,
}: Pick<EnvironmentRow, 'revision' | 'visibility'>): string {
  return visibility === 'public' ? `${revision}-public` : String(revision)
}

export function toEnvironment(deps: Deps, row: EnvironmentRow): Environment {
  return {
    id: row.id,
    name: row.name,
    owner: String(row.owner_id),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    values: openValues(deps, row),
    isPublic: row.visibility === 'public',
  }
}

export async function createEnvironment(
  deps: Deps,
  caller: Caller,
  workspaceId: string | undefined,
  { name, values = [] }: CreateEnvironment,
): Promise<EnvironmentReference> {
  return deps.db.transaction(async (trx) => {
    const workspace = await workspaceForNewElement(trx, caller, workspaceId)
    const id = deps.newId()
    const now = deps.now()
    await insertEnvironment(trx, {
      id,
      tenant_id: workspace.tenant_id,
      workspace_id: workspace.id,
      owner_id: caller.userId,
      name,
      variables: sealValues(deps, id, values),
      revision: 1,
      created_at: now,
      updated_at: now,
      updated_by: caller.userId,
      deleted_at: null,
    })
    await recordChange(trx, caller, now, {
      action: 'environment.created',
      change: 'create',
      message: `The environment "${name}" was created`,
      element: { kind: 'environment', id, name, workspaceId: workspace.id },
      variables: { workspaceId: workspace.id },
    })
    return { id, name, uid: toUid(caller.userId, id) }
  })
}

/** Replaces the name and the values, each if given. */
export async function replaceEnvironment(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
  { name, values }: ReplaceEnvironment,
  preconditions: Preconditions = unconditional,
): Promise<EnvironmentReference> {
  return deps.db.transaction(async (trx) => {
    const row = await takeEnvironment(trx, caller, 'edit', idOrUid)
    preconditions.require(stateOf(row))
    const now = deps.now()
    const newName = name ?? row.name
    const revision = await updateEnvironment(trx, row.id, {
      ...(name !== undefined && { name }),
      ...(values !== undefined && { variables: sealValues(deps, row.id, values) }),
      updated_at: now,
      updated_by: caller.userId,
    })
    preconditions.wrote(stateOf({ ...row, revision }))
    await recordChange(trx, caller, now, {
      action: 'environment.updated',
      change: 'update',
      message: `The environment "${newName}" was replaced`,
      element: { kind: 'environment', id: row.id, name: newName, workspaceId: row.workspace_id },
    })
    return { id: row.id, name: newName, uid: toUid(row.owner_id, row.id) }
  })
}

/** Moves an environment to the trash. */
export async function deleteEnvironment(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
  preconditions: Preconditions = unconditional,
): Promise<{ id: string; uid: string }> {
  return deps.db.transaction(async (trx) => {
    const row = await takeEnvironment(trx, caller, 'delete', idOrUid)
    preconditions.require(stateOf(row))
    const now = deps.now()
    await updateDeleted(trx, row.id, {
      variables: toTrash(row),
      deleted_at: now,
      updated_by: caller.userId,
    })
    await recordChange(trx, caller, now, {
      action: 'environment.deleted',
      change: 'destroy',
      message: `The environment "${row.name}" was deleted`,
      element: { kind: 'environment', id: row.id, name: row.name, workspaceId: row.workspace_id },
    })
    return { id: row.id, uid: toUid(row.owner_id, row.id) }
  })
}

/** With the workspace that held them. */
export async function removeEnvironmentsOf(
  trx: Transaction,
  workspaceId: string,
  { now, userId }: { now: string; userId: number },
): Promise<void> {
  for (const row of await listVariablesOfWorkspace(trx, workspaceId)) {
    await updateDeleted(trx, row.id, {
      variables: toTrash(row),
      deleted_at: now,
      updated_by: userId,
    })
  }
}

function toTrash({ variables }: { variables: string }): string {
  const values: unknown = JSON.parse(variables)
  return JSON.stringify(withoutSecrets(Array.isArray(values) ? values : []))
}

/** The environments of a workspace that the caller was found to see. */
export async function listEnvironmentLinks(
  db: Queryable,
  workspaceId: string,
): Promise<EnvironmentReference[]> {
  const rows = await listEnvironmentsOfWorkspace(db, workspaceId)
  return rows.map(({ id, name, owner_id }) => ({ id, name, uid: toUid(owner_id, id) }))
}

export function sealValues({ secrets }: Deps, id: string, values: readonly unknown[]): string {
  return JSON.stringify(sealVariables(values, secrets, `environment:${id}`))
}

export function openValues({ secrets }: Deps, { id, variables }: EnvironmentRow): unknown[] {
  const values: unknown = JSON.parse(variables)
  return openVariables(Array.isArray(values) ? values : [], secrets, `environment:${id}`)
}

/** What access needs to know of the workspace of an environment. */
export function toAccess({ tenant_id, visibility, granted_role }: EnvironmentRow): WorkspaceAccess {
  return { tenantId: tenant_id, visibility, grantedRole: granted_role }
}
