import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatNumber } from '../../platform/format.ts'
import { paths } from '../../platform/paths.ts'
import { useUrlState, usePathPart } from '../../platform/url-state.ts'
import { workspaceQuery, type WorkspaceDescription } from '../../platform/workspaces.ts'
import { Button, Link } from '../../ui/Button.tsx'
import { Markdown } from '../../ui/Markdown.tsx'
import { Facts, Page, Section } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { Badge } from '../../ui/Status.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { Time } from '../../ui/Time.tsx'
import { Activities } from './Activities.tsx'
import { DeleteWorkspaceDialog } from './DeleteWorkspaceDialog.tsx'
import { EditWorkspaceDialog } from './EditWorkspaceDialog.tsx'
import { People } from './People.tsx'
import { text } from './texts.ts'
import { visibilityName } from './visibility.ts'

export function WorkspacePage() {
  const workspaceId = usePathPart('workspaceId')
  return (
    <Region query={useQuery(workspaceQuery(workspaceId))}>
      {(workspace) => <Overview workspace={workspace} />}
    </Region>
  )
}

function Overview({ workspace }: { workspace: WorkspaceDescription }) {
  const { name, visibility, permissions } = workspace
  const [tab, setTab] = useUrlState('tab', 'overview')
  const [open, setOpen] = useState<'edit' | 'delete'>()
  const close = () => setOpen(undefined)
  return (
    <Page
      title={name}
      aside={<Badge>{visibilityName(visibility)}</Badge>}
      crumbs={[{ label: text('home'), href: paths.home() }]}
      actions={
        <>
          <Button
            onPress={() => setOpen('edit')}
            disabledReason={permissions.editDetails ? undefined : text('mayNotEdit')}
          >
            {text('edit')}
          </Button>
          <Button
            onPress={() => setOpen('delete')}
            disabledReason={permissions.delete ? undefined : text('mayNotEdit')}
          >
            {text('delete')}
          </Button>
        </>
      }
    >
      <Tabs
        label={name}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'overview', label: text('overview'), content: <About workspace={workspace} /> },
          { id: 'people', label: text('people'), content: <People workspace={workspace} /> },
          {
            id: 'activity',
            label: text('activity'),
            content: <Activities workspaceId={workspace.id} />,
          },
        ]}
      />
      {open === 'edit' && <EditWorkspaceDialog workspace={workspace} onClose={close} />}
      {open === 'delete' && <DeleteWorkspaceDialog workspace={workspace} onClose={close} />}
    </Page>
  )
}

function About({ workspace }: { workspace: WorkspaceDescription }) {
  const { id, about, description, counts, role, updatedAt } = workspace
  const hasText = about !== '' || description !== ''
  return (
    <Section title={text('about')}>
      <Facts
        facts={[
          [
            text('collections'),
            <Link key="collections" href={paths.collections(id)}>
              {formatNumber(counts.collections)}
            </Link>,
          ],
          [
            text('environments'),
            <Link key="environments" href={paths.environments(id)}>
              {formatNumber(counts.environments)}
            </Link>,
          ],
          ...(counts.people === null
            ? []
            : [[text('people'), formatNumber(counts.people)] as const]),
          [text('yourRole'), text(`role.${role}`)],
          [text('changed'), <Time key="changed" at={updatedAt} />],
        ]}
      />
      {about !== '' && <p>{about}</p>}
      {hasText ? <Markdown source={description} /> : <p>{text('noAbout')}</p>}
    </Section>
  )
}
