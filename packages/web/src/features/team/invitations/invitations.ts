// What the page of invitations asks of the server.
import { infiniteQueryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../../platform/client.ts'

function readPage(cursor: string) {
  return answerOf(
    api.GET('/v1/invitations', {
      params: { query: { limit: 100, ...(cursor !== '' && { cursor }) } },
    }),
  )
}

export type Invitation = Awaited<ReturnType<typeof readPage>>['invitations'][number]

export const invitationsQuery = infiniteQueryOptions({
  queryKey: ['users', 'invitations'],
  queryFn: ({ pageParam }) => readPage(pageParam),
  initialPageParam: '',
  getNextPageParam: ({ meta }) => meta.nextCursor,
})

export async function revokeInvitation(invitationId: number): Promise<void> {
  await answerOf(
    api.DELETE('/v1/invitations/{invitationId}', { params: { path: { invitationId } } }),
  )
}
