import type { Insertable } from 'kysely'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { GlobalVariables } from '../platform/database/tables.gen.ts'

export async function findGlobals(
  db: Queryable,
  workspaceId: string,
): Promise<{ variables: string } | undefined> {
  return db
    .selectFrom('global_variables')
    .select('variables')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
}

export async function replaceGlobals(
  trx: Transaction,
  globals: Insertable<GlobalVariables>,
): Promise<void> {
  const { workspace_id: _workspaceId, ...change } = globals
  await trx
    .insertInto('global_variables')
    .values(globals)
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(change))
    .execute()
}

export async function deleteGlobals(trx: Transaction, workspaceId: string): Promise<void> {
  await trx.deleteFrom('global_variables').where('workspace_id', '=', workspaceId).execute()
}
