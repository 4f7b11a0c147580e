// Numbers, times and sizes as people read them.
import { language } from './texts.ts'

const numbers = new Intl.NumberFormat(language)
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' })
const local = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'long' })
const utc = new Intl.DateTimeFormat(language, {
  dateStyle: 'medium',
  timeStyle: 'long',
  timeZone: 'UTC',
})

const steps: readonly [limitSeconds: number, unit: Intl.RelativeTimeFormatUnit, seconds: number][] =
  [
    [60, 'second', 1],
    [3600, 'minute', 60],
    [86_400, 'hour', 3600],
    [86_400 * 14, 'day', 86_400],
    [86_400 * 60, 'week', 86_400 * 7],
    [86_400 * 365, 'month', 86_400 * 30.4],
    [Number.POSITIVE_INFINITY, 'year', 86_400 * 365],
  ]

export function formatNumber(value: number): string {
  return numbers.format(value)
}

/** "3 min. ago" */
export function formatRelative(time: string, now = Date.now()): string {
  const seconds = (Date.parse(time) - now) / 1000
  const [, unit, size] = steps.find(([limit]) => Math.abs(seconds) < limit) ?? [0, 'second', 1]
  return relative.format(Math.trunc(seconds / size), unit)
}

export function isPast(time: string, now = Date.now()): boolean {
  return Date.parse(time) <= now
}

/** In the time zone of the reader and in UTC. */
export function formatExact(time: string): string {
  const date = new Date(time)
  return `${local.format(date)} · ${utc.format(date)}`
}

/** `27 ms`, `1.2 s`, `1 m 23 s`, `2 h 5 m` */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`
  const seconds = milliseconds / 1000
  if (seconds < 60) return `${numbers.format(Math.round(seconds * 10) / 10)} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} m ${Math.floor(seconds % 60)} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} m`
}

/** `512 B`, `1.5 KB`, `20 MB`, in steps of 1024 */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const at = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  return `${numbers.format(Math.round((bytes / 1024 ** at) * 10) / 10)} ${units[at]}`
}
