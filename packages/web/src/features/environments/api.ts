// What the pages of environments ask of the server.
import { queryOptions } from '@tanstack/react-query'
import { answerOf, answerWithTagOf, api } from '../../platform/client.ts'
import type { Operation } from './operations.ts'

export function environmentsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['environments', workspaceId],
    queryFn: async () =>
      (await answerOf(api.GET('/environments', { params: { query: { workspace: workspaceId } } })))
        .environments,
  })
}

async function readEnvironment(environmentId: string) {
  const { data, etag } = await answerWithTagOf(
    api.GET('/v1/environments/{environmentId}', { params: { path: { environmentId } } }),
  )
  return { environment: data.environment, etag }
}

export function environmentQuery(environmentId: string) {
  return queryOptions({
    queryKey: ['environment', environmentId],
    queryFn: () => readEnvironment(environmentId),
  })
}

/** An environment without the values of its secrets, and the state that it was read in. */
export type Saved = Awaited<ReturnType<typeof readEnvironment>>
export type Environment = Saved['environment']
export type Variable = Environment['variables'][number]

export async function createEnvironment(workspaceId: string, name: string): Promise<string> {
  const { environment } = await answerOf(
    api.POST('/environments', {
      params: { query: { workspace: workspaceId } },
      body: { environment: { name } },
    }),
  )
  return environment.id
}

export async function deleteEnvironment(environmentId: string): Promise<void> {
  await answerOf(
    api.DELETE('/environments/{environmentId}', { params: { path: { environmentId } } }),
  )
}

/** Says nothing of what the answer holds, which are secrets too. */
export async function saveOperations(
  environmentId: string,
  operations: Operation[],
  etag: string | undefined,
): Promise<void> {
  await answerOf(
    api.PATCH('/environments/{environmentId}', {
      params: { path: { environmentId } },
      body: operations,
      ...(etag !== undefined && { headers: { 'if-match': etag } }),
    }),
  )
}

/** The audit log names who asked. */
export async function revealVariable(
  environmentId: string,
  position: number,
  key: string,
): Promise<string> {
  const { variable } = await answerOf(
    api.POST('/v1/environments/{environmentId}/reveal', {
      params: { path: { environmentId } },
      body: { position, key },
    }),
  )
  return textOf(variable.value)
}

/** Values of other types than text are shown as JSON. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
