import { Type, type Static } from 'typebox'
import { User } from '../users/schema.ts'

const Password = Type.String({ minLength: 8, maxLength: 256 })

export const CreateSession = Type.Union(
  [
    Type.Object(
      { email: Type.String({ maxLength: 254 }), password: Type.String({ maxLength: 256 }) },
      { additionalProperties: false },
    ),
    Type.Object({ apiKey: Type.String({ maxLength: 256 }) }, { additionalProperties: false }),
    Type.Object(
      { setupToken: Type.String({ maxLength: 256 }), password: Password },
      { additionalProperties: false },
    ),
  ],
  { examples: [{ apiKey: '{{apiKey}}' }] },
)
export type CreateSession = Static<typeof CreateSession>

export const Session = Type.Object({
  id: Type.String(),
  isCurrent: Type.Boolean(),
  ip: Type.String(),
  userAgent: Type.String(),
  createdAt: Type.String(),
  lastUsedAt: Type.String(),
  expiresAt: Type.String(),
})
export type Session = Static<typeof Session>

export const CreatedSession = Type.Object({
  session: Session,
  /** Goes into the header X-CSRF-Token of every write that relies on the session cookie. */
  csrfToken: Type.String(),
  user: Type.Pick(User, ['id', 'username', 'email', 'fullName']),
})

export const TeamPermissions = Type.Object({
  manageUsers: Type.Boolean(),
  manageSuperAdmins: Type.Boolean(),
  manageGroups: Type.Boolean(),
  createGroups: Type.Boolean(),
  seeAuditLogs: Type.Boolean(),
  seeSharedElements: Type.Boolean(),
  createWorkspaces: Type.Boolean(),
  widenVisibility: Type.Boolean(),
})
export type TeamPermissions = Static<typeof TeamPermissions>

// The CSRF token is not in it: its cookie can be read by the page, also after a reload.
export const SessionDescription = Type.Object({
  user: Type.Object({
    id: Type.Integer(),
    username: Type.String(),
    fullName: Type.String(),
    email: Type.String(),
    hasPassword: Type.Boolean(),
  }),
  /** Null for someone without one. */
  team: Type.Union([Type.Object({ id: Type.Integer(), name: Type.String() }), Type.Null()]),
  /** Team roles, own and of groups. */
  roles: Type.Array(Type.String()),
  permissions: TeamPermissions,
  /** By session cookie or by API key. */
  how: Type.Enum(['session', 'key']),
})
export type SessionDescription = Static<typeof SessionDescription>

export const ChangePassword = Type.Object(
  { currentPassword: Type.String({ maxLength: 256 }), newPassword: Password },
  {
    additionalProperties: false,
    examples: [{ currentPassword: '{{password}}', newPassword: '{{password}} and more' }],
  },
)
export type ChangePassword = Static<typeof ChangePassword>

export const SessionsAnswer = Type.Object({ sessions: Type.Array(Session) })
export const SessionParams = Type.Object({
  /** An id, or `current`. */
  sessionId: Type.String(),
})
