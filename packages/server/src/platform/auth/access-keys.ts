// Collection access keys, which say no more than that somebody lets their bearer read one collection. They die after
// some idle days, and each use gives them as many again.
import type { Database, Queryable, Transaction } from '../database/database.ts'
import { unauthorized, type ApiError } from '../errors/errors.ts'
import { createWriteBehind } from '../write-behind.ts'
import type { Caller } from './caller.ts'

/** What a request brings that has an access key and no other. */
export interface AccessKey {
  id: string
  collectionId: string
  /** Who made the key, with the roles of now: it opens nothing that its maker does not see. */
  maker: Caller
}

const IDLE_DAYS = 60
const DAY_MS = 86_400_000

/** When a key dies that is made or used now, unless it is used again. */
export function accessKeyExpiry(now: string): string {
  return new Date(Date.parse(now) + IDLE_DAYS * DAY_MS).toISOString()
}

/** The same whatever is wrong with it: unknown, dead, or for another collection. */
export function invalidAccessKey(): ApiError {
  return unauthorized('The access key is not valid here. It may be mistyped, expired or deleted.')
}

export interface AccessKeyUses {
  add(id: string, now: string): void
  /** Writes what is waiting now. Reads that must be exact call it first. */
  flush(): Promise<void>
  close(): Promise<void>
}

export function createAccessKeyUses(
  db: Database,
  onError: (error: unknown) => void,
): AccessKeyUses {
  return createWriteBehind<string>({
    intervalMs: 5000,
    merge: (_earlier, later) => later,
    write: async (uses) => {
      for (const [id, usedAt] of uses) await updateUse(db.query, id, usedAt)
    },
    onError,
  })
}

async function updateUse(db: Queryable, id: string, usedAt: string): Promise<void> {
  await db
    .updateTable('collection_access_keys')
    .set({ last_used_at: usedAt, expires_at: accessKeyExpiry(usedAt), updated_at: usedAt })
    .where('id', '=', id)
    // Another process may have written a later use.
    .where((eb) => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', usedAt)]))
    .execute()
}

/** Those for a collection that goes: who lets others read it where it was does not say so for where it will be. */
export async function endAccessKeysFor(
  trx: Transaction,
  collectionId: string,
  now: string,
): Promise<void> {
  await trx
    .updateTable('collection_access_keys')
    .set({ ended_at: now, updated_at: now })
    .where('collection_id', '=', collectionId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Those that somebody made who leaves. */
export async function endAccessKeysOf(
  trx: Transaction,
  userId: number,
  now: string,
): Promise<void> {
  await trx
    .updateTable('collection_access_keys')
    .set({ ended_at: now, updated_at: now })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .execute()
}
