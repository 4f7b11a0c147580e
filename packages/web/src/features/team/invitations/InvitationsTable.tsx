import { Ellipsis } from 'lucide-react'
import { isPast } from '../../../platform/format.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { Status } from '../../../ui/Status.tsx'
import { Table } from '../../../ui/Table.tsx'
import { Time } from '../../../ui/Time.tsx'
import type { Invitation } from './invitations.ts'
import { RoleBadges } from '../RoleBadges.tsx'
import { text } from '../texts.ts'

export type InvitationAction = 'link' | 'revoke'

interface InvitationsTableProps {
  invitations: readonly Invitation[]
  more: { isPending: boolean; onPress: () => void } | undefined
  onAction: (action: InvitationAction, invitation: Invitation) => void
}

export function InvitationsTable({ invitations, more, onAction }: InvitationsTableProps) {
  return (
    <Table
      label={text('invitations')}
      items={invitations}
      idOf={({ userId }) => String(userId)}
      more={more}
      columns={[
        {
          id: 'name',
          label: text('name'),
          isRowHeader: true,
          render: ({ fullName }) => fullName,
        },
        { id: 'email', label: text('email'), render: ({ email }) => email },
        { id: 'roles', label: text('roles'), render: ({ roles }) => <RoleBadges roles={roles} /> },
        {
          id: 'by',
          label: text('invitedBy'),
          render: ({ invitedBy }) => invitedBy?.name,
        },
        {
          id: 'at',
          label: text('invitedAt'),
          render: ({ createdAt }) => <Time at={createdAt} />,
        },
        {
          id: 'link',
          label: text('linkState'),
          render: ({ expiresAt }) => <LinkState expiresAt={expiresAt} />,
        },
        {
          id: 'actions',
          label: text('actions'),
          isLabelHidden: true,
          align: 'end',
          render: (invitation) => (
            <InvitationMenu
              name={invitation.fullName}
              onAction={(action) => onAction(action, invitation)}
            />
          ),
        },
      ]}
    />
  )
}

function LinkState({ expiresAt }: Pick<Invitation, 'expiresAt'>) {
  if (expiresAt === null) return <Status tone="stopped">{text('noLink')}</Status>
  const hasEnded = isPast(expiresAt)
  return (
    <Status tone={hasEnded ? 'stopped' : 'waiting'}>
      {text(hasEnded ? 'linkEnded' : 'linkEnds')} <Time at={expiresAt} />
    </Status>
  )
}

interface InvitationMenuProps {
  name: string
  onAction: (action: InvitationAction) => void
}

function InvitationMenu({ name, onAction }: InvitationMenuProps) {
  const label = text('actionsOf', { name })
  return (
    <Menu
      label={label}
      trigger={
        <Button kind="quiet" label={label}>
          <Ellipsis size={16} aria-hidden />
        </Button>
      }
      actions={[
        { id: 'link', label: text('newLink'), onAction: () => onAction('link') },
        { id: 'revoke', label: text('revoke'), onAction: () => onAction('revoke') },
      ]}
    />
  )
}
