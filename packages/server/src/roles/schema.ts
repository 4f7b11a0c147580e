import { Type, type Static } from 'typebox'

/** Numbers are text in the roles of workspaces and numbers in those of collections; either is taken in both. */
const SubjectId = Type.Union([Type.Integer(), Type.String({ maxLength: 50 })])

const RoleDescription = Type.Object({
  id: Type.String(),
  displayName: Type.String(),
  description: Type.String(),
})
export type RoleDescription = Static<typeof RoleDescription>

export const WorkspaceRolesCatalogue = Type.Object({
  roles: Type.Object({
    user: Type.Array(RoleDescription),
    usergroup: Type.Array(RoleDescription),
    partner: Type.Array(RoleDescription),
  }),
})

const Holders = Type.Optional(Type.Array(Type.String()))
const HeldRole = Type.Object({
  id: Type.String(),
  displayName: Type.String(),
  user: Holders,
  group: Holders,
  /** Another name of `group`, in the answer to GET only. */
  usergroup: Holders,
})
export type HeldRole = Static<typeof HeldRole>
export const WorkspaceRoles = Type.Object({ roles: Type.Array(HeldRole) })

export const UpdateWorkspaceRoles = Type.Object(
  {
    roles: Type.Array(
      Type.Object({
        op: Type.String(),
        path: Type.Enum(['/user', '/group', '/usergroup', '/partner']),
        value: Type.Array(
          Type.Object({
            id: SubjectId,
            /** Needed but for `remove`. */
            role: Type.Optional(SubjectId),
          }),
        ),
      }),
    ),
  },
  {
    examples: [
      { roles: [{ op: 'update', path: '/user', value: [{ id: '{{userId}}', role: '2' }] }] },
    ],
  },
)
export type UpdateWorkspaceRoles = Static<typeof UpdateWorkspaceRoles>['roles']

const elementRoles = ['VIEWER', 'EDITOR'] as const
const Given = Type.Array(Type.Object({ id: Type.Integer(), role: Type.Enum(elementRoles) }))
export const CollectionRoles = Type.Object({ group: Given, team: Given, user: Given })
export type CollectionRoles = Static<typeof CollectionRoles>

export const UpdateCollectionRoles = Type.Object(
  {
    roles: Type.Array(
      Type.Object({
        op: Type.Enum(['update', 'remove']),
        path: Type.Enum(['/user', '/group', '/usergroup', '/team']),
        value: Type.Array(
          Type.Object({
            id: SubjectId,
            /** Null takes the role away, as `remove` does. */
            role: Type.Optional(Type.Union([Type.Enum(elementRoles), Type.Null()])),
          }),
        ),
      }),
    ),
  },
  {
    examples: [
      { roles: [{ op: 'update', path: '/user', value: [{ id: '{{userId}}', role: 'VIEWER' }] }] },
    ],
  },
)
export type UpdateCollectionRoles = Static<typeof UpdateCollectionRoles>['roles']

export const WorkspaceParams = Type.Object({ workspaceId: Type.String() })
export const CollectionParams = Type.Object({ collectionId: Type.String() })
// There are no SCIM ids yet, so `scim` adds nothing.
export const WorkspaceRolesQuery = Type.Object({ include: Type.Optional(Type.String()) })
export const IdentifierHeaders = Type.Object({ identifiertype: Type.Optional(Type.String()) })

export const matrixNames = ['team', 'workspace', 'collection'] as const

/** Which roles there are of a kind, and which of them each permission needs one of. */
const PermissionMatrix = Type.Object({
  name: Type.Enum(matrixNames),
  roles: Type.Array(Type.String()),
  permissions: Type.Array(Type.Object({ name: Type.String(), roles: Type.Array(Type.String()) })),
})
export type PermissionMatrix = Static<typeof PermissionMatrix>

export const PermissionsAnswer = Type.Object({ matrices: Type.Array(PermissionMatrix) })
export const PermissionsExportQuery = Type.Object({ matrix: Type.Enum(matrixNames) })
export type PermissionsExportQuery = Static<typeof PermissionsExportQuery>
