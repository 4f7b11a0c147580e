import { useLocation } from '@tanstack/react-router'
import {
  Activity,
  Boxes,
  FolderTree,
  House,
  KeyRound,
  ScrollText,
  Settings,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components'
import { paths } from '../platform/paths.ts'
import { useSession } from '../platform/session.ts'
import styles from './Frame.module.css'
import { text } from './texts.ts'

interface Place {
  label: string
  icon: ReactNode
  href: string
  /** Addresses that belong to it besides its own. */
  also?: RegExp
}

export function Rail({
  workspaceId,
  isOpen,
}: {
  workspaceId: string | undefined
  isOpen: boolean
}) {
  const { permissions } = useSession()
  const places: Place[] = [
    { label: text('home'), icon: <House size={16} aria-hidden />, href: paths.home() },
    ...(workspaceId === undefined ? [] : placesOf(workspaceId)),
  ]
  const team: Place[] = [
    {
      label: text('members'),
      icon: <Users size={16} aria-hidden />,
      href: paths.members(),
      also: /^\/team\/(groups|invitations|roles|access)/,
    },
    ...(permissions.seeAuditLogs
      ? [
          {
            label: text('auditLog'),
            icon: <ScrollText size={16} aria-hidden />,
            href: paths.auditLog(),
          },
        ]
      : []),
    { label: text('apiKeys'), icon: <KeyRound size={16} aria-hidden />, href: paths.apiKeys() },
    { label: text('settings'), icon: <Settings size={16} aria-hidden />, href: paths.settings() },
  ]
  return (
    <div className={styles.rail} data-open={isOpen}>
      <nav aria-label={text('mainNavigation')}>
        <Links places={places} />
      </nav>
      <nav aria-label={text('teamNavigation')}>
        <p className={styles.heading}>{text('team')}</p>
        <Links places={team} />
      </nav>
    </div>
  )
}

function placesOf(workspaceId: string): Place[] {
  return [
    {
      label: text('collections'),
      icon: <FolderTree size={16} aria-hidden />,
      href: paths.collections(workspaceId),
      also: /^\/collections\//,
    },
    {
      label: text('environments'),
      icon: <Boxes size={16} aria-hidden />,
      href: paths.environments(workspaceId),
      also: /^\/environments\/|\/environments\/comparison$/,
    },
    {
      label: text('runs'),
      icon: <Activity size={16} aria-hidden />,
      href: paths.runs(workspaceId),
      also: /\/runs\//,
    },
  ]
}

function Links({ places }: { places: readonly Place[] }) {
  const { pathname } = useLocation()
  const isHere = ({ href, also }: Place) => pathname === href || (also?.test(pathname) ?? false)
  return (
    <div className={styles.links}>
      {places.map((place) => (
        <AriaLink
          key={place.href}
          href={place.href}
          {...(isHere(place) && { 'aria-current': 'page' as const })}
        >
          {place.icon}
          {place.label}
        </AriaLink>
      ))}
    </div>
  )
}
