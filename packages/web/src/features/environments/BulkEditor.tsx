import { useState } from 'react'
import { TextField } from '../../ui/Field.tsx'
import { fromText, toText } from './bulk-text.ts'
import { text } from './texts.ts'
import type { Edit } from './use-environment-edit.ts'

const LEAST_ROWS = 8
const MOST_ROWS = 30

interface BulkEditorProps {
  edit: Edit
  isReadOnly: boolean
}

/** What is typed stays as it is typed; the variables follow. */
export function BulkEditor({ edit, isReadOnly }: BulkEditorProps) {
  const [before] = useState(edit.edited.rows)
  const [typed, setTyped] = useState(() => toText(before))
  const change = (value: string) => {
    setTyped(value)
    edit.change({ rows: fromText(value, before) })
  }
  const lines = typed.split('\n').length + 1
  return (
    <TextField
      label={text('bulkText')}
      hint={text('bulkHint')}
      value={typed}
      onChange={change}
      rows={Math.min(MOST_ROWS, Math.max(LEAST_ROWS, lines))}
      isReadOnly={isReadOnly}
      isMono
    />
  )
}
