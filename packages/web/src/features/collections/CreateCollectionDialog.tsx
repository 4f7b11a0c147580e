import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../../platform/client.ts'
import { paths } from '../../platform/paths.ts'
import { useGo } from '../../platform/url-state.ts'
import { NameDialog } from '../../ui/NameDialog.tsx'
import { text } from './texts.ts'

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'

interface CreateCollectionDialogProps {
  workspaceId: string
  onClose: () => void
}

export function CreateCollectionDialog({ workspaceId, onClose }: CreateCollectionDialogProps) {
  const client = useQueryClient()
  const go = useGo()
  const creation = useMutation({
    mutationFn: (name: string) =>
      answerOf(
        api.POST('/collections', {
          params: { query: { workspace: workspaceId } },
          body: { collection: { info: { name, schema: SCHEMA }, item: [] } },
        }),
      ),
    onSuccess: async ({ collection }) => {
      go(paths.collection(collection.id))
      await client.invalidateQueries({ queryKey: ['collections'] })
    },
  })
  return (
    <NameDialog
      title={text('newCollection')}
      label={text('name')}
      submitLabel={text('create')}
      missing={text('nameFirst')}
      action={creation}
      onClose={onClose}
    />
  )
}
