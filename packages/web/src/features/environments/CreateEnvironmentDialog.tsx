import { useMutation, useQueryClient } from '@tanstack/react-query'
import { paths } from '../../platform/paths.ts'
import { useGo } from '../../platform/url-state.ts'
import { NameDialog } from '../../ui/NameDialog.tsx'
import { createEnvironment } from './api.ts'
import { text } from './texts.ts'

interface CreateEnvironmentDialogProps {
  workspaceId: string
  onClose: () => void
}

export function CreateEnvironmentDialog({ workspaceId, onClose }: CreateEnvironmentDialogProps) {
  const client = useQueryClient()
  const go = useGo()
  const creation = useMutation({
    mutationFn: (name: string) => createEnvironment(workspaceId, name),
    onSuccess: (id) => {
      void client.invalidateQueries({ queryKey: ['environments'] })
      go(paths.environment(id))
    },
  })
  return (
    <NameDialog
      title={text('createTitle')}
      label={text('name')}
      submitLabel={text('create')}
      missing={text('nameMissing')}
      action={creation}
      onClose={onClose}
    />
  )
}
