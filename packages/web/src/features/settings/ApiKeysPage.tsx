import { useInfiniteQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { serverUrl } from '../../platform/client.ts'
import { paths } from '../../platform/paths.ts'
import { useSession } from '../../platform/session.ts'
import { useUrlState } from '../../platform/url-state.ts'
import { Button } from '../../ui/Button.tsx'
import { Page, Toolbar } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { Select } from '../../ui/Select.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { apiKeysQuery, type ApiKey, type KeyOwner } from './api.ts'
import { ApiKeysTable, type KeyAction } from './ApiKeysTable.tsx'
import { CreateKeyDialog } from './CreateKeyDialog.tsx'
import { RevokeKeyDialog } from './RevokeKeyDialog.tsx'
import { RotateKeyDialog } from './RotateKeyDialog.tsx'
import { text } from './texts.ts'

export function ApiKeysPage() {
  const { permissions } = useSession()
  const [asked, setOwner] = useUrlState('owner', 'me')
  const owner: KeyOwner = asked === 'team' && permissions.manageUsers ? 'team' : 'me'
  const keys = useInfiniteQuery(apiKeysQuery(owner))
  const [isCreating, setCreating] = useState(false)
  const [chosen, setChosen] = useState<{ action: KeyAction; apiKey: ApiKey }>()
  const close = () => setChosen(undefined)
  const create = (
    <Button kind="primary" onPress={() => setCreating(true)}>
      <Plus size={16} aria-hidden />
      {text('createKey')}
    </Button>
  )
  return (
    <Page
      title={text('apiKeys')}
      crumbs={[{ label: text('settings'), href: paths.settings() }]}
      actions={create}
    >
      <p>{text('keysHint')}</p>
      {permissions.manageUsers && (
        <Toolbar>
          <Select<KeyOwner>
            label={text('owner')}
            value={owner}
            onChange={setOwner}
            options={[
              { id: 'me', label: text('owner.me') },
              { id: 'team', label: text('owner.team') },
            ]}
          />
        </Toolbar>
      )}
      <Region query={keys} isDated>
        {({ pages }) => {
          const list = pages.flatMap(({ apiKeys }) => apiKeys)
          if (list.length === 0) {
            return (
              <EmptyState
                title={text('noKeys')}
                command={`curl -X POST '${location.origin}${serverUrl('/v1/api-keys')}' -H "x-api-key: $POSTHORN_API_KEY" -H 'content-type: application/json' -d '{"name":"CI"}'`}
              >
                {text('noKeysHint')}
              </EmptyState>
            )
          }
          return (
            <ApiKeysTable
              keys={list}
              owner={owner}
              onAction={(action, apiKey) => setChosen({ action, apiKey })}
              more={
                keys.hasNextPage
                  ? {
                      isPending: keys.isFetchingNextPage,
                      onPress: () => void keys.fetchNextPage(),
                    }
                  : undefined
              }
            />
          )
        }}
      </Region>
      {isCreating && <CreateKeyDialog onClose={() => setCreating(false)} />}
      {chosen?.action === 'rotate' && <RotateKeyDialog apiKey={chosen.apiKey} onClose={close} />}
      {chosen?.action === 'revoke' && <RevokeKeyDialog apiKey={chosen.apiKey} onClose={close} />}
    </Page>
  )
}
