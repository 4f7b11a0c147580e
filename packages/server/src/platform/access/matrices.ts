// Who may do what, as data. The rows are those of the product's permission tables; `can` only looks them up.

export type TeamRole =
  | 'user'
  | 'admin'
  | 'billing'
  | 'super-admin'
  | 'community-manager'
  | 'partner-manager'
  | 'partner'
  | 'guest'
  | 'flow-editor'
  | 'api-network-manager'
  | 'api-governance-manager'

export const assignableTeamRoles = [
  'user',
  'admin',
  'billing',
  'super-admin',
  'community-manager',
  'partner-manager',
  'flow-editor',
  'api-network-manager',
  'api-governance-manager',
] as const satisfies readonly TeamRole[]

export type TeamPermission =
  | 'manage users'
  | 'manage super admins'
  | 'manage groups'
  | 'create groups'
  | 'see audit logs'
  | 'see shared elements'
  | 'create workspaces'
  | 'widen visibility'

/** Any one of the roles is enough. `user` is the Developer of the product's tables. */
export const teamPermissions: Readonly<Record<TeamPermission, readonly TeamRole[]>> = {
  'manage users': ['super-admin', 'admin'],
  'manage super admins': ['super-admin'],
  'manage groups': ['super-admin', 'admin'],
  // Developers: groups of Developers only, see groups/service.ts.
  'create groups': ['super-admin', 'admin', 'user'],
  'see audit logs': ['super-admin', 'admin', 'community-manager'],
  'see shared elements': ['super-admin', 'user', 'community-manager'],
  'create workspaces': ['super-admin', 'user', 'community-manager'],
  'widen visibility': ['super-admin', 'user', 'community-manager'],
}

export type WorkspaceRole = 'viewer' | 'editor' | 'admin'

export type WorkspaceAction =
  | 'view'
  | 'add elements'
  | 'edit details'
  | 'change visibility'
  | 'delete'
  | 'manage roles'

/** The least role that may. */
export const workspaceActions: Readonly<Record<WorkspaceAction, WorkspaceRole>> = {
  view: 'viewer',
  'add elements': 'editor',
  'edit details': 'admin',
  'change visibility': 'admin',
  delete: 'admin',
  'manage roles': 'admin',
}

export type ElementRole = 'viewer' | 'editor'

export type ElementAction = 'view' | 'export' | 'fork' | 'edit' | 'delete' | 'manage roles'

export const elementActions: Readonly<Record<ElementAction, ElementRole>> = {
  view: 'viewer',
  export: 'viewer',
  fork: 'viewer',
  edit: 'editor',
  delete: 'editor',
  'manage roles': 'editor',
}

/** What a workspace role is worth on each element of the workspace. */
export const elementRoleOf: Readonly<Record<WorkspaceRole, ElementRole>> = {
  viewer: 'viewer',
  editor: 'editor',
  admin: 'editor',
}
