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

/** A caller as JSON, for work that goes on after the request. */
export type SavedCaller = Omit<Caller, 'roles' | 'groupIds'> & {
  roles: TeamRole[]
  /** Missing in what an earlier version saved. */
  groupIds?: readonly number[]
}

export function saveCaller(caller: Caller): SavedCaller {
  return { ...caller, roles: [...caller.roles] }
}

/** What was read back is ours if it has the form: only `saveCaller` writes it. */
export function isSavedCaller(value: unknown): value is SavedCaller {
  return typeof value === 'object' && value !== null && 'tenantId' in value && 'roles' in value
}

export function restoreCaller(saved: SavedCaller): Caller {
  return { ...saved, roles: new Set(saved.roles), groupIds: saved.groupIds ?? [] }
}
