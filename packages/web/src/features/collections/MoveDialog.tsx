import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../../platform/client.ts'
import { FormDialog } from '../../ui/Dialog.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { Region } from '../../ui/Region.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { transferItem, type CollectionDescription, type Entry } from './api.ts'
import { text } from './texts.ts'
import type { TreeStore } from './tree-store.ts'

interface MoveDialogProps {
  collection: CollectionDescription
  item: Entry
  store: TreeStore
  onClose: () => void
}

const TOP = 'top'

/** The way to move without dragging: choose the folder, or for an example the request, that will hold the item. */
export function MoveDialog({ collection, item, store, onClose }: MoveDialogProps) {
  const holder = item.kind === 'example' ? 'request' : 'folder'
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(TOP)
  const found = useQuery({
    queryKey: ['collection', collection.id, 'holders', holder, query],
    queryFn: () => findHolders(collection.id, holder, query),
    placeholderData: keepPreviousData,
  })
  const move = useMutation({
    mutationFn: () =>
      transferItem(item.kind, item.id, 'move', {
        target:
          chosen === TOP
            ? { id: collection.id, model: 'collection' }
            : { id: chosen, model: holder },
        location: { id: null, model: null, position: 'end' },
      }),
    onSuccess: async () => {
      onClose()
      await store.refresh()
      await store.reveal(item.kind, item.id)
    },
  })
  const name = item.name || text('nameless')
  return (
    <FormDialog
      title={text('moveNamed', { name })}
      isOpen
      onClose={onClose}
      submitLabel={text('move')}
      isPending={move.isPending}
      onSubmit={() => move.mutate()}
      disabledReason={holder === 'request' && chosen === TOP ? text('chooseRequest') : undefined}
    >
      <SearchField
        label={holder === 'request' ? text('findRequest') : text('findFolder')}
        value={query}
        onChange={setQuery}
        autoFocus
      />
      <Region query={found}>
        {(items) => (
          <Choices
            label={text('moveTo')}
            value={chosen}
            onChange={setChosen}
            options={[
              ...(holder === 'folder' ? [{ id: TOP, label: text('topLevel') }] : []),
              ...items
                .filter(({ id }) => id !== item.id)
                .map(({ id, name: title, path }) => ({
                  id,
                  label: [...path.map((ancestor) => ancestor.name), title].join(' / '),
                })),
            ]}
          />
        )}
      </Region>
      <ErrorLine error={move.error} />
    </FormDialog>
  )
}

async function findHolders(collectionId: string, kind: 'folder' | 'request', q: string) {
  const path = { collectionId }
  if (q.trim() !== '') {
    const { items } = await answerOf(
      api.GET('/v1/collections/{collectionId}/items/search', {
        params: { path, query: { q: q.trim(), kind } },
      }),
    )
    return items
  }
  const { items } = await answerOf(
    api.GET('/v1/collections/{collectionId}/items', { params: { path, query: { limit: 200 } } }),
  )
  return items.filter((item) => item.kind === kind).map((item) => ({ ...item, path: [] }))
}
