import type { KeyboardEvent, ReactNode } from 'react'
import {
  Cell,
  Column as AriaColumn,
  Row,
  Table as AriaTable,
  TableBody,
  TableHeader,
} from 'react-aria-components'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import styles from './Table.module.css'
import { text } from './texts.ts'

export interface Column<Item> {
  id: string
  label: string
  render: (item: Item) => ReactNode
  /** Names the row to screen readers; exactly one column does. */
  isRowHeader?: boolean
  /** The label is for screen readers alone. */
  isLabelHidden?: boolean
  align?: 'end'
}

interface TableProps<Item> {
  label: string
  columns: readonly Column<Item>[]
  items: readonly Item[]
  idOf: (item: Item) => string
  /** What a row leads to, within the UI. */
  hrefOf?: (item: Item) => string
  onOpen?: (item: Item) => void
  more?: { isPending: boolean; onPress: () => void } | undefined
  /** Scrolls in its own frame, the head and the first column always in sight. */
  isPinned?: boolean
}

/** Of a column. Narrower, words would break at every letter; then the table scrolls on its own. */
const LEAST_WIDTH = 110

const arrows: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' }

/** `j` and `k` lead where the arrows lead. */
function pressArrow(event: KeyboardEvent): void {
  const key = arrows[event.key]
  const { target, ctrlKey, metaKey, altKey } = event
  if (!key || ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return
  if (target.closest('input, textarea, [role="grid"]')?.role !== 'grid') return
  event.preventDefault()
  event.stopPropagation()
  target.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true }))
}

/** Rows as the server orders and pages them. */
export function Table<Item>({
  label,
  columns,
  items,
  idOf,
  hrefOf,
  onOpen,
  more,
  isPinned = false,
}: TableProps<Item>) {
  const byId = new Map(items.map((item) => [idOf(item), item]))
  return (
    <div className={classes(styles.frame, isPinned && styles.pinned)} onKeyDownCapture={pressArrow}>
      <AriaTable
        className={styles.table ?? ''}
        style={{ minWidth: `max(100%, ${columns.length * LEAST_WIDTH}px)` }}
        aria-label={label}
        {...(onOpen && {
          onRowAction: (key) => {
            const item = byId.get(String(key))
            if (item !== undefined) onOpen(item)
          },
        })}
      >
        <TableHeader>
          {columns.map((column) => (
            <AriaColumn
              key={column.id}
              id={column.id}
              className={styles.head ?? ''}
              isRowHeader={column.isRowHeader ?? false}
            >
              <span className={column.isLabelHidden ? 'visually-hidden' : undefined}>
                {column.label}
              </span>
            </AriaColumn>
          ))}
        </TableHeader>
        <TableBody>
          {items.map((item) => (
            <Row
              key={idOf(item)}
              id={idOf(item)}
              className={styles.row ?? ''}
              {...(hrefOf && { href: hrefOf(item) })}
            >
              {columns.map((column) => (
                <Cell key={column.id} className={styles.cell ?? ''}>
                  <div className={column.align === 'end' ? styles.end : undefined}>
                    {column.render(item)}
                  </div>
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </AriaTable>
      {more && (
        <div className={styles.more}>
          <Button isPending={more.isPending} onPress={more.onPress}>
            {text('loadMore')}
          </Button>
        </div>
      )}
    </div>
  )
}
