import { useQuery } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { serverUrl } from '../../platform/client.ts'
import { paths } from '../../platform/paths.ts'
import { usePersonName } from '../../platform/people.ts'
import { usePathPart } from '../../platform/url-state.ts'
import { workspaceQuery } from '../../platform/workspaces.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Table } from '../../ui/Table.tsx'
import { Time } from '../../ui/Time.tsx'
import { environmentsQuery } from './api.ts'
import { CreateEnvironmentDialog } from './CreateEnvironmentDialog.tsx'
import { DeleteEnvironmentDialog, type Deleting } from './DeleteEnvironmentDialog.tsx'
import { text } from './texts.ts'

export function EnvironmentsPage() {
  const workspaceId = usePathPart('workspaceId')
  const workspace = useQuery(workspaceQuery(workspaceId))
  const environments = useQuery(environmentsQuery(workspaceId))
  const nameOf = usePersonName()
  const [isCreating, setCreating] = useState(false)
  const [deleting, setDeleting] = useState<Deleting>()
  const mayAdd = workspace.data?.permissions.addElements ?? true
  const disabledReason = mayAdd ? undefined : text('mayNotAdd')
  const create = (
    <Button kind="primary" onPress={() => setCreating(true)} disabledReason={disabledReason}>
      <Plus size={16} aria-hidden />
      {text('create')}
    </Button>
  )
  const hasSome = (environments.data?.length ?? 0) > 0

  return (
    <Page
      title={text('environments')}
      crumbs={
        workspace.data ? [{ label: workspace.data.name, href: paths.workspace(workspaceId) }] : []
      }
      actions={
        hasSome && (
          <>
            <LinkButton href={paths.environmentComparison(workspaceId)}>
              {text('compare')}
            </LinkButton>
            {create}
          </>
        )
      }
    >
      <Region query={environments} isDated>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              title={text('none')}
              action={create}
              command={`curl -X POST '${location.origin}${serverUrl(`/environments?workspace=${workspaceId}`)}' -H "x-api-key: $POSTHORN_API_KEY" -H 'content-type: application/json' -d '{"environment":{"name":"Staging","values":[]}}'`}
            >
              {text('noneHint')}
            </EmptyState>
          ) : (
            <Table
              label={text('environments')}
              items={list}
              idOf={({ id }) => id}
              hrefOf={({ id }) => paths.environment(id)}
              columns={[
                { id: 'name', label: text('name'), render: ({ name }) => name, isRowHeader: true },
                { id: 'owner', label: text('owner'), render: ({ owner }) => nameOf(owner) },
                {
                  id: 'changed',
                  label: text('changed'),
                  render: ({ updatedAt }) => <Time at={updatedAt} />,
                },
                {
                  id: 'actions',
                  label: text('actions'),
                  isLabelHidden: true,
                  align: 'end',
                  render: ({ id, name }) => (
                    <Button
                      kind="quiet"
                      label={text('deleteNamed', { name })}
                      onPress={() => setDeleting({ id, name })}
                      disabledReason={disabledReason}
                    >
                      <Trash2 size={16} aria-hidden />
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Region>
      {isCreating && (
        <CreateEnvironmentDialog workspaceId={workspaceId} onClose={() => setCreating(false)} />
      )}
      {deleting && (
        <DeleteEnvironmentDialog environment={deleting} onClose={() => setDeleting(undefined)} />
      )}
    </Page>
  )
}
