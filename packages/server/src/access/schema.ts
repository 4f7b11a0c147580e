import { Type, type Static } from 'typebox'
import { PageMeta, PageQuery } from '../platform/pagination.ts'

const objectKinds = ['workspace', 'collection'] as const
const Role = Type.Enum(['viewer', 'editor', 'admin'])

/** One of the places that a role comes from. */
const Reason = Type.Object({
  source: Type.Enum(['person', 'group', 'team', 'visibility', 'team-role']),
  scope: Type.Enum(objectKinds),
  /** Held there; a role in a workspace may be worth less on its collections. */
  role: Role,
  /** Through which group, where it is through one. */
  group: Type.Union([Type.Object({ id: Type.Integer(), name: Type.String() }), Type.Null()]),
  teamRole: Type.Union([Type.String(), Type.Null()]),
})

const PersonAccess = Type.Object({
  user: Type.Object({ id: Type.Integer(), name: Type.String(), username: Type.String() }),
  /** Null for whoever does not get at it. */
  role: Type.Union([Role, Type.Null()]),
  /** The strongest first. */
  reasons: Type.Array(Reason),
})
export type PersonAccess = Static<typeof PersonAccess>

const AccessObject = Type.Object({
  kind: Type.Enum(objectKinds),
  id: Type.String(),
  name: Type.String(),
  /** Of the workspace. In a public one, people outside of the team see it too. */
  visibility: Type.String(),
})
export type AccessObject = Static<typeof AccessObject>

export const ObjectParams = Type.Object({
  kind: Type.Enum(objectKinds),
  id: Type.String({ examples: ['{{workspaceId}}'] }),
})
export type ObjectParams = Static<typeof ObjectParams>
export const PersonParams = Type.Object({
  ...ObjectParams.properties,
  userId: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
})

export const AccessQuery = Type.Object(PageQuery)
export type AccessQuery = Static<typeof AccessQuery>
export const AccessAnswer = Type.Object({
  object: AccessObject,
  people: Type.Array(PersonAccess),
  meta: PageMeta,
})
export const PersonAccessAnswer = Type.Object({ object: AccessObject, access: PersonAccess })
