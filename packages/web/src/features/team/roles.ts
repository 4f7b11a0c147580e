import { teamRoles, type TeamRole } from './api.ts'
import { text } from './texts.ts'

export function roleName(role: string): string {
  const known = toTeamRoles([role])[0]
  return known === undefined ? role : text(`role.${known}`)
}

/** Those of the roles that can be given. */
export function toTeamRoles(roles: readonly string[]): TeamRole[] {
  return teamRoles.filter((role) => roles.includes(role))
}

/** @param mayGiveSuperAdmin only Super Admins name others */
export function roleOptions(mayGiveSuperAdmin: boolean) {
  return teamRoles
    .filter((role) => role !== 'super-admin' || mayGiveSuperAdmin)
    .map((role) => ({ id: role, label: text(`role.${role}`) }))
}
