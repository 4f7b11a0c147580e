// What lists and searches show of items. It is stored beside them; where it is missing, the content is read.
import {
  findBodies,
  hasOutline,
  openBody,
  outlineOf,
  type ItemOutline,
} from '../collections/items.ts'
import { giveWay } from '../platform/turns.ts'
import type { Deps } from '../platform/deps.ts'
import { clip } from '../platform/search-key.ts'
import { kindOf } from './answer.ts'
import { parseBody } from './model.ts'
import type { ItemEntry } from './schema.ts'
import type { ItemRow } from './store.ts'

const URL_SHOWN = 200
// Contents may be large, and are read in one piece each.
const BODIES_AT_ONCE = 50

type OutlineRow = Pick<
  ItemRow,
  'id' | 'tenant_id' | 'parent_id' | 'kind' | 'name' | 'method' | 'url' | 'code'
> &
  Pick<ItemRow, 'search_key' | 'body_hash' | 'outline_hash'>

/** An item of a list; what is not stored of it is given. */
export function toEntry(row: OutlineRow, outline: ItemOutline = storedOutline(row)): ItemEntry {
  const { method, url, code } = outline
  return {
    id: row.id,
    kind: kindOf(row),
    name: row.name,
    parentId: row.parent_id,
    method,
    url: url === null ? null : clip(url, URL_SHOWN),
    code,
  }
}

function storedOutline({ method, url, code, search_key }: OutlineRow): ItemOutline {
  return { method, url, code, searchKey: search_key ?? '' }
}

/** The outlines of those rows that have none stored, or that of an earlier content. */
export async function missingOutlines(
  { db, secrets }: Deps,
  rows: readonly OutlineRow[],
): Promise<Map<string, ItemOutline>> {
  const missing = rows.filter((row) => !hasOutline(row))
  const outlines = new Map<string, ItemOutline>()
  for (let at = 0; at < missing.length; at += BODIES_AT_ONCE) {
    if (at > 0) await giveWay()
    const part = missing.slice(at, at + BODIES_AT_ONCE)
    const hashes = part.map(({ body_hash }) => body_hash)
    const bodies = await findBodies(db.query, part[0]?.tenant_id ?? 0, hashes)
    for (const row of part) {
      const body = bodies.get(row.body_hash)
      // Changed since the row was read.
      if (body === undefined) continue
      outlines.set(row.id, outlineOf(parseBody(openBody(body, secrets)), kindOf(row)))
    }
  }
  return outlines
}
