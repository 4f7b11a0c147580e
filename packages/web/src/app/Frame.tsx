// What is around every page: where one can go, the workspace, search, the account.
import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { Code, Menu as MenuIcon, Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { forgetCalls } from '../platform/calls.ts'
import { useLiveData } from '../platform/events.ts'
import { paths } from '../platform/paths.ts'
import { sessionQuery } from '../platform/session.ts'
import { usePathPart } from '../platform/url-state.ts'
import { rememberWorkspace, useCurrentWorkspace, workspacesQuery } from '../platform/workspaces.ts'
import { Button, Link } from '../ui/Button.tsx'
import { ErrorState } from '../ui/States.tsx'
import { ApiDialog } from './ApiDialog.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import styles from './Frame.module.css'
import { KeyHelp } from './KeyHelp.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'
import { Rail } from './Rail.tsx'
import { SignedOutDialog } from './SignedOutDialog.tsx'
import { WorkspaceSwitcher } from './WorkspaceSwitcher.tsx'
import { text } from './texts.ts'
import { useKeys } from './keys.ts'

export function Frame() {
  const session = useQuery(sessionQuery)
  if (session.data) return <SignedInFrame />
  return <ErrorState error={session.error} onRetry={() => void session.refetch()} />
}

function SignedInFrame() {
  const [isRailOpen, setRailOpen] = useState(false)
  const [open, setOpen] = useState<'palette' | 'help' | 'api'>()
  const workspace = useCurrentWorkspace()
  const named = usePathPart('workspaceId')
  const { data: workspaces = [] } = useQuery(workspacesQuery)
  const { pathname } = useLocation()
  useLiveData(workspace ? ['runs', `workspace:${workspace.id}`] : [])
  useKeys(workspace?.id, setOpen)
  useEffect(() => {
    setRailOpen(false)
    // Of the page before; what both show is asked again when it is old.
    return forgetCalls
  }, [pathname])
  useEffect(() => {
    if (workspace?.id === named) rememberWorkspace(named)
  }, [workspace, named])

  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {text('skip')}
      </a>
      <header className={styles.top}>
        <span className={styles.menu}>
          <Button kind="quiet" label={text('menu')} onPress={() => setRailOpen(!isRailOpen)}>
            <MenuIcon size={18} aria-hidden />
          </Button>
        </span>
        <span className={styles.mark}>
          <Link href={paths.home()}>Posthorn</Link>
        </span>
        <WorkspaceSwitcher current={workspace} workspaces={workspaces} />
        <span className={styles.space} />
        <Button onPress={() => setOpen('palette')}>
          <Search size={15} aria-hidden />
          <span className={styles.searchText}>{text('search')}</span>
          <kbd className={styles.searchText}>Ctrl K</kbd>
        </Button>
        <Button kind="quiet" label={text('api')} onPress={() => setOpen('api')}>
          <Code size={16} aria-hidden />
        </Button>
        <AccountMenu onHelp={() => setOpen('help')} />
      </header>
      <Rail workspaceId={workspace?.id} isOpen={isRailOpen} />
      <main id="main" className={styles.main} tabIndex={-1}>
        <OfflineBanner />
        <Outlet />
      </main>
      <CommandPalette isOpen={open === 'palette'} onClose={() => setOpen(undefined)} />
      <KeyHelp isOpen={open === 'help'} onClose={() => setOpen(undefined)} />
      <ApiDialog isOpen={open === 'api'} onClose={() => setOpen(undefined)} />
      <SignedOutDialog />
    </div>
  )
}
