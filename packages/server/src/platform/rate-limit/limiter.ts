// Counts requests in windows of fixed length. The database holds the truth; a process takes a share of what is left
// of a window at a time and counts that down in memory. The shares of all processes together are never more than the
// window has, one process alone uses it up exactly, and a request costs a statement only when the share is used up.
import type { Database } from '../database/database.ts'
import { deleteWindowsBefore, takeFromWindow } from './store.ts'

export interface Window {
  name: string
  limit: number
  seconds: number
}

/** Where a subject stands in a window after a request. */
export interface Standing {
  window: Window
  isExceeded: boolean
  remaining: number
  resetsAtMs: number
}

export interface Limiter {
  /** Counts one request of the subject, unless the window is used up. */
  take(subject: string, window: Window): Promise<Standing>
  close(): void
}

interface Share {
  startedAtMs: number
  endsAtMs: number
  /** Left of what this process took. */
  own: number
  /** Taken by all processes, as last seen. */
  taken: number
  taking: Promise<void> | undefined
}

// A tenth of what is left: few statements at first, exact towards the end.
const SHARES = 10
const SWEEP_MS = 60_000
const LONGEST_WINDOW_MS = 3_600_000

/** @param onError hears when old windows could not be removed, which is tried every `sweepMs` */
export function createLimiter(
  { db, now }: { db: Database; now: () => string },
  onError: (error: unknown) => void,
  sweepMs = SWEEP_MS,
): Limiter {
  const shares = new Map<string, Share>()
  const timer = setInterval(() => void sweep().catch(onError), sweepMs)
  timer.unref()

  async function take(subject: string, window: Window): Promise<Standing> {
    for (;;) {
      const share = shareOf(shares, `${subject} ${window.name}`, window, Date.parse(now()))
      if (share.own > 0) {
        share.own--
        return toStanding(share, window, false)
      }
      if (share.taken >= window.limit) return toStanding(share, window, true)
      share.taking ??= takeShare(db, subject, window, share)
      await share.taking
    }
  }

  async function sweep(): Promise<void> {
    const nowMs = Date.parse(now())
    for (const [key, { endsAtMs }] of shares) if (endsAtMs <= nowMs) shares.delete(key)
    await deleteWindowsBefore(db.query, nowMs - LONGEST_WINDOW_MS)
  }

  return { take, close: () => clearInterval(timer) }
}

function shareOf(shares: Map<string, Share>, key: string, window: Window, nowMs: number): Share {
  const current = shares.get(key)
  if (current && nowMs < current.endsAtMs) return current
  const lengthMs = window.seconds * 1000
  const startedAtMs = nowMs - (nowMs % lengthMs)
  const endsAtMs = startedAtMs + lengthMs
  const fresh: Share = { startedAtMs, endsAtMs, own: 0, taken: 0, taking: undefined }
  shares.set(key, fresh)
  return fresh
}

async function takeShare(
  db: Database,
  subject: string,
  window: Window,
  share: Share,
): Promise<void> {
  const count = Math.max(1, Math.ceil((window.limit - share.taken) / SHARES))
  const lease = { subject, name: window.name, startedAt: share.startedAtMs, count }
  try {
    const taken = await takeFromWindow(db.query, lease)
    share.own = Math.min(count, Math.max(0, window.limit - (taken - count)))
    share.taken = taken
  } finally {
    share.taking = undefined
  }
}

function toStanding({ own, taken, endsAtMs }: Share, window: Window, isExceeded: boolean) {
  const remaining = own + Math.max(0, window.limit - taken)
  return { window, isExceeded, remaining, resetsAtMs: endsAtMs }
}
