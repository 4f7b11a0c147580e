// Who is signed in, for the frame of a page: what to greet them with and which of its parts they may use.
import { hasPermission } from '../platform/access/access.ts'
import type { Caller } from '../platform/auth/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { getProfile } from '../users/service.ts'
import type { SessionDescription, TeamPermissions } from './schema.ts'

/** The caller of this request, the team acted for, and what the caller's roles allow in it. */
export async function describeSession(deps: Deps, caller: Caller): Promise<SessionDescription> {
  const { user, team } = await getProfile(deps.db.query, caller)
  return {
    user: {
      id: user.id,
      username: user.username,
      fullName: user.full_name,
      email: user.email,
      hasPassword: user.password_hash !== null,
    },
    team: team ? { id: team.id, name: team.name } : null,
    roles: [...caller.roles].sort(),
    permissions: permissionsOf(caller),
    how: caller.credential.kind === 'session' ? 'session' : 'key',
  }
}

function permissionsOf(caller: Caller): TeamPermissions {
  return {
    manageUsers: hasPermission(caller, 'manage users'),
    manageSuperAdmins: hasPermission(caller, 'manage super admins'),
    manageGroups: hasPermission(caller, 'manage groups'),
    createGroups: hasPermission(caller, 'create groups'),
    seeAuditLogs: hasPermission(caller, 'see audit logs'),
    seeSharedElements: hasPermission(caller, 'see shared elements'),
    createWorkspaces: hasPermission(caller, 'create workspaces'),
    widenVisibility: hasPermission(caller, 'widen visibility'),
  }
}
