// The workspaces of who is signed in, and the one that is worked in.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf, api } from './client.ts'
import { preferences } from './preferences.ts'
import { usePathPart } from './url-state.ts'

async function readWorkspaces() {
  return (await answerOf(api.GET('/workspaces'))).workspaces
}

export const workspacesQuery = queryOptions({
  queryKey: ['workspaces'],
  queryFn: readWorkspaces,
  staleTime: 30_000,
})

export type WorkspaceSummary = Awaited<ReturnType<typeof readWorkspaces>>[number]

/**
 * The workspace of the address, else the one that was worked in last, else the first.
 * Pages of elements say with `rememberWorkspace` where they are.
 */
export function useCurrentWorkspace(): WorkspaceSummary | undefined {
  const { data: workspaces = [] } = useQuery(workspacesQuery)
  const named = usePathPart('workspaceId') || preferences.read('workspace')
  return workspaces.find(({ id }) => id === named) ?? workspaces[0]
}

export function rememberWorkspace(id: string): void {
  preferences.write('workspace', id)
}

async function readWorkspace(workspaceId: string) {
  const answer = await answerOf(
    api.GET('/v1/workspaces/{workspaceId}', { params: { path: { workspaceId } } }),
  )
  return answer.workspace
}

/** A workspace with what the reader may do in it. */
export function workspaceQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId],
    queryFn: () => readWorkspace(workspaceId),
  })
}

export type WorkspaceDescription = Awaited<ReturnType<typeof readWorkspace>>
