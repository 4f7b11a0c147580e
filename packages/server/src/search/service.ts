// Workspaces and elements by name. There are thousands of them where there are millions of items, so names are read in
// parts and compared in code, as the engines differ in what is lower case; a stored key would have to be kept right.
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable } from '../platform/database/database.ts'
import { giveWay } from '../platform/turns.ts'
import type { Deps } from '../platform/deps.ts'
import { toUid } from '../platform/ids.ts'
import { toSearchKey } from '../platform/search-key.ts'
import type { FoundElement, SearchAnswer, SearchQuery } from './schema.ts'
import {
  listElementsById,
  listNames,
  listWorkspacesById,
  type ElementRow,
  type NamedKind,
} from './store.ts'

const DEFAULT_SHOWN = 10
const PART_ROWS = 1000
// The newest of each kind. Who has more looks into a workspace.
const MOST_ROWS = 20_000

/** What the caller sees whose name holds a text, by kind. */
export async function searchNames(
  { db: { query } }: Deps,
  caller: Caller,
  { q, limit = DEFAULT_SHOWN }: SearchQuery,
): Promise<SearchAnswer> {
  const key = toSearchKey(q)
  const workspaces = await findNames(query, 'workspaces', caller, key)
  const collections = await findNames(query, 'collections', caller, key)
  const environments = await findNames(query, 'environments', caller, key)
  const shown = (ids: readonly string[]) => ids.slice(0, limit)
  const elementsOf = async (kind: 'collections' | 'environments', ids: readonly string[]) =>
    inOrder(shown(ids), await listElementsById(query, kind, caller, shown(ids))).map(toElement)
  return {
    workspaces: inOrder(shown(workspaces), await listWorkspacesById(query, shown(workspaces))),
    collections: await elementsOf('collections', collections),
    environments: await elementsOf('environments', environments),
    totals: {
      workspaces: workspaces.length,
      collections: collections.length,
      environments: environments.length,
    },
  }
}

interface Match {
  id: string
  key: string
  begins: boolean
}

/** @returns the ids of all that match, the best first */
async function findNames(
  db: Queryable,
  kind: NamedKind,
  caller: Caller,
  key: string,
): Promise<string[]> {
  const found: Match[] = []
  let before: { at: string; id: string } | undefined
  for (let rows = 0; rows < MOST_ROWS; rows += PART_ROWS) {
    const part = await listNames(db, kind, caller, { before, limit: PART_ROWS })
    for (const { id, name } of part) {
      const nameKey = toSearchKey(name)
      const at = nameKey.indexOf(key)
      if (at >= 0) found.push({ id, key: nameKey, begins: at === 0 })
    }
    const last = part.at(-1)
    if (!last || part.length < PART_ROWS) break
    before = { at: last.created_at, id: last.id }
    await giveWay()
  }
  return found.toSorted(byRank).map(({ id }) => id)
}

function byRank(one: Match, other: Match): number {
  if (one.begins !== other.begins) return one.begins ? -1 : 1
  if (one.key !== other.key) return one.key < other.key ? -1 : 1
  return one.id < other.id ? -1 : 1
}

function inOrder<T extends { id: string }>(ids: readonly string[], rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function toElement({ id, owner_id, name, ...row }: ElementRow): FoundElement {
  const { workspace_id, workspace_name } = row
  const isShown = workspace_id !== null && workspace_name !== null
  const workspace = isShown ? { id: workspace_id, name: workspace_name } : null
  return { id, uid: toUid(owner_id, id), name, workspace }
}
