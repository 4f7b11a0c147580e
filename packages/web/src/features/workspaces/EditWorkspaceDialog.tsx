import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { WorkspaceDescription } from '../../platform/workspaces.ts'
import { FormDialog } from '../../ui/Dialog.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { updateWorkspace, type Details } from './api.ts'
import { DetailsFields } from './DetailsFields.tsx'
import { text } from './texts.ts'

interface EditWorkspaceDialogProps {
  workspace: WorkspaceDescription
  onClose: () => void
}

export function EditWorkspaceDialog({ workspace, onClose }: EditWorkspaceDialogProps) {
  const client = useQueryClient()
  const { id, permissions } = workspace
  const [before] = useState<Details>({
    name: workspace.name,
    type: workspace.visibility,
    about: workspace.about,
    description: workspace.description,
  })
  const [details, setDetails] = useState(before)
  const update = useMutation({
    mutationFn: () => updateWorkspace(id, changesOf(before, details)),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: ['workspaces'] })
      await client.invalidateQueries({ queryKey: ['workspace', id] })
      onClose()
    },
  })
  const nameError = details.name.trim() === '' ? text('nameMissing') : undefined
  return (
    <FormDialog
      title={text('editTitle')}
      isOpen
      onClose={onClose}
      submitLabel={text('save')}
      isPending={update.isPending}
      onSubmit={() => update.mutate()}
      disabledReason={nameError}
    >
      <DetailsFields
        details={details}
        onChange={setDetails}
        nameError={nameError}
        visibilityReason={permissions.changeVisibility ? undefined : text('mayNotChangeVisibility')}
      />
      <ErrorLine error={update.error} />
    </FormDialog>
  )
}

/** What somebody else changed meanwhile stays, but for the same fields. */
function changesOf(before: Details, after: Details): Partial<Details> {
  const names = ['name', 'type', 'about', 'description'] as const
  return Object.fromEntries(
    names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]),
  )
}
