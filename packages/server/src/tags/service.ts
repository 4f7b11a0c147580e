import { loadCollection, lockCollection } from '../collections/service.ts'
import { recordAudit } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { notFound } from '../platform/errors/errors.ts'
import { toUid } from '../platform/ids.ts'
import { readCursor, toPage } from '../platform/pagination.ts'
import { loadWorkspace, lockWorkspace } from '../workspaces/service.ts'
import type { ReplaceTags, TaggedAnswer, TaggedEntity, TaggedQuery, TagsAnswer } from './schema.ts'
import {
  deleteTag,
  findTagged,
  insertTag,
  listSlugs,
  listTagged,
  updateWorkspaceOfTags,
  type TaggedKind,
} from './store.ts'

export async function getCollectionTags(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
): Promise<TagsAnswer> {
  const { id } = await loadCollection(deps.db.query, caller, 'view', idOrUid)
  return toTags(await listSlugs(deps.db.query, 'collection', id))
}

export async function getWorkspaceTags(
  deps: Deps,
  caller: Caller,
  id: string,
): Promise<TagsAnswer> {
  const row = await loadWorkspace(deps.db.query, caller, 'view', id)
  return toTags(await listSlugs(deps.db.query, 'workspace', row.id))
}

export async function replaceCollectionTags(
  deps: Deps,
  caller: Caller,
  idOrUid: string,
  tags: ReplaceTags,
): Promise<TagsAnswer> {
  return deps.db.transaction(async (trx) => {
    const found = await loadCollection(trx, caller, 'edit', idOrUid)
    await lockCollection(trx, found.id)
    const row = await loadCollection(trx, caller, 'edit', idOrUid)
    return replaceTags(deps, trx, caller, tags, {
      kind: 'collection',
      id: row.id,
      name: row.name,
      tenantId: row.tenant_id,
      workspaceId: row.workspace_id,
    })
  })
}

export async function replaceWorkspaceTags(
  deps: Deps,
  caller: Caller,
  id: string,
  tags: ReplaceTags,
): Promise<TagsAnswer> {
  return deps.db.transaction(async (trx) => {
    const found = await loadWorkspace(trx, caller, 'edit details', id)
    await lockWorkspace(trx, found.id)
    const row = await loadWorkspace(trx, caller, 'edit details', id)
    return replaceTags(deps, trx, caller, tags, {
      kind: 'workspace',
      id: row.id,
      name: row.name,
      tenantId: row.tenant_id,
      workspaceId: row.id,
    })
  })
}

/** With an element that goes to another workspace: who sees it there sees its tags. */
export async function moveTags(
  trx: Transaction,
  kind: string,
  id: string,
  workspaceId: string,
): Promise<void> {
  await updateWorkspaceOfTags(trx, kind, id, workspaceId)
}

interface Element {
  kind: TaggedKind
  id: string
  name: string
  tenantId: number
  workspaceId: string
}

/** A tag that stays keeps the time it was given. The element is locked, so that it never has more than it may. */
async function replaceTags(
  deps: Deps,
  trx: Transaction,
  caller: Caller,
  tags: ReplaceTags,
  { kind, id, name, tenantId, workspaceId }: Element,
): Promise<TagsAnswer> {
  const before = new Set(await listSlugs(trx, kind, id))
  const after = new Set(tags.map(({ slug }) => slug))
  const now = deps.now()
  for (const slug of before.difference(after)) await deleteTag(trx, kind, id, slug)
  for (const slug of after.difference(before)) {
    await insertTag(trx, {
      tenant_id: tenantId,
      slug,
      element_kind: kind,
      element_id: id,
      workspace_id: workspaceId,
      tagged_at: now,
      tagged_by: caller.userId,
    })
  }
  await recordAudit(trx, caller, now, {
    action: 'element.tags_updated',
    message: `The tags of the ${kind} "${name}" were replaced`,
    element: { kind, id },
    variables: { tagsBefore: toText(before), tagsAfter: toText(after) },
  })
  return toTags(after)
}

/** What carries a tag of the caller's account. A tag on nothing that the caller sees is not there. */
export async function getTaggedEntities(
  deps: Deps,
  caller: Caller,
  slug: string,
  { entityType, direction = 'desc', limit = 10, cursor }: TaggedQuery,
): Promise<TaggedAnswer> {
  const { query } = deps.db
  const rows = await listTagged(query, caller, slug, {
    kind: entityType,
    direction,
    after: readCursor(cursor),
    limit: limit + 1,
  })
  if (rows.length === 0 && !(await findTagged(query, caller, slug))) throw notFound('tag', slug)
  const page = toPage(rows, limit, (row) => ({ at: row.tagged_at, id: row.element_id }))
  return {
    data: { entities: page.rows.map(toEntity) },
    meta: {
      count: page.rows.length,
      ...(page.nextCursor !== null && { nextCursor: page.nextCursor }),
    },
  }
}

type TaggedRow = Awaited<ReturnType<typeof listTagged>>[number]

function toEntity({ element_kind, element_id, collection_owner_id }: TaggedRow): TaggedEntity {
  return {
    entityId: collection_owner_id === null ? element_id : toUid(collection_owner_id, element_id),
    entityType: element_kind,
  }
}

function toTags(slugs: Iterable<string>): TagsAnswer {
  return { tags: [...slugs].toSorted().map((slug) => ({ slug })) }
}

function toText(slugs: Iterable<string>): string {
  return [...slugs].toSorted().join(' ')
}
