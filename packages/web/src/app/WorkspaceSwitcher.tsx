import { ChevronsUpDown } from 'lucide-react'
import { paths } from '../platform/paths.ts'
import type { WorkspaceSummary } from '../platform/workspaces.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
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
          {current ? text('switchWorkspace', { name: current.name }) : text('chooseWorkspace')}
          <ChevronsUpDown size={14} aria-hidden />
        </Button>
      }
      actions={workspaces.map(({ id, name }) => ({ id, label: name, href: paths.workspace(id) }))}
    />
  )
}
