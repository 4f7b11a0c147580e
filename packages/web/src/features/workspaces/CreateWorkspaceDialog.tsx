import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { paths } from '../../platform/paths.ts'
import { useGo } from '../../platform/url-state.ts'
import { workspacesQuery } from '../../platform/workspaces.ts'
import { FormDialog } from '../../ui/Dialog.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { createWorkspace, type Details } from './api.ts'
import { DetailsFields } from './DetailsFields.tsx'
import { text } from './texts.ts'

const empty: Details = { name: '', type: 'team', about: '', description: '' }

export function CreateWorkspaceDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient()
  const go = useGo()
  const [details, setDetails] = useState(empty)
  const [wasSent, setSent] = useState(false)
  const creation = useMutation({
    mutationFn: () => createWorkspace({ ...details, name: details.name.trim() }),
    onSuccess: async (id) => {
      await client.invalidateQueries({ queryKey: workspacesQuery.queryKey })
      go(paths.workspace(id))
    },
  })
  const isMissing = details.name.trim() === ''
  const submit = () => {
    setSent(true)
    if (!isMissing) creation.mutate()
  }
  return (
    <FormDialog
      title={text('create')}
      isOpen
      onClose={onClose}
      submitLabel={text('create')}
      isPending={creation.isPending}
      onSubmit={submit}
    >
      <DetailsFields
        details={details}
        onChange={setDetails}
        nameError={wasSent && isMissing ? text('nameMissing') : undefined}
      />
      <ErrorLine error={creation.error} />
    </FormDialog>
  )
}
