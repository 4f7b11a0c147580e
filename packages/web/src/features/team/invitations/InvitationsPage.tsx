import { useInfiniteQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { paths } from '../../../platform/paths.ts'
import { Problem } from '../../../platform/problem.ts'
import { useSession } from '../../../platform/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Region } from '../../../ui/Region.tsx'
import { EmptyState, ErrorState } from '../../../ui/States.tsx'
import { invitationsQuery, type Invitation } from './invitations.ts'
import { InvitationsTable, type InvitationAction } from './InvitationsTable.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { RevokeDialog } from './RevokeDialog.tsx'
import { SetupLinkDialog } from './SetupLinkDialog.tsx'
import { TeamTabs } from '../TeamTabs.tsx'
import { text } from '../texts.ts'

export function InvitationsPage() {
  const { permissions } = useSession()
  if (permissions.manageUsers) return <VisibleInvitations />
  return (
    <Page title={text('invitations')}>
      <ErrorState error={new Problem(text('invitationsForbidden'), { status: 403 })} />
    </Page>
  )
}

function VisibleInvitations() {
  const { team } = useSession()
  const invitations = useInfiniteQuery(invitationsQuery)
  const [isInviting, setInviting] = useState(false)
  const [chosen, setChosen] = useState<{ action: InvitationAction; invitation: Invitation }>()
  const close = () => setChosen(undefined)
  const invite = (
    <Button kind="primary" onPress={() => setInviting(true)}>
      <UserPlus size={16} aria-hidden />
      {text('invite')}
    </Button>
  )
  return (
    <Page
      title={text('invitations')}
      crumbs={team ? [{ label: team.name, href: paths.members() }] : []}
      actions={invite}
    >
      <TeamTabs current={paths.invitations()} />
      <Region query={invitations} isDated>
        {({ pages }) => {
          const shown = pages.flatMap((page) => page.invitations)
          return shown.length === 0 ? (
            <EmptyState title={text('noInvitations')}>{text('noInvitationsHint')}</EmptyState>
          ) : (
            <InvitationsTable
              invitations={shown}
              more={
                invitations.hasNextPage
                  ? {
                      isPending: invitations.isFetchingNextPage,
                      onPress: () => void invitations.fetchNextPage(),
                    }
                  : undefined
              }
              onAction={(action, invitation) => setChosen({ action, invitation })}
            />
          )
        }}
      </Region>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
      {chosen?.action === 'link' && (
        <SetupLinkDialog
          userId={chosen.invitation.userId}
          name={chosen.invitation.fullName}
          onClose={close}
        />
      )}
      {chosen?.action === 'revoke' && (
        <RevokeDialog invitation={chosen.invitation} onClose={close} />
      )}
    </Page>
  )
}
