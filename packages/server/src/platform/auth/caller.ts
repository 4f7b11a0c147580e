import type { TeamRole } from '../access/matrices.ts'

export type CredentialKind = 'key' | 'session' | 'access-key'

/** The authenticated principal of a request. */
export interface Caller {
  userId: number
  /** 0 for someone without a team. */
  teamId: number
  /** The account that owns what the caller makes: the team, or the person without one. */
  tenantId: number
  username: string
  /** The caller's own and those of the caller's groups. */
  roles: ReadonlySet<TeamRole>
  /** The groups of the team that the caller is in. */
  groupIds: readonly number[]
  credential: { kind: CredentialKind; id: string }
  origin: Origin
}

/** What decides about access. Queries that are built once take no more of a caller than this. */
export type Principal = Pick<Caller, 'userId' | 'teamId' | 'tenantId' | 'roles' | 'groupIds'>

export function principalOf({ userId, teamId, tenantId, roles, groupIds }: Caller): Principal {
  return { userId, teamId, tenantId, roles, groupIds }
}

/** Where a change came from, for the audit log. */
export interface Origin {
  ip: string
  userAgent: string
  requestId: string
}
