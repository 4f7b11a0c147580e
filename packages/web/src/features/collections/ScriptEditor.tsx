import { isObject } from '@posthorn/collection'
import { CodeEditor } from '../../ui/CodeEditor.tsx'
import { Section } from '../../ui/Page.tsx'
import type { Fields } from './api.ts'
import styles from './Editor.module.css'
import { text } from './texts.ts'

interface ScriptEditorProps {
  fields: Fields
  change: (changes: Fields) => void
  isReadOnly: boolean
}

const moments = ['prerequest', 'test'] as const

/** The scripts before the request and after the response; other events stay as they are. */
export function ScriptEditor({ fields, change, isReadOnly }: ScriptEditorProps) {
  const events = Array.isArray(fields['events']) ? fields['events'].filter(isObject) : []
  const write = (listen: string, source: string) => {
    const others = events.filter((event) => event['listen'] !== listen)
    const known = events.find((event) => event['listen'] === listen)
    const script = isObject(known?.['script']) ? known['script'] : { type: 'text/javascript' }
    const written = { ...known, listen, script: { ...script, exec: source.split('\n') } }
    change({ events: source === '' ? others : [...others, written] })
  }
  return (
    <div className={styles.stack}>
      {moments.map((listen) => (
        <Section key={listen} title={text(`script.${listen}`)}>
          <CodeEditor
            label={text(`script.${listen}`)}
            language="javascript"
            value={sourceOf(events.find((event) => event['listen'] === listen))}
            onChange={(source) => write(listen, source)}
            isReadOnly={isReadOnly}
          />
        </Section>
      ))}
    </div>
  )
}

function sourceOf(event: Record<string, unknown> | undefined): string {
  const script = isObject(event?.['script']) ? event['script'] : {}
  const { exec } = script
  return Array.isArray(exec) ? exec.join('\n') : String(exec ?? '')
}
