import { Ellipsis } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Row } from '../../ui/Page.tsx'
import { Badge, Status } from '../../ui/Status.tsx'
import { Table } from '../../ui/Table.tsx'
import { Time } from '../../ui/Time.tsx'
import { roleName } from './roles.ts'
import { text } from './texts.ts'

export interface Member {
  id: number
  fullName: string
  username: string
  email: string
  roles: readonly string[]
  state: 'active' | 'invited' | 'deactivated'
  createdAt: string
}

const stateTones = { active: 'success', invited: 'waiting', deactivated: 'stopped' } as const

export type MemberAction = 'roles' | 'link' | 'deactivate'

interface MembersTableProps {
  members: readonly Member[]
  more: { isPending: boolean; onPress: () => void } | undefined
  disabledReason: string | undefined
  onAction: (action: MemberAction, member: Member) => void
}

export function nameOf({ fullName, username }: Pick<Member, 'fullName' | 'username'>): string {
  return fullName || username
}

export function MembersTable({ members, more, disabledReason, onAction }: MembersTableProps) {
  return (
    <Table
      label={text('members')}
      items={members}
      idOf={({ id }) => String(id)}
      more={more}
      columns={[
        { id: 'name', label: text('name'), isRowHeader: true, render: nameOf },
        { id: 'email', label: text('email'), render: ({ email }) => email },
        {
          id: 'roles',
          label: text('roles'),
          render: ({ roles }) => (
            <Row>
              {roles.map((role) => (
                <Badge key={role}>{roleName(role)}</Badge>
              ))}
            </Row>
          ),
        },
        {
          id: 'state',
          label: text('state'),
          render: ({ state }) => <Status tone={stateTones[state]}>{text(`state.${state}`)}</Status>,
        },
        {
          id: 'joined',
          label: text('joined'),
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
