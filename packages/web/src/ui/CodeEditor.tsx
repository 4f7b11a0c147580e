import { lazy, Suspense } from 'react'
import { Skeleton } from './States.tsx'

const Editor = lazy(async () => ({ default: (await import('./code-mirror.tsx')).CodeMirror }))

export type EditorLanguage = 'json' | 'javascript' | 'text'

export interface CodeEditorProps {
  /** Names it to screen readers. */
  label: string
  value: string
  onChange?: (value: string) => void
  language: EditorLanguage
  isReadOnly?: boolean
}

/** An editor for code, loaded when the first one is shown. */
export function CodeEditor(props: CodeEditorProps) {
  return (
    <Suspense fallback={<Skeleton rows={4} />}>
      <Editor {...props} />
    </Suspense>
  )
}
