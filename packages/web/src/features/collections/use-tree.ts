import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useChanges } from '../../platform/events.ts'
import type { ItemKind } from '../../platform/paths.ts'
import { usePathPart } from '../../platform/url-state.ts'
import { TreeStore, type TreeState } from './tree-store.ts'

const stores = new Map<string, TreeStore>()

/** The tree of a collection; what was expanded stays so while the pages of its items come and go. */
export function treeOf(collectionId: string): TreeStore {
  const known = stores.get(collectionId)
  if (known) return known
  const made = new TreeStore(collectionId)
  stores.clear()
  stores.set(collectionId, made)
  return made
}

export function useTree(collectionId: string): { store: TreeStore; state: TreeState } {
  const store = useMemo(() => treeOf(collectionId), [collectionId])
  const state = useSyncExternalStore(store.subscribe, store.state)
  useChanges(
    useCallback(
      ({ element }) => {
        if (element.kind === 'collection' && element.id === collectionId) void store.refresh()
      },
      [store, collectionId],
    ),
  )
  return { store, state }
}

/** What the address names. */
export function useOpenItem(): { kind: ItemKind; id: string } | undefined {
  const folder = usePathPart('folderId')
  const request = usePathPart('requestId')
  const example = usePathPart('exampleId')
  return useMemo(() => {
    if (folder) return { kind: 'folder', id: folder }
    if (request) return { kind: 'request', id: request }
    return example ? { kind: 'example', id: example } : undefined
  }, [folder, request, example])
}

/** Brings the row of the open item into the tree. */
export function useReveal(store: TreeStore, open: { kind: ItemKind; id: string } | undefined) {
  useEffect(() => {
    // The page of the item says when it is gone.
    if (open) store.reveal(open.kind, open.id).catch(() => {})
  }, [store, open])
}
