import { useInfiniteQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { paths } from '../../../platform/paths.ts'
import { useSession } from '../../../platform/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Region } from '../../../ui/Region.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { DeactivateDialog } from './DeactivateDialog.tsx'
import { InviteDialog } from '../invitations/InviteDialog.tsx'
import { MemberFilters } from './MemberFilters.tsx'
import { membersQuery, useMemberFilter, type Member } from './members.ts'
import { MembersTable, nameOf, type MemberAction } from './MembersTable.tsx'
import { RolesDialog } from './RolesDialog.tsx'
import { SetupLinkDialog } from '../invitations/SetupLinkDialog.tsx'
import { TeamTabs } from '../TeamTabs.tsx'
import { text } from '../texts.ts'

export function MembersPage() {
  const { team, permissions } = useSession()
  const filters = useMemberFilter()
  const members = useInfiniteQuery(membersQuery(filters.filter))
  const [isInviting, setInviting] = useState(false)
  const [chosen, setChosen] = useState<{ action: MemberAction; member: Member }>()
  const close = () => setChosen(undefined)
  const disabledReason = permissions.manageUsers ? undefined : text('mayNotManage')

  return (
    <Page
      title={text('members')}
      crumbs={team ? [{ label: team.name, href: paths.members() }] : []}
      actions={
        <Button kind="primary" onPress={() => setInviting(true)} disabledReason={disabledReason}>
          <UserPlus size={16} aria-hidden />
          {text('invite')}
        </Button>
      }
    >
      <TeamTabs current={paths.members()} />
      <MemberFilters {...filters} />
      <Region query={members} isDated>
        {({ pages }) => {
          const shown = pages.flatMap(({ users }) => users)
          return shown.length === 0 ? (
            <EmptyState
              title={text('noMembersFound')}
              action={<Button onPress={filters.clear}>{text('clearFilters')}</Button>}
            />
          ) : (
            <MembersTable
              members={shown}
              order={filters.filter.order}
              onOrder={(order) => filters.change({ order })}
              more={
                members.hasNextPage
                  ? {
                      isPending: members.isFetchingNextPage,
                      onPress: () => void members.fetchNextPage(),
                    }
                  : undefined
              }
              disabledReason={disabledReason}
              onAction={(action, member) => setChosen({ action, member })}
            />
          )
        }}
      </Region>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
      {chosen?.action === 'roles' && <RolesDialog member={chosen.member} onClose={close} />}
      {chosen?.action === 'link' && (
        <SetupLinkDialog userId={chosen.member.id} name={nameOf(chosen.member)} onClose={close} />
      )}
      {chosen?.action === 'deactivate' && (
        <DeactivateDialog member={chosen.member} onClose={close} />
      )}
    </Page>
  )
}
