import { Type, type Static } from 'typebox'

export const SearchQuery = Type.Object({
  /** What the name holds, in upper or lower case. */
  q: Type.String({ minLength: 1, maxLength: 200 }),
  /** Of each kind. */
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10 })),
})
export type SearchQuery = Static<typeof SearchQuery>

const FoundWorkspace = Type.Object({
  id: Type.String(),
  name: Type.String(),
  visibility: Type.String(),
})

const FoundElement = Type.Object({
  id: Type.String(),
  uid: Type.String(),
  name: Type.String(),
  /** Null for whoever sees the element and not its workspace. */
  workspace: Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()]),
})
export type FoundElement = Static<typeof FoundElement>

/** Of each kind the names that begin with the text first, then by name. */
export const SearchAnswer = Type.Object({
  workspaces: Type.Array(FoundWorkspace),
  collections: Type.Array(FoundElement),
  environments: Type.Array(FoundElement),
  /** How many there are of each kind, shown or not. */
  totals: Type.Object({
    workspaces: Type.Integer(),
    collections: Type.Integer(),
    environments: Type.Integer(),
  }),
})
export type SearchAnswer = Static<typeof SearchAnswer>
