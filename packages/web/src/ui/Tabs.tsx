import { useEffect, useRef, type ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { Link } from './Button.tsx'
import { classes } from './classes.ts'
import scroll from './Scroll.module.css'
import styles from './Tabs.module.css'

export interface TabItem {
  id: string
  label: ReactNode
  content: ReactNode
}

interface TabsProps {
  label: string
  tabs: readonly TabItem[]
  selected: string
  onSelect: (id: string) => void
}

/** Shows one of its contents; the others are not rendered. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  const known = tabs.some(({ id }) => id === selected) ? selected : (tabs[0]?.id ?? '')
  return (
    <AriaTabs
      className={styles.tabs ?? ''}
      selectedKey={known}
      onSelectionChange={(key) => onSelect(String(key))}
    >
      <TabList className={classes(scroll.sideways, styles.list)} aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}

interface LinkTabsProps {
  label: string
  tabs: readonly { label: string; href: string }[]
  current: string
}

/** Tabs that are pages of their own. */
export function LinkTabs({ label, tabs, current }: LinkTabsProps) {
  const frame = useRef<HTMLElement>(null)
  // On a small screen they do not all fit.
  useEffect(() => {
    const link = frame.current?.querySelector('[aria-current="page"]')
    link?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [current])
  return (
    <nav className={classes(scroll.sideways, styles.links)} aria-label={label} ref={frame}>
      {tabs.map(({ label: text, href }) => (
        <Link key={href} href={href} isCurrent={href === current}>
          {text}
        </Link>
      ))}
    </nav>
  )
}
