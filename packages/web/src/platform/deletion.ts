// Deletes what is shown, and leaves it. The news that it is gone may come before the answer, or before the page is left:
// until then it is not asked for again.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { deletionKey } from './query.ts'

interface Deletion {
  kind: string
  id: string
  remove: () => Promise<unknown>
  /** Leaves the page, where it is about what was deleted. */
  onDeleted: () => unknown
}

export function useDeletion({ kind, id, remove, onDeleted }: Deletion) {
  const client = useQueryClient()
  return useMutation({
    mutationKey: deletionKey(kind, id),
    mutationFn: remove,
    onSuccess: async () => {
      await onDeleted()
      void client.invalidateQueries({ queryKey: [`${kind}s`] })
    },
  })
}
