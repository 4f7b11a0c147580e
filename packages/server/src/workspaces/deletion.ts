// A workspace goes with all that is in it.
import { removeCollectionsOf } from '../collections/service.ts'
import { removeEnvironmentsOf } from '../environments/service.ts'
import { removeGlobalsOf } from '../global-variables/service.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { invalid } from '../platform/errors/errors.ts'
import { recordChange } from '../platform/outbox.ts'
import { loadWorkspace, lockWorkspace, toElement, type WorkspaceGuard } from './service.ts'
import {
  countPersonalWorkspaces,
  lockPersonalWorkspaces,
  updateWorkspace,
  type WorkspaceRow,
} from './store.ts'

export async function deleteWorkspace(
  deps: Deps,
  caller: Caller,
  id: string,
  guard: WorkspaceGuard,
): Promise<{ id: string }> {
  return deps.db.transaction(async (trx) => {
    const found = await loadWorkspace(trx, caller, 'delete', id)
    // Before its own row: whoever deletes another of them waits here and not for this one.
    if (found.visibility === 'personal')
      await lockPersonalWorkspaces(trx, found.owner_id, found.tenant_id)
    await lockWorkspace(trx, found.id)
    const row = await loadWorkspace(trx, caller, 'delete', id)
    await requireDeletable(trx, row)
    await guard.before(trx, row)
    await removeWorkspace(deps, trx, caller, row)
    return { id: row.id }
  })
}

/** Those of somebody who never came in, in the transaction that ends the account. */
export async function removePersonalWorkspacesOf(
  deps: Deps,
  trx: Transaction,
  caller: Caller,
  ownerId: number,
): Promise<void> {
  for (const row of await lockPersonalWorkspaces(trx, ownerId, caller.tenantId))
    await removeWorkspace(deps, trx, caller, row)
}

async function removeWorkspace(
  deps: Deps,
  trx: Transaction,
  caller: Caller,
  row: Pick<WorkspaceRow, 'id' | 'name'>,
): Promise<void> {
  const now = deps.now()
  const by = { now, userId: caller.userId }
  await updateWorkspace(trx, row.id, {
    deleted_at: now,
    updated_at: now,
    updated_by: caller.userId,
  })
  await removeCollectionsOf(deps, trx, row.id, by)
  await removeEnvironmentsOf(trx, row.id, by)
  await removeGlobalsOf(trx, row.id)
  await recordChange(trx, caller, now, {
    action: 'workspace.deleted',
    change: 'destroy',
    message: `The workspace "${row.name}" was deleted`,
    element: toElement(row),
  })
}

async function requireDeletable(trx: Transaction, row: WorkspaceRow): Promise<void> {
  if (row.is_default === 1)
    throw invalid(`"${row.name}" is the team's own workspace and cannot be deleted.`)
  if (row.visibility === 'public')
    throw invalid('Make a public workspace team or private before you delete it.')
  if (row.visibility === 'partner')
    throw invalid('Make a partner workspace private before you delete it.')
  if (row.visibility !== 'personal') return
  if ((await countPersonalWorkspaces(trx, row.owner_id, row.tenant_id)) === 1) {
    throw invalid('The only personal workspace cannot be deleted. Create another one first.')
  }
}
