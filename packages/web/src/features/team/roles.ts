import { teamRoles, type TeamRole } from './api.ts'
import { roleText } from './role-texts.ts'

const roles = [...teamRoles, 'viewer', 'editor'] as const

/** Of the team, a workspace or an element. */
export function roleName(role: string): string {
  const known = roles.find((one) => one === role)
  return known === undefined ? role : roleText(`role.${known}`)
}

/** Those of the roles that can be given. */
export function toTeamRoles(roles: readonly string[]): TeamRole[] {
  return teamRoles.filter((role) => roles.includes(role))
}

/** @param mayGiveSuperAdmin only Super Admins name others */
export function roleOptions(mayGiveSuperAdmin: boolean) {
  return teamRoles
    .filter((role) => role !== 'super-admin' || mayGiveSuperAdmin)
    .map((role) => ({ id: role, label: roleText(`role.${role}`) }))
}
