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

export const SessionsAnswer = Type.Object({ sessions: Type.Array(Session) })
export const SessionParams = Type.Object({
  /** An id, or `current`. */
  sessionId: Type.String(),
})
