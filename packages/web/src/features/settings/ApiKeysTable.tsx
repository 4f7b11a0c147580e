import { Ellipsis } from 'lucide-react'
import { usePersonName } from '../../platform/people.ts'
import { useSession } from '../../platform/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Status, type Tone } from '../../ui/Status.tsx'
import { Table } from '../../ui/Table.tsx'
import { Time } from '../../ui/Time.tsx'
import type { ApiKey, KeyOwner } from './api.ts'
import { text } from './texts.ts'

export type KeyAction = 'rotate' | 'revoke'

interface ApiKeysTableProps {
  keys: readonly ApiKey[]
  owner: KeyOwner
  onAction: (action: KeyAction, apiKey: ApiKey) => void
  more: { isPending: boolean; onPress: () => void } | undefined
}

const tones: Readonly<Record<ApiKey['state'], Tone>> = {
  enabled: 'success',
  revoked: 'stopped',
  expired: 'waiting',
}

export function ApiKeysTable({ keys, owner, onAction, more }: ApiKeysTableProps) {
  const nameOf = usePersonName()
  const timeOrNever = (at: string | null) => (at === null ? text('never') : <Time at={at} />)
  return (
    <Table
      label={text('apiKeys')}
      items={keys}
      idOf={({ id }) => id}
      more={more}
      columns={[
        { id: 'name', label: text('name'), isRowHeader: true, render: ({ name }) => name },
        { id: 'hint', label: text('hint'), render: ({ hint }) => <code>…{hint}</code> },
        ...(owner === 'team'
          ? [
              {
                id: 'holder',
                label: text('holder'),
                render: ({ userId }: ApiKey) => nameOf(userId),
              },
            ]
          : []),
        {
          id: 'state',
          label: text('state'),
          render: ({ state }) => <Status tone={tones[state]}>{text(`state.${state}`)}</Status>,
        },
        {
          id: 'created',
          label: text('created'),
          render: ({ createdAt }) => <Time at={createdAt} />,
        },
        {
          id: 'expires',
          label: text('expires'),
          render: ({ expiresAt }) => timeOrNever(expiresAt),
        },
        {
          id: 'used',
          label: text('lastUsed'),
          render: ({ lastUsedAt }) => timeOrNever(lastUsedAt),
        },
        {
          id: 'actions',
          label: text('actions'),
          isLabelHidden: true,
          align: 'end',
          render: (apiKey) => <KeyMenu apiKey={apiKey} onAction={onAction} />,
        },
      ]}
    />
  )
}

function KeyMenu({
  apiKey,
  onAction,
}: {
  apiKey: ApiKey
  onAction: ApiKeysTableProps['onAction']
}) {
  const { user } = useSession()
  const label = text('actionsOf', { name: apiKey.name })
  const ended = apiKey.state === 'enabled' ? undefined : text('ended')
  const notOwn = apiKey.userId === user.id ? undefined : text('notYours')
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
          id: 'rotate',
          label: text('rotate'),
          onAction: () => onAction('rotate', apiKey),
          disabledReason: ended ?? notOwn,
        },
        {
          id: 'revoke',
          label: text('revoke'),
          onAction: () => onAction('revoke', apiKey),
          disabledReason: ended,
        },
      ]}
    />
  )
}
