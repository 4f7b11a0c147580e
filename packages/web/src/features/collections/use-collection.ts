import { useQuery } from '@tanstack/react-query'
import { paths } from '../../platform/paths.ts'
import { usePathPart } from '../../platform/url-state.ts'
import type { Crumb } from '../../ui/Page.tsx'
import { collectionQuery, type CollectionDescription } from './api.ts'
import { text } from './texts.ts'

/** The collection of the address, which its page has read already. */
export function useCollection(): CollectionDescription {
  const { data } = useQuery(collectionQuery(usePathPart('collectionId')))
  if (!data) throw new Error('The page of the collection shows its items.')
  return data.data.collection
}

export function crumbsOf({ id, name, workspace }: CollectionDescription): Crumb[] {
  return [
    ...(workspace ? [{ label: text('collections'), href: paths.collections(workspace.id) }] : []),
    { label: name, href: paths.collection(id) },
  ]
}

export function readOnlyReasonOf({ permissions }: CollectionDescription): string | undefined {
  return permissions.edit ? undefined : text('mayNotEdit')
}
