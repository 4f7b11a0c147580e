// A tree of any size: a flat list of its visible rows, of which only those on the screen are in the page. The tree has
// the focus; the active row is named by `aria-activedescendant` and stays in the page while it is scrolled away.
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { ChevronRight } from 'lucide-react'
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type ReactNode,
} from 'react'
import styles from './VirtualTree.module.css'
import { keyTarget, type TreeRow } from './tree-keys.ts'

export type { TreeRow } from './tree-keys.ts'

export type DropPlace = 'before' | 'inside' | 'after'

const ROW_HEIGHT = 30
const OVERSCAN = 10

interface VirtualTreeProps<Row extends TreeRow> {
  label: string
  rows: readonly Row[]
  selectedId?: string | undefined
  renderRow: (row: Row) => ReactNode
  onOpen: (row: Row) => void
  onToggle: (row: Row) => void
  /** Hears which row has the focus. */
  onActive?: (row: Row | undefined) => void
  /** A row came on the screen; rows that stand for more to load are told so. */
  onShow?: (row: Row) => void
  /** Rows can be dragged where this is given. */
  onMove?: (dragged: Row, target: Row, place: DropPlace) => void
}

export function VirtualTree<Row extends TreeRow>({
  label,
  rows,
  selectedId,
  renderRow,
  onOpen,
  onToggle,
  onActive,
  onShow,
  onMove,
}: VirtualTreeProps<Row>) {
  const treeId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [activeId, setActiveId] = useState<string>()
  const indexes = useMemo(() => new Map(rows.map(({ id }, index) => [id, index])), [rows])
  const activeIndex = indexes.get(activeId ?? '') ?? indexes.get(selectedId ?? '')
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range)
      if (activeIndex === undefined || shown.includes(activeIndex)) return shown
      return [...shown, activeIndex].toSorted((a, b) => a - b)
    },
    [activeIndex],
  )
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    getItemKey: (index) => rows[index]?.id ?? index,
    rangeExtractor,
  })
  const shown = virtualizer.getVirtualItems()

  const activate = (index: number) => {
    const row = rows[index]
    if (!row) return
    setActiveId(row.id)
    onActive?.(row)
    virtualizer.scrollToIndex(index)
  }

  useEffect(() => {
    for (const { index } of shown) {
      const row = rows[index]
      if (row) onShow?.(row)
    }
  }, [shown, rows, onShow])

  // What was opened elsewhere comes on the screen once, when its row is there.
  const revealed = useRef<string>(undefined)
  useEffect(() => {
    if (selectedId === undefined || revealed.current === selectedId) return
    const index = indexes.get(selectedId)
    if (index === undefined) return
    revealed.current = selectedId
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }, [selectedId, indexes, virtualizer])

  const typed = useTypeAhead()
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT)
    const target = keyTarget(rows, activeIndex, event.key, { page, typed: () => typed(event.key) })
    if (target === undefined) return
    event.preventDefault()
    const row = rows[activeIndex ?? 0]
    if (target === 'open' && row) onOpen(row)
    else if (target === 'toggle' && row) onToggle(row)
    else if (typeof target === 'number') activate(target)
  }

  return (
    <div
      ref={scroller}
      className={styles.tree}
      role="tree"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={
        activeIndex === undefined ? undefined : `${treeId}-${rows[activeIndex]?.id}`
      }
      onKeyDown={onKeyDown}
      onFocus={() => activeIndex === undefined && rows.length > 0 && activate(0)}
    >
      <div
        role="presentation"
        className={styles.inner}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {shown.map(({ index, start, key }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <TreeItem
              key={key}
              id={`${treeId}-${row.id}`}
              row={row}
              start={start}
              isActive={index === activeIndex}
              isSelected={row.id === selectedId}
              onPress={() => {
                setActiveId(row.id)
                onActive?.(row)
                onOpen(row)
              }}
              onToggle={() => onToggle(row)}
              {...(onMove && {
                onDropRow: (draggedId: string, place: DropPlace) => {
                  const dragged = rows[indexes.get(draggedId) ?? -1]
                  if (dragged && dragged.id !== row.id) onMove(dragged, row, place)
                },
              })}
            >
              {renderRow(row)}
            </TreeItem>
          )
        })}
      </div>
    </div>
  )
}

interface TreeItemProps {
  id: string
  row: TreeRow
  start: number
  isActive: boolean
  isSelected: boolean
  children: ReactNode
  onPress: () => void
  onToggle: () => void
  onDropRow?: (draggedId: string, place: DropPlace) => void
}

function TreeItem({
  id,
  row,
  start,
  isActive,
  isSelected,
  children,
  onPress,
  onToggle,
  onDropRow,
}: TreeItemProps) {
  const drop = useDropTarget(row, onDropRow)
  return (
    // The tree has the focus and the keys; its rows are pointed at by its aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      className={styles.row}
      role="treeitem"
      aria-level={row.level}
      aria-setsize={row.setSize}
      aria-posinset={row.position}
      aria-expanded={row.isExpandable ? row.isExpanded : undefined}
      aria-selected={isSelected}
      aria-label={row.name}
      data-active={isActive || undefined}
      style={{ transform: `translateY(${start}px)`, paddingLeft: 8 + (row.level - 1) * 16 }}
      onClick={onPress}
      {...drop}
    >
      <span
        className={styles.toggle}
        data-expanded={row.isExpanded || undefined}
        aria-hidden
        onClick={(event) => {
          if (!row.isExpandable) return
          event.stopPropagation()
          onToggle()
        }}
      >
        {row.isExpandable && <ChevronRight size={14} />}
      </span>
      {children}
    </div>
  )
}

const DRAGGED = 'application/x-posthorn-row'

function useDropTarget(
  row: TreeRow,
  onDropRow: ((draggedId: string, place: DropPlace) => void) | undefined,
) {
  const [place, setPlace] = useState<DropPlace>()
  if (!onDropRow || row.isPlaceholder) return {}
  return {
    draggable: true,
    'data-drop': place,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(DRAGGED, row.id)
      event.dataTransfer.effectAllowed = 'move'
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!event.dataTransfer.types.includes(DRAGGED)) return
      event.preventDefault()
      setPlace(placeOf(event, row.isExpandable))
    },
    onDragLeave: () => setPlace(undefined),
    onDrop: (event: DragEvent<HTMLElement>) => {
      event.preventDefault()
      setPlace(undefined)
      onDropRow(event.dataTransfer.getData(DRAGGED), placeOf(event, row.isExpandable))
    },
  }
}

function placeOf(
  { clientY, currentTarget }: DragEvent<HTMLElement>,
  takesChildren: boolean,
): DropPlace {
  const { top, height } = currentTarget.getBoundingClientRect()
  const share = (clientY - top) / height
  if (takesChildren && share > 0.25 && share < 0.75) return 'inside'
  return share < 0.5 ? 'before' : 'after'
}

const TYPING_MS = 700

/** Letters typed one after the other are the start of a name. */
function useTypeAhead(): (key: string) => string {
  const typed = useRef({ text: '', at: 0 })
  return (key) => {
    const now = performance.now()
    const text = now - typed.current.at > TYPING_MS ? key : typed.current.text + key
    typed.current = { text, at: now }
    return text.toLocaleLowerCase()
  }
}
