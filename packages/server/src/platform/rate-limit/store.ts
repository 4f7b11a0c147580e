import type { Queryable } from '../database/database.ts'

export interface Lease {
  subject: string
  name: string
  startedAt: number
  count: number
}

/**
 * Takes `count` requests of a window. @returns how many are taken in all, which may be more than there are.
 * A process whose clock is behind takes from the window of the others.
 */
export async function takeFromWindow(
  db: Queryable,
  { subject, name, startedAt, count }: Lease,
): Promise<number> {
  const { taken } = await db
    .insertInto('rate_windows')
    .values({ subject, name, started_at: startedAt, taken: count })
    .onConflict((conflict) =>
      conflict.columns(['subject', 'name']).doUpdateSet((eb) => {
        const isSame = eb('rate_windows.started_at', '>=', eb.ref('excluded.started_at'))
        return {
          taken: eb
            .case()
            .when(isSame)
            .then(eb('rate_windows.taken', '+', eb.ref('excluded.taken')))
            .else(eb.ref('excluded.taken'))
            .end(),
          started_at: eb
            .case()
            .when(isSame)
            .then(eb.ref('rate_windows.started_at'))
            .else(eb.ref('excluded.started_at'))
            .end(),
        }
      }),
    )
    .returning('taken')
    .executeTakeFirstOrThrow()
  return taken
}

export async function deleteWindowsBefore(db: Queryable, startedAt: number): Promise<void> {
  await db.deleteFrom('rate_windows').where('started_at', '<', startedAt).execute()
}
