import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import type { Fields } from './api.ts'
import styles from './Editor.module.css'
import { text } from './texts.ts'
import type { Edit } from './use-edit.ts'

type Choice = 'mine' | 'theirs'

/** Somebody else saved meanwhile: both versions of each field that was changed here, and a choice for each. */
export function ConflictDialog({ edit, theirs }: { edit: Edit; theirs: Fields }) {
  const names = Object.keys(edit.changes)
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const choiceOf = (name: string) => choices[name] ?? 'mine'
  const resolve = () =>
    edit.resolve(
      Object.fromEntries(
        Object.entries(edit.changes).filter(([name]) => choiceOf(name) === 'mine'),
      ),
    )
  return (
    <Dialog
      title={text('conflict')}
      isOpen
      isWide
      onClose={edit.dismissConflict}
      actions={
        <>
          <Button onPress={() => edit.resolve({})}>{text('takeTheirs')}</Button>
          <Button kind="primary" onPress={resolve}>
            {text('saveChosen')}
          </Button>
        </>
      }
    >
      <p>{text('conflictHint')}</p>
      {names.map((name) => (
        <section key={name} className={styles.conflict} aria-label={name}>
          <div className={styles.conflictHead}>
            <h3>{name}</h3>
            <Select<Choice>
              label={text('chooseVersion', { name })}
              isLabelHidden
              value={choiceOf(name)}
              onChange={(choice) => setChoices({ ...choices, [name]: choice })}
              options={[
                { id: 'mine', label: text('mine') },
                { id: 'theirs', label: text('theirs') },
              ]}
            />
          </div>
          <div className={styles.versions}>
            <Version label={text('mine')} value={edit.changes[name]} />
            <Version label={text('theirs')} value={theirs[name]} />
          </div>
        </section>
      ))}
    </Dialog>
  )
}

function Version({ label, value }: { label: string; value: unknown }) {
  const shown = typeof value === 'string' ? value : JSON.stringify(value ?? null, null, 2)
  return (
    <figure className={styles.version}>
      <figcaption>{label}</figcaption>
      <pre tabIndex={0}>{shown}</pre>
    </figure>
  )
}
