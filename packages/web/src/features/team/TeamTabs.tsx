import { paths } from '../../platform/paths.ts'
import { LinkTabs } from '../../ui/Tabs.tsx'
import { text } from './texts.ts'

export function TeamTabs({ current }: { current: string }) {
  return (
    <LinkTabs
      label={text('team')}
      current={current}
      tabs={[
        { label: text('members'), href: paths.members() },
        { label: text('groups'), href: paths.groups() },
        { label: text('rolesTab'), href: paths.roles() },
      ]}
    />
  )
}
