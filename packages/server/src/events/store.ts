import { sql, type Insertable, type RawBuilder, type Selectable, type SqlBool } from 'kysely'
import { elementsGivenTo, visibleWorkspaces } from '../platform/access/visible.ts'
import type { Caller } from '../platform/auth/caller.ts'
import { inChunks, type Queryable, type Transaction } from '../platform/database/database.ts'
import type { Events } from '../platform/database/tables.gen.ts'

/** Takes numbers for events of an account, and its row until the commit. @returns the last of them */
export async function takeEventIds(
  trx: Transaction,
  tenantId: number,
  count: number,
): Promise<number> {
  const { last_id } = await trx
    .insertInto('event_positions')
    .values({ tenant_id: tenantId, last_id: count })
    .onConflict((conflict) =>
      conflict
        .column('tenant_id')
        .doUpdateSet((eb) => ({ last_id: eb('event_positions.last_id', '+', count) })),
    )
    .returning('last_id')
    .executeTakeFirstOrThrow()
  return last_id
}

const EVENT_COLUMNS = 12

export async function insertEvents(
  trx: Transaction,
  events: readonly Insertable<Events>[],
): Promise<void> {
  await inChunks(events, EVENT_COLUMNS, (chunk) => trx.insertInto('events').values(chunk).execute())
}

/** The newest number of each account. */
export async function listPositions(
  db: Queryable,
  tenantIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('event_positions')
    .selectAll()
    .where('tenant_id', 'in', tenantIds)
    .execute()
  return new Map(rows.map(({ tenant_id, last_id }) => [tenant_id, last_id]))
}

export async function findOldestEvent(
  db: Queryable,
  tenantId: number,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('events')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

export interface EventFilter {
  /** Elements of all visible workspaces, or of these. */
  workspaces: 'all' | readonly string[]
  runs: boolean
  after: number
  upTo: number
  limit: number
}

export type EventRow = Selectable<Events> & { isPlaceVisible: number }

/**
 * In order, those that the caller may see now. The row of a workspace that was deleted still says who saw it. A caller
 * sees runs as `listRuns` has it.
 */
export async function listEvents(
  db: Queryable,
  caller: Caller,
  { workspaces, runs, after, upTo, limit }: EventFilter,
): Promise<EventRow[]> {
  const inPlace = visibleWorkspaces(caller)
  const isTopic: RawBuilder<SqlBool>[] = []
  if (runs) isTopic.push(sql`events.element_kind = 'run'`)
  if (workspaces === 'all') isTopic.push(sql`events.element_kind <> 'run'`)
  else if (workspaces.length > 0)
    isTopic.push(
      sql`(events.element_kind <> 'run' and events.workspace_id in (${sql.join(workspaces)}))`,
    )
  const isNowhere = caller.roles.has('super-admin')
    ? sql<SqlBool>`events.workspace_id is null`
    : sql<SqlBool>`(events.workspace_id is null and events.owner_id = ${caller.userId})`
  const given = elementsGivenTo(caller, 'collection')
  return db
    .selectFrom('events')
    .leftJoin('workspaces', 'workspaces.id', 'events.workspace_id')
    .selectAll('events')
    .select(sql<number>`case when ${inPlace} then 1 else 0 end`.as('isPlaceVisible'))
    .where('events.tenant_id', '=', caller.tenantId)
    .where('events.id', '>', after)
    .where('events.id', '<=', upTo)
    .where(sql<SqlBool>`(${sql.join(isTopic, sql` or `)})`)
    .where(sql<SqlBool>`(${inPlace} or events.collection_id in ${given} or ${isNowhere})`)
    .orderBy('events.id')
    .limit(limit)
    .execute()
}

/** The numbers of each account between which all events are older. */
export async function listExpiredEvents(db: Queryable, before: string) {
  return db
    .selectFrom('events')
    .select((eb) => ['tenant_id', eb.fn.min('id').as('first'), eb.fn.max('id').as('last')])
    .where('created_at', '<', before)
    .groupBy('tenant_id')
    .execute()
}

export async function deleteEvents(db: Queryable, tenantId: number, upTo: number): Promise<void> {
  await db.deleteFrom('events').where('tenant_id', '=', tenantId).where('id', '<=', upTo).execute()
}
