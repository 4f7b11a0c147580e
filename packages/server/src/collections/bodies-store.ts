// Statements about the contents of items, which lie sealed or as they are under their addresses (`hash`).
import { inChunks, type Queryable, type Transaction } from '../platform/database/database.ts'
import { OutdatedRead } from '../platform/database/failures.ts'
import { reusable } from '../platform/database/reusable.ts'
import { sortInTurns } from '../platform/turns.ts'
import type { NewBody } from './store.ts'

// With room for the content, which is longer than other values.
const BODY_COLUMNS = 12

/**
 * Contents that are there already are noted as used, so that nobody removes them meanwhile. They are always taken
 * in the order of their hashes: two writers of the same contents then wait for each other, but never both.
 */
export async function insertBodies(
  trx: Transaction,
  tenantId: number,
  bodies: ReadonlyMap<string, string>,
  now: string,
): Promise<void> {
  const hashes = await sortInTurns([...bodies.keys()], byText)
  await inChunks(hashes, BODY_COLUMNS, (chunk) => {
    const rows = chunk.map((hash) => ({
      tenant_id: tenantId,
      hash,
      body: bodies.get(hash) ?? '',
      used_at: now,
      secrets_checked: 1,
    }))
    return upsertOfBodies(trx, rows)
  })
}

function byText(one: string, other: string): number {
  return one < other ? -1 : 1
}

const upsertOfBodies = reusable((trx, rows: readonly NewBody[]) =>
  trx
    .insertInto('item_bodies')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'hash'])
        .doUpdateSet((eb) => ({ used_at: eb.ref('excluded.used_at') })),
    )
    .compile(),
)

/**
 * Makes contents of one account those of another (or the same) too.
 * @throws {OutdatedRead} when one of them is gone since it was read of: nothing refers to it any more
 */
export async function touchBodies(
  trx: Transaction,
  fromTenantId: number,
  toTenantId: number,
  hashes: readonly string[],
  now: string,
): Promise<void> {
  await inChunks(await sortInTurns(hashes, byText), BODY_COLUMNS, async (chunk) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('item_bodies')
      .columns(['tenant_id', 'hash', 'body', 'used_at', 'secrets_checked'])
      .expression((eb) =>
        eb
          .selectFrom('item_bodies as source')
          .select((select) => [
            select.val(toTenantId).as('tenant_id'),
            'source.hash',
            'source.body',
            select.val(now).as('used_at'),
            'source.secrets_checked',
          ])
          .where('source.tenant_id', '=', fromTenantId)
          .where('source.hash', 'in', chunk)
          .orderBy('source.hash'),
      )
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'hash']).doUpdateSet({ used_at: now }),
      )
      .executeTakeFirstOrThrow()
    if (Number(numInsertedOrUpdatedRows) < chunk.length)
      throw new OutdatedRead('A content is gone that was to be copied.')
  })
}

/**
 * Takes contents for the rest of the transaction: those that another one has just stored or copied it waits for, and
 * later statements see what refers to them.
 * @returns how many are there
 */
async function lockBodies(
  trx: Transaction,
  tenantId: number,
  hashes: readonly string[],
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('item_bodies')
    .set((eb) => ({ used_at: eb.ref('used_at') }))
    .where('tenant_id', '=', tenantId)
    .where('hash', 'in', hashes)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Removes those contents that no item refers to. */
export async function deleteForsakenBodies(
  trx: Transaction,
  tenantId: number,
  hashes: readonly string[],
): Promise<void> {
  await inChunks(await sortInTurns(hashes, byText), 1, async (chunk) => {
    await lockBodies(trx, tenantId, chunk)
    await trx
      .deleteFrom('item_bodies')
      .where('tenant_id', '=', tenantId)
      .where('hash', 'in', chunk)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('collection_items as item')
              .select('item.id')
              .whereRef('item.tenant_id', '=', 'item_bodies.tenant_id')
              .whereRef('item.body_hash', '=', 'item_bodies.hash'),
          ),
        ),
      )
      .execute()
  })
}

/** Contents of an account by their hashes, as they are stored. */
export async function findBodies(
  db: Queryable,
  tenantId: number,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('item_bodies')
    .select(['hash', 'body'])
    .where('tenant_id', '=', tenantId)
    .where('hash', 'in', hashes)
    .execute()
  return new Map(rows.map(({ hash, body }) => [hash, body]))
}

/** Some of the contents that an earlier version has stored. */
export async function listUncheckedBodies(db: Queryable, limit: number) {
  return db
    .selectFrom('item_bodies')
    .select(['tenant_id', 'hash', 'body'])
    .where('secrets_checked', 'is', null)
    .limit(limit)
    .execute()
}

type BodyKey = Pick<NewBody, 'tenant_id' | 'hash'>

export async function updateChecked(trx: Transaction, { tenant_id, hash }: BodyKey): Promise<void> {
  await trx
    .updateTable('item_bodies')
    .set({ secrets_checked: 1 })
    .where('tenant_id', '=', tenant_id)
    .where('hash', '=', hash)
    .execute()
}

/** Puts another content, which is stored already, in the place of one. */
export async function replaceBody(
  trx: Transaction,
  { tenant_id, hash }: BodyKey,
  replacement: string,
): Promise<void> {
  await lockBodies(trx, tenant_id, [hash])
  await trx
    .updateTable('collection_items')
    .set((eb) => ({
      body_hash: replacement,
      // It says the same of the one as of the other.
      outline_hash: eb
        .case()
        .when('outline_hash', '=', hash)
        .then(replacement)
        .else(eb.ref('outline_hash'))
        .end(),
    }))
    .where('tenant_id', '=', tenant_id)
    .where('body_hash', '=', hash)
    .execute()
  await trx
    .deleteFrom('item_bodies')
    .where('tenant_id', '=', tenant_id)
    .where('hash', '=', hash)
    .execute()
}
