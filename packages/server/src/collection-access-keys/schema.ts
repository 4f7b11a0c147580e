import { Type, type Static } from 'typebox'

export const AccessKey = Type.Object({
  id: Type.String(),
  /** The last characters of the key, to tell keys apart. */
  token: Type.String(),
  status: Type.Enum(['ACTIVE', 'INACTIVE']),
  teamId: Type.Integer(),
  /** Who made it. */
  userId: Type.Integer(),
  /** A uid. */
  collectionId: Type.String(),
  /** Each use moves it. */
  expiresAfter: Type.String(),
  /** Empty when it was never used. */
  lastUsedAt: Type.String(),
  createdAt: Type.String(),
  updatedAt: Type.String(),
  /** When the collection or the maker of the key went, or the collection was moved. */
  deletedAt: Type.Union([Type.String(), Type.Null()]),
})
export type AccessKey = Static<typeof AccessKey>

export const CreateAccessKey = Type.Object(
  {
    /** A uid; an id is taken too. */
    collectionId: Type.String(),
  },
  { additionalProperties: false, examples: [{ collectionId: '{{collectionId}}' }] },
)
export type CreateAccessKey = Static<typeof CreateAccessKey>

/** `key` is shown in this answer and never again. */
export const CreatedAccessKey = Type.Object({ accessKey: AccessKey, key: Type.String() })
export type CreatedAccessKey = Static<typeof CreatedAccessKey>

export const AccessKeysQuery = Type.Object({
  collectionId: Type.Optional(Type.String()),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
})
export type AccessKeysQuery = Static<typeof AccessKeysQuery>

export const AccessKeysAnswer = Type.Object({
  data: Type.Array(AccessKey),
  /** Without a cursor where there is no page. */
  meta: Type.Object({
    nextCursor: Type.Optional(Type.String()),
    prevCursor: Type.Optional(Type.String()),
  }),
})
export type AccessKeysAnswer = Static<typeof AccessKeysAnswer>

export const AccessKeyParams = Type.Object({ keyId: Type.String() })
