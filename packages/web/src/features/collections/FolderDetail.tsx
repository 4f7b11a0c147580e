import { useQuery } from '@tanstack/react-query'
import { usePathPart, useUrlState } from '../../platform/url-state.ts'
import { Region } from '../../ui/Region.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { itemQuery, type Item } from './api.ts'
import { AuthEditor } from './AuthEditor.tsx'
import { DescriptionEditor } from './DescriptionEditor.tsx'
import { EditorFrame } from './EditorFrame.tsx'
import { ScriptEditor } from './ScriptEditor.tsx'
import { text } from './texts.ts'
import { crumbsOf, readOnlyReasonOf, useCollection } from './use-collection.ts'
import { useItemEdit } from './use-item-edit.ts'

export function FolderDetail() {
  const { id: collectionId } = useCollection()
  const folderId = usePathPart('folderId')
  const query = useQuery(itemQuery(collectionId, 'folder', folderId))
  return <Region query={query}>{(item) => <FolderEditor key={folderId} item={item} />}</Region>
}

function FolderEditor({ item }: { item: Item }) {
  const collection = useCollection()
  const edit = useItemEdit(collection.id, 'folder', item)
  const [tab, setTab] = useUrlState('tab', 'docs')
  const readOnlyReason = readOnlyReasonOf(collection)
  const isReadOnly = readOnlyReason !== undefined
  const part = { fields: edit.fields, change: edit.change, isReadOnly }
  return (
    <EditorFrame edit={edit} crumbs={crumbsOf(collection)} readOnlyReason={readOnlyReason}>
      <Tabs
        label={text('parts')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'docs',
            label: text('overview'),
            content: (
              <DescriptionEditor
                value={String(edit.fields['description'] ?? '')}
                onChange={(description) => edit.change({ description })}
                isReadOnly={isReadOnly}
              />
            ),
          },
          { id: 'auth', label: text('authorization'), content: <AuthEditor {...part} /> },
          { id: 'scripts', label: text('scripts'), content: <ScriptEditor {...part} /> },
        ]}
      />
    </EditorFrame>
  )
}
