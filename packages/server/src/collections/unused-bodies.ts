// Statements about contents that no item refers to.
import type { Queryable } from '../platform/database/database.ts'

const BODIES_AT_ONCE = 500

interface BodyKey {
  tenantId: number
  hash: string
}

/**
 * Looks through the next contents in the order of their keys.
 * @returns those that nothing refers to, and the last one that was looked at; none at the end
 */
export async function listUnusedBodies(
  db: Queryable,
  before: string,
  after: BodyKey,
): Promise<{ unused: BodyKey[]; last: BodyKey | undefined }> {
  const rows = await db
    .selectFrom('item_bodies as body')
    .select((eb) => [
      'body.tenant_id',
      'body.hash',
      'body.used_at',
      eb
        .selectFrom('collection_items as item')
        .select('item.body_hash')
        .whereRef('item.tenant_id', '=', 'body.tenant_id')
        .whereRef('item.body_hash', '=', 'body.hash')
        .limit(1)
        .as('used_hash'),
    ])
    .where((eb) =>
      eb.or([
        eb('body.tenant_id', '>', after.tenantId),
        eb.and([eb('body.tenant_id', '=', after.tenantId), eb('body.hash', '>', after.hash)]),
      ]),
    )
    .orderBy('body.tenant_id')
    .orderBy('body.hash')
    .limit(BODIES_AT_ONCE)
    .execute()
  const keys = rows.map(({ tenant_id, hash, used_at, used_hash }) => ({
    key: { tenantId: tenant_id, hash },
    isUnused: used_hash === null && used_at < before,
  }))
  return {
    unused: keys.filter(({ isUnused }) => isUnused).map(({ key }) => key),
    last: keys.length === BODIES_AT_ONCE ? keys.at(-1)?.key : undefined,
  }
}

/** Those that were stored or copied meanwhile stay. */
export async function deleteBodies(
  db: Queryable,
  keys: readonly BodyKey[],
  before: string,
): Promise<void> {
  for (const { tenantId, hash } of keys) {
    await db
      .deleteFrom('item_bodies')
      .where('tenant_id', '=', tenantId)
      .where('hash', '=', hash)
      .where('used_at', '<', before)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('collection_items')
              .select('collection_items.id')
              .whereRef('collection_items.tenant_id', '=', 'item_bodies.tenant_id')
              .whereRef('collection_items.body_hash', '=', 'item_bodies.hash'),
          ),
        ),
      )
      .execute()
  }
}
