// Why somebody gets at a workspace or at an element in it: each of the places where access.ts finds a role, on its own.
// The test of the slice that tells them holds the two against each other.
import type { Principal } from '../auth/caller.ts'
import {
  elementRoleFor,
  hasPermission,
  implicitVisibilities,
  isWorkspaceRole,
  strongest,
  workspaceRoleOf,
} from './access.ts'
import { matrices, type TeamRole, type WorkspaceRole } from './matrices.ts'

/** Somebody with the places that their team roles come from. */
export interface Holder extends Principal {
  heldRoles: readonly { role: TeamRole; groupId: number | null }[]
}

/** A role as it was given to somebody, a group or the team. */
export interface GivenRole {
  subject_kind: string
  subject_id: number
  role: string
}

/** What people may get at: a workspace, and an element of it where one is meant. */
export interface AccessObject {
  tenantId: number
  visibility: string
  isElement: boolean
  /** Given in the workspace, and for the element itself. */
  given: { workspace: readonly GivenRole[]; element: readonly GivenRole[] }
}

export interface Reason {
  source: 'person' | 'group' | 'team' | 'visibility' | 'team-role'
  /** Where the role is held. That in a workspace is worth what the matrices say on its elements. */
  scope: 'workspace' | 'element'
  role: WorkspaceRole
  groupId: number | null
  teamRole: TeamRole | null
}

/** What somebody may do with the object, null for nothing, and where that comes from, the strongest first. */
export function explainAccess(
  holder: Holder,
  object: AccessObject,
): { role: WorkspaceRole | null; reasons: Reason[] } {
  const inWorkspace = object.given.workspace.flatMap((given) =>
    ownReason(holder, given, 'workspace'),
  )
  const forElement = object.given.element.flatMap((given) => ownReason(holder, given, 'element'))
  const workspace = {
    tenantId: object.tenantId,
    visibility: object.visibility,
    grantedRole: strongestOf(inWorkspace),
  }
  const role = object.isElement
    ? elementRoleFor(holder, { workspace, directRole: strongestOf(forElement) })
    : workspaceRoleOf(holder, workspace)
  const reasons = [
    ...everywhere(holder),
    ...inWorkspace,
    ...forElement,
    ...implicit(holder, object),
  ]
  return { role: role ?? null, reasons: reasons.toSorted(byStrength) }
}

function ownReason(holder: Holder, given: GivenRole, scope: Reason['scope']): Reason[] {
  const { subject_kind: kind, subject_id: id, role } = given
  if (!isWorkspaceRole(role)) return []
  const reason = { scope, role, groupId: null, teamRole: null }
  if (kind === 'user' && id === holder.userId) return [{ ...reason, source: 'person' }]
  if (kind === 'group' && holder.groupIds.includes(id))
    return [{ ...reason, source: 'group', groupId: id }]
  const isShared = kind === 'team' && id === holder.teamId
  return isShared && hasPermission(holder, 'see shared elements')
    ? [{ ...reason, source: 'team' }]
    : []
}

/** Team roles that are a role in every workspace. */
function everywhere({ heldRoles }: Holder): Reason[] {
  return heldRoles.flatMap(({ role: teamRole, groupId }) => {
    const role = matrices.everywhere[teamRole]
    return role ? [{ source: 'team-role', scope: 'workspace', role, groupId, teamRole }] : []
  })
}

function implicit(holder: Holder, { visibility }: AccessObject): Reason[] {
  const found = implicitVisibilities(holder).find((one) => one === visibility)
  const role = found && matrices.implicit[found]?.role
  return role
    ? [{ source: 'visibility', scope: 'workspace', role, groupId: null, teamRole: null }]
    : []
}

function strongestOf(reasons: readonly Reason[]): WorkspaceRole | null {
  return strongest(reasons.map(({ role }) => role)) ?? null
}

const order: readonly WorkspaceRole[] = ['admin', 'editor', 'viewer']

function byStrength(a: Reason, b: Reason): number {
  return order.indexOf(a.role) - order.indexOf(b.role)
}
