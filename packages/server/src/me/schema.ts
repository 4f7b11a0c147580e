import { Type } from 'typebox'

export const Operation = Type.Object({
  name: Type.String(),
  limit: Type.Number(),
  usage: Type.Number(),
  overage: Type.Number(),
})

export const MeAnswer = Type.Object({
  user: Type.Object({
    id: Type.Integer(),
    sub: Type.String(),
    username: Type.String(),
    email: Type.String(),
    fullName: Type.String(),
    avatar: Type.Union([Type.String(), Type.Null()]),
    isPublic: Type.Boolean(),
    emailVerified: Type.Boolean(),
    teamId: Type.Integer(),
    teamName: Type.Optional(Type.String()),
    teamDomain: Type.Optional(Type.String()),
    roles: Type.Array(Type.String()),
  }),
  /** Left out for guests and partners. */
  operations: Type.Optional(Type.Array(Operation)),
})
