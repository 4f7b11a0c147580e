import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { paths } from '../../../platform/paths.ts'
import { groupsQuery } from '../../../platform/people.ts'
import { serverUrl } from '../../../platform/client.ts'
import { useSession } from '../../../platform/session.ts'
import { useUrlState } from '../../../platform/url-state.ts'
import { Button } from '../../../ui/Button.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Region } from '../../../ui/Region.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { Table } from '../../../ui/Table.tsx'
import { CreateGroupDialog } from './CreateGroupDialog.tsx'
import { GroupDialog } from './GroupDialog.tsx'
import { RoleBadges } from '../RoleBadges.tsx'
import { TeamTabs } from '../TeamTabs.tsx'
import { text } from '../texts.ts'

export function GroupsPage() {
  const { team, permissions } = useSession()
  const groups = useQuery(groupsQuery)
  const [openId, setOpenId] = useUrlState('group')
  const [isCreating, setCreating] = useState(false)
  const create = (
    <Button
      kind="primary"
      onPress={() => setCreating(true)}
      disabledReason={permissions.createGroups ? undefined : text('mayNotCreateGroups')}
    >
      <Plus size={16} aria-hidden />
      {text('createGroup')}
    </Button>
  )
  return (
    <Page
      title={text('groups')}
      crumbs={team ? [{ label: team.name, href: paths.members() }] : []}
      actions={(groups.data?.length ?? 0) > 0 && create}
    >
      <TeamTabs current={paths.groups()} />
      <Region query={groups} isDated>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              title={text('noGroups')}
              action={create}
              command={`curl -X POST '${location.origin}${serverUrl('/v1/groups')}' -H "x-api-key: $POSTHORN_API_KEY" -H 'content-type: application/json' -d '{"name":"Testers"}'`}
            >
              {text('noGroupsHint')}
            </EmptyState>
          ) : (
            <Table
              label={text('groups')}
              items={list}
              idOf={({ id }) => String(id)}
              onOpen={({ id }) => setOpenId(String(id))}
              columns={[
                { id: 'name', label: text('name'), isRowHeader: true, render: ({ name }) => name },
                { id: 'summary', label: text('summary'), render: ({ summary }) => summary },
                {
                  id: 'roles',
                  label: text('roles'),
                  render: ({ roles }) => <RoleBadges roles={roles} />,
                },
                {
                  id: 'members',
                  label: text('memberCount'),
                  render: ({ members }) => members.length,
                },
              ]}
            />
          )
        }
      </Region>
      {isCreating && (
        <CreateGroupDialog
          onClose={() => setCreating(false)}
          onCreated={(id) => {
            setCreating(false)
            setOpenId(String(id))
          }}
        />
      )}
      {openId !== '' && <GroupDialog groupId={Number(openId)} onClose={() => setOpenId('')} />}
    </Page>
  )
}
