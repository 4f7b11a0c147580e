// Secrets go at once with what held them, whatever else stays in the trash.
import type { Transaction } from '../platform/database/database.ts'
import { giveWay } from '../platform/turns.ts'
import type { Secrets } from '../platform/secrets.ts'
import { deleteForsakenBodies, findBodies, insertBodies } from './bodies-store.ts'
import { hasOutline } from './outline.ts'
import { isSealed, openBody } from './sealed-bodies.ts'
import { withoutSecretValues } from './secrets-in-bodies.ts'
import { listSealedItems, upsertItems, type ItemRow } from './store.ts'
import { hashBody } from './tree.ts'

// Contents may be large, and are read in one piece each.
const BODIES_AT_ONCE = 50

/**
 * Removes the sealed contents among these to which no item refers any more. The others are removed when they were
 * unused for a time.
 */
export async function forgetBodies(
  trx: Transaction,
  tenantId: number,
  addresses: Iterable<string>,
): Promise<void> {
  const sealed = new Set(addresses).values().filter(isSealed)
  await deleteForsakenBodies(trx, tenantId, [...sealed])
}

/** Takes the secrets out of the items of a collection that goes to the trash, and is locked. */
export async function forgetSecrets(
  trx: Transaction,
  secrets: Secrets,
  collectionId: string,
  now: string,
): Promise<void> {
  const items = await listSealedItems(trx, collectionId)
  for (let at = 0; at < items.length; at += BODIES_AT_ONCE) {
    if (at > 0) await giveWay()
    await stripItems(trx, secrets, items.slice(at, at + BODIES_AT_ONCE), now)
  }
}

async function stripItems(
  trx: Transaction,
  secrets: Secrets,
  items: readonly ItemRow[],
  now: string,
): Promise<void> {
  const tenantId = items[0]?.tenant_id ?? 0
  const addresses = items.map(({ body_hash }) => body_hash)
  const stored = await findBodies(trx, tenantId, addresses)
  const bodies = new Map<string, string>()
  const stripped = items.map((item) => {
    const body = withoutSecretValues(openBody(stored.get(item.body_hash) ?? '{}', secrets))
    const body_hash = hashBody(body)
    bodies.set(body_hash, body)
    return { ...item, body_hash, outline_hash: hasOutline(item) ? body_hash : item.outline_hash }
  })
  await insertBodies(trx, tenantId, bodies, now)
  await upsertItems(trx, stripped)
  await forgetBodies(trx, tenantId, addresses)
}
