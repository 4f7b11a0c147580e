// How what the server said is kept: shown while it is asked again, dropped when an event says that it changed.
import { QueryClient } from '@tanstack/react-query'
import { toProblem } from './problem.ts'

const RETRIES = 2

export const queryClient = new QueryClient({
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
