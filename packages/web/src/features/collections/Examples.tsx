import { useQuery } from '@tanstack/react-query'
import { paths } from '../../platform/paths.ts'
import { Region } from '../../ui/Region.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Table } from '../../ui/Table.tsx'
import { readLevel } from './api.ts'
import { text } from './texts.ts'

/** The saved responses of a request. */
export function Examples({ collectionId, requestId }: { collectionId: string; requestId: string }) {
  const query = useQuery({
    queryKey: ['collection', collectionId, 'examples', requestId],
    queryFn: () => readLevel(collectionId, requestId),
  })
  return (
    <Region query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={text('noExamples')}>{text('noExamplesHint')}</EmptyState>
        ) : (
          <Table
            label={text('examples')}
            items={items}
            idOf={({ id }) => id}
            hrefOf={({ id }) => paths.item(collectionId, 'example', id)}
            columns={[
              {
                id: 'name',
                label: text('name'),
                render: ({ name }) => name || text('nameless'),
                isRowHeader: true,
              },
              { id: 'code', label: text('code'), render: ({ code }) => code ?? '–' },
              { id: 'url', label: text('url'), render: ({ url }) => <code>{url ?? ''}</code> },
            ]}
          />
        )
      }
    </Region>
  )
}
