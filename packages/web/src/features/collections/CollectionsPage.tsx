import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { answerOf, api } from '../../platform/client.ts'
import { paths } from '../../platform/paths.ts'
import { usePathPart, useUrlState } from '../../platform/url-state.ts'
import { useCurrentWorkspace } from '../../platform/workspaces.ts'
import { Button } from '../../ui/Button.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { Page, Toolbar } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Table } from '../../ui/Table.tsx'
import { Time } from '../../ui/Time.tsx'
import { CreateCollectionDialog } from './CreateCollectionDialog.tsx'
import { text } from './texts.ts'

export function CollectionsPage() {
  const workspaceId = usePathPart('workspaceId')
  const workspace = useCurrentWorkspace()
  const [filter, setFilter] = useUrlState('name')
  const [isCreating, setCreating] = useState(false)
  const query = useQuery({
    queryKey: ['collections', workspaceId],
    queryFn: () => listCollections(workspaceId),
  })
  const create = (
    <Button kind="primary" onPress={() => setCreating(true)}>
      <Plus size={15} aria-hidden />
      {text('newCollection')}
    </Button>
  )
  return (
    <Page
      title={text('collections')}
      crumbs={workspace ? [{ label: workspace.name, href: paths.workspace(workspace.id) }] : []}
      actions={create}
    >
      <Region query={query} isDated>
        {(collections) =>
          collections.length === 0 ? (
            <EmptyState
              title={text('noCollections')}
              action={create}
              command={`curl -X POST "$POSTHORN_URL/collections?workspace=${workspaceId}" -H "X-Api-Key: $POSTHORN_API_KEY" -H "Content-Type: application/json" -d @collection.json`}
            >
              {text('noCollectionsHint')}
            </EmptyState>
          ) : (
            <Collections collections={collections} filter={filter} onFilter={setFilter} />
          )
        }
      </Region>
      {isCreating && (
        <CreateCollectionDialog workspaceId={workspaceId} onClose={() => setCreating(false)} />
      )}
    </Page>
  )
}

async function listCollections(workspace: string) {
  const { collections } = await answerOf(
    api.GET('/collections', { params: { query: { workspace } } }),
  )
  return collections
}

type Summary = Awaited<ReturnType<typeof listCollections>>[number]

interface CollectionsProps {
  collections: readonly Summary[]
  filter: string
  onFilter: (filter: string) => void
}

function Collections({ collections, filter, onFilter }: CollectionsProps) {
  const wanted = filter.trim().toLocaleLowerCase()
  const shown = collections.filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
  return (
    <>
      <Toolbar>
        <SearchField label={text('filterByName')} value={filter} onChange={onFilter} />
      </Toolbar>
      {shown.length === 0 ? (
        <EmptyState
          title={text('nothingFound', { query: filter })}
          action={<Button onPress={() => onFilter('')}>{text('clearFilter')}</Button>}
        />
      ) : (
        <Table
          label={text('collections')}
          items={shown}
          idOf={({ id }) => id}
          hrefOf={({ id }) => paths.collection(id)}
          columns={[
            { id: 'name', label: text('name'), render: ({ name }) => name, isRowHeader: true },
            {
              id: 'changed',
              label: text('changed'),
              render: ({ updatedAt }) => <Time at={updatedAt} />,
            },
          ]}
        />
      )}
    </>
  )
}
