import type { TeamRole } from '../access/matrices.ts'

/** The authenticated principal of a request. */
export interface Caller {
  userId: number
  /** 0 for someone without a team. */
  teamId: number
  /** The account that owns what the caller makes: the team, or the person without one. */
  tenantId: number
  username: string
  roles: ReadonlySet<TeamRole>
  credential: { kind: 'key' | 'session'; id: string }
  origin: Origin
}

/** Where a change came from, for the audit log. */
export interface Origin {
  ip: string
  userAgent: string
  requestId: string
}
