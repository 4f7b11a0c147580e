import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Markdown } from '../../ui/Markdown.tsx'
import styles from './Editor.module.css'
import { text } from './texts.ts'

interface DescriptionEditorProps {
  value: string
  onChange: (value: string) => void
  isReadOnly: boolean
}

/** Shown as it reads; written as Markdown. */
export function DescriptionEditor({ value, onChange, isReadOnly }: DescriptionEditorProps) {
  const [isWriting, setWriting] = useState(false)
  if (isWriting) {
    return (
      <div className={styles.stack}>
        <TextField
          label={text('description')}
          hint={text('markdownHint')}
          rows={12}
          value={value}
          onChange={onChange}
        />
        <div>
          <Button onPress={() => setWriting(false)}>{text('showAsRead')}</Button>
        </div>
      </div>
    )
  }
  return (
    <div className={styles.stack}>
      {value === '' ? (
        <p className={styles.muted}>{text('noDescription')}</p>
      ) : (
        <Markdown source={value} />
      )}
      {!isReadOnly && (
        <div>
          <Button onPress={() => setWriting(true)}>{text('writeDescription')}</Button>
        </div>
      )}
    </div>
  )
}
