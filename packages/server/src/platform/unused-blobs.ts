// Blobs that no row needs yet or any more. A blob is noted here before it is written and when what needed it goes;
// the transaction that stores what needs it strikes it off. What a killed process leaves is found by its note.
import type { Blobs } from './blobs.ts'
import type { Database, Queryable } from './database/database.ts'

interface BlobDeps {
  db: Database
  blobs: Blobs
}

export async function insertUnusedBlob(db: Queryable, hash: string, now: string): Promise<void> {
  await db
    .insertInto('unused_blobs')
    .values({ hash, noted_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** @returns false when it was not noted: it was removed meanwhile */
export async function deleteUnusedBlob(db: Queryable, hash: string): Promise<boolean> {
  const deleted = await db
    .deleteFrom('unused_blobs')
    .where('hash', '=', hash)
    .returning('hash')
    .executeTakeFirst()
  return deleted !== undefined
}

/** Those noted before a time: whoever wanted them has had the time to say so. */
export async function listUnusedBlobs(
  db: Queryable,
  before: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('unused_blobs')
    .select('hash')
    .where('noted_at', '<', before)
    .orderBy('noted_at')
    .limit(limit)
    .execute()
  return rows.map(({ hash }) => hash)
}

/** Removes a blob that nothing has. One that is not noted as such stays: what needs it was stored after all. */
export async function removeUnusedBlob({ db, blobs }: BlobDeps, hash: string): Promise<void> {
  if (!(await isUnused(db.query, hash))) return
  await blobs.remove(hash)
  await deleteUnusedBlob(db.query, hash)
}

async function isUnused(db: Queryable, hash: string): Promise<boolean> {
  const noted = await db
    .selectFrom('unused_blobs')
    .select('hash')
    .where('hash', '=', hash)
    .executeTakeFirst()
  return noted !== undefined
}
