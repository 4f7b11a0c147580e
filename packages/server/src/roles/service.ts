// What happens to roles when a group changes.
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { conflict } from '../platform/errors/errors.ts'
import { lockWorkspace } from '../workspaces/service.ts'
import {
  deleteRolesOfGroup,
  hasAdmin,
  listElementRoles,
  listWorkspaceRoles,
  listWorkspacesAdministeredBy,
  type GivenRoleRow,
} from './store.ts'

/** Every role that was given in a workspace, and for one collection of it where that is named. */
export async function listGivenRoles(
  db: Queryable,
  { workspaceId, collectionId }: { workspaceId: string; collectionId: string | undefined },
): Promise<{ workspace: GivenRoleRow[]; element: GivenRoleRow[] }> {
  return {
    workspace: await listWorkspaceRoles(db, workspaceId),
    element: collectionId ? await listElementRoles(db, 'collection', collectionId) : [],
  }
}

/** With the group, in the transaction that deletes it. */
export async function removeRolesOfGroup(trx: Transaction, groupId: number): Promise<void> {
  await keepAdmins(trx, groupId, () => deleteRolesOfGroup(trx, groupId))
}

/**
 * Does something to a group that may leave workspaces without an Admin.
 * @throws {ApiError} a conflict when it does
 */
export async function keepAdmins(
  trx: Transaction,
  groupId: number,
  change: () => Promise<void>,
): Promise<void> {
  const administered: string[] = []
  for (const id of await listWorkspacesAdministeredBy(trx, groupId)) {
    await lockWorkspace(trx, id)
    if (await hasAdmin(trx, id)) administered.push(id)
  }
  await change()
  for (const id of administered) {
    if (!(await hasAdmin(trx, id)))
      throw conflict(`The workspace "${id}" would have no Admin left. Give the role to another.`)
  }
}
