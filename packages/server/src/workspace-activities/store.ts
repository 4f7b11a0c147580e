import type { Insertable } from 'kysely'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { WorkspaceActivities } from '../platform/database/tables.gen.ts'
import { leastNumberAt } from '../platform/ids.ts'

/** @returns false when another activity has the number */
export async function insertActivity(
  trx: Transaction,
  activity: Insertable<WorkspaceActivities>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('workspace_activities')
    .values(activity)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export interface ActivityFilter {
  actorId: number | undefined
  kind: string | undefined
  /** An id. */
  after: number | undefined
  limit: number
}

export type ActivityRow = Awaited<ReturnType<typeof listActivities>>[number]

/** Newest first, of a workspace that the caller was found to see. */
export async function listActivities(
  db: Queryable,
  workspaceId: string,
  { actorId, kind, after, limit }: ActivityFilter,
) {
  let query = db
    .selectFrom('workspace_activities as activity')
    .leftJoin('users as actor', 'actor.id', 'activity.actor_id')
    .selectAll('activity')
    .select(['actor.username', 'actor.full_name'])
    .where('activity.workspace_id', '=', workspaceId)
    .orderBy('activity.id', 'desc')
    .limit(limit)
  if (actorId !== undefined) query = query.where('activity.actor_id', '=', actorId)
  if (kind !== undefined) query = query.where('activity.element_kind', '=', kind)
  if (after !== undefined) query = query.where('activity.id', '<', after)
  return query.execute()
}

/** Some of those that happened before a time. @returns how many are gone */
export async function deleteActivitiesBefore(
  db: Queryable,
  before: string,
  limit: number,
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('workspace_activities')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('workspace_activities')
        .select('id')
        // Their numbers grow with time, so the primary key leads to the oldest.
        .where('id', '<', leastNumberAt(Date.parse(before)))
        .where('created_at', '<', before)
        .orderBy('id')
        .limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
