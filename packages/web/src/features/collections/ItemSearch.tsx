import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { answerOf, api } from '../../platform/client.ts'
import { paths } from '../../platform/paths.ts'
import { Button, Link } from '../../ui/Button.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/States.tsx'
import { text as kitText } from '../../ui/texts.ts'
import styles from './CollectionTree.module.css'
import { ItemIcon } from './ItemIcon.tsx'
import { text } from './texts.ts'

/** Items by name, URL or method, each with where it is. */
export function ItemSearch({ collectionId, query }: { collectionId: string; query: string }) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useItemSearch(collectionId, query)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (isPending) return <Skeleton />
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <EmptyState title={text('nothingFound', { query })} />
  return (
    <div className={styles.results}>
      <ul aria-label={text('found')}>
        {items.map(({ id, kind, name, method, path }) => (
          <li key={id} className={styles.result}>
            <ItemIcon kind={kind} method={method} />
            <span>
              <Link href={paths.item(collectionId, kind, id)}>{name || text('nameless')}</Link>
              <span className={styles.path}>
                {path.length > 0 && ` ${path.map((ancestor) => ancestor.name).join(' / ')}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {kitText('loadMore')}
        </Button>
      )}
    </div>
  )
}

function useItemSearch(collectionId: string, q: string) {
  return useInfiniteQuery({
    queryKey: ['collection', collectionId, 'search', q],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/v1/collections/{collectionId}/items/search', {
          params: { path: { collectionId }, query: { q, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ meta }) => meta.nextCursor,
    placeholderData: keepPreviousData,
  })
}
