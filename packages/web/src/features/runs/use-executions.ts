// The executions of a run, page by page: the first ones in the background, the others when somebody gets there.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { executionsQuery, type Execution, type ExecutionOutcome, type Run } from './queries.ts'

/** So many are loaded without being asked for. */
export const LOADED_ALONE = 10_000

export interface Executions {
  list: readonly Execution[]
  isComplete: boolean
  error: Error | null
  loadMore: () => void
}

interface Choice {
  outcome?: ExecutionOutcome
  isWanted: boolean
}

function useOutcome(runId: string, { outcome, isWanted }: Choice): Executions {
  const { data, error, hasNextPage, isFetching, isError, fetchNextPage, refetch } =
    useInfiniteQuery({
      ...executionsQuery(runId, outcome),
      enabled: isWanted,
    })
  const list = useMemo(() => data?.pages.flatMap(({ executions }) => executions) ?? [], [data])
  const goesOn = isWanted && hasNextPage && !isFetching && !isError && list.length < LOADED_ALONE
  useEffect(() => {
    if (goesOn) void fetchNextPage()
  }, [goesOn, fetchNextPage])
  const isLoaded = data !== undefined
  const loadMore = useCallback(() => {
    if (isFetching) return
    if (!isLoaded) void refetch()
    else if (hasNextPage) void fetchNextPage()
  }, [isFetching, isLoaded, hasNextPage, fetchNextPage, refetch])
  return { list, isComplete: !isWanted || (isLoaded && !hasNextPage), error, loadMore }
}

export function useAllExecutions({ id, executionCounts }: Run): Executions {
  return useOutcome(id, { isWanted: executionCounts.total > 0 })
}

/** Those that failed a test or could not be completed. */
export function useFailures({ id, executionCounts }: Run, isWanted: boolean): Executions {
  const failed = useOutcome(id, {
    outcome: 'failed',
    isWanted: isWanted && executionCounts.failed > 0,
  })
  const broken = useOutcome(id, {
    outcome: 'error',
    isWanted: isWanted && executionCounts.error > 0,
  })
  const list = useMemo(
    () => [...failed.list, ...broken.list].toSorted((a, b) => a.position - b.position),
    [failed.list, broken.list],
  )
  const loadMore = useCallback(() => {
    failed.loadMore()
    broken.loadMore()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the functions, not what they were made with
  }, [failed.loadMore, broken.loadMore])
  return {
    list,
    isComplete: failed.isComplete && broken.isComplete,
    error: failed.error ?? broken.error,
    loadMore,
  }
}
