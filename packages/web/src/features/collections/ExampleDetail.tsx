import { isObject } from '@posthorn/collection'
import { useQuery } from '@tanstack/react-query'
import { usePathPart, useUrlState } from '../../platform/url-state.ts'
import { CodeEditor } from '../../ui/CodeEditor.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Region } from '../../ui/Region.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { itemQuery, type Item } from './api.ts'
import styles from './Editor.module.css'
import { EditorFrame } from './EditorFrame.tsx'
import { PairTable } from './PairTable.tsx'
import { readPairs, writePairs } from './pairs.ts'
import { text } from './texts.ts'
import { crumbsOf, readOnlyReasonOf, useCollection } from './use-collection.ts'
import { useItemEdit } from './use-item-edit.ts'

export function ExampleDetail() {
  const { id: collectionId } = useCollection()
  const exampleId = usePathPart('exampleId')
  const query = useQuery(itemQuery(collectionId, 'example', exampleId))
  return <Region query={query}>{(item) => <ExampleEditor key={exampleId} item={item} />}</Region>
}

function ExampleEditor({ item }: { item: Item }) {
  const collection = useCollection()
  const edit = useItemEdit(collection.id, 'example', item)
  const [tab, setTab] = useUrlState('tab', 'body')
  const readOnlyReason = readOnlyReasonOf(collection)
  const isReadOnly = readOnlyReason !== undefined
  const { fields, change } = edit
  const response = isObject(fields['responseCode']) ? fields['responseCode'] : {}
  return (
    <EditorFrame edit={edit} crumbs={crumbsOf(collection)} readOnlyReason={readOnlyReason}>
      <div className={styles.line}>
        <TextField
          label={text('code')}
          value={String(response['code'] ?? '')}
          onChange={(code) =>
            change({ responseCode: { ...response, code: Number(code.replace(/\D/g, '')) } })
          }
          isReadOnly={isReadOnly}
        />
        <TextField
          label={text('status')}
          value={String(fields['status'] ?? '')}
          onChange={(status) => change({ status, responseCode: { ...response, name: status } })}
          isReadOnly={isReadOnly}
        />
      </div>
      <Tabs
        label={text('parts')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'body',
            label: text('body'),
            content: (
              <CodeEditor
                label={text('body')}
                language={fields['language'] === 'json' ? 'json' : 'text'}
                value={String(fields['text'] ?? '')}
                onChange={(body) => change({ text: body })}
                isReadOnly={isReadOnly}
              />
            ),
          },
          {
            id: 'headers',
            label: text('headers'),
            content: (
              <PairTable
                label={text('headers')}
                pairs={readPairs(fields['headers'])}
                onChange={(pairs) => change({ headers: writeHeaders(pairs) })}
                isReadOnly={isReadOnly}
              />
            ),
          },
          { id: 'request', label: text('request'), content: <SentRequest fields={fields} /> },
        ]}
      />
    </EditorFrame>
  )
}

/** Headers of a response that are switched off are left out, as the format has no switch there. */
function writeHeaders(pairs: Parameters<typeof writePairs>[0]) {
  return writePairs(pairs).map(({ enabled, ...header }) =>
    enabled === false ? { ...header, disabled: true } : header,
  )
}

function SentRequest({ fields }: { fields: Item['fields'] | Record<string, unknown> }) {
  const request = parse(String(fields['requestObject'] ?? ''))
  const lines = [
    `${String(request['method'] ?? 'GET')} ${String(request['url'] ?? '')}`,
    ...readPairs(request['headerData']).map(({ key, value }) => `${key}: ${value}`),
    '',
    String(request['rawModeData'] ?? ''),
  ]
  return <CodeEditor label={text('request')} language="text" value={lines.join('\n')} isReadOnly />
}

function parse(source: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(source)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}
