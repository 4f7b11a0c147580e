import { Type, type Static } from 'typebox'
import { assignableTeamRoles } from '../platform/access/matrices.ts'
import { PageMeta, PageQuery } from '../platform/pagination.ts'

export const TeamRoleName = Type.Enum(assignableTeamRoles)

export const User = Type.Object({
  id: Type.Integer(),
  username: Type.String(),
  email: Type.String(),
  fullName: Type.String(),
  state: Type.Enum(['active', 'invited', 'deactivated']),
  roles: Type.Array(Type.String()),
  createdAt: Type.String(),
  deactivatedAt: Type.Union([Type.String(), Type.Null()]),
})
export type User = Static<typeof User>

export const memberOrigins = ['installation', 'invitation', 'direct'] as const
export type MemberOrigin = (typeof memberOrigins)[number]

/** Who added somebody; null for the first start. */
export const Adder = Type.Union([
  Type.Object({ id: Type.Integer(), name: Type.String() }),
  Type.Null(),
])
export type Adder = Static<typeof Adder>

/** A person of the team as those in it see one. */
export const Member = Type.Object({
  ...User.properties,
  /** By the first start, by a link, or with a password that somebody set; null where it was not kept. */
  origin: Type.Union([Type.Enum(memberOrigins), Type.Null()]),
  addedBy: Adder,
  /** To the minute, null for never. For those who manage users, as the number of keys is. */
  lastActiveAt: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  /** Keys that work. */
  apiKeyCount: Type.Optional(Type.Integer()),
})
export type Member = Static<typeof Member>

export const CreateUser = Type.Object(
  {
    email: Type.String({ format: 'email', maxLength: 254 }),
    fullName: Type.String({ minLength: 1, maxLength: 255 }),
    username: Type.Optional(Type.String({ pattern: '^[\\p{L}\\p{N}._-]{2,64}$' })),
    password: Type.Optional(Type.String({ minLength: 8, maxLength: 256 })),
    roles: Type.Optional(Type.Array(TeamRoleName, { minItems: 1, uniqueItems: true })),
  },
  {
    additionalProperties: false,
    examples: [
      { email: 'grace+{{$timestamp}}@example.com', fullName: 'Grace Example', roles: ['user'] },
    ],
  },
)
export type CreateUser = Static<typeof CreateUser>

export const CreatedUser = Type.Object({
  user: User,
  /** One-time link by which a person without a password sets one; valid for seven days. */
  setupUrl: Type.Optional(Type.String()),
})

export const CreatedSetupLink = Type.Object({
  /** One-time link by which the person sets a password; valid for seven days. */
  setupUrl: Type.String(),
})

export const MemberRoles = Type.Object({
  roles: Type.Array(Type.String()),
  /** Held through groups alone. */
  inheritedRoles: Type.Array(Type.String()),
})
export type MemberRoles = Static<typeof MemberRoles>

export const ReplaceMemberRoles = Type.Object(
  { roles: Type.Array(TeamRoleName, { minItems: 1, uniqueItems: true }) },
  { additionalProperties: false, examples: [{ roles: ['user'] }] },
)
export type ReplaceMemberRoles = Static<typeof ReplaceMemberRoles>

export const UserParams = Type.Object({
  userId: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
})
export const UserAnswer = Type.Object({ user: User })
export const UsersQuery = Type.Object({
  ...PageQuery,
  /** `current` are those who are active or invited. */
  state: Type.Optional(Type.Enum(['active', 'invited', 'current', 'deactivated'])),
  /** Held in person or through a group. */
  role: Type.Optional(TeamRoleName),
  /** Found in the name, the username or the e-mail address, whatever the case. */
  q: Type.Optional(Type.String({ maxLength: 100 })),
  sort: Type.Optional(Type.Enum(['createdAt', 'lastActiveAt'], { default: 'createdAt' })),
  direction: Type.Optional(Type.Enum(['asc', 'desc'], { default: 'asc' })),
})
export type UsersQuery = Static<typeof UsersQuery>
export const UsersAnswer = Type.Object({ users: Type.Array(Member), meta: PageMeta })

/** A member as the compatible API shows one. */
export const TeamUser = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  username: Type.String(),
  email: Type.String(),
  roles: Type.Array(Type.String()),
  joinedAt: Type.String(),
})
export type TeamUser = Static<typeof TeamUser>

export const TeamUsersAnswer = Type.Object({ data: Type.Array(TeamUser) })
// As sent: the contract lists no 400 here.
export const TeamUsersQuery = Type.Object({ groupId: Type.Optional(Type.String()) })
export type TeamUsersQuery = Static<typeof TeamUsersQuery>
