import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { serverUrl } from '../../platform/client.ts'
import { paths } from '../../platform/paths.ts'
import { useSession } from '../../platform/session.ts'
import { useUrlState } from '../../platform/url-state.ts'
import { workspacesQuery } from '../../platform/workspaces.ts'
import { Button } from '../../ui/Button.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Badge } from '../../ui/Status.tsx'
import { Table } from '../../ui/Table.tsx'
import { CreateWorkspaceDialog } from './CreateWorkspaceDialog.tsx'
import { text } from './texts.ts'
import { visibilityName } from './visibility.ts'

export function HomePage() {
  const { user, permissions } = useSession()
  const [creating, setCreating] = useUrlState('create')
  const create = (
    <Button
      onPress={() => setCreating('workspace')}
      disabledReason={permissions.createWorkspaces ? undefined : text('mayNotCreate')}
    >
      <Plus size={16} aria-hidden />
      {text('create')}
    </Button>
  )
  return (
    <Page title={text('hello', { name: user.fullName || user.username })}>
      <Section title={text('workspaces')} actions={create}>
        <Region query={useQuery(workspacesQuery)} isDated>
          {(workspaces) =>
            workspaces.length === 0 ? (
              <EmptyState
                title={text('noWorkspaces')}
                command={`curl -X POST '${location.origin}${serverUrl('/workspaces')}' -H "x-api-key: $POSTHORN_API_KEY" -H 'content-type: application/json' -d '{"workspace":{"name":"Payments","type":"team"}}'`}
              >
                {text('noWorkspacesHint')}
              </EmptyState>
            ) : (
              <Table
                label={text('workspaces')}
                items={workspaces}
                idOf={({ id }) => id}
                hrefOf={({ id }) => paths.workspace(id)}
                columns={[
                  {
                    id: 'name',
                    label: text('name'),
                    render: ({ name }) => name,
                    isRowHeader: true,
                  },
                  { id: 'about', label: text('about'), render: ({ about }) => about },
                  {
                    id: 'type',
                    label: text('type'),
                    render: ({ visibility }) => <Badge>{visibilityName(visibility)}</Badge>,
                  },
                ]}
              />
            )
          }
        </Region>
      </Section>
      {creating === 'workspace' && permissions.createWorkspaces && (
        <CreateWorkspaceDialog onClose={() => setCreating('')} />
      )}
    </Page>
  )
}
