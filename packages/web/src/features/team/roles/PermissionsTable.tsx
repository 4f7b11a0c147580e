import { Status } from '../../../ui/Status.tsx'
import { Table } from '../../../ui/Table.tsx'
import type { PermissionMatrix } from '../api.ts'
import { permissionName } from './permissions.ts'
import { roleName } from '../roles.ts'
import { roleText } from '../role-texts.ts'

/** A line for each permission, a column for each role. */
export function PermissionsTable({ matrix }: { matrix: PermissionMatrix }) {
  const { name: kind, roles, permissions } = matrix
  return (
    <Table
      label={roleText(`rolesOf.${kind}`)}
      items={permissions}
      idOf={({ name }) => name}
      isPinned
      columns={[
        {
          id: 'permission',
          label: roleText('permission'),
          isRowHeader: true,
          render: ({ name }) => permissionName(kind, name),
        },
        ...roles.map((role) => ({
          id: role,
          label: roleName(role),
          render: ({ roles: holders }: PermissionMatrix['permissions'][number]) => (
            <Status tone={holders.includes(role) ? 'success' : 'muted'}>
              {roleText(holders.includes(role) ? 'yes' : 'no')}
            </Status>
          ),
        })),
      ]}
    />
  )
}
