import { useQuery } from '@tanstack/react-query'
import { usePathPart, useUrlState } from '../../platform/url-state.ts'
import { TextField } from '../../ui/Field.tsx'
import { Section } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { ComboBox } from '../../ui/Select.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { itemQuery, type Item } from './api.ts'
import { AuthEditor } from './AuthEditor.tsx'
import { BodyEditor } from './BodyEditor.tsx'
import { DescriptionEditor } from './DescriptionEditor.tsx'
import styles from './Editor.module.css'
import { EditorFrame } from './EditorFrame.tsx'
import { Examples } from './Examples.tsx'
import { PairTable } from './PairTable.tsx'
import { parametersOf, readPairs, withParameters, writePairs } from './pairs.ts'
import { ScriptEditor } from './ScriptEditor.tsx'
import { SettingsEditor } from './SettingsEditor.tsx'
import { text } from './texts.ts'
import type { Edit } from './use-edit.ts'
import { crumbsOf, readOnlyReasonOf, useCollection } from './use-collection.ts'
import { useItemEdit } from './use-item-edit.ts'

export function RequestDetail() {
  const { id: collectionId } = useCollection()
  const requestId = usePathPart('requestId')
  const query = useQuery(itemQuery(collectionId, 'request', requestId))
  return <Region query={query}>{(item) => <RequestEditor key={requestId} item={item} />}</Region>
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

function RequestEditor({ item }: { item: Item }) {
  const collection = useCollection()
  const edit = useItemEdit(collection.id, 'request', item)
  const [tab, setTab] = useUrlState('tab', 'params')
  const readOnlyReason = readOnlyReasonOf(collection)
  const isReadOnly = readOnlyReason !== undefined
  const { fields, change } = edit
  const part = { fields, change, isReadOnly }
  return (
    <EditorFrame edit={edit} crumbs={crumbsOf(collection)} readOnlyReason={readOnlyReason}>
      <AddressLine edit={edit} isReadOnly={isReadOnly} />
      <Tabs
        label={text('parts')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'params', label: text('params'), content: <Parameters {...part} /> },
          {
            id: 'headers',
            label: text('headers'),
            content: (
              <PairTable
                label={text('headers')}
                pairs={readPairs(fields['headerData'])}
                onChange={(pairs) => change({ headerData: writePairs(pairs) })}
                isReadOnly={isReadOnly}
              />
            ),
          },
          { id: 'body', label: text('body'), content: <BodyEditor {...part} /> },
          { id: 'auth', label: text('authorization'), content: <AuthEditor {...part} /> },
          { id: 'scripts', label: text('scripts'), content: <ScriptEditor {...part} /> },
          { id: 'settings', label: text('settings'), content: <SettingsEditor {...part} /> },
          {
            id: 'examples',
            label: text('examples'),
            content: <Examples collectionId={collection.id} requestId={item.fields.id} />,
          },
          {
            id: 'docs',
            label: text('docs'),
            content: (
              <DescriptionEditor
                value={String(fields['description'] ?? '')}
                onChange={(description) => change({ description })}
                isReadOnly={isReadOnly}
              />
            ),
          },
        ]}
      />
    </EditorFrame>
  )
}

function AddressLine({ edit, isReadOnly }: { edit: Edit; isReadOnly: boolean }) {
  const { fields, change } = edit
  const method = String(fields['method'] ?? 'GET')
  const known = methods.includes(method) ? methods : [...methods, method]
  return (
    <div className={styles.line}>
      <ComboBox
        label={text('method')}
        options={known.map((id) => ({ id, label: id }))}
        value={method}
        onChange={(next) => next !== null && change({ method: next })}
        isReadOnly={isReadOnly}
        allowsOther
      />
      <TextField
        label={text('url')}
        isMono
        value={String(fields['url'] ?? '')}
        onChange={(url) =>
          change({
            url,
            queryParams: writePairs(parametersOf(url, readPairs(fields['queryParams']))),
          })
        }
        isReadOnly={isReadOnly}
        placeholder="https://"
      />
    </div>
  )
}

interface PartProps {
  fields: Edit['fields']
  change: Edit['change']
  isReadOnly: boolean
}

function Parameters({ fields, change, isReadOnly }: PartProps) {
  const pathVariables = readPairs(fields['pathVariableData'])
  return (
    <div className={styles.stack}>
      <PairTable
        label={text('queryParams')}
        pairs={readPairs(fields['queryParams'])}
        onChange={(pairs) =>
          change({
            queryParams: writePairs(pairs),
            url: withParameters(String(fields['url'] ?? ''), pairs),
          })
        }
        isReadOnly={isReadOnly}
      />
      {pathVariables.length > 0 && (
        <Section title={text('pathVariables')}>
          <PairTable
            label={text('pathVariables')}
            pairs={pathVariables}
            onChange={(pairs) => change({ pathVariableData: writePairs(pairs) })}
            isReadOnly={isReadOnly}
          />
        </Section>
      )}
    </div>
  )
}
