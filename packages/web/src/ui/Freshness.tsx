import { RotateCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { formatRelative } from '../platform/format.ts'
import { Button } from './Button.tsx'
import styles from './States.module.css'
import { text } from './texts.ts'

const TICK_MS = 5000

interface FreshnessProps {
  /** When the data came, in milliseconds. */
  at: number
  isFetching: boolean
  onRefresh: () => void
}

/** How old what is shown is, and the way to something newer. */
export function Freshness({ at, isFetching, onRefresh }: FreshnessProps) {
  const [, setTicks] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTicks((ticks) => ticks + 1), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className={styles.freshness}>
      {text('updated', { time: formatRelative(new Date(at).toISOString()) })}
      <Button kind="quiet" label={text('refresh')} isPending={isFetching} onPress={onRefresh}>
        <RotateCw size={14} aria-hidden />
      </Button>
    </div>
  )
}
