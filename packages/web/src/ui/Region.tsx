import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Freshness } from './Freshness.tsx'
import { ErrorLine, ErrorState, Skeleton } from './States.tsx'

interface RegionProps<Data> {
  query: UseQueryResult<Data>
  children: (data: Data) => ReactNode
  /** Lines of the skeleton. */
  rows?: number
  /** Says how old the data is, as lists do. */
  isDated?: boolean
}

/** One region of a page: waits, fails and shows on its own. What was shown stays while it is read again. */
export function Region<Data>({ query, children, rows, isDated = false }: RegionProps<Data>) {
  const { data, error, refetch, dataUpdatedAt, isFetching } = query
  if (data !== undefined) {
    return (
      <>
        {isDated && (
          <Freshness at={dataUpdatedAt} isFetching={isFetching} onRefresh={() => void refetch()} />
        )}
        {error && <ErrorLine error={error} />}
        {children(data)}
      </>
    )
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <Skeleton {...(rows !== undefined && { rows })} />
}
