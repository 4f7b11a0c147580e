// The workspaces of who is signed in, and the one that is worked in.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
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
  const remembered = useSyncExternalStore(listen, () => current)
  const named = usePathPart('workspaceId') || remembered
  return workspaces.find(({ id }) => id === named) ?? workspaces[0]
}

let current = preferences.read('workspace')
const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function rememberWorkspace(id: string): void {
  if (id === current) return
  current = id
  preferences.write('workspace', id)
  for (const listener of listeners) listener()
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
