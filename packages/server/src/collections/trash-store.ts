// Statements about collections that have been in the trash for their time.
import type { Queryable, Transaction } from '../platform/database/database.ts'

/** In the trash since before a time, or in a workspace that is. */
export async function listCollectionsDeletedBefore(
  db: Queryable,
  before: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('collections')
    .innerJoin('workspaces', 'workspaces.id', 'collections.workspace_id')
    .select('collections.id')
    .where((eb) =>
      eb.or([eb('collections.deleted_at', '<', before), eb('workspaces.deleted_at', '<', before)]),
    )
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** With the rows that are about nothing else. */
export async function deleteCollectionRow(trx: Transaction, id: string): Promise<void> {
  for (const table of ['element_roles', 'element_tags'] as const)
    await trx
      .deleteFrom(table)
      .where('element_kind', '=', 'collection')
      .where('element_id', '=', id)
      .execute()
  await trx.deleteFrom('collection_access_keys').where('collection_id', '=', id).execute()
  await trx.deleteFrom('collections').where('id', '=', id).execute()
}
