import type { Caller } from '../platform/auth/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { recordChange } from '../platform/outbox.ts'
import { openVariables, sealVariables } from '../platform/secret-variables.ts'
import { loadWorkspace, lockWorkspace, toElement } from '../workspaces/service.ts'
import type { GlobalVariables, ReplaceGlobalVariables } from './schema.ts'
import { deleteGlobals, findGlobals, replaceGlobals } from './store.ts'

export async function getGlobalVariables(
  deps: Deps,
  caller: Caller,
  workspaceId: string,
): Promise<GlobalVariables> {
  const { id } = await loadWorkspace(deps.db.query, caller, 'view', workspaceId)
  const row = await findGlobals(deps.db.query, id)
  const values: unknown = JSON.parse(row?.variables ?? '[]')
  return {
    values: openVariables(Array.isArray(values) ? values : [], deps.secrets, `globals:${id}`),
  }
}

/** Replaces all of them. */
export async function replaceGlobalVariables(
  deps: Deps,
  caller: Caller,
  workspaceId: string,
  { values }: ReplaceGlobalVariables,
): Promise<GlobalVariables> {
  return deps.db.transaction(async (trx) => {
    const found = await loadWorkspace(trx, caller, 'add elements', workspaceId)
    await lockWorkspace(trx, found.id)
    const { id, name } = await loadWorkspace(trx, caller, 'add elements', workspaceId)
    const now = deps.now()
    await replaceGlobals(trx, {
      workspace_id: id,
      variables: JSON.stringify(sealVariables(values, deps.secrets, `globals:${id}`)),
      updated_at: now,
      updated_by: caller.userId,
    })
    await recordChange(trx, caller, now, {
      action: 'globals.updated',
      change: 'update',
      message: `The global variables of the workspace "${name}" were replaced`,
      element: toElement({ id, name }),
      variables: { count: values.length },
    })
    return { values }
  })
}

/** With the workspace they were for. Unlike elements they have no trash. */
export async function removeGlobalsOf(trx: Transaction, workspaceId: string): Promise<void> {
  await deleteGlobals(trx, workspaceId)
}
