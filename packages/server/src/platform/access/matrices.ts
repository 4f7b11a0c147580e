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

export type Visibility = 'personal' | 'private' | 'team' | 'public' | 'partner'

export type WorkspaceRole = 'viewer' | 'editor' | 'admin'

export type WorkspaceAction =
  | 'view'
  | 'add elements'
  | 'edit details'
  | 'change visibility'
  | 'delete'
  | 'manage roles'

export type ElementRole = 'viewer' | 'editor'

export type ElementAction = 'view' | 'export' | 'fork' | 'edit' | 'delete' | 'manage roles'

/** A role that nobody has to be given. */
export interface ImplicitRole {
  role: WorkspaceRole
  /** `sharers` are those of the account who may see shared elements. */
  to: 'sharers' | 'everyone'
}

export interface Matrices {
  /** Any one of the roles is enough. `user` is the Developer of the product's tables. */
  teamPermissions: Readonly<Record<TeamPermission, readonly TeamRole[]>>
  /** The least role that may. */
  workspaceActions: Readonly<Record<WorkspaceAction, WorkspaceRole>>
  elementActions: Readonly<Record<ElementAction, ElementRole>>
  /** What a workspace role is worth on each element of the workspace. */
  elementRoleOf: Readonly<Record<WorkspaceRole, ElementRole>>
  /** Team roles that are a role in each workspace of the account, personal ones included. */
  everywhere: Readonly<Partial<Record<TeamRole, WorkspaceRole>>>
  /** What the visibility of a workspace gives to those who were given nothing. */
  implicit: Readonly<Partial<Record<Visibility, ImplicitRole>>>
}

export const matrices: Matrices = {
  teamPermissions: {
    'manage users': ['super-admin', 'admin'],
    'manage super admins': ['super-admin'],
    'manage groups': ['super-admin', 'admin'],
    // Developers: groups of Developers only, see groups/service.ts.
    'create groups': ['super-admin', 'admin', 'user'],
    'see audit logs': ['super-admin', 'admin', 'community-manager'],
    'see shared elements': ['super-admin', 'user', 'community-manager'],
    'create workspaces': ['super-admin', 'user', 'community-manager'],
    'widen visibility': ['super-admin', 'user', 'community-manager'],
  },
  workspaceActions: {
    view: 'viewer',
    'add elements': 'editor',
    'edit details': 'admin',
    'change visibility': 'admin',
    delete: 'admin',
    'manage roles': 'admin',
  },
  elementActions: {
    view: 'viewer',
    export: 'viewer',
    fork: 'viewer',
    edit: 'editor',
    delete: 'editor',
    'manage roles': 'editor',
  },
  elementRoleOf: { viewer: 'viewer', editor: 'editor', admin: 'editor' },
  everywhere: { 'super-admin': 'admin' },
  implicit: {
    team: { role: 'viewer', to: 'sharers' },
    public: { role: 'viewer', to: 'everyone' },
  },
}
