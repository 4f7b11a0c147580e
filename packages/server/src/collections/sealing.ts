// Contents that an earlier version has stored are looked through for secrets, and sealed where they hold some.
import type { Transaction } from '../platform/database/database.ts'
import { giveWay } from '../platform/turns.ts'
import type { Deps } from '../platform/deps.ts'
import { insertBodies, listUncheckedBodies, replaceBody, updateChecked } from './bodies-store.ts'
import { forgetSecrets } from './forgetting.ts'
import { sealBody, sealedAddress } from './sealed-bodies.ts'
import { holdsSecrets } from './secrets-in-bodies.ts'
import { listDeletedWithSealed, lockCollection } from './store.ts'

const BATCH = 50

/** One pass, which others have their turn in. Once all are looked through, it finds nothing in an empty index. */
export async function sealBodies(deps: Deps, signal = new AbortController().signal): Promise<void> {
  let isAnySealed = false
  for (;;) {
    const rows = await listUncheckedBodies(deps.db.query, BATCH)
    if (rows.length === 0 || signal.aborted) break
    await giveWay()
    await deps.db.transaction(async (trx) => {
      for (const row of rows) isAnySealed = (await checkBody(deps, trx, row)) || isAnySealed
    })
  }
  if (isAnySealed) await forgetTrashed(deps, signal)
}

interface BodyRow {
  tenant_id: number
  hash: string
  body: string
}

/** @returns whether it is sealed now */
async function checkBody(
  { secrets, now }: Deps,
  trx: Transaction,
  { tenant_id, hash, body }: BodyRow,
): Promise<boolean> {
  if (!holdsSecrets(body)) {
    await updateChecked(trx, { tenant_id, hash })
    return false
  }
  const address = sealedAddress(body, secrets)
  const sealed = new Map([[address, sealBody(body, address, secrets)]])
  await insertBodies(trx, tenant_id, sealed, now())
  await replaceBody(trx, { tenant_id, hash }, address)
  return true
}

/** What lies in the trash since before should hold no secret at all. */
async function forgetTrashed({ db, secrets, now }: Deps, signal: AbortSignal): Promise<void> {
  for (const id of await listDeletedWithSealed(db.query)) {
    if (signal.aborted) return
    await db.transaction(async (trx) => {
      await lockCollection(trx, id)
      await forgetSecrets(trx, secrets, id, now())
    })
  }
}
