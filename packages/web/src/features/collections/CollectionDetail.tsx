import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { answerOf, answerWithTagOf, api } from '../../platform/client.ts'
import { formatNumber } from '../../platform/format.ts'
import { useUrlState } from '../../platform/url-state.ts'
import { Button } from '../../ui/Button.tsx'
import { CodeBlock, CopyField } from '../../ui/Copy.tsx'
import { Facts } from '../../ui/Page.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { Time } from '../../ui/Time.tsx'
import { collectionQuery, type CollectionDescription, type Fields } from './api.ts'
import { AuthEditor } from './AuthEditor.tsx'
import { CollectionRuns } from './CollectionRuns.tsx'
import { DeleteCollectionDialog } from './DeleteCollectionDialog.tsx'
import { DescriptionEditor } from './DescriptionEditor.tsx'
import styles from './Editor.module.css'
import { EditorFrame } from './EditorFrame.tsx'
import { ScriptEditor } from './ScriptEditor.tsx'
import { text } from './texts.ts'
import { crumbsOf, readOnlyReasonOf, useCollection } from './use-collection.ts'
import { useEdit } from './use-edit.ts'
import { sentVariables, VariableEditor } from './VariableEditor.tsx'

/** The collection itself: what it is for, and what all its requests share. */
export function CollectionDetail() {
  const collection = useCollection()
  const edit = useCollectionEdit(collection)
  const [tab, setTab] = useUrlState('tab', 'overview')
  const [isDeleting, setDeleting] = useState(false)
  const readOnlyReason = readOnlyReasonOf(collection)
  const isReadOnly = readOnlyReason !== undefined
  const part = { fields: edit.fields, change: edit.change, isReadOnly }
  return (
    <EditorFrame
      edit={edit}
      crumbs={crumbsOf(collection).slice(0, -1)}
      readOnlyReason={readOnlyReason}
      actions={
        <Button
          onPress={() => setDeleting(true)}
          disabledReason={collection.permissions.delete ? undefined : text('mayNotDelete')}
        >
          <Trash2 size={15} aria-hidden />
          {text('delete')}
        </Button>
      }
    >
      <Tabs
        label={text('parts')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'overview',
            label: text('overview'),
            content: (
              <div className={styles.stack}>
                <CollectionFacts collection={collection} />
                <DescriptionEditor
                  value={String(edit.fields['description'] ?? '')}
                  onChange={(description) => edit.change({ description })}
                  isReadOnly={isReadOnly}
                />
                <CodeBlock
                  name={text('runCommand')}
                  value={`posthorn collection run ${collection.uid}`}
                />
              </div>
            ),
          },
          { id: 'auth', label: text('authorization'), content: <AuthEditor {...part} /> },
          { id: 'scripts', label: text('scripts'), content: <ScriptEditor {...part} /> },
          { id: 'variables', label: text('variables'), content: <VariableEditor {...part} /> },
          {
            id: 'runs',
            label: text('runs'),
            content: <CollectionRuns collection={collection} />,
          },
        ]}
      />
      {isDeleting && (
        <DeleteCollectionDialog collection={collection} onClose={() => setDeleting(false)} />
      )}
    </EditorFrame>
  )
}

function CollectionFacts({ collection }: { collection: CollectionDescription }) {
  const { counts, uid, updatedAt, workspace } = collection
  return (
    <Facts
      facts={[
        [text('id'), <CopyField key="id" value={uid} name={text('id')} />],
        ...(workspace ? [[text('workspace'), workspace.name] as const] : []),
        [text('folders'), formatNumber(counts.folders)],
        [text('requests'), formatNumber(counts.requests)],
        [text('examples'), formatNumber(counts.examples)],
        [text('changed'), <Time key="time" at={updatedAt} />],
      ]}
    />
  )
}

function useCollectionEdit(collection: CollectionDescription) {
  const client = useQueryClient()
  const { id } = collection
  const options = collectionQuery(id)
  const { data } = useQuery(options)
  const read = async () => {
    const now = await answerWithTagOf(
      api.GET('/v1/collections/{collectionId}', { params: { path: { collectionId: id } } }),
    )
    client.setQueryData(options.queryKey, now)
    return { fields: fieldsOf(now.data.collection), etag: now.etag }
  }
  return useEdit({
    element: `collection/${id}`,
    saved: { fields: fieldsOf(collection), etag: data?.etag },
    reread: read,
    save: async (changes, etag) => {
      await answerOf(
        api.PATCH('/v1/collections/{collectionId}', {
          params: { path: { collectionId: id } },
          body: {
            ...changes,
            ...(changes['variables'] ? { variables: sentVariables(changes['variables']) } : {}),
          },
          headers: etag === undefined ? {} : { 'if-match': etag },
        }),
      )
      await read()
    },
  })
}

function fieldsOf({ name, description, auth, events, variables }: CollectionDescription): Fields {
  return { name, description, auth, events, variables }
}
