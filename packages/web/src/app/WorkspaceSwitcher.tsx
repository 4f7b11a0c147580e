import { ChevronsUpDown } from 'lucide-react'
import { paths } from '../platform/paths.ts'
import type { WorkspaceSummary } from '../platform/workspaces.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import styles from './Frame.module.css'
import { text } from './texts.ts'

interface WorkspaceSwitcherProps {
  current: WorkspaceSummary | undefined
  workspaces: readonly WorkspaceSummary[]
}

export function WorkspaceSwitcher({ current, workspaces }: WorkspaceSwitcherProps) {
  return (
    <Menu
      label={text('workspaces')}
      trigger={
        <Button kind="quiet">
          <span className={styles.workspace}>
            {current ? text('switchWorkspace', { name: current.name }) : text('chooseWorkspace')}
          </span>
          <ChevronsUpDown size={14} aria-hidden />
        </Button>
      }
      actions={[
        ...workspaces.map(({ id, name }) => ({ id, label: name, href: paths.workspace(id) })),
        { id: 'create', label: text('createWorkspace'), href: `${paths.home()}?create=workspace` },
      ]}
    />
  )
}
