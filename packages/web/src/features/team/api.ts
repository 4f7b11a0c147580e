// What the pages of the team ask of the server.
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../platform/client.ts'

export const teamRoles = [
  'user',
  'admin',
  'super-admin',
  'billing',
  'community-manager',
  'partner-manager',
  'flow-editor',
  'api-network-manager',
  'api-governance-manager',
] as const
export type TeamRole = (typeof teamRoles)[number]

export interface Invitation {
  email: string
  fullName: string
  roles: TeamRole[]
}

/** @returns the link by which the person sets a password, shown once */
export async function invite(body: Invitation): Promise<string> {
  const { setupUrl = '' } = await answerOf(api.POST('/v1/users', { body }))
  return setupUrl
}

export function memberRolesQuery(userId: number) {
  return queryOptions({
    queryKey: ['users', userId, 'roles'],
    queryFn: () => answerOf(api.GET('/v1/users/{userId}/roles', { params: { path: { userId } } })),
  })
}

export async function replaceMemberRoles(userId: number, roles: TeamRole[]): Promise<void> {
  await answerOf(
    api.PUT('/v1/users/{userId}/roles', { params: { path: { userId } }, body: { roles } }),
  )
}

export async function deactivate(userId: number): Promise<void> {
  await answerOf(api.POST('/v1/users/{userId}/deactivate', { params: { path: { userId } } }))
}

export async function createSetupLink(userId: number): Promise<string> {
  const { setupUrl } = await answerOf(
    api.POST('/v1/users/{userId}/setup-link', { params: { path: { userId } } }),
  )
  return setupUrl
}

export interface GroupInput {
  name: string
  summary: string
  roles: TeamRole[]
}

export async function createGroup(body: GroupInput): Promise<number> {
  const { group } = await answerOf(api.POST('/v1/groups', { body }))
  return group.id
}

/** Name and roles are two operations; each is sent where it changed. */
export async function updateGroup(
  { id, name, summary, roles }: Group,
  input: GroupInput,
): Promise<void> {
  const path = { groupId: id }
  if (name !== input.name || summary !== input.summary)
    await answerOf(
      api.PATCH('/v1/groups/{groupId}', {
        params: { path },
        body: { name: input.name, summary: input.summary },
      }),
    )
  if (roles.toSorted().join() !== input.roles.toSorted().join())
    await answerOf(
      api.PUT('/v1/groups/{groupId}/roles', { params: { path }, body: { roles: input.roles } }),
    )
}

export async function deleteGroup(groupId: number): Promise<void> {
  await answerOf(api.DELETE('/v1/groups/{groupId}', { params: { path: { groupId } } }))
}

function readGroup(groupId: number) {
  return answerOf(api.GET('/groups/{groupId}', { params: { path: { groupId } } }))
}

export type Group = Awaited<ReturnType<typeof readGroup>>

export function groupQuery(groupId: number) {
  return queryOptions({
    queryKey: ['group', String(groupId)],
    queryFn: () => readGroup(groupId),
  })
}

/** What somebody is to a group. Managers are members too. */
export type Standing = 'member' | 'manager'

export async function setStanding(
  groupId: number,
  userId: number,
  standing: Standing,
  isHeld: boolean,
): Promise<void> {
  const params = { path: { groupId, userId } }
  const path = `/v1/groups/{groupId}/${standing}s/{userId}` as const
  await (isHeld ? answerOf(api.PUT(path, { params })) : answerOf(api.DELETE(path, { params })))
}

async function readPermissions() {
  return (await answerOf(api.GET('/v1/permissions'))).matrices
}

export type PermissionMatrix = Awaited<ReturnType<typeof readPermissions>>[number]

export const permissionsQuery = queryOptions({
  queryKey: ['permissions'],
  queryFn: readPermissions,
  staleTime: Number.POSITIVE_INFINITY,
})
