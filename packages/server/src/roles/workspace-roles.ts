import type { WorkspaceRole } from '../platform/access/matrices.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Deps } from '../platform/deps.ts'
import { conflict, forbidden, unprocessable } from '../platform/errors/errors.ts'
import { lockTeam } from '../users/service.ts'
import { loadWorkspace, lockWorkspace, type WorkspaceRow } from '../workspaces/service.ts'
import {
  recordRoleChanges,
  refused,
  requireFewAndDistinct,
  requireSubjects,
  toSubject,
  type RoleChange,
} from './changes.ts'
import type { HeldRole, RoleDescription, UpdateWorkspaceRoles } from './schema.ts'
import {
  deleteWorkspaceRole,
  hasAdmin,
  listWorkspaceRoles,
  upsertWorkspaceRole,
  type GivenRoleRow,
} from './store.ts'

interface KnownRole extends RoleDescription {
  role: WorkspaceRole
}

/** The roles of people and groups, by the numbers that the compatible API has for them. */
const roles: readonly KnownRole[] = [
  {
    id: '1',
    role: 'viewer',
    displayName: 'Viewer',
    description: 'Sees, forks and exports what is in the workspace.',
  },
  {
    id: '2',
    role: 'editor',
    displayName: 'Editor',
    description: 'Also adds, edits and removes what is in the workspace.',
  },
  {
    id: '3',
    role: 'admin',
    displayName: 'Admin',
    description: 'Also manages the workspace and who is in it.',
  },
]

/** Nobody can have one yet; clients expect them in the catalogue. */
const partnerRoles: readonly RoleDescription[] = [
  { id: '4', displayName: 'Viewer', description: 'A partner who sees the workspace.' },
  { id: '5', displayName: 'Editor', description: 'A partner who edits in the workspace.' },
  { id: '6', displayName: 'Viewer and Lead', description: 'A viewing partner who may invite.' },
  { id: '7', displayName: 'Editor and Lead', description: 'An editing partner who may invite.' },
]

export function getRolesCatalogue() {
  const described = roles.map(({ role: _role, ...description }) => description)
  return { roles: { user: described, usergroup: described, partner: [...partnerRoles] } }
}

/** Who has which role, for those of the account. A public workspace does not tell the rest of the world. */
export async function getWorkspaceRoles(
  { db }: Deps,
  caller: Caller,
  id: string,
): Promise<HeldRole[]> {
  const row = await loadWorkspace(db.query, caller, 'view', id)
  if (row.tenant_id !== caller.tenantId) throw forbidden('see the roles of', 'workspace')
  const held = toHeldRoles(await listWorkspaceRoles(db.query, row.id))
  return held.map((role) => (role.group ? { ...role, usergroup: role.group } : role))
}

export async function updateWorkspaceRoles(
  deps: Deps,
  caller: Caller,
  id: string,
  operations: UpdateWorkspaceRoles,
): Promise<HeldRole[]> {
  return deps.db.transaction(async (trx) => {
    const row = await loadToChange(deps, trx, caller, id)
    const changes = toChanges(operations)
    await requireSubjects(trx, row.tenant_id, changes)
    await keepAdmin(trx, row, () => applyChanges(trx, row.id, changes))
    await recordRoleChanges(trx, caller, deps.now(), {
      action: 'workspace.roles_updated',
      message: `The roles of the workspace "${row.name}" were changed`,
      element: { kind: 'workspace', id: row.id },
      changes,
    })
    return toHeldRoles(await listWorkspaceRoles(trx, row.id))
  })
}

/** Takes the rows of the team and the workspace, so that of two changes the second sees what the first left. */
async function loadToChange(
  deps: Deps,
  trx: Transaction,
  caller: Caller,
  id: string,
): Promise<WorkspaceRow> {
  const found = await loadWorkspace(trx, caller, 'manage roles', id)
  await lockTeam(trx, caller.teamId, deps.now())
  await lockWorkspace(trx, found.id)
  const row = await loadWorkspace(trx, caller, 'manage roles', id)
  if (row.visibility !== 'personal') return row
  throw unprocessable('A personal workspace has no roles to give. Make it a team workspace first.')
}

async function applyChanges(
  trx: Transaction,
  workspaceId: string,
  changes: readonly RoleChange<WorkspaceRole>[],
): Promise<void> {
  for (const change of changes) {
    if (change.role === null) await deleteWorkspaceRole(trx, workspaceId, change)
    else await upsertWorkspaceRole(trx, workspaceId, change, change.role)
  }
}

async function keepAdmin(
  trx: Transaction,
  row: WorkspaceRow,
  change: () => Promise<void>,
): Promise<void> {
  const hadAdmin = await hasAdmin(trx, row.id)
  await change()
  if (hadAdmin && !(await hasAdmin(trx, row.id))) {
    throw conflict(
      `The last Admin of "${row.name}" keeps the role. Give it to someone else in the same call.`,
    )
  }
}

function toChanges(operations: UpdateWorkspaceRoles): RoleChange<WorkspaceRole>[] {
  const paths = new Set(operations.map(({ path }) => path))
  if (paths.has('/user') && paths.has('/partner'))
    throw refused('Change the roles of users and of partners in two calls.')
  if (paths.has('/partner')) throw refused('There are no partners in this team.')
  const changes = operations.flatMap(({ op, path, value }) =>
    value.map(({ id, role }) => ({
      ...toSubject(path === '/user' ? 'user' : 'group', id),
      role: isRemoval(op) ? null : toRole(role),
    })),
  )
  requireFewAndDistinct(changes)
  return changes
}

/** The contract leaves the set of operations open; all that give a role do the same. */
function isRemoval(op: string): boolean {
  switch (op.toLowerCase()) {
    case 'remove':
      return true
    case 'add':
    case 'update':
    case 'replace':
      return false
    default:
      throw refused(`"${op}" is no operation on roles. Use add, update or remove.`)
  }
}

function toRole(id: string | number | undefined): WorkspaceRole {
  const found = roles.find((role) => role.id === String(id))
  if (found) return found.role
  throw refused(`"${id ?? ''}" is no role of a workspace. Use 1, 2 or 3, see /workspaces-roles.`)
}

/** Without the roles that nobody has. */
function toHeldRoles(rows: readonly GivenRoleRow[]): HeldRole[] {
  return roles.flatMap(({ id, role, displayName }) => {
    const held = rows.filter((row) => row.role === role)
    const user = idsOf(held, 'user')
    const group = idsOf(held, 'group')
    if (user.length + group.length === 0) return []
    return [
      { id, displayName, ...(user.length > 0 && { user }), ...(group.length > 0 && { group }) },
    ]
  })
}

function idsOf(rows: readonly GivenRoleRow[], kind: string): string[] {
  return rows
    .filter(({ subject_kind }) => subject_kind === kind)
    .map(({ subject_id }) => String(subject_id))
}
