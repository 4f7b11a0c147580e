import type { Insertable, Selectable } from 'kysely'
import type { Engine, Queryable, Transaction } from './database/database.ts'
import { onlyFreeRows } from './database/free-rows.ts'
import type { UndeliveredFacts } from './database/tables.gen.ts'

export type FactRow = Selectable<UndeliveredFacts>

/** @returns false when another fact has the number */
export async function insertFact(
  trx: Transaction,
  fact: Insertable<UndeliveredFacts>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('undelivered_facts')
    .values(fact)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function hasDueFact(db: Queryable, now: string): Promise<boolean> {
  const found = await db
    .selectFrom('undelivered_facts')
    .select('id')
    .where('due_at', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The oldest facts that are due and that nobody else delivers, or one of them. */
export async function takeDueFacts(
  trx: Transaction,
  engine: Engine,
  { now, limit, id }: { now: string; limit: number; id?: number },
): Promise<FactRow[]> {
  let query = trx
    .selectFrom('undelivered_facts')
    .selectAll()
    .where('due_at', '<=', now)
    .orderBy('id')
    .limit(limit)
  if (id !== undefined) query = query.where('id', '=', id)
  return onlyFreeRows(engine, query).execute()
}

export async function findAttempts(db: Queryable, id: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('undelivered_facts')
    .select('attempts')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.attempts
}

export async function updateAttempts(
  db: Queryable,
  id: number,
  change: { attempts: number; due_at: string },
): Promise<void> {
  await db.updateTable('undelivered_facts').set(change).where('id', '=', id).execute()
}

export async function deleteFacts(trx: Transaction, ids: readonly number[]): Promise<void> {
  await trx.deleteFrom('undelivered_facts').where('id', 'in', ids).execute()
}
