// Items of a collection by what they are called. No index finds a text within a text, so the stored search keys are
// looked through, in parts of a millisecond or two between which other requests have their turn.
import { hasOutline, type ItemOutline } from '../collections/items.ts'
import { loadCollection } from '../collections/service.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Queryable } from '../platform/database/database.ts'
import { giveWay } from '../platform/turns.ts'
import type { Deps } from '../platform/deps.ts'
import { toSearchKey } from '../platform/search-key.ts'
import { missingOutlines, toEntry } from './outlines.ts'
import { formatPlace, parsePlace, placeOf } from './places.ts'
import type { FoundItems, ItemSearch } from './schema.ts'
import { findNth, listAncestors, listMatches, type Place } from './store.ts'

const DEFAULT_PAGE = 50
const PART_ROWS = 1000
// What is left is looked through for the next page, which may then begin after a page with few items or none.
const MOST_ROWS = 100_000

const NIL = '00000000-0000-0000-0000-000000000000'
/** Before everything that is not at the root. */
const BELOW_ROOT: Place = { parentId: NIL, position: 0, id: NIL }

/** Items whose name, URL or method holds a text, those of one folder together and in order. */
export async function searchItems(
  deps: Deps,
  caller: Caller,
  collectionId: string,
  { q, kind, limit = DEFAULT_PAGE, cursor }: ItemSearch,
): Promise<FoundItems> {
  const { query } = deps.db
  const { id } = await loadCollection(query, caller, 'view', collectionId)
  const wanted = { key: toSearchKey(q), kind, limit }
  const { found, rest } = await findItems(deps, id, wanted, parsePlace(cursor))
  const pathOf = await loadPaths(query, id, found)
  return {
    items: found.map((match) => ({
      ...toEntry(match.row, match.outline),
      path: pathOf(match.row),
    })),
    meta: { nextCursor: rest ? formatPlace(rest) : null },
  }
}

interface Wanted {
  key: string
  kind: string | undefined
  limit: number
}

type Row = Awaited<ReturnType<typeof listMatches>>[number]

interface Match {
  row: Row
  /** Where it is not stored. */
  outline: ItemOutline | undefined
}

/** @returns as many as are wanted, and the place to go on from; none at the end */
async function findItems(
  deps: Deps,
  collectionId: string,
  wanted: Wanted,
  start: Place | undefined,
): Promise<{ found: Match[]; rest: Place | undefined }> {
  const found: Match[] = []
  let after = start
  for (let rows = 0; rows < MOST_ROWS; rows += PART_ROWS) {
    const part = await searchPart(deps, collectionId, wanted, after)
    found.push(...part.found)
    const last = found[wanted.limit - 1]
    if (last && (found.length > wanted.limit || part.next))
      return { found: found.slice(0, wanted.limit), rest: placeOf(last.row) }
    if (!part.next) return { found, rest: undefined }
    after = part.next
    await giveWay()
  }
  return { found, rest: after }
}

/** Looks through the next rows. @returns where the next part begins; undefined at the end */
async function searchPart(
  deps: Deps,
  collectionId: string,
  { key, kind, limit }: Wanted,
  after: Place | undefined,
): Promise<{ found: Match[]; next: Place | undefined }> {
  const end = await findNth(deps.db.query, collectionId, { after }, PART_ROWS)
  const to = end && placeOf(end)
  const filter = { pattern: toPattern(key), kind, limit: limit + 1 }
  const rows = await listMatches(deps.db.query, collectionId, { after, to }, filter)
  const outlines = await missingOutlines(deps, rows)
  const found = rows
    .map((row) => ({ row, outline: outlines.get(row.id) }))
    .filter(({ row, outline }) => hasOutline(row) || outline?.searchKey.includes(key))
  const last = rows.at(-1)
  if (rows.length > limit && last) return { found, next: placeOf(last) }
  const isRoot = !after || after.parentId === null
  return { found, next: to ?? (isRoot ? BELOW_ROOT : undefined) }
}

function toPattern(key: string): string {
  return `%${key.replace(/[!%_]/g, '!$&')}%`
}

/** @returns a function that tells what holds an item, from the root on */
async function loadPaths(db: Queryable, collectionId: string, found: readonly Match[]) {
  const parentIds = new Set(found.flatMap(({ row }) => row.parent_id ?? []))
  const rows = parentIds.size > 0 ? await listAncestors(db, collectionId, [...parentIds]) : []
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ({ parent_id }: Row) => {
    const path: { id: string; name: string }[] = []
    for (let at = byId.get(parent_id ?? ''); at; at = byId.get(at.parent_id ?? ''))
      path.unshift({ id: at.id, name: at.name })
    return path
  }
}
