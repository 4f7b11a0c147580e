// Whole collections as JSON text, put together from rows and kept while their revision is the current one.
import { SCHEMA_V2_1 } from '@posthorn/collection'
import type { Deps } from '../platform/deps.ts'
import { toUid } from '../platform/ids.ts'
import { createTextCache } from '../platform/text-cache.ts'
import { openHead } from './document.ts'
import { listItemsWithBodies, listRootItems, type CollectionRow } from './store.ts'
import { assemble } from './tree.ts'

const CACHED_CHARACTERS = 64 * 1024 * 1024

export interface CollectionReader {
  /** The answer to GET as text. `minimal` is an outline without items. */
  render(row: CollectionRow, model: string | undefined): Promise<string>
}

export function createCollectionReader(deps: Deps): CollectionReader {
  const cache = createTextCache(CACHED_CHARACTERS)
  return {
    async render(row, model) {
      if (model === 'minimal') return renderMinimal(deps, row)
      // The row carries the revision, so a text of another revision is never found.
      return cache.get(`${row.id} ${row.revision}`, () => renderWhole(deps, row))
    },
  }
}

async function renderWhole(deps: Deps, row: CollectionRow): Promise<string> {
  const { info, ...rest } = openHead(row.document, deps.secrets, row.id)
  const items = await listItemsWithBodies(deps.db.query, row.id)
  const others = Object.entries(rest).map(
    ([key, value]) => `,${JSON.stringify(key)}:${JSON.stringify(value)}`,
  )
  return `{"collection":{"info":${JSON.stringify(toInfo(row, info))},"item":${assemble(items)}${others.join('')}}}`
}

/** `events` is plural here and singular in the whole document, as in the contract. */
async function renderMinimal(deps: Deps, row: CollectionRow): Promise<string> {
  const { info, event, variable, auth } = openHead(row.document, deps.secrets, row.id)
  const { schema: _schema, ...outline } = toInfo(row, info)
  const roots = await listRootItems(deps.db.query, row.id)
  const uidsOf = (kind: string) =>
    roots.filter((root) => root.kind === kind).map(({ owner_id, id }) => toUid(owner_id, id))
  return JSON.stringify({
    collection: {
      info: outline,
      variable: variable ?? [],
      ...(auth !== undefined && { auth }),
      events: event ?? [],
      rootLevelRequests: uidsOf('request'),
      rootLevelFolders: uidsOf('folder'),
    },
  })
}

function toInfo(row: CollectionRow, { name: _name, ...info }: Record<string, unknown>) {
  return {
    _postman_id: row.id,
    name: row.name,
    ...info,
    schema: SCHEMA_V2_1,
    updatedAt: row.updated_at,
    createdAt: row.created_at,
    lastUpdatedBy: String(row.updated_by),
    uid: toUid(row.owner_id, row.id),
  }
}
