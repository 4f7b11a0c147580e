// What a region of a page shows while it has no data, or none at all.
import { CloudOff, Inbox, RotateCw, TriangleAlert } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { toProblem, type Problem } from '../platform/problem.ts'
import { Button } from './Button.tsx'
import { CodeBlock, CopyField } from './Copy.tsx'
import styles from './States.module.css'
import { text } from './texts.ts'

const QUIET_MS = 150

/** The shape of what is coming, once waiting for it is noticeable. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown) return null
  return (
    <div className={styles.skeleton} role="status" aria-label={text('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={styles.bar} />
      ))}
    </div>
  )
}

interface EmptyStateProps {
  title: string
  children?: ReactNode
  action?: ReactNode
  /** A line for a terminal that does the same. */
  command?: string
}

export function EmptyState({ title, children, action, command }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <Inbox size={28} aria-hidden />
      <h2 className={styles.title}>{title}</h2>
      {children && <div>{children}</div>}
      {action}
      {command !== undefined && (
        <div className={styles.command}>
          <span className={styles.note}>{text('trySame')}</span>
          <CodeBlock value={command} name={text('trySame')} />
        </div>
      )}
    </div>
  )
}

interface ErrorStateProps {
  error: unknown
  onRetry?: () => void
}

/** What failed and what to do, with what the operator needs to find it in the log. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const problem = toProblem(error)
  const Icon = problem.isUnreachable ? CloudOff : TriangleAlert
  return (
    <div className={styles.state} role="alert">
      <Icon size={28} aria-hidden />
      <h2 className={styles.title}>{titleOf(problem)}</h2>
      <p className={styles.message}>{messageOf(problem)}</p>
      {problem.requestId !== undefined && (
        <p className={styles.note}>
          {text('requestId')}: <CopyField value={problem.requestId} name={text('requestId')} />
        </p>
      )}
      {onRetry && (
        <Button onPress={onRetry}>
          <RotateCw size={15} aria-hidden />
          {text('retry')}
        </Button>
      )}
    </div>
  )
}

/** In one line, for a form that was refused. */
export function ErrorLine({ error }: { error: unknown }) {
  if (!error) return null
  const problem = toProblem(error)
  return (
    <p className={styles.line} role="alert">
      {problem.isUnreachable ? text('unreachableTitle') : messageOf(problem)}
    </p>
  )
}

function titleOf({ status }: Problem): string {
  switch (status) {
    case 0:
      return text('unreachableTitle')
    case 401:
      return text('unauthorizedTitle')
    case 403:
      return text('forbiddenTitle')
    case 404:
      return text('goneTitle')
    case 409:
    case 412:
      return text('conflictTitle')
    case 429:
      return text('tooManyTitle')
    default:
      return text('failedTitle')
  }
}

function messageOf(problem: Problem): string {
  if (problem.isUnreachable) return text('unreachable')
  const { status, retryAfterSeconds, message } = problem
  if (status === 429 && retryAfterSeconds !== undefined)
    return text('tooMany', { seconds: retryAfterSeconds })
  return status >= 500 ? `${message} (${status})` : message
}
