// One question, two forms: `can` for an element that was loaded, `visibleWorkspaces` for lists. They answer
// alike; access.test.ts holds them against each other.
import type { Expression, ExpressionBuilder, JoinBuilder, SqlBool } from 'kysely'
import type { Caller } from '../auth/caller.ts'
import type { Tables } from '../database/tables.gen.ts'
import {
  elementActions,
  elementRoleOf,
  teamPermissions,
  workspaceActions,
  type ElementAction,
  type TeamPermission,
  type WorkspaceAction,
  type WorkspaceRole,
} from './matrices.ts'

export type Visibility = 'personal' | 'private' | 'team' | 'public' | 'partner'

/** What access needs to know of a workspace; every loaded element carries that of its own. */
export interface WorkspaceAccess {
  tenantId: number
  visibility: string
  /** The role given to the caller in this workspace, if any. */
  grantedRole: string | null
}

const ranks: Readonly<Record<WorkspaceRole, number>> = { viewer: 1, editor: 2, admin: 3 }

export function hasPermission(caller: Caller, permission: TeamPermission): boolean {
  // Someone without a team is alone in the account and may do everything in it.
  return caller.teamId === 0 || teamPermissions[permission].some((role) => caller.roles.has(role))
}

/** The caller's role in a workspace; undefined when it is not visible. */
export function workspaceRoleOf(
  caller: Caller,
  workspace: WorkspaceAccess,
): WorkspaceRole | undefined {
  const isOwnTenant = workspace.tenantId === caller.tenantId
  if (isOwnTenant && caller.roles.has('super-admin')) return 'admin'
  if (isOwnTenant && isWorkspaceRole(workspace.grantedRole)) return workspace.grantedRole
  if (
    isOwnTenant &&
    workspace.visibility === 'team' &&
    hasPermission(caller, 'see shared elements')
  )
    return 'viewer'
  return workspace.visibility === 'public' ? 'viewer' : undefined
}

/** Whether the caller may do this in the workspace. */
export function canInWorkspace(
  caller: Caller,
  action: WorkspaceAction,
  workspace: WorkspaceAccess,
): boolean {
  const role = workspaceRoleOf(caller, workspace)
  return role !== undefined && ranks[role] >= ranks[workspaceActions[action]]
}

/** Whether the caller may do this with an element, given the workspace it lives in. */
export function can(
  caller: Caller,
  action: ElementAction,
  { workspace }: { workspace: WorkspaceAccess },
): boolean {
  const role = workspaceRoleOf(caller, workspace)
  return role !== undefined && ranks[elementRoleOf[role]] >= ranks[elementActions[action]]
}

function isWorkspaceRole(role: string | null): role is WorkspaceRole {
  return role === 'viewer' || role === 'editor' || role === 'admin'
}

/**
 * The SQL twin for lists: true for the workspaces of the caller's own account that the caller sees. Public
 * workspaces of others are visible by id but not listed.
 */
export function visibleWorkspaces(caller: Caller) {
  return (eb: ExpressionBuilder<Tables, 'workspaces'>): Expression<SqlBool> => {
    const own = eb('workspaces.tenant_id', '=', caller.tenantId)
    if (caller.roles.has('super-admin')) return own
    const shared: Visibility[] = hasPermission(caller, 'see shared elements')
      ? ['team', 'public']
      : ['public']
    return eb.and([
      own,
      eb.or([
        eb('workspaces.visibility', 'in', shared),
        eb.exists(
          eb
            .selectFrom('workspace_roles')
            .select('workspace_roles.role')
            .whereRef('workspace_roles.workspace_id', '=', 'workspaces.id')
            .where('workspace_roles.subject_kind', '=', 'user')
            .where('workspace_roles.subject_id', '=', caller.userId),
        ),
      ]),
    ])
  }
}

type RolesJoin = JoinBuilder<
  Tables & { granted: Tables['workspace_roles'] },
  'workspaces' | 'granted'
>

/** Joins the role that was given to the caller in the workspace of a row, as `granted`. */
export function grantedTo(caller: Caller) {
  return (join: RolesJoin): RolesJoin =>
    join
      .onRef('granted.workspace_id', '=', 'workspaces.id')
      .on('granted.subject_kind', '=', 'user')
      .on('granted.subject_id', '=', caller.userId)
}
