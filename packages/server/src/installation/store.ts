import type { Queryable, Transaction } from '../platform/database/database.ts'

/** @returns false when the setting has a value already; of parallel starts only one gets true */
export async function insertSetting(
  trx: Transaction,
  name: string,
  value: string,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.doNothing())
    .returning('name')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function findSetting(db: Queryable, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value
}

export async function updateSetting(trx: Transaction, name: string, value: string): Promise<void> {
  await trx.updateTable('settings').set({ value }).where('name', '=', name).execute()
}
