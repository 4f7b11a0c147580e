// Elements to choose from, by name.
import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from './client.ts'

/** The names of the elements of a workspace. */
export function elementsQuery(kind: 'collection' | 'environment', workspaceId: string) {
  return queryOptions({
    queryKey: [`${kind}s`, workspaceId, 'names'],
    queryFn: () => readElements(kind, workspaceId),
  })
}

async function readElements(kind: 'collection' | 'environment', workspace: string) {
  const params = { query: { workspace } }
  const elements =
    kind === 'collection'
      ? (await answerOf(api.GET('/collections', { params }))).collections
      : (await answerOf(api.GET('/environments', { params }))).environments
  return elements.map(({ name, uid }) => ({ name, uid }))
}
