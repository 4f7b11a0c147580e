import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { preferences } from '../platform/preferences.ts'
import styles from './SplitPane.module.css'
import { text } from './texts.ts'

const LEAST = 200
const MOST = 640
const STEP = 24
const USUAL = 320

interface SplitPaneProps {
  side: ReactNode
  sideLabel: string
  children: ReactNode
}

/** A side panel beside the main part; on a narrow screen it stands above. */
export function SplitPane({ side, sideLabel, children }: SplitPaneProps) {
  const [width, setWidth] = useState(() => within(Number(preferences.read('tree-width')) || USUAL))
  const dragFrom = useRef<{ x: number; width: number }>(undefined)

  const resize = (wanted: number) => {
    setWidth(within(wanted))
    preferences.write('tree-width', String(within(wanted)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const change = { ArrowLeft: -STEP, ArrowRight: STEP, Home: -MOST, End: MOST }[event.key]
    if (change === undefined) return
    event.preventDefault()
    resize(width + change)
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    dragFrom.current = { x: event.clientX, width }
  }
  const onPointerMove = ({ clientX }: PointerEvent) => {
    const from = dragFrom.current
    if (from) resize(from.width + clientX - from.x)
  }

  return (
    <div className={styles.split}>
      <aside className={styles.side} aria-label={sideLabel} style={{ width }}>
        {side}
      </aside>
      <div
        className={styles.separator}
        role="separator"
        aria-orientation="vertical"
        aria-label={text('resize')}
        aria-valuenow={width}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          dragFrom.current = undefined
        }}
      />
      <div className={styles.main}>{children}</div>
    </div>
  )
}

function within(width: number): number {
  return Math.min(MOST, Math.max(LEAST, width))
}
