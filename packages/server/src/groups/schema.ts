import { Type, type Static } from 'typebox'
import { assignableTeamRoles } from '../platform/access/matrices.ts'

const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })
const Ids = Type.Array(Id, { maxItems: 1000, uniqueItems: true })
const Roles = Type.Array(Type.Enum(assignableTeamRoles), { minItems: 1, uniqueItems: true })
const Name = Type.String({ minLength: 1, maxLength: 255, pattern: '\\S' })
const Summary = Type.String({ maxLength: 2000 })

export const GroupSummary = Type.Object({
  id: Type.Integer(),
  teamId: Type.Integer(),
  name: Type.String(),
  summary: Type.String(),
  createdBy: Type.Integer(),
  createdAt: Type.String(),
  updatedAt: Type.String(),
  members: Type.Array(Type.Integer()),
  roles: Type.Array(Type.String()),
})
export type GroupSummary = Static<typeof GroupSummary>

export const Group = Type.Object({
  ...GroupSummary.properties,
  managers: Type.Array(Type.Integer()),
})
export type Group = Static<typeof Group>

export const GroupsAnswer = Type.Object({ data: Type.Array(GroupSummary) })
export const GroupAnswer = Type.Object({ group: Group })

export const CreateGroup = Type.Object(
  {
    name: Name,
    summary: Type.Optional(Summary),
    roles: Type.Optional(Roles),
    members: Type.Optional(Ids),
    /** Members too, whether they are listed there or not. */
    managers: Type.Optional(Ids),
  },
  {
    additionalProperties: false,
    examples: [
      { name: 'Payments {{$timestamp}}', summary: 'Who builds payments', roles: ['user'] },
    ],
  },
)
export type CreateGroup = Static<typeof CreateGroup>

export const UpdateGroup = Type.Object(
  { name: Type.Optional(Name), summary: Type.Optional(Summary) },
  {
    additionalProperties: false,
    minProperties: 1,
    examples: [{ summary: 'Who builds payments and refunds' }],
  },
)
export type UpdateGroup = Static<typeof UpdateGroup>

export const ReplaceRoles = Type.Object(
  { roles: Roles },
  { additionalProperties: false, examples: [{ roles: ['user'] }] },
)
export type GroupRoles = Static<typeof ReplaceRoles>['roles']

export const GroupParams = Type.Object({ groupId: Id })
export const MemberParams = Type.Object({ groupId: Id, userId: Id })
