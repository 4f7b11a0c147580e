// What the pages of workspaces ask of the server.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../platform/client.ts'

export const visibilities = ['personal', 'private', 'team', 'public'] as const
export type Visibility = (typeof visibilities)[number] | 'partner'

export interface Details {
  name: string
  type: Visibility
  about: string
  description: string
}

export async function createWorkspace(workspace: Details): Promise<string> {
  return (await answerOf(api.POST('/workspaces', { body: { workspace } }))).workspace.id
}

export async function updateWorkspace(
  workspaceId: string,
  workspace: Partial<Details>,
): Promise<void> {
  await answerOf(
    api.PUT('/workspaces/{workspaceId}', {
      params: { path: { workspaceId } },
      body: { workspace },
    }),
  )
}

export async function deleteWorkspace(workspaceId: string): Promise<void> {
  await answerOf(api.DELETE('/workspaces/{workspaceId}', { params: { path: { workspaceId } } }))
}

/** The roles of people and groups, by the numbers that the API has for them. */
export const workspaceRoles = ['1', '2', '3'] as const
export type WorkspaceRole = (typeof workspaceRoles)[number]

export interface Holder {
  kind: 'user' | 'group'
  id: string
  role: WorkspaceRole
}

export function holdersQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'roles'],
    queryFn: () => readHolders(workspaceId),
  })
}

async function readHolders(workspaceId: string): Promise<Holder[]> {
  const { roles } = await answerOf(
    api.GET('/workspaces/{workspaceId}/roles', { params: { path: { workspaceId } } }),
  )
  return roles.flatMap((held) => {
    const role = workspaceRoles.find((id) => id === held.id)
    if (role === undefined) return []
    const users = (held.user ?? []).map((id) => ({ kind: 'user' as const, id, role }))
    const groups = (held.group ?? []).map((id) => ({ kind: 'group' as const, id, role }))
    return [...users, ...groups]
  })
}

/** @param role undefined takes the role away */
export async function changeRole(
  workspaceId: string,
  { kind, id }: Pick<Holder, 'kind' | 'id'>,
  role: WorkspaceRole | undefined,
): Promise<void> {
  await answerOf(
    api.PATCH('/workspaces/{workspaceId}/roles', {
      params: { path: { workspaceId } },
      body: {
        roles: [
          {
            op: role === undefined ? 'remove' : 'update',
            path: kind === 'user' ? '/user' : '/group',
            value: [{ id, ...(role !== undefined && { role }) }],
          },
        ],
      },
    }),
  )
}

function readActivities(workspaceId: string, cursor: string) {
  return answerOf(
    api.GET('/workspaces/{workspaceId}/activities', {
      params: {
        path: { workspaceId },
        query: { limit: 20, ...(cursor !== '' && { cursor }) },
      },
    }),
  )
}

export type Activity = Awaited<ReturnType<typeof readActivities>>['data'][number]

export function activitiesQuery(workspaceId: string) {
  return infiniteQueryOptions({
    queryKey: ['workspace', workspaceId, 'activities'],
    queryFn: ({ pageParam }) => readActivities(workspaceId, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ meta }) => meta.nextCursor,
  })
}
