import { useEffect, type FormEvent, type ReactNode } from 'react'
import { Link } from './Button.tsx'
import styles from './Page.module.css'

export interface Crumb {
  label: string
  href: string
}

interface PageProps {
  title: string
  /** Beside the title: badges, a state. */
  aside?: ReactNode
  crumbs?: readonly Crumb[]
  actions?: ReactNode
  children: ReactNode
}

/** The frame of every page: where it is, what it is called, what can be done. */
export function Page({ title, aside, crumbs = [], actions, children }: PageProps) {
  useTitle(title)
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div className={styles.names}>
          {crumbs.length > 0 && (
            <nav aria-label="Breadcrumb">
              <ol className={styles.crumbs}>
                {crumbs.map(({ label, href }) => (
                  <li key={href}>
                    <Link href={href}>{label}</Link>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <div className={styles.line}>
            <h1 className={styles.title}>{title}</h1>
            {aside}
          </div>
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Posthorn`
  }, [title])
}

/** A part of a page with a heading. */
export function Section({
  title,
  actions,
  children,
}: {
  title: string
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.line}>
        <h2 className={styles.heading}>{title}</h2>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}

/** Filters and searches above a table. */
export function Toolbar({ children }: { children: ReactNode }) {
  return <div className={styles.toolbar}>{children}</div>
}

/** Things side by side that wrap. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>
}

export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}

/** Fields under each other, no wider than they are read well. */
export function Form({
  onSubmit,
  children,
}: {
  onSubmit: (event: FormEvent) => void
  children: ReactNode
}) {
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      {children}
    </form>
  )
}

/** Facts by name. */
export function Facts({
  facts,
}: {
  facts: readonly (readonly [name: string, value: ReactNode])[]
}) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface ListItem {
  id: string
  content: ReactNode
  actions?: ReactNode
}

/** Lines under each other, each with what can be done to it. */
export function List({ items }: { items: readonly ListItem[] }) {
  return (
    <ul className={styles.list}>
      {items.map(({ id, content, actions }) => (
        <li key={id} className={styles.item}>
          <div className={styles.content}>{content}</div>
          {actions}
        </li>
      ))}
    </ul>
  )
}
