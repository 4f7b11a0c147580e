import { Ellipsis } from 'lucide-react'
import { useHiddenColumns } from '../../../platform/columns.ts'
import { useSession } from '../../../platform/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { Status } from '../../../ui/Status.tsx'
import { Table, type Column, type Order } from '../../../ui/Table.tsx'
import { Time } from '../../../ui/Time.tsx'
import type { Member } from './members.ts'
import { RoleBadges } from '../RoleBadges.tsx'
import { text } from '../texts.ts'

const stateTones = { active: 'success', invited: 'waiting', deactivated: 'stopped' } as const

export type MemberAction = 'roles' | 'link' | 'deactivate'

interface MembersTableProps {
  members: readonly Member[]
  order: Order
  onOrder: (order: Order) => void
  more: { isPending: boolean; onPress: () => void } | undefined
  disabledReason: string | undefined
  onAction: (action: MemberAction, member: Member) => void
}

export function nameOf({ fullName, username }: Pick<Member, 'fullName' | 'username'>): string {
  return fullName || username
}

export function MembersTable({
  members,
  order,
  onOrder,
  more,
  disabledReason,
  onAction,
}: MembersTableProps) {
  const { permissions } = useSession()
  const choice = useHiddenColumns('members')
  return (
    <Table
      label={text('members')}
      items={members}
      idOf={({ id }) => String(id)}
      more={more}
      order={{ by: order, onChange: onOrder }}
      choice={choice}
      columns={[
        ...facts,
        ...(permissions.manageUsers ? managersFacts : []),
        {
          id: 'createdAt',
          label: text('joined'),
          isSortable: true,
          render: ({ createdAt }) => <Time at={createdAt} />,
        },
        {
          id: 'actions',
          label: text('actions'),
          isLabelHidden: true,
          align: 'end',
          render: (member) =>
            member.state !== 'deactivated' && (
              <MemberMenu member={member} disabledReason={disabledReason} onAction={onAction} />
            ),
        },
      ]}
    />
  )
}

const facts: readonly Column<Member>[] = [
  { id: 'name', label: text('name'), isRowHeader: true, render: nameOf },
  { id: 'email', label: text('email'), render: ({ email }) => email },
  {
    id: 'roles',
    label: text('roles'),
    render: ({ roles }) => <RoleBadges roles={roles} />,
  },
  {
    id: 'state',
    label: text('state'),
    render: ({ state }) => <Status tone={stateTones[state]}>{text(`state.${state}`)}</Status>,
  },
  { id: 'origin', label: text('origin'), render: originOf },
]

/** What the server tells only those who manage users. */
const managersFacts: readonly Column<Member>[] = [
  {
    id: 'lastActiveAt',
    label: text('lastActive'),
    isSortable: true,
    render: ({ lastActiveAt }) => (lastActiveAt ? <Time at={lastActiveAt} /> : text('never')),
  },
  { id: 'keys', label: text('keyCount'), render: ({ apiKeyCount }) => apiKeyCount },
]

function originOf({ origin, addedBy }: Member): string {
  if (origin === null) return text('origin.unknown')
  if (origin === 'installation' || addedBy === null) return text(`origin.${origin}`)
  return text(`origin.${origin}By`, { name: addedBy.name })
}

interface MemberMenuProps extends Pick<MembersTableProps, 'disabledReason' | 'onAction'> {
  member: Member
}

function MemberMenu({ member, disabledReason, onAction }: MemberMenuProps) {
  const label = text('actionsOf', { name: nameOf(member) })
  return (
    <Menu
      label={label}
      trigger={
        <Button kind="quiet" label={label}>
          <Ellipsis size={16} aria-hidden />
        </Button>
      }
      actions={[
        {
          id: 'roles',
          label: text('changeRoles'),
          onAction: () => onAction('roles', member),
          disabledReason,
        },
        {
          id: 'link',
          label: text('newLink'),
          onAction: () => onAction('link', member),
          disabledReason,
        },
        {
          id: 'deactivate',
          label: text('deactivate'),
          onAction: () => onAction('deactivate', member),
          disabledReason,
        },
      ]}
    />
  )
}
