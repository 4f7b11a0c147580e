// Numeric ids of the compatible API for the rare kinds: people and teams.
import type { Transaction } from './database/database.ts'

// The compatible product's account numbers have eight digits; some clients expect as many.
const FIRST_NUMBER = 10_000_001

/** The next number of a kind, taken in the transaction that uses it. */
export async function newNumber(trx: Transaction, kind: 'account'): Promise<number> {
  const { value } = await trx
    .insertInto('counters')
    .values({ name: kind, value: FIRST_NUMBER })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((eb) => ({ value: eb('counters.value', '+', 1) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}
