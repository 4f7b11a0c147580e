// Many results in a row, as small cells. The bar has the focus and the keys; its cells are pointed at by its
// aria-activedescendant, so that thousands of them are one stop of the Tab key.
import {
  memo,
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import styles from './CellBar.module.css'
import { classes } from './classes.ts'

export interface BarCell {
  label: string
  /** Which look it has: `passed`, `failed`, `error` or `skipped`, told apart without colours too. */
  pattern: string
}

interface CellBarProps {
  label: string
  cells: readonly BarCell[]
  /** The index of the selected cell, -1 for none. */
  selected: number
  onSelect: (index: number) => void
}

export function CellBar({ label, cells, selected, onSelect }: CellBarProps) {
  const barId = useId()
  const bar = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<number>()
  const current = Math.min(active ?? Math.max(0, selected), cells.length - 1)

  useEffect(() => {
    if (active === undefined) return
    bar.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const onKeyDown = (event: KeyboardEvent) => {
    const last = cells.length - 1
    const target = {
      ArrowRight: Math.min(last, current + 1),
      ArrowLeft: Math.max(0, current - 1),
      Home: 0,
      End: last,
    }[event.key]
    const isChoice = event.key === 'Enter' || event.key === ' '
    if (target === undefined && !isChoice) return
    event.preventDefault()
    if (isChoice) onSelect(current)
    else setActive(target)
  }
  const onClick = ({ target }: MouseEvent) => {
    const index = Number((target as HTMLElement).dataset['index'] ?? -1)
    if (index < 0) return
    setActive(index)
    onSelect(index)
  }
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="listbox"
      aria-label={label}
      aria-orientation="horizontal"
      aria-activedescendant={`${barId}-${current}`}
      tabIndex={0}
      style={{ '--count': cells.length } as React.CSSProperties}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {cells.map((cell, index) => (
        <CellItem
          // oxlint-disable-next-line react/no-array-index-key -- a cell is what stands at its place
          key={index}
          id={`${barId}-${index}`}
          index={index}
          {...cell}
          isActive={index === current}
          isSelected={index === selected}
        />
      ))}
    </div>
  )
}

interface CellItemProps extends BarCell {
  id: string
  index: number
  isActive: boolean
  isSelected: boolean
}

const CellItem = memo(({ id, index, label, pattern, isActive, isSelected }: CellItemProps) => (
  <div
    id={id}
    className={styles.cell}
    role="option"
    aria-label={label}
    aria-selected={isSelected}
    title={label}
    data-index={index}
    data-pattern={pattern}
    data-active={isActive || undefined}
  />
))

/** A cell in a legend. */
export function CellSwatch({ pattern }: { pattern: string }) {
  return <span className={classes(styles.cell, styles.swatch)} data-pattern={pattern} aria-hidden />
}
