import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorLine, ErrorState, Skeleton } from './States.tsx'

interface RegionProps<Data> {
  query: UseQueryResult<Data>
  children: (data: Data) => ReactNode
  /** Lines of the skeleton. */
  rows?: number
}

/** One region of a page: waits, fails and shows on its own. What was shown stays while it is read again. */
export function Region<Data>({ query, children, rows }: RegionProps<Data>) {
  const { data, error, refetch } = query
  if (data !== undefined) {
    return (
      <>
        {error && <ErrorLine error={error} />}
        {children(data)}
      </>
    )
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <Skeleton {...(rows !== undefined && { rows })} />
}
