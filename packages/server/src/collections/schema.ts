import { Type, type Static } from 'typebox'
import { VariableDescription } from '../platform/secret-variables.ts'

// The document itself is checked by the collection format, not here: it is open and may nest deeply.
const Document = Type.Unknown()

const example = {
  info: {
    name: 'Payments',
    schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
  },
  item: [
    { name: 'List payments', request: { method: 'GET', url: 'https://example.com/payments' } },
  ],
}

/** Handed over as bytes: a large one is not read in this thread. */
export const CollectionBody = Type.Unsafe<Buffer>(
  Type.Object({ collection: Document }, { examples: [{ collection: example }] }),
)

export const PatchCollection = Type.Object(
  { collection: Document },
  { examples: [{ collection: { info: { name: 'Payments API' } } }] },
)

// As sent: this operation of the contract refuses nothing, so unusable paging is no paging.
export const CollectionsQuery = Type.Object({
  workspace: Type.Optional(Type.String()),
  name: Type.Optional(Type.String()),
  limit: Type.Optional(Type.String()),
  offset: Type.Optional(Type.String()),
})
export type CollectionsQuery = Static<typeof CollectionsQuery>

export const CollectionSummary = Type.Object({
  id: Type.String(),
  name: Type.String(),
  owner: Type.String(),
  createdAt: Type.String(),
  updatedAt: Type.String(),
  uid: Type.String(),
  isPublic: Type.Boolean(),
})
export type CollectionSummary = Static<typeof CollectionSummary>

export const CollectionsAnswer = Type.Object({
  collections: Type.Array(CollectionSummary),
  /** Only when `limit` or `offset` was sent. */
  meta: Type.Optional(
    Type.Object({
      total: Type.Integer(),
      offset: Type.Integer(),
      limit: Type.Optional(Type.Integer()),
    }),
  ),
})

/** A whole collection v2.1, or its outline with `model=minimal`; handed over as JSON text. */
export const CollectionAnswer = Type.Unsafe<string>(
  Type.Object({
    collection: Type.Object({
      info: Type.Object({ _postman_id: Type.String(), name: Type.String() }),
    }),
  }),
)
export const CollectionDescription = Type.Object({
  id: Type.String(),
  uid: Type.String(),
  name: Type.String(),
  description: Type.String(),
  schema: Type.String(),
  owner: Type.String(),
  createdAt: Type.String(),
  updatedAt: Type.String(),
  updatedBy: Type.String(),
  revision: Type.Integer(),
  isPublic: Type.Boolean(),
  /** Null for whoever sees the collection and not its workspace. */
  workspace: Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()]),
  permissions: Type.Object({
    edit: Type.Boolean(),
    delete: Type.Boolean(),
    manageRoles: Type.Boolean(),
  }),
  counts: Type.Object({
    folders: Type.Integer(),
    requests: Type.Integer(),
    examples: Type.Integer(),
  }),
  auth: Type.Union([Type.Object({}, { additionalProperties: true }), Type.Null()]),
  events: Type.Array(Type.Unknown()),
  variables: Type.Array(VariableDescription),
})
export type CollectionDescription = Static<typeof CollectionDescription>
export const DescribedCollection = Type.Object({ collection: CollectionDescription })

/** Of a collection as pages show it, the parts that change. */
export const ChangeCollection = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1 })),
    description: Type.Optional(Type.String()),
    auth: Type.Optional(Type.Union([Type.Object({}, { additionalProperties: true }), Type.Null()])),
    events: Type.Optional(Type.Array(Type.Unknown())),
    /** All of them, in order. */
    variables: Type.Optional(
      Type.Array(
        Type.Object(
          {
            key: Type.String(),
            /** Where it stood when it was read; what is not sent of it stays, such as the value of a secret. */
            position: Type.Optional(Type.Integer({ minimum: 0 })),
            value: Type.Optional(
              Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]),
            ),
            type: Type.Optional(Type.String()),
            disabled: Type.Optional(Type.Boolean()),
            description: Type.Optional(Type.String()),
          },
          { additionalProperties: false },
        ),
      ),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      { description: 'What moves money.', variables: [{ key: 'currency', value: 'EUR' }] },
    ],
  },
)
export type ChangeCollection = Static<typeof ChangeCollection>

export const CollectionName = Type.Object({
  collection: Type.Object({ id: Type.String(), name: Type.String(), uid: Type.String() }),
})
export const PatchedCollection = Type.Object({
  collection: Type.Object({
    id: Type.String(),
    name: Type.String(),
    description: Type.Optional(Type.String()),
  }),
})
export const CollectionId = Type.Object({
  collection: Type.Object({ id: Type.String(), uid: Type.String() }),
})
export const WorkspaceChoice = Type.Object({ workspace: Type.Optional(Type.String()) })
export const CollectionParams = Type.Object({ collectionId: Type.String() })
export const CollectionQuery = Type.Object({ model: Type.Optional(Type.String()) })

export const TaskParams = Type.Object({ taskId: Type.String() })
export const UpdateTask = Type.Object({
  id: Type.String(),
  status: Type.Union([
    Type.Literal('in-progress'),
    Type.Literal('successful'),
    Type.Literal('failed'),
  ]),
})
export type UpdateTask = Static<typeof UpdateTask>
/** Of an answer that came before its work was done. */
export const BegunUpdate = Type.Object({ task: UpdateTask })

export const DuplicateCollection = Type.Object(
  { workspace: Type.String({ minLength: 1 }), suffix: Type.Optional(Type.String()) },
  { examples: [{ workspace: '{{workspaceId}}', suffix: '(staging)' }] },
)
export type DuplicateCollection = Static<typeof DuplicateCollection>

export const DuplicationTask = Type.Object({
  id: Type.String(),
  status: Type.Union([
    Type.Literal('processing'),
    Type.Literal('completed'),
    Type.Literal('failed'),
  ]),
  reason: Type.Optional(Type.String()),
})
export type DuplicationTask = Static<typeof DuplicationTask>
export const DuplicationAnswer = Type.Object({ task: DuplicationTask })
