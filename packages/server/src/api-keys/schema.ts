import { Type, type Static } from 'typebox'
import { PageMeta, PageQuery } from '../platform/pagination.ts'

const Timestamp = Type.String({ format: 'date-time' })
const OptionalTimestamp = Type.Union([Type.String(), Type.Null()])

export const ApiKey = Type.Object({
  id: Type.String(),
  name: Type.String(),
  /** The last characters, to tell keys apart. */
  hint: Type.String(),
  userId: Type.Integer(),
  state: Type.Enum(['enabled', 'revoked', 'expired']),
  revokeReason: Type.Union([Type.String(), Type.Null()]),
  createdAt: Type.String(),
  expiresAt: OptionalTimestamp,
  lastUsedAt: OptionalTimestamp,
})
export type ApiKey = Static<typeof ApiKey>

export const CreateApiKey = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 255 }),
    expiresAt: Type.Optional(Timestamp),
  },
  { additionalProperties: false, examples: [{ name: 'Pipeline' }] },
)
export type CreateApiKey = Static<typeof CreateApiKey>

export const RotateApiKey = Type.Object(
  {
    /** How long the old key goes on working, so that its users can change over. */
    overlapSeconds: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_592_000 })),
  },
  { additionalProperties: false, examples: [{ overlapSeconds: 0 }] },
)
export type RotateApiKey = Static<typeof RotateApiKey>

/** `key` is shown in this answer and never again. */
export const CreatedApiKey = Type.Object({ apiKey: ApiKey, key: Type.String() })
export type CreatedApiKey = Static<typeof CreatedApiKey>

export const ApiKeyParams = Type.Object({ apiKeyId: Type.String() })
export const ApiKeysQuery = Type.Object({
  ...PageQuery,
  /** `team` lists the keys of all members; for those who manage users. */
  owner: Type.Optional(Type.Enum(['me', 'team'])),
})
export type ApiKeysQuery = Static<typeof ApiKeysQuery>
export const ApiKeysAnswer = Type.Object({ apiKeys: Type.Array(ApiKey), meta: PageMeta })
