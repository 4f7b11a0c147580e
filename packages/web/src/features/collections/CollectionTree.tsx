import { useCallback, useEffect, useState } from 'react'
import { paths } from '../../platform/paths.ts'
import { toProblem } from '../../platform/problem.ts'
import { useGo } from '../../platform/url-state.ts'
import { Link } from '../../ui/Button.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { EmptyState, ErrorLine, Skeleton } from '../../ui/States.tsx'
import { Badge } from '../../ui/Status.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { VirtualTree, type DropPlace } from '../../ui/VirtualTree.tsx'
import { modelOf, transferItem, type CollectionDescription, type Destination } from './api.ts'
import styles from './CollectionTree.module.css'
import { ItemIcon } from './ItemIcon.tsx'
import { ItemSearch } from './ItemSearch.tsx'
import { text } from './texts.ts'
import { TreeActions } from './TreeActions.tsx'
import type { ItemRow } from './tree-store.ts'
import { useOpenItem, useReveal, useTree } from './use-tree.ts'

export function CollectionTree({ collection }: { collection: CollectionDescription }) {
  const { store, state } = useTree(collection.id)
  const open = useOpenItem()
  const go = useGo()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState<ItemRow>()
  useReveal(store, open)
  useEffect(() => setActive(undefined), [open?.id])
  const current = active?.entry ?? state.rows.find(({ id }) => id === open?.id)?.entry

  const openRow = ({ entry, parentId }: ItemRow) => {
    if (!entry) return void store.load(parentId)
    if (entry.kind === 'folder' && open?.id === entry.id) void store.toggle(entry.id)
    else if (entry.kind === 'folder') void store.expand(entry.id)
    go(paths.item(collection.id, entry.kind, entry.id))
  }
  const onShow = useCallback(
    ({ isPlaceholder, parentId }: ItemRow) => {
      if (isPlaceholder) void store.load(parentId)
    },
    [store],
  )
  const onMove = (dragged: ItemRow, target: ItemRow, place: DropPlace) => {
    if (!dragged.entry || !target.entry) return
    transferItem(
      dragged.entry.kind,
      dragged.id,
      'move',
      destinationOf(collection.id, target, place),
    )
      .then(() => store.refresh())
      .catch((error: unknown) => showToast({ kind: 'failure', message: toProblem(error).message }))
  }

  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <Link href={paths.collection(collection.id)}>{collection.name}</Link>
        <SearchField label={text('searchItems')} value={query} onChange={setQuery} />
        <TreeActions collection={collection} active={current} store={store} />
      </div>
      {query.trim() !== '' ? (
        <ItemSearch collectionId={collection.id} query={query.trim()} />
      ) : state.isReady ? (
        <>
          {state.problem && <ErrorLine error={state.problem} />}
          {state.rows.length === 0 && (
            <EmptyState title={text('noItems')}>{text('noItemsHint')}</EmptyState>
          )}
          <VirtualTree
            label={text('items')}
            rows={state.rows}
            selectedId={open?.id}
            renderRow={(row) => <RowContent row={row} />}
            onOpen={openRow}
            onToggle={({ id }) => void store.toggle(id)}
            onActive={setActive}
            onShow={onShow}
            {...(collection.permissions.edit && { onMove })}
          />
        </>
      ) : state.problem ? (
        <ErrorLine error={state.problem} />
      ) : (
        <Skeleton />
      )}
    </div>
  )
}

function RowContent({ row: { entry, isExpanded, name } }: { row: ItemRow }) {
  return (
    <>
      <ItemIcon kind={entry?.kind} method={entry?.method} isExpanded={isExpanded} />
      <span className={styles.name} title={entry?.url ?? undefined}>
        {entry ? name || text('nameless') : text('loadingMore')}
      </span>
      {entry?.kind === 'example' && entry.code !== null && <Badge>{entry.code}</Badge>}
    </>
  )
}

/** Before or after the row among its siblings, or at the end of what it holds. */
function destinationOf(collectionId: string, target: ItemRow, place: DropPlace): Destination {
  const { entry, parentId } = target
  const model = modelOf(entry?.kind ?? 'folder')
  if (place === 'inside') {
    return {
      target: { id: target.id, model: entry?.kind === 'request' ? 'request' : 'folder' },
      location: { id: null, model: null, position: 'end' },
    }
  }
  const holder = entry?.kind === 'example' ? ('request' as const) : ('folder' as const)
  return {
    target:
      parentId === null
        ? { id: collectionId, model: 'collection' }
        : { id: parentId, model: holder },
    location: { id: target.id, model, position: place },
  }
}
