import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { groupsQuery, peopleQuery } from '../../platform/people.ts'
import { FormDialog } from '../../ui/Dialog.tsx'
import { ComboBox, Select } from '../../ui/Select.tsx'
import { ErrorLine, Skeleton } from '../../ui/States.tsx'
import { changeRole, type Holder, type WorkspaceRole } from './api.ts'
import { roleOptions } from './roles.ts'
import { text } from './texts.ts'

interface AddHolderDialogProps {
  workspaceId: string
  present: readonly Holder[]
  onClose: () => void
}

export function AddHolderDialog({ workspaceId, present, onClose }: AddHolderDialogProps) {
  const client = useQueryClient()
  const [who, setWho] = useState<string | null>(null)
  const [role, setRole] = useState<WorkspaceRole>('1')
  const options = useOptions(present)
  const addition = useMutation({
    mutationFn: async (chosen: string) => {
      const [kind = '', id = ''] = chosen.split(' ')
      await changeRole(workspaceId, { kind: kind === 'user' ? 'user' : 'group', id }, role)
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['workspace', workspaceId] })
      onClose()
    },
  })
  return (
    <FormDialog
      title={text('addTitle')}
      isOpen
      onClose={onClose}
      submitLabel={text('add')}
      isPending={addition.isPending}
      onSubmit={() => who !== null && addition.mutate(who)}
      disabledReason={who === null ? text('whoMissing') : undefined}
    >
      {options ? (
        <ComboBox label={text('who')} options={options} value={who} onChange={setWho} />
      ) : (
        <Skeleton rows={1} />
      )}
      <Select label={text('role')} options={roleOptions()} value={role} onChange={setRole} />
      <ErrorLine error={addition.error} />
    </FormDialog>
  )
}

/** Who has no role here yet, once it is known. */
function useOptions(present: readonly Holder[]) {
  const { data: people } = useQuery(peopleQuery)
  const { data: groups } = useQuery(groupsQuery)
  if (!people || !groups) return undefined
  const taken = new Set(present.map(({ kind, id }) => `${kind} ${id}`))
  return [
    ...people.map(({ id, name, username, email }) => ({
      id: `user ${id}`,
      label: `${name || username} (${email})`,
    })),
    ...groups.map(({ id, name }) => ({ id: `group ${id}`, label: `${name} (${text('group')})` })),
  ].filter(({ id }) => !taken.has(id))
}
