import type { ReactNode } from 'react'
import { useSaveKey } from '../../platform/save-key.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Page, type Crumb } from '../../ui/Page.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { Notice } from '../../ui/Status.tsx'
import { Time } from '../../ui/Time.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { text } from './texts.ts'
import type { Edit } from './use-edit.ts'

interface EditorFrameProps {
  edit: Edit
  crumbs: readonly Crumb[]
  /** Why nothing may be changed. */
  readOnlyReason: string | undefined
  actions?: ReactNode
  children: ReactNode
}

/** Around every editor: the name, save and discard, drafts and conflicts. */
export function EditorFrame({ edit, crumbs, readOnlyReason, actions, children }: EditorFrameProps) {
  const name = String(edit.fields['name'] ?? '')
  useSaveKey(edit.save)
  const disabledReason = readOnlyReason ?? (edit.isDirty ? undefined : text('nothingToSave'))
  return (
    <Page
      title={name || text('nameless')}
      crumbs={crumbs}
      actions={
        <>
          {actions}
          {edit.isDirty && <Button onPress={edit.discard}>{text('discard')}</Button>}
          <Button
            kind="primary"
            onPress={edit.save}
            isPending={edit.isSaving}
            disabledReason={disabledReason}
          >
            {text('save')}
          </Button>
        </>
      }
    >
      {edit.restoredAt !== undefined && (
        <Notice tone="info">
          {text('draftRestored')} <Time at={edit.restoredAt} />
        </Notice>
      )}
      {edit.hasLostSecrets && <Notice tone="warning">{text('secretsLost')}</Notice>}
      {readOnlyReason !== undefined && <Notice tone="info">{readOnlyReason}</Notice>}
      <ErrorLine error={edit.error} />
      <TextField
        label={text('name')}
        value={name}
        onChange={(value) => edit.change({ name: value })}
        isReadOnly={readOnlyReason !== undefined}
        maxLength={255}
      />
      {children}
      {edit.theirs && <ConflictDialog edit={edit} theirs={edit.theirs.fields} />}
    </Page>
  )
}
