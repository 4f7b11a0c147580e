import { useInfiniteQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { paths } from '../../platform/paths.ts'
import { useSession } from '../../platform/session.ts'
import { useUrlState } from '../../platform/url-state.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Page, Toolbar } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { membersQuery } from './api.ts'
import { DeactivateDialog } from './DeactivateDialog.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { MembersTable, type Member, type MemberAction } from './MembersTable.tsx'
import { RolesDialog } from './RolesDialog.tsx'
import { SetupLinkDialog } from './SetupLinkDialog.tsx'
import { TeamTabs } from './TeamTabs.tsx'
import { text } from './texts.ts'

export function MembersPage() {
  const { team, permissions } = useSession()
  const members = useInfiniteQuery(membersQuery)
  const [shown, setShown] = useUrlState('shown', 'active')
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
      <Toolbar>
        <Checkbox isSelected={shown === 'all'} onChange={(all) => setShown(all ? 'all' : 'active')}>
          {text('showDeactivated')}
        </Checkbox>
      </Toolbar>
      <Region query={members} isDated>
        {({ pages }) => (
          <MembersTable
            members={pages
              .flatMap(({ users }) => users)
              .filter(({ state }) => shown === 'all' || state !== 'deactivated')}
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
        )}
      </Region>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
      {chosen?.action === 'roles' && <RolesDialog member={chosen.member} onClose={close} />}
      {chosen?.action === 'link' && <SetupLinkDialog member={chosen.member} onClose={close} />}
      {chosen?.action === 'deactivate' && (
        <DeactivateDialog member={chosen.member} onClose={close} />
      )}
    </Page>
  )
}
