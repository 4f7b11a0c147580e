import { Ban, CircleAlert, CircleCheck, CircleMinus, CircleX, Clock, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Status.module.css'

const icons = {
  success: CircleCheck,
  danger: CircleX,
  warning: CircleAlert,
  info: Info,
  muted: CircleMinus,
  stopped: Ban,
  waiting: Clock,
} as const

export type Tone = keyof typeof icons

/** For rows that are named with their state. */
export function StatusIcon({ tone }: { tone: Tone }) {
  const Icon = icons[tone]
  return (
    <span className={styles.status} data-tone={tone}>
      <Icon size={15} aria-hidden />
    </span>
  )
}

/** A state: always an icon and a word, never a colour alone. */
export function Status({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Icon = icons[tone]
  return (
    <span className={styles.status} data-tone={tone}>
      <Icon size={15} aria-hidden />
      {children}
    </span>
  )
}

export function Badge({ children, tone = 'muted' }: { children: ReactNode; tone?: Tone }) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  )
}

/** The method of a request, in the colour that its users know it by; aligned where others stand above and below. */
export function Method({ name, isAligned }: { name: string; isAligned?: boolean }) {
  const short = name.length > 6 ? `${name.slice(0, 5)}…` : name
  return (
    <abbr
      className={styles.method}
      data-method={name}
      data-aligned={isAligned || undefined}
      title={name}
    >
      {short}
    </abbr>
  )
}

/** A message that stays: data that is old, something that waits for the reader. */
export function Notice({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Icon = icons[tone]
  return (
    <div className={styles.notice} data-tone={tone} role="note">
      <Icon size={18} aria-hidden />
      <div className={styles.text}>{children}</div>
    </div>
  )
}
