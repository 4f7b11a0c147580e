// Whole collections as JSON text, put together from rows and kept while their revision is the current one.
import { SCHEMA_V2_1 } from '@posthorn/collection'
import { ByteWriter, type Parts } from '../platform/bytes.ts'
import { createBytesCache } from '../platform/bytes-cache.ts'
import type { Deps } from '../platform/deps.ts'
import { notFound } from '../platform/errors/errors.ts'
import { toUid } from '../platform/ids.ts'
import { headWithoutSecrets, openHead } from './document.ts'
import { renderItems, writeItems } from './rendering.ts'
import { openBody } from './sealed-bodies.ts'
import { withEmptySecretValues } from './secrets-in-bodies.ts'
import {
  findCollectionAgain,
  listRootItems,
  streamItemsWithBodies,
  type CollectionRow,
} from './store.ts'

const CACHED_BYTES = 64 * 1024 * 1024

export interface CollectionReader {
  /** The answer to GET. `minimal` is an outline without items. */
  render(row: CollectionRow, model: string | undefined): Promise<Parts>
  /** The same without secrets, for an access key. */
  renderShared(row: CollectionRow, model: string | undefined): Promise<Parts>
}

/** What is shown of what is stored. */
interface View {
  name: string
  head: (row: CollectionFields) => ReturnType<typeof openHead>
  body: (stored: string) => string
}

export function createCollectionReader(deps: Deps): CollectionReader {
  const cache = createBytesCache(CACHED_BYTES)
  const open: View = {
    name: 'open',
    head: ({ document, id }) => openHead(document, deps.secrets, id),
    body: (stored) => openBody(stored, deps.secrets),
  }
  const masked: View = {
    name: 'masked',
    head: ({ document, id }) => headWithoutSecrets(document, id),
    body: (stored) => withEmptySecretValues(openBody(stored, deps.secrets)),
  }

  async function render(row: CollectionRow, model: string | undefined, view: View): Promise<Parts> {
    if (model === 'minimal') return [Buffer.from(await renderMinimal(deps, row, view))]
    // The row carries the revision, so an answer of another revision is never found.
    const name = `${row.id} ${row.revision} ${view.name}`
    return cache.get(name, () => renderWhole(deps, row.id, view))
  }

  return {
    render: (row, model) => render(row, model, open),
    renderShared: (row, model) => render(row, model, masked),
  }
}

/** As of one moment: the fields and the items belong to the same revision. */
async function renderWhole(deps: Deps, id: string, view: View): Promise<Parts> {
  const { row, items } = await deps.db.snapshot(async (snapshot) => {
    const found = await findCollectionAgain(snapshot, id)
    if (!found) throw notFound('collection', id)
    return { row: found, items: await renderItems(streamItemsWithBodies(snapshot, id), view.body) }
  })
  const { info, ...rest } = view.head(row)
  const out = new ByteWriter()
  out.write(`{"collection":{"info":${JSON.stringify(toInfo(row, info))},"item":`)
  await writeItems(out, items)
  for (const [key, value] of Object.entries(rest))
    out.write(`,${JSON.stringify(key)}:${JSON.stringify(value)}`)
  out.write('}}')
  return out.parts()
}

/** `events` is plural here and singular in the whole document, as in the contract. */
async function renderMinimal(deps: Deps, row: CollectionRow, view: View): Promise<string> {
  const { info, event, variable, auth } = view.head(row)
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

type CollectionFields = Omit<CollectionRow, 'visibility' | 'granted_role' | 'direct_role'>

function toInfo(row: CollectionFields, { name: _name, ...info }: Record<string, unknown>) {
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
