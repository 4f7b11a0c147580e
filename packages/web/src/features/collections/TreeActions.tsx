import {
  Copy,
  FilePlus,
  FolderPlus,
  FolderInput,
  MessageSquarePlus,
  MoreHorizontal,
  Trash2,
} from 'lucide-react'
import { useState } from 'react'
import { paths, type ItemKind } from '../../platform/paths.ts'
import { toProblem } from '../../platform/problem.ts'
import { useGo } from '../../platform/url-state.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { createItem, modelOf, transferItem, type CollectionDescription, type Entry } from './api.ts'
import styles from './CollectionTree.module.css'
import { DeleteItemDialog } from './DeleteItemDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { text } from './texts.ts'
import type { TreeStore } from './tree-store.ts'

interface TreeActionsProps {
  collection: CollectionDescription
  /** The row that has the focus. */
  active: Entry | undefined
  store: TreeStore
}

/** What can be done in the tree, by pointer and by keyboard alike. */
export function TreeActions({ collection, active, store }: TreeActionsProps) {
  const [open, setOpen] = useState<'move' | 'delete'>()
  const go = useGo()
  const refused = collection.permissions.edit ? undefined : text('mayNotEdit')
  const needsItem = refused ?? (active ? undefined : text('chooseItem'))

  const run = (work: () => Promise<void>) => {
    work().catch((error: unknown) =>
      showToast({ kind: 'failure', message: toProblem(error).message }),
    )
  }
  const create = (kind: ItemKind) =>
    run(async () => {
      const parentId = holderFor(kind, active)
      const id = await createItem(collection.id, kind, parentId, newFields(kind))
      await store.refresh()
      if (parentId !== null) await store.expand(parentId)
      go(paths.item(collection.id, kind, id))
    })
  const duplicate = () =>
    run(async () => {
      if (!active) return
      const model = modelOf(active.kind)
      await transferItem(active.kind, active.id, 'copy', {
        target: targetOf(collection.id, active),
        location: { id: active.id, model, position: 'after' },
      })
      await store.refresh()
    })

  return (
    <div className={styles.actions} role="toolbar" aria-label={text('itemActions')}>
      <Button label={text('newRequest')} disabledReason={refused} onPress={() => create('request')}>
        <FilePlus size={16} aria-hidden />
      </Button>
      <Button label={text('newFolder')} disabledReason={refused} onPress={() => create('folder')}>
        <FolderPlus size={16} aria-hidden />
      </Button>
      <Menu
        label={text('moreActions')}
        trigger={
          <Button label={text('moreActions')}>
            <MoreHorizontal size={16} aria-hidden />
          </Button>
        }
        actions={[
          {
            id: 'example',
            label: text('newExample'),
            icon: <MessageSquarePlus size={15} aria-hidden />,
            disabledReason:
              needsItem ?? (active?.kind === 'folder' ? text('chooseRequest') : undefined),
            onAction: () => create('example'),
          },
          {
            id: 'duplicate',
            label: text('duplicate'),
            icon: <Copy size={15} aria-hidden />,
            disabledReason: needsItem,
            onAction: duplicate,
          },
          {
            id: 'move',
            label: text('moveTo'),
            icon: <FolderInput size={15} aria-hidden />,
            disabledReason: needsItem,
            onAction: () => setOpen('move'),
          },
          {
            id: 'delete',
            label: text('delete'),
            icon: <Trash2 size={15} aria-hidden />,
            disabledReason: needsItem,
            onAction: () => setOpen('delete'),
          },
        ]}
      />
      {active && open === 'move' && (
        <MoveDialog
          collection={collection}
          item={active}
          store={store}
          onClose={() => setOpen(undefined)}
        />
      )}
      {active && open === 'delete' && (
        <DeleteItemDialog
          collectionId={collection.id}
          item={active}
          store={store}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  )
}

/** Where something new goes: into the active folder, or beside what is active. */
function holderFor(kind: ItemKind, active: Entry | undefined): string | null {
  if (!active) return null
  if (kind === 'example') return active.kind === 'request' ? active.id : active.parentId
  if (active.kind === 'folder') return active.id
  return active.kind === 'request' ? active.parentId : null
}

function newFields(kind: ItemKind): Record<string, unknown> {
  switch (kind) {
    case 'folder':
      return { name: text('newFolder') }
    case 'request':
      return { name: text('newRequest'), method: 'GET', url: '' }
    case 'example':
      return { name: text('newExample'), responseCode: { code: 200, name: 'OK' }, text: '' }
  }
}

function targetOf(collectionId: string, { kind, parentId }: Entry) {
  if (parentId === null) return { id: collectionId, model: 'collection' as const }
  return { id: parentId, model: kind === 'example' ? ('request' as const) : ('folder' as const) }
}
