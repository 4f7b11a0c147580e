import { Type } from 'typebox'
import { invalidParameter } from './errors/errors.ts'

/** A point in time, or a day, which stands for its first moment in UTC. */
export const Moment = Type.Union([
  Type.String({ format: 'date-time' }),
  Type.String({ format: 'date' }),
])

const ISO_LENGTH = '2026-01-15T10:00:00.000Z'.length

/**
 * A point in time as it is stored: one form for all, so that texts compare like times.
 * @throws {ApiError} for what has the right form and is none, like a leap second, or lies after the year 9999
 */
export function parseTimestamp(parameter: string, text: string): string {
  const time = new Date(text)
  const iso = Number.isNaN(time.getTime()) ? '' : time.toISOString()
  if (iso.length === ISO_LENGTH) return iso
  throw invalidParameter(parameter, `"${text}" is not a point in time that can be stored.`)
}

/** The time of now as it is stored. Each request asks for it several times, mostly within one millisecond. */
export function createClock(): () => string {
  let [millisecond, text] = [0, '']
  return () => {
    const now = Date.now()
    if (now !== millisecond) [millisecond, text] = [now, new Date(now).toISOString()]
    return text
  }
}

/** The time some hours before another, both ISO-8601 UTC. */
export function hoursAgo(now: string, hours: number): string {
  return new Date(Date.parse(now) - hours * 3_600_000).toISOString()
}
