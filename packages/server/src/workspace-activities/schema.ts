import { Type, type Static } from 'typebox'

const kinds = ['collection', 'workspace', 'environment', 'mock', 'monitor'] as const

export const ActivitiesQuery = Type.Object({
  /** Who did it. */
  userId: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
  // A client whose filter is null sends its name alone.
  elementType: Type.Optional(Type.Enum([...kinds, ''])),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 15 })),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
})
export type ActivitiesQuery = Static<typeof ActivitiesQuery>

export const Activity = Type.Object({
  id: Type.Integer(),
  workspaceId: Type.String(),
  action: Type.String(),
  elementType: Type.String(),
  elementId: Type.String(),
  /** As it was then. */
  elementName: Type.String(),
  /** `direct`, or `transfer` for what came from or went to another workspace. */
  trigger: Type.String(),
  user: Type.Object({
    id: Type.Integer(),
    username: Type.String(),
    name: Type.String(),
    isPartner: Type.Boolean(),
  }),
  createdAt: Type.String(),
  updatedAt: Type.String(),
})
export type Activity = Static<typeof Activity>

export const ActivitiesAnswer = Type.Object({
  data: Type.Array(Activity),
  meta: Type.Object({ nextCursor: Type.Union([Type.String(), Type.Null()]) }),
})
export type ActivitiesAnswer = Static<typeof ActivitiesAnswer>

export const WorkspaceParams = Type.Object({ workspaceId: Type.String() })
