import { useQuery } from '@tanstack/react-query'
import { serverUrl } from '../../../platform/client.ts'
import { paths } from '../../../platform/paths.ts'
import { useSession } from '../../../platform/session.ts'
import { useUrlState } from '../../../platform/url-state.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { SearchField } from '../../../ui/Field.tsx'
import { Page, Toolbar } from '../../../ui/Page.tsx'
import { Region } from '../../../ui/Region.tsx'
import { Select } from '../../../ui/Select.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { permissionsQuery } from '../api.ts'
import { PermissionsTable } from './PermissionsTable.tsx'
import { permissionName } from './permissions.ts'
import { roleText } from '../role-texts.ts'
import { TeamTabs } from '../TeamTabs.tsx'
import { text } from '../texts.ts'

const kinds = ['team', 'workspace', 'collection'] as const

/** What each role may, as the server has it. */
export function RolesPage() {
  const { team } = useSession()
  const matrices = useQuery(permissionsQuery)
  const [of, setOf] = useUrlState('of', 'team')
  const [search, setSearch] = useUrlState('q')
  const kind = kinds.find((known) => known === of) ?? 'team'
  return (
    <Page
      title={text('rolesTab')}
      crumbs={team ? [{ label: team.name, href: paths.members() }] : []}
      actions={
        <LinkButton href={serverUrl(`/v1/permissions/export?matrix=${kind}`)} isDownload>
          {text('exportCsv')}
        </LinkButton>
      }
    >
      <TeamTabs current={paths.roles()} />
      <Toolbar>
        <Select
          label={roleText('rolesOf')}
          value={kind}
          onChange={setOf}
          options={kinds.map((id) => ({ id, label: roleText(`rolesOf.${id}`) }))}
        />
        <SearchField label={roleText('searchPermissions')} value={search} onChange={setSearch} />
      </Toolbar>
      <Region query={matrices}>
        {(list) => {
          const matrix = list.find(({ name }) => name === kind)
          const shown = (matrix?.permissions ?? []).filter(({ name }) =>
            isFound(permissionName(kind, name), search),
          )
          return matrix === undefined || shown.length === 0 ? (
            <EmptyState
              title={roleText('noPermissions', { search })}
              action={<Button onPress={() => setSearch('')}>{text('clearFilters')}</Button>}
            />
          ) : (
            <PermissionsTable matrix={{ ...matrix, permissions: shown }} />
          )
        }}
      </Region>
    </Page>
  )
}

function isFound(name: string, search: string): boolean {
  return name.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase())
}
