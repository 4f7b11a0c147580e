import { useQuery } from '@tanstack/react-query'
import { paths } from '../../platform/paths.ts'
import { useSession } from '../../platform/session.ts'
import { workspacesQuery } from '../../platform/workspaces.ts'
import { Page, Section } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Badge } from '../../ui/Status.tsx'
import { Table } from '../../ui/Table.tsx'
import { text } from './texts.ts'

export function HomePage() {
  const { user } = useSession()
  return (
    <Page title={text('hello', { name: user.fullName || user.username })}>
      <Section title={text('workspaces')}>
        <Region query={useQuery(workspacesQuery)}>
          {(workspaces) =>
            workspaces.length === 0 ? (
              <EmptyState title={text('noWorkspaces')}>{text('noWorkspacesHint')}</EmptyState>
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
                  {
                    id: 'type',
                    label: text('type'),
                    render: ({ type }) => <Badge>{type}</Badge>,
                  },
                ]}
              />
            )
          }
        </Region>
      </Section>
    </Page>
  )
}
