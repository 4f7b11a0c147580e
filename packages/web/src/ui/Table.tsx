import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
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
import { ColumnChooser, type ColumnChoice } from './ColumnChooser.tsx'
import scroll from './Scroll.module.css'
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
  /** The server can order the rows by it. */
  isSortable?: boolean
}

export interface Order {
  /** The id of a column. */
  column: string
  direction: 'asc' | 'desc'
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
  /** How the rows are ordered, where they can be ordered otherwise. */
  order?: { by: Order; onChange: (by: Order) => void }
  /** Lets people hide columns. That which names the row stays, and so do its buttons. */
  choice?: ColumnChoice
}

const directions = { asc: 'ascending', desc: 'descending' } as const
const arrowsOf = { none: ArrowUpDown, ascending: ArrowUp, descending: ArrowDown } as const

function isOptional<Item>({ isRowHeader, isLabelHidden }: Column<Item>): boolean {
  return isRowHeader !== true && isLabelHidden !== true
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
  order,
  choice,
}: TableProps<Item>) {
  const shown = columns.filter(
    (column) => !isOptional(column) || choice?.hidden.includes(column.id) !== true,
  )
  const byId = new Map(items.map((item) => [idOf(item), item]))
  return (
    <>
      {choice && (
        <div className={styles.tools}>
          <ColumnChooser columns={columns.filter(isOptional)} {...choice} />
        </div>
      )}
      <div
        className={classes(scroll.sideways, isPinned && styles.pinned)}
        onKeyDownCapture={pressArrow}
      >
        <AriaTable
          className={styles.table ?? ''}
          style={{ minWidth: `max(100%, ${shown.length * LEAST_WIDTH}px)` }}
          aria-label={label}
          {...(order && {
            sortDescriptor: {
              column: order.by.column,
              direction: directions[order.by.direction],
            },
            onSortChange: ({ column, direction }) =>
              order.onChange({
                column: String(column),
                direction: direction === 'ascending' ? 'asc' : 'desc',
              }),
          })}
          {...(onOpen && {
            onRowAction: (key) => {
              const item = byId.get(String(key))
              if (item !== undefined) onOpen(item)
            },
          })}
        >
          <TableHeader>
            {shown.map((column) => (
              <AriaColumn
                key={column.id}
                id={column.id}
                className={styles.head ?? ''}
                isRowHeader={column.isRowHeader ?? false}
                allowsSorting={column.isSortable ?? false}
              >
                {({ allowsSorting, sortDirection }) =>
                  allowsSorting ? (
                    <SortableLabel direction={sortDirection}>{column.label}</SortableLabel>
                  ) : (
                    <span className={column.isLabelHidden ? 'visually-hidden' : undefined}>
                      {column.label}
                    </span>
                  )
                }
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
                {shown.map((column) => (
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
    </>
  )
}

interface SortableLabelProps {
  direction: 'ascending' | 'descending' | undefined
  children: string
}

function SortableLabel({ direction, children }: SortableLabelProps) {
  const Arrow = arrowsOf[direction ?? 'none']
  return (
    <span className={styles.sortable}>
      {children}
      <Arrow size={14} aria-hidden />
    </span>
  )
}
