import { Type, type Static } from 'typebox'

const visibilities = ['personal', 'private', 'team', 'public', 'partner'] as const
export const Visibility = Type.Enum(visibilities)

export function isVisibility(text: string): boolean {
  return visibilities.some((visibility) => visibility === text)
}

/** The column is plain text to the database. */
export function toVisibility(text: string): Static<typeof Visibility> {
  return visibilities.find((visibility) => visibility === text) ?? 'private'
}

const examples = [
  { workspace: { name: 'Payments', type: 'team', description: 'Everything about payments' } },
]

export const CreateWorkspace = Type.Object(
  {
    workspace: Type.Object({
      name: Type.String({ minLength: 1, maxLength: 255 }),
      type: Visibility,
      description: Type.Optional(Type.String()),
      about: Type.Optional(Type.String()),
      teamId: Type.Optional(Type.Union([Type.String(), Type.Integer()])),
    }),
  },
  { examples },
)
export type CreateWorkspace = Static<typeof CreateWorkspace>['workspace']

export const UpdateWorkspace = Type.Object(
  {
    workspace: Type.Object({
      name: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
      type: Type.Optional(Visibility),
      description: Type.Optional(Type.Union([Type.String(), Type.Null()])),
      about: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    }),
  },
  { examples: [{ workspace: { name: 'Payments and refunds' } }] },
)
export type UpdateWorkspace = Static<typeof UpdateWorkspace>['workspace']

// As sent: the contract refuses each of these with a body of its own, so the service reads them.
export const WorkspacesQuery = Type.Object({
  type: Type.Optional(Type.String()),
  createdBy: Type.Optional(Type.String()),
  include: Type.Optional(Type.String()),
  elementType: Type.Optional(Type.String()),
  elementId: Type.Optional(Type.String()),
  cursor: Type.Optional(Type.String()),
  limit: Type.Optional(Type.String()),
})
export type WorkspacesQuery = Static<typeof WorkspacesQuery>

const Scim = Type.Object({ createdBy: Type.String(), updatedBy: Type.Optional(Type.String()) })

export const WorkspaceSummary = Type.Object({
  id: Type.String(),
  name: Type.String(),
  type: Type.Enum(['personal', 'team']),
  visibility: Type.String(),
  createdBy: Type.String(),
  about: Type.String(),
  createdAt: Type.String(),
  updatedAt: Type.String(),
  scim: Type.Optional(Scim),
})
export type WorkspaceSummary = Static<typeof WorkspaceSummary>

const ElementLink = Type.Object({ id: Type.String(), name: Type.String(), uid: Type.String() })
export type ElementLink = Static<typeof ElementLink>

export const Workspace = Type.Object({
  ...WorkspaceSummary.properties,
  description: Type.String(),
  updatedBy: Type.String(),
  team: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  collections: Type.Optional(Type.Array(ElementLink)),
  environments: Type.Optional(Type.Array(ElementLink)),
})
export type Workspace = Static<typeof Workspace>

export const WorkspacesAnswer = Type.Object({
  workspaces: Type.Array(WorkspaceSummary),
  /** Only when `limit` was sent; without `nextCursor` on the last page. */
  meta: Type.Optional(Type.Object({ nextCursor: Type.Optional(Type.String()) })),
})
export const WorkspaceAnswer = Type.Object({ workspace: Workspace })
export const WorkspaceDescription = Type.Object({
  id: Type.String(),
  name: Type.String(),
  description: Type.String(),
  about: Type.String(),
  visibility: Visibility,
  /** The team's own, which cannot be deleted. */
  isDefault: Type.Boolean(),
  owner: Type.String(),
  createdAt: Type.String(),
  updatedAt: Type.String(),
  updatedBy: Type.String(),
  revision: Type.Integer(),
  counts: Type.Object({
    collections: Type.Integer(),
    environments: Type.Integer(),
    /** Who was given a role, also through a group; null for those of another account. */
    people: Type.Union([Type.Integer(), Type.Null()]),
  }),
  /** Of the caller. */
  role: Type.Enum(['viewer', 'editor', 'admin']),
  permissions: Type.Object({
    addElements: Type.Boolean(),
    editDetails: Type.Boolean(),
    changeVisibility: Type.Boolean(),
    delete: Type.Boolean(),
    manageRoles: Type.Boolean(),
  }),
})
export type WorkspaceDescription = Static<typeof WorkspaceDescription>
export const DescribedWorkspace = Type.Object({ workspace: WorkspaceDescription })
export const WorkspaceName = Type.Object({
  workspace: Type.Object({ id: Type.String(), name: Type.String() }),
})
export const WorkspaceId = Type.Object({ workspace: Type.Object({ id: Type.String() }) })
export const WorkspaceParams = Type.Object({ workspaceId: Type.String() })
export const WorkspaceQuery = Type.Object({ include: Type.Optional(Type.String()) })
