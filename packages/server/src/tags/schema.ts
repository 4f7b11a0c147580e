import { Type, type Static } from 'typebox'

const slugRule = { minLength: 2, maxLength: 64, pattern: '^[a-z][a-z0-9-]*[a-z0-9]+$' }
const Slug = Type.String(slugRule)

const Tag = Type.Object({ slug: Slug })
const Tags = Type.Array(Tag, { maxItems: 5 })

export const ReplaceTags = Type.Object(
  { tags: Tags },
  { examples: [{ tags: [{ slug: 'payments' }, { slug: 'needs-review' }] }] },
)
export type ReplaceTags = Static<typeof ReplaceTags>['tags']

export const TagsAnswer = Type.Object({ tags: Tags })
export type TagsAnswer = Static<typeof TagsAnswer>

export const TaggedQuery = Type.Object({
  entityType: Type.Optional(Type.Enum(['api', 'collection', 'workspace'])),
  direction: Type.Optional(Type.Enum(['asc', 'desc'], { default: 'desc' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10 })),
  cursor: Type.Optional(Type.String()),
})
export type TaggedQuery = Static<typeof TaggedQuery>

const TaggedEntity = Type.Object({ entityId: Type.String(), entityType: Type.String() })
export type TaggedEntity = Static<typeof TaggedEntity>

export const TaggedAnswer = Type.Object({
  data: Type.Object({ entities: Type.Array(TaggedEntity) }),
  /** Without `nextCursor` on the last page. */
  meta: Type.Object({ count: Type.Integer(), nextCursor: Type.Optional(Type.String()) }),
})
export type TaggedAnswer = Static<typeof TaggedAnswer>

export const SlugParams = Type.Object({
  slug: Type.String({ ...slugRule, examples: ['payments'] }),
})
export const CollectionParams = Type.Object({ collectionId: Type.String() })
export const WorkspaceParams = Type.Object({ workspaceId: Type.String() })
