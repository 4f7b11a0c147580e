// Where an item may stand: in a folder of its collection or at its root, no deeper than the format allows.
import { MAX_FOLDER_DEPTH } from '@posthorn/collection'
import type { Node } from '../collections/items.ts'
import type { Queryable } from '../platform/database/database.ts'
import { invalid } from '../platform/errors/errors.ts'
import { listPath, type ItemRow } from './store.ts'

/** How many folders a new item brings, one in the other. */
export function heightOf(nodes: readonly Pick<Node, 'kind' | 'parent'>[]): number {
  const depths: number[] = []
  for (const { kind, parent } of nodes) {
    const above = parent === undefined ? 0 : (depths[parent] ?? 0)
    depths.push(above + (kind === 'folder' ? 1 : 0))
  }
  return depths.reduce((most, depth) => Math.max(most, depth), 0)
}

/** How many folders stand in one another in a stored tree. */
export function heightOfTree(rows: readonly ItemRow[], rootId: string): number {
  const childrenOf = Map.groupBy(rows, ({ parent_id }) => parent_id)
  const heightBelow = (id: string): number =>
    1 +
    (childrenOf.get(id) ?? [])
      .filter(({ kind }) => kind === 'folder')
      .reduce((most, child) => Math.max(most, heightBelow(child.id)), 0)
  return heightBelow(rootId)
}

/** @throws {ApiError} when folders would nest deeper than a collection may */
export async function requireDepth(
  db: Queryable,
  collectionId: string,
  parentId: string | null,
  height: number,
): Promise<void> {
  const above = parentId === null ? [] : await listPath(db, collectionId, parentId)
  if (height > 0 && above.length + height > MAX_FOLDER_DEPTH)
    throw invalid(`Folders cannot be nested more than ${MAX_FOLDER_DEPTH} deep.`)
}
