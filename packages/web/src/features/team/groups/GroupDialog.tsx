import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '../../../platform/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog, Dialog } from '../../../ui/Dialog.tsx'
import { Stack } from '../../../ui/Page.tsx'
import { Region } from '../../../ui/Region.tsx'
import { ErrorLine } from '../../../ui/States.tsx'
import { Notice } from '../../../ui/Status.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { deleteGroup, groupQuery, updateGroup, type Group, type GroupInput } from '../api.ts'
import { GroupFields } from './GroupFields.tsx'
import { GroupMembers } from './GroupMembers.tsx'
import { toTeamRoles } from '../roles.ts'
import { text } from '../texts.ts'

interface GroupDialogProps {
  groupId: number
  onClose: () => void
}

export function GroupDialog({ groupId, onClose }: GroupDialogProps) {
  const group = useQuery(groupQuery(groupId))
  if (!group.data) {
    return (
      <Dialog title={text('groups')} isOpen onClose={onClose} closeLabel={text('close')}>
        <Region query={group}>{() => null}</Region>
      </Dialog>
    )
  }
  return <LoadedGroup group={group.data} onClose={onClose} />
}

function LoadedGroup({ group, onClose }: { group: Group; onClose: () => void }) {
  const { user, permissions } = useSession()
  const client = useQueryClient()
  const [input, setInput] = useState<GroupInput>({
    name: group.name,
    summary: group.summary,
    roles: toTeamRoles(group.roles),
  })
  const [isDeleting, setDeleting] = useState(false)
  const update = useMutation({
    mutationFn: () => updateGroup(group, input),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['group', String(group.id)] })
      void client.invalidateQueries({ queryKey: ['groups'] })
    },
    onSuccess: onClose,
  })
  const mayEdit = permissions.manageGroups || group.managers.includes(user.id)
  const refusal = mayEdit ? undefined : text('mayNotEditGroup')
  if (isDeleting)
    return <DeleteGroupDialog group={group} onClose={() => setDeleting(false)} onDone={onClose} />
  return (
    <Dialog
      title={text('editGroup', { name: group.name })}
      isOpen
      onClose={onClose}
      closeLabel={text('close')}
      actions={
        <>
          <Button onPress={() => setDeleting(true)} disabledReason={refusal}>
            {text('delete')}
          </Button>
          <Button
            kind="primary"
            onPress={() => update.mutate()}
            isPending={update.isPending}
            disabledReason={refusal ?? (input.name.trim() === '' ? text('nameMissing') : undefined)}
          >
            {text('save')}
          </Button>
        </>
      }
    >
      <Stack>
        {refusal !== undefined && <Notice tone="info">{refusal}</Notice>}
        <GroupFields value={input} onChange={setInput} isReadOnly={!mayEdit} />
        <ErrorLine error={update.error} />
        <GroupMembers group={group} refusal={refusal} />
      </Stack>
    </Dialog>
  )
}

interface DeleteGroupDialogProps {
  group: Group
  onClose: () => void
  onDone: () => void
}

function DeleteGroupDialog({ group: { id, name }, onClose, onDone }: DeleteGroupDialogProps) {
  const client = useQueryClient()
  const deletion = useMutation({
    mutationFn: () => deleteGroup(id),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['groups'] })
      showToast({ kind: 'success', message: text('groupDeleted', { name }) })
      onDone()
    },
  })
  return (
    <ConfirmDialog
      title={text('deleteGroup')}
      onClose={onClose}
      name={name}
      submitLabel={text('delete')}
      action={deletion}
    >
      <p>{text('deleteGroupHint')}</p>
    </ConfirmDialog>
  )
}
