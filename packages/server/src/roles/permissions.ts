// What each role may, told from the matrices that decide.
import { isAtLeast } from '../platform/access/access.ts'
import {
  assignableTeamRoles,
  matrices,
  type ElementRole,
  type WorkspaceRole,
} from '../platform/access/matrices.ts'
import { renderCsvLine } from '../platform/csv.ts'
import { toFile, type FileAnswer } from '../platform/http/attachment.ts'
import { matrixNames, type PermissionMatrix, type PermissionsExportQuery } from './schema.ts'

type MatrixName = PermissionMatrix['name']

const workspaceRoles: readonly WorkspaceRole[] = ['viewer', 'editor', 'admin']
const elementRoles: readonly ElementRole[] = ['viewer', 'editor']

export function listPermissions(): PermissionMatrix[] {
  return matrixNames.map(matrixOf)
}

function matrixOf(name: MatrixName): PermissionMatrix {
  switch (name) {
    case 'team':
      return { name, roles: [...assignableTeamRoles], permissions: listTeamPermissions() }
    case 'workspace':
      return toMatrix(name, workspaceRoles, matrices.workspaceActions)
    case 'collection':
      return toMatrix(name, elementRoles, matrices.elementActions)
  }
}

function listTeamPermissions(): PermissionMatrix['permissions'] {
  return Object.entries(matrices.teamPermissions).map(([name, holders]) => ({
    name,
    roles: assignableTeamRoles.filter((role) => holders.includes(role)),
  }))
}

/** Of roles that each may what the ones below may. */
function toMatrix(
  name: MatrixName,
  roles: readonly WorkspaceRole[],
  actions: Readonly<Record<string, WorkspaceRole>>,
): PermissionMatrix {
  const permissions = Object.entries(actions).map(([action, least]) => ({
    name: action,
    roles: roles.filter((role) => isAtLeast(role, least)),
  }))
  return { name, roles: [...roles], permissions }
}

/** One matrix as a table: a line for each permission, a column for each role. */
export function exportPermissions({ matrix }: PermissionsExportQuery): FileAnswer {
  const file = { name: `permissions ${matrix}`, extension: 'csv', type: 'text/csv' }
  return toFile(file, renderCsv(matrixOf(matrix)))
}

async function* renderCsv({ roles, permissions }: PermissionMatrix): AsyncGenerator<string> {
  yield renderCsvLine(['permission', ...roles])
  for (const { name, roles: holders } of permissions)
    yield renderCsvLine([name, ...roles.map((role) => (holders.includes(role) ? 'yes' : 'no'))])
}
