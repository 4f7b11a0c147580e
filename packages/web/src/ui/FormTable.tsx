import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import scroll from './Scroll.module.css'
import styles from './FormTable.module.css'

interface FormTableProps {
  label: string
  columns: readonly { label: string; isLabelHidden?: boolean; width?: string }[]
  /** Rows of `tr`. */
  children: ReactNode
}

/** A table of fields: the Tab key goes from one to the next, and arrows stay in the text. */
export function FormTable({ label, columns, children }: FormTableProps) {
  return (
    <div className={classes(scroll.sideways, styles.frame)}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" style={{ width: column.width }}>
                <span className={column.isLabelHidden ? 'visually-hidden' : undefined}>
                  {column.label}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
