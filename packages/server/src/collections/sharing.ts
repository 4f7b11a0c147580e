// A collection for whoever has an access key of it and nothing else: all of it, but no value of a secret variable.
import { invalidAccessKey, type AccessKey } from '../platform/auth/access-keys.ts'
import type { Deps } from '../platform/deps.ts'
import { ApiError } from '../platform/errors/errors.ts'
import { parseElementKey } from '../platform/ids.ts'
import { loadCollection } from './service.ts'
import type { CollectionRow } from './store.ts'

/**
 * Loads a collection for an access key, which lives on for that.
 * @throws {ApiError} as for an unknown key when it is for another collection, or its maker does not see this one
 */
export async function useAccessKey(
  deps: Deps,
  key: AccessKey,
  idOrUid: string,
): Promise<CollectionRow> {
  const row = await loadShared(deps, key, idOrUid)
  deps.accessKeyUses.add(key.id, deps.now())
  return row
}

async function loadShared(
  { db }: Deps,
  { collectionId, maker }: AccessKey,
  idOrUid: string,
): Promise<CollectionRow> {
  if (parseElementKey(idOrUid)?.id !== collectionId) throw invalidAccessKey()
  try {
    return await loadCollection(db.query, maker, 'view', idOrUid)
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'notFound') throw invalidAccessKey()
    throw error
  }
}
