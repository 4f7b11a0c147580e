import type { SelectQueryBuilder } from 'kysely'
import type { Engine } from './database.ts'

/**
 * The rows of a query for this transaction alone. On PostgreSQL those that another one has taken are left out; on
 * SQLite there is no other one that writes.
 */
export function onlyFreeRows<DB, Table extends keyof DB, Row>(
  engine: Engine,
  query: SelectQueryBuilder<DB, Table, Row>,
): SelectQueryBuilder<DB, Table, Row> {
  return engine === 'postgres' ? query.forUpdate().skipLocked() : query
}
