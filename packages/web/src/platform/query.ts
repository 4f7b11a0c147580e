// How what the server said is kept: shown while it is asked again, dropped when an event says that it changed.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { toProblem } from './problem.ts'

const RETRIES = 2

/** Whoever is told that nobody is signed in has it asked again: the frame then says so. */
function onError(error: unknown): void {
  if (toProblem(error).status === 401)
    void queryClient.invalidateQueries({ queryKey: sessionKey, refetchType: 'all' })
}

export const sessionKey = ['session'] as const

/** Of the mutation that deletes something. */
export const deletionKey = (kind: string, id: string) => ['delete', kind, id] as const

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => {
      if (queryKey[0] !== sessionKey[0]) onError(error)
    },
  }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 5000,
      retry: (failures, error) => {
        const { status } = toProblem(error)
        return failures < RETRIES && (status === 0 || status === 429 || status >= 500)
      },
      retryDelay: (failures, error) =>
        (toProblem(error).retryAfterSeconds ?? 2 ** failures / 2) * 1000,
    },
    mutations: { retry: false },
  },
})
