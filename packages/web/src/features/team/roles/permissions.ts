// The permissions of the matrices in words. A matrix of a newer server may have others, which are shown as they are.
import { roleText } from '../role-texts.ts'

const permissions = [
  'team.manage users',
  'team.manage super admins',
  'team.manage groups',
  'team.create groups',
  'team.see audit logs',
  'team.see shared elements',
  'team.create workspaces',
  'team.widen visibility',
  'workspace.view',
  'workspace.add elements',
  'workspace.edit details',
  'workspace.change visibility',
  'workspace.delete',
  'workspace.manage roles',
  'collection.view',
  'collection.export',
  'collection.fork',
  'collection.edit',
  'collection.move',
  'collection.delete',
  'collection.manage roles',
] as const

export function permissionName(matrix: string, permission: string): string {
  const known = permissions.find((one) => one === `${matrix}.${permission}`)
  return known === undefined ? permission : roleText(`may.${known}`)
}
