import type { ReactNode } from 'react'
import { useTitle } from '../../ui/Page.tsx'
import styles from './Door.module.css'

/** The frame of the pages in front of the UI. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  useTitle(title)
  return (
    <main className={styles.door}>
      <div className={styles.card}>
        <p className={styles.mark}>Posthorn</p>
        <h1 className={styles.title}>{title}</h1>
        {children}
      </div>
    </main>
  )
}
