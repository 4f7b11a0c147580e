// What the pages of settings ask of the server.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../platform/client.ts'

export const signInsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async () => (await answerOf(api.GET('/v1/sessions'))).sessions,
})

export async function endSignIn(sessionId: string): Promise<void> {
  await answerOf(api.DELETE('/v1/sessions/{sessionId}', { params: { path: { sessionId } } }))
}

export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  await answerOf(api.PUT('/v1/session/password', { body: { currentPassword, newPassword } }))
}

export type KeyOwner = 'me' | 'team'

function readKeys(owner: KeyOwner, cursor: string) {
  return answerOf(
    api.GET('/v1/api-keys', {
      params: { query: { owner, limit: 50, ...(cursor !== '' && { cursor }) } },
    }),
  )
}

export function apiKeysQuery(owner: KeyOwner) {
  return infiniteQueryOptions({
    queryKey: ['api-keys', owner],
    queryFn: ({ pageParam }) => readKeys(owner, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ meta }) => meta.nextCursor,
  })
}

export type ApiKey = Awaited<ReturnType<typeof readKeys>>['apiKeys'][number]

/** @returns the key, which is shown once */
export async function createKey(name: string, lifetimeDays: number | undefined): Promise<string> {
  const expiresAt =
    lifetimeDays === undefined
      ? undefined
      : new Date(Date.now() + lifetimeDays * 86_400_000).toISOString()
  const { key } = await answerOf(
    api.POST('/v1/api-keys', { body: { name, ...(expiresAt !== undefined && { expiresAt }) } }),
  )
  return key
}

/** @returns the new key; the old one works for the overlap */
export async function rotateKey(apiKeyId: string, overlapSeconds: number): Promise<string> {
  const { key } = await answerOf(
    api.POST('/v1/api-keys/{apiKeyId}/rotate', {
      params: { path: { apiKeyId } },
      body: { overlapSeconds },
    }),
  )
  return key
}

export async function revokeKey(apiKeyId: string): Promise<void> {
  await answerOf(api.DELETE('/v1/api-keys/{apiKeyId}', { params: { path: { apiKeyId } } }))
}
