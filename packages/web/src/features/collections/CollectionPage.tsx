import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { usePathPart } from '../../platform/url-state.ts'
import { rememberWorkspace } from '../../platform/workspaces.ts'
import { Region } from '../../ui/Region.tsx'
import { SplitPane } from '../../ui/SplitPane.tsx'
import { collectionQuery } from './api.ts'
import { CollectionTree } from './CollectionTree.tsx'
import { text } from './texts.ts'

/** A collection: its tree, and beside it whatever of it is open. */
export function CollectionPage() {
  const collectionId = usePathPart('collectionId')
  const query = useQuery(collectionQuery(collectionId))
  const workspaceId = query.data?.data.collection.workspace?.id
  useEffect(() => {
    if (workspaceId !== undefined) rememberWorkspace(workspaceId)
  }, [workspaceId])
  return (
    <Region query={query}>
      {({ data: { collection } }) => (
        <SplitPane
          sideLabel={text('items')}
          side={<CollectionTree key={collection.id} collection={collection} />}
        >
          <Outlet />
        </SplitPane>
      )}
    </Region>
  )
}
