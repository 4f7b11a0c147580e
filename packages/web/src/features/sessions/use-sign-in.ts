import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../../platform/client.ts'
import { paths } from '../../platform/paths.ts'
import { sessionQuery } from '../../platform/session.ts'
import { useGo, useUrlState } from '../../platform/url-state.ts'

type Credentials = NonNullable<Parameters<typeof signIn>[0]>

function signIn(
  body:
    | { email: string; password: string }
    | { apiKey: string }
    | { setupToken: string; password: string },
) {
  return answerOf(api.POST('/v1/sessions', { body }))
}

/** Signs in and goes to where somebody was sent away from. */
export function useSignIn() {
  const client = useQueryClient()
  const go = useGo()
  const [next] = useUrlState('next', paths.home())
  return useMutation({
    mutationFn: (credentials: Credentials) => signIn(credentials),
    onSuccess: async () => {
      client.removeQueries()
      await client.fetchQuery(sessionQuery)
      // Never to another place than one of this UI.
      go(/^\/(?!\/)/.test(next) ? next : paths.home())
    },
  })
}
