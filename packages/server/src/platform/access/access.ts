// May the caller do this? Answered for what was loaded; visible.ts asks the same of lists, in SQL. access.test.ts holds
// the two against each other, and matrices.test.ts holds each cell of the matrices against the product's tables.
import type { Principal } from '../auth/caller.ts'
import {
  matrices,
  type ElementAction,
  type ElementRole,
  type Matrices,
  type TeamPermission,
  type TeamRole,
  type Visibility,
  type WorkspaceAction,
  type WorkspaceRole,
} from './matrices.ts'

/** What access needs to know of a workspace; every loaded element carries that of its own. */
export interface WorkspaceAccess {
  tenantId: number
  visibility: string
  /** The strongest role given in this workspace to the caller or a group of the caller, if any. */
  grantedRole: string | null
}

/** What access needs to know of an element. */
export interface ElementAccess {
  workspace: WorkspaceAccess
  /** The strongest role given for the element itself, if any. */
  directRole?: string | null
}

const ranks: Readonly<Record<WorkspaceRole, number>> = { viewer: 1, editor: 2, admin: 3 }

export function hasPermission(
  caller: Principal,
  permission: TeamPermission,
  { teamPermissions }: Matrices = matrices,
): boolean {
  // Someone without a team is alone in the account and may do everything in it.
  return caller.teamId === 0 || teamPermissions[permission].some((role) => caller.roles.has(role))
}

/** The caller's role in a workspace; undefined when it is not visible. */
export function workspaceRoleOf(
  caller: Principal,
  workspace: WorkspaceAccess,
  rules: Matrices = matrices,
): WorkspaceRole | undefined {
  const isOwnTenant = workspace.tenantId === caller.tenantId
  return strongest([
    implicitRoleOf(caller, workspace, rules),
    // What was given in one account is worth nothing in another.
    ...(isOwnTenant ? rolesEverywhere(caller, rules) : []),
    isOwnTenant && isWorkspaceRole(workspace.grantedRole) ? workspace.grantedRole : undefined,
  ])
}

function implicitRoleOf(
  caller: Principal,
  { tenantId, visibility }: WorkspaceAccess,
  rules: Matrices,
): WorkspaceRole | undefined {
  const visibilities = implicitVisibilities(caller, rules, tenantId === caller.tenantId)
  const found = visibilities.find((one) => one === visibility)
  return found && rules.implicit[found]?.role
}

/** The visibilities of workspaces that the caller sees without having been given a role. */
export function implicitVisibilities(
  caller: Principal,
  rules: Matrices = matrices,
  isOwnTenant = true,
): Visibility[] {
  const isSharer = isOwnTenant && hasPermission(caller, 'see shared elements', rules)
  return visibilities.filter((visibility) => {
    const to = rules.implicit[visibility]?.to
    return to === 'everyone' || (to === 'sharers' && isSharer)
  })
}

const visibilities: readonly Visibility[] = ['personal', 'private', 'team', 'public', 'partner']

/** Roles that the caller has in every workspace of the own account. */
export function rolesEverywhere(caller: Principal, rules: Matrices = matrices): WorkspaceRole[] {
  const roles = [...caller.roles].map((role: TeamRole) => rules.everywhere[role])
  return roles.filter((role) => role !== undefined)
}

/** Whether the caller may do this in the workspace. */
export function canInWorkspace(
  caller: Principal,
  action: WorkspaceAction,
  workspace: WorkspaceAccess,
  rules: Matrices = matrices,
): boolean {
  const role = workspaceRoleOf(caller, workspace, rules)
  return role !== undefined && isAtLeast(role, rules.workspaceActions[action])
}

/** The caller's role for an element: the stronger of that of its workspace and that given for itself. */
export function elementRoleFor(
  caller: Principal,
  { workspace, directRole = null }: ElementAccess,
  rules: Matrices = matrices,
): ElementRole | undefined {
  const inWorkspace = workspaceRoleOf(caller, workspace, rules)
  const isDirect = workspace.tenantId === caller.tenantId && isElementRole(directRole)
  return strongest([
    inWorkspace && rules.elementRoleOf[inWorkspace],
    isDirect ? directRole : undefined,
  ])
}

/** Whether the caller may do this with an element. */
export function can(
  caller: Principal,
  action: ElementAction,
  element: ElementAccess,
  rules: Matrices = matrices,
): boolean {
  const role = elementRoleFor(caller, element, rules)
  return role !== undefined && isAtLeast(role, rules.elementActions[action])
}

/** Whether a role may do all that another one may. */
export function isAtLeast(role: WorkspaceRole, least: WorkspaceRole): boolean {
  return ranks[role] >= ranks[least]
}

export function strongest<Role extends WorkspaceRole>(
  roles: readonly (Role | undefined)[],
): Role | undefined {
  return roles.reduce((best, role) => {
    const isBetter = role !== undefined && (best === undefined || ranks[role] > ranks[best])
    return isBetter ? role : best
  }, undefined)
}

export function isWorkspaceRole(role: string | null): role is WorkspaceRole {
  return role !== null && Object.hasOwn(ranks, role)
}

function isElementRole(role: string | null): role is ElementRole {
  return role === 'viewer' || role === 'editor'
}
