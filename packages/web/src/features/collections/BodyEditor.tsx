import { isObject } from '@posthorn/collection'
import { CodeEditor, type EditorLanguage } from '../../ui/CodeEditor.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import type { Fields } from './api.ts'
import styles from './Editor.module.css'
import { PairTable } from './PairTable.tsx'
import { readPairs, writePairs } from './pairs.ts'
import { text } from './texts.ts'

interface PartProps {
  fields: Fields
  change: (changes: Fields) => void
  isReadOnly: boolean
}

/** The flat form names the modes so; `params` is multipart. */
const modes = ['none', 'raw', 'urlencoded', 'params', 'graphql', 'binary'] as const
type Mode = (typeof modes)[number]

export function BodyEditor({ fields, change, isReadOnly }: PartProps) {
  const mode = modeOf(fields['dataMode'])
  return (
    <div className={styles.stack}>
      <div className={styles.narrow}>
        <Select<Mode>
          label={text('bodyMode')}
          value={mode}
          isDisabled={isReadOnly}
          onChange={(next) => change({ dataMode: next === 'none' ? null : next })}
          options={modes.map((id) => ({ id, label: text(`mode.${id}`) }))}
        />
      </div>
      {mode === 'raw' && <RawBody fields={fields} change={change} isReadOnly={isReadOnly} />}
      {(mode === 'urlencoded' || mode === 'params') && (
        <PairTable
          label={text('formFields')}
          pairs={readPairs(fields['data'])}
          onChange={(pairs) => change({ data: writePairs(pairs) })}
          isReadOnly={isReadOnly}
        />
      )}
      {mode === 'graphql' && (
        <GraphqlBody fields={fields} change={change} isReadOnly={isReadOnly} />
      )}
      {mode === 'binary' && (
        <TextField
          label={text('file')}
          hint={text('fileHint')}
          value={String(fields['rawModeData'] ?? '')}
          onChange={(rawModeData) => change({ rawModeData })}
          isReadOnly={isReadOnly}
        />
      )}
    </div>
  )
}

const rawLanguages = ['text', 'json', 'javascript', 'html', 'xml'] as const
type RawLanguage = (typeof rawLanguages)[number]

function RawBody({ fields, change, isReadOnly }: PartProps) {
  const options = isObject(fields['dataOptions']) ? fields['dataOptions'] : {}
  const raw = isObject(options['raw']) ? options['raw'] : {}
  const language = rawLanguages.find((known) => known === raw['language']) ?? 'text'
  return (
    <>
      <div className={styles.narrow}>
        <Select<RawLanguage>
          label={text('language')}
          value={language}
          isDisabled={isReadOnly}
          onChange={(next) =>
            change({ dataOptions: { ...options, raw: { ...raw, language: next } } })
          }
          options={rawLanguages.map((id) => ({ id, label: text(`language.${id}`) }))}
        />
      </div>
      <CodeEditor
        label={text('body')}
        language={editorLanguageOf(language)}
        value={String(fields['rawModeData'] ?? '')}
        onChange={(rawModeData) => change({ rawModeData })}
        isReadOnly={isReadOnly}
      />
    </>
  )
}

function GraphqlBody({ fields, change, isReadOnly }: PartProps) {
  const data = isObject(fields['graphqlModeData']) ? fields['graphqlModeData'] : {}
  return (
    <>
      {(['query', 'variables'] as const).map((part) => (
        <CodeEditor
          key={part}
          label={text(`graphql.${part}`)}
          language={part === 'variables' ? 'json' : 'text'}
          value={String(data[part] ?? '')}
          onChange={(value) => change({ graphqlModeData: { ...data, [part]: value } })}
          isReadOnly={isReadOnly}
        />
      ))}
    </>
  )
}

function modeOf(dataMode: unknown): Mode {
  if (dataMode === 'formdata') return 'params'
  return modes.find((mode) => mode === dataMode) ?? 'none'
}

function editorLanguageOf(language: string): EditorLanguage {
  return language === 'json' || language === 'javascript' ? language : 'text'
}
