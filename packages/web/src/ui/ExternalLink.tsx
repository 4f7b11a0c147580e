import { ExternalLink as Icon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './ExternalLink.module.css'

const schemes = new Set(['http:', 'https:'])

/** To an address that somebody else wrote: a link where it leads to a page, else the text alone. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  const url = URL.parse(href)
  if (!url || !schemes.has(url.protocol)) return children
  return (
    <a className={styles.link} href={url.href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
      <Icon size={13} aria-hidden />
    </a>
  )
}
