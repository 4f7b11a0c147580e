// Who is signed in, and what this person may do in the team.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf, api, mayBeSignedIn } from './client.ts'
import { sessionKey } from './query.ts'
import { Problem } from './problem.ts'

export type Session = Awaited<ReturnType<typeof readSession>>

async function readSession() {
  if (!mayBeSignedIn()) throw new Problem('Nobody is signed in.', { status: 401 })
  return answerOf(api.GET('/v1/session'))
}

export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: readSession,
  staleTime: 60_000,
})

/** Within the frame, which is only shown to who is signed in. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery)
  if (!data) throw new Error('Nobody is signed in.')
  return data
}
