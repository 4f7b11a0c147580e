import { recordAudit } from '../platform/audit.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { notFound } from '../platform/errors/errors.ts'
import { toUid } from '../platform/ids.ts'
import { readCursor, toPage } from '../platform/pagination.ts'
import type { Taggable, TaggedElement } from './elements.ts'
import type { ReplaceTags, TaggedAnswer, TaggedEntity, TaggedQuery, TagsAnswer } from './schema.ts'
import {
  deleteTag,
  findTagged,
  insertTag,
  listSlugs,
  listTagged,
  updateWorkspaceOfTags,
} from './store.ts'

export async function getTags(
  { db }: Deps,
  caller: Caller,
  taggable: Taggable,
  id: string,
): Promise<TagsAnswer> {
  const element = await taggable.load(db.query, caller, 'view', id)
  return toTags(await listSlugs(db.query, element.kind, element.id))
}

/** A tag that stays keeps the time it was given. The element is locked, so that it never has more than it may. */
export async function replaceTags(
  deps: Deps,
  caller: Caller,
  taggable: Taggable,
  id: string,
  tags: ReplaceTags,
): Promise<TagsAnswer> {
  return deps.db.transaction(async (trx) => {
    const found = await taggable.load(trx, caller, 'edit', id)
    await taggable.lock(trx, found.id)
    const element = await taggable.load(trx, caller, 'edit', id)
    return replaceTagsOf(trx, caller, deps.now(), element, tags)
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

async function replaceTagsOf(
  trx: Transaction,
  caller: Caller,
  now: string,
  { kind, id, name, tenantId, workspaceId }: TaggedElement,
  tags: ReplaceTags,
): Promise<TagsAnswer> {
  const before = new Set(await listSlugs(trx, kind, id))
  const after = new Set(tags.map(({ slug }) => slug))
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
