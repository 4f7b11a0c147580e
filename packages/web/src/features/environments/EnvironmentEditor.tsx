import { useState } from 'react'
import { flushSync } from 'react-dom'
import { paths } from '../../platform/paths.ts'
import { useSaveKey } from '../../platform/save-key.ts'
import { useUnsavedGuard } from '../../platform/unsaved.ts'
import { useGo, useUrlState } from '../../platform/url-state.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { CopyField } from '../../ui/Copy.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Facts, Page, Section } from '../../ui/Page.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { Notice } from '../../ui/Status.tsx'
import { Time } from '../../ui/Time.tsx'
import { UnsavedDialog } from '../../ui/UnsavedDialog.tsx'
import { usePersonName } from '../../platform/people.ts'
import type { Saved } from './api.ts'
import { BulkEditor } from './BulkEditor.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { DeleteEnvironmentDialog } from './DeleteEnvironmentDialog.tsx'
import { EditNotices } from './EditNotices.tsx'
import { text } from './texts.ts'
import { useEnvironmentEdit, type Edit } from './use-environment-edit.ts'
import { VariableTable } from './VariableTable.tsx'

export function EnvironmentEditor({ saved }: { saved: Saved }) {
  const { environment } = saved
  const edit = useEnvironmentEdit(saved)
  const leaving = useUnsavedGuard(edit.isDirty)
  const [view, setView] = useUrlState('view', 'table')
  const nameOf = usePersonName()
  const readOnlyReason = environment.permissions.edit ? undefined : text('mayNotEdit')
  const refusal = readOnlyReason ?? problemOf(edit)
  useSaveKey(() => refusal === undefined && edit.save())

  return (
    <Page
      title={environment.name}
      crumbs={[
        { label: environment.workspace.name, href: paths.workspace(environment.workspace.id) },
        { label: text('environments'), href: paths.environments(environment.workspace.id) },
      ]}
      actions={<Actions saved={saved} edit={edit} refusal={refusal} />}
    >
      <Facts
        facts={[
          [text('owner'), nameOf(environment.owner)],
          [text('changed'), <Time key="changed" at={environment.updatedAt} />],
          [text('uid'), <CopyField key="uid" value={environment.uid} name={text('uid')} />],
        ]}
      />
      {environment.isPublic && <Notice tone="warning">{text('publicNote')}</Notice>}
      <EditNotices edit={edit} readOnlyReason={readOnlyReason} />
      <ErrorLine error={edit.error} />
      <TextField
        label={text('environmentName')}
        value={edit.edited.name}
        onChange={(name) => edit.change({ name })}
        isReadOnly={readOnlyReason !== undefined}
        error={edit.edited.name.trim() === '' ? text('nameMissing') : undefined}
        maxLength={255}
      />
      <Section
        title={text('variables')}
        actions={
          <Button onPress={() => setView(view === 'text' ? 'table' : 'text')}>
            {text(view === 'text' ? 'asTable' : 'bulk')}
          </Button>
        }
      >
        {view === 'text' ? (
          <BulkEditor edit={edit} isReadOnly={readOnlyReason !== undefined} />
        ) : (
          <VariableTable
            environment={environment}
            rows={edit.edited.rows}
            onChange={(rows) => edit.change({ rows })}
            readOnlyReason={readOnlyReason}
          />
        )}
      </Section>
      {edit.conflict && edit.isComparing && (
        <ConflictDialog edit={edit} base={edit.conflict.base} theirs={edit.conflict.theirs} />
      )}
      <UnsavedDialog leaving={leaving} />
    </Page>
  )
}

/** Why it cannot be saved as it is. */
function problemOf({ edited, isDirty }: Edit): string | undefined {
  if (!isDirty) return text('nothingToSave')
  if (edited.name.trim() === '') return text('nameMissing')
  if (edited.rows.some(({ key }) => key.trim() === '')) return text('keyMissing')
  return undefined
}

interface ActionsProps {
  saved: Saved
  edit: Edit
  refusal: string | undefined
}

function Actions({ saved: { environment }, edit, refusal }: ActionsProps) {
  const { id, name, workspace, permissions } = environment
  const [isDeleting, setDeleting] = useState(false)
  const go = useGo()
  return (
    <>
      <LinkButton href={paths.environmentComparison(workspace.id, id)}>
        {text('compare')}
      </LinkButton>
      <Button
        onPress={() => setDeleting(true)}
        disabledReason={permissions.delete ? undefined : text('mayNotEdit')}
      >
        {text('delete')}
      </Button>
      {edit.isDirty && <Button onPress={edit.discard}>{text('discard')}</Button>}
      <Button kind="primary" onPress={edit.save} isPending={edit.isSaving} disabledReason={refusal}>
        {text('save')}
      </Button>
      {isDeleting && (
        <DeleteEnvironmentDialog
          environment={{ id, name }}
          onClose={() => setDeleting(false)}
          onDeleted={() => {
            // There is nothing left to be asked about when the page is left.
            flushSync(edit.discard)
            return go(paths.environments(workspace.id))
          }}
        />
      )}
    </>
  )
}
