import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '../../../platform/session.ts'
import { CheckboxGroup } from '../../../ui/Checkbox.tsx'
import { FormDialog } from '../../../ui/Dialog.tsx'
import { ErrorLine, ErrorState } from '../../../ui/States.tsx'
import { Notice } from '../../../ui/Status.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { memberRolesQuery, replaceMemberRoles, type TeamRole } from '../api.ts'
import type { Member } from './members.ts'
import { nameOf } from './MembersTable.tsx'
import { roleName, roleOptions, toTeamRoles } from '../roles.ts'
import { text } from '../texts.ts'

/** The roles that a member was given; those of groups are shown and stay. */
export function RolesDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { permissions } = useSession()
  const client = useQueryClient()
  const query = useQuery(memberRolesQuery(member.id))
  const [chosen, setChosen] = useState<TeamRole[]>()
  const roles = chosen ?? toTeamRoles(query.data?.roles ?? [])
  const isSuperAdmin = query.data?.roles.includes('super-admin') ?? false
  const name = nameOf(member)
  const change = useMutation({
    mutationFn: () => replaceMemberRoles(member.id, roles),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['users'] })
      showToast({ kind: 'success', message: text('rolesChanged', { name }) })
      onClose()
    },
  })
  const problem = query.data && roles.length === 0 ? text('rolesMissing') : undefined
  const inherited = query.data?.inheritedRoles ?? []
  return (
    <FormDialog
      title={text('rolesTitle', { name })}
      isOpen
      onClose={onClose}
      submitLabel={text('save')}
      isPending={change.isPending || query.isPending}
      onSubmit={() => change.mutate()}
      disabledReason={problem}
    >
      {query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <CheckboxGroup
          label={text('roles')}
          options={roleOptions(permissions.manageSuperAdmins || isSuperAdmin)}
          value={roles}
          onChange={setChosen}
          error={problem}
        />
      )}
      {inherited.length > 0 && (
        <Notice tone="info">
          {text('rolesOfGroups', { roles: inherited.map(roleName).join(', ') })}
        </Notice>
      )}
      <ErrorLine error={change.error} />
    </FormDialog>
  )
}
