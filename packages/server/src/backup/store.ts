// Any table, by its name.
import { sql } from 'kysely'
import { STREAMED_ROWS, type Queryable, type Transaction } from '../platform/database/database.ts'

type Row = Record<string, unknown>

export function streamRows(db: Queryable, table: string): AsyncIterable<Row> {
  return db
    .selectFrom(sql<Row>`${sql.table(table)}`.as('source'))
    .selectAll('source')
    .stream(STREAMED_ROWS)
}

export async function listValues(db: Queryable, table: string, column: string): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`
    select ${sql.ref(column)} as value from ${sql.table(table)}`.execute(db)
  return rows.map(({ value }) => value)
}

export async function hasRows(db: Queryable, table: string): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db)
  return rows.length > 0
}

/** @param rows values in the order of the columns */
export async function insertRows(
  trx: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const values = sql.join(rows.map((row) => sql`(${sql.join(row)})`))
  await sql`insert into ${sql.table(table)} (${names}) values ${values}`.execute(trx)
}

export async function failTasksInProgress(
  trx: Transaction,
  reason: string,
  at: string,
): Promise<void> {
  await trx
    .updateTable('tasks')
    .set({ status: 'failed', reason, updated_at: at })
    .where('status', '=', 'in-progress')
    .execute()
}
