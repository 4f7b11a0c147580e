import { paths } from '../../platform/paths.ts'
import { useSession } from '../../platform/session.ts'
import { LinkTabs } from '../../ui/Tabs.tsx'
import { text } from './texts.ts'

export function TeamTabs({ current }: { current: string }) {
  const { permissions } = useSession()
  return (
    <LinkTabs
      label={text('team')}
      current={current}
      tabs={[
        { label: text('members'), href: paths.members() },
        { label: text('groups'), href: paths.groups() },
        ...(permissions.manageUsers
          ? [{ label: text('invitations'), href: paths.invitations() }]
          : []),
        { label: text('rolesTab'), href: paths.roles() },
        ...(permissions.manageUsers ? [{ label: text('access'), href: paths.access() }] : []),
      ]}
    />
  )
}
