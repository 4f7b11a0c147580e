import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { toProblem } from '../platform/problem.ts'
import { Notice } from '../ui/Status.tsx'
import styles from './Frame.module.css'
import { text } from './texts.ts'

const RETRY_MS = 3000

/** Says that the server is away, and asks again until it is back. */
export function OfflineBanner() {
  const client = useQueryClient()
  const fetching = useIsFetching()
  const [isOffline, setOffline] = useState(false)

  useEffect(() => {
    const failures = client
      .getQueryCache()
      .getAll()
      .filter(({ state }) => state.error !== null && toProblem(state.error).isUnreachable)
    setOffline(failures.length > 0)
  }, [fetching, client])

  useEffect(() => {
    if (!isOffline) return
    const timer = setInterval(() => void client.refetchQueries({ type: 'active' }), RETRY_MS)
    return () => clearInterval(timer)
  }, [isOffline, client])

  if (!isOffline) return null
  return (
    <div className={styles.banner} role="status">
      <Notice tone="warning">{text('offline')}</Notice>
    </div>
  )
}
