import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { groupsQuery, usePersonName } from '../../platform/people.ts'
import type { WorkspaceDescription } from '../../platform/workspaces.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Page.tsx'
import { Region } from '../../ui/Region.tsx'
import { Select } from '../../ui/Select.tsx'
import { ErrorLine } from '../../ui/States.tsx'
import { Badge } from '../../ui/Status.tsx'
import { Table } from '../../ui/Table.tsx'
import { AddHolderDialog } from './AddHolderDialog.tsx'
import { changeRole, holdersQuery, type Holder, type WorkspaceRole } from './api.ts'
import { roleOptions } from './roles.ts'
import { text } from './texts.ts'

/** Who was given which role in a workspace. */
export function People({ workspace }: { workspace: WorkspaceDescription }) {
  const { id, visibility, permissions } = workspace
  const client = useQueryClient()
  const holders = useQuery(holdersQuery(id))
  const [isAdding, setAdding] = useState(false)
  const nameOf = useHolderName()
  const change = useMutation({
    mutationFn: ({ holder, role }: { holder: Holder; role: WorkspaceRole | undefined }) =>
      changeRole(id, holder, role),
    onSettled: () => client.invalidateQueries({ queryKey: ['workspace', id] }),
  })
  const refusal = refusalOf(visibility, permissions.manageRoles)
  return (
    <Section
      title={text('people')}
      actions={
        <Button onPress={() => setAdding(true)} disabledReason={refusal}>
          <Plus size={16} aria-hidden />
          {text('add')}
        </Button>
      }
    >
      <ErrorLine error={change.error} />
      <Region query={holders}>
        {(list) =>
          list.length === 0 ? (
            <p>{text('noPeople')}</p>
          ) : (
            <Table
              label={text('people')}
              items={list}
              idOf={({ kind, id: holderId }) => `${kind} ${holderId}`}
              columns={[
                { id: 'name', label: text('name'), isRowHeader: true, render: nameOf },
                {
                  id: 'kind',
                  label: text('who'),
                  render: ({ kind }) => <Badge>{text(kind === 'user' ? 'person' : 'group')}</Badge>,
                },
                {
                  id: 'role',
                  label: text('role'),
                  render: (holder) => (
                    <Select
                      label={text('roleOf', { name: nameOf(holder) })}
                      isLabelHidden
                      value={holder.role}
                      onChange={(role) => change.mutate({ holder, role })}
                      isDisabled={refusal !== undefined}
                      options={roleOptions()}
                    />
                  ),
                },
                {
                  id: 'actions',
                  label: text('actions'),
                  isLabelHidden: true,
                  align: 'end',
                  render: (holder) => (
                    <Button
                      kind="quiet"
                      label={text('removeNamed', { name: nameOf(holder) })}
                      onPress={() => change.mutate({ holder, role: undefined })}
                      disabledReason={refusal}
                    >
                      <X size={16} aria-hidden />
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Region>
      {isAdding && (
        <AddHolderDialog
          workspaceId={id}
          present={holders.data ?? []}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  )
}

function refusalOf(visibility: string, mayManage: boolean): string | undefined {
  if (visibility === 'personal') return text('personalRoles')
  return mayManage ? undefined : text('mayNotManage')
}

function useHolderName(): (holder: Holder) => string {
  const personName = usePersonName()
  const { data: groups = [] } = useQuery(groupsQuery)
  return ({ kind, id }) =>
    kind === 'user' ? personName(id) : (groups.find((group) => String(group.id) === id)?.name ?? id)
}
