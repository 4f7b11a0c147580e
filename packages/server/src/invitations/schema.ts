import { Type, type Static } from 'typebox'
import { PageMeta, PageQuery } from '../platform/pagination.ts'
import { Adder } from '../users/schema.ts'

/** Somebody of the team who was sent a link and has set no password yet. */
export const Invitation = Type.Object({
  userId: Type.Integer(),
  email: Type.String(),
  fullName: Type.String(),
  roles: Type.Array(Type.String()),
  invitedBy: Adder,
  createdAt: Type.String(),
  /** When the link ends or ended, null when there is none. */
  expiresAt: Type.Union([Type.String(), Type.Null()]),
})
export type Invitation = Static<typeof Invitation>

/** It has the number of the person. */
export const InvitationParams = Type.Object({
  invitationId: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
})

export const InvitationsQuery = Type.Object(PageQuery)
export type InvitationsQuery = Static<typeof InvitationsQuery>
export const InvitationsAnswer = Type.Object({
  invitations: Type.Array(Invitation),
  meta: PageMeta,
})
