import { readFileSync } from 'node:fs'

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const MS_PER_TICK = 10

/** Processor time that a process took so far, where the system tells it. */
export function cpuMsOf(pid: number | undefined): number {
  try {
    // The second field is the name in parentheses; of those behind it the 12th and 13th are user and system time.
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(/\) /)
    const fields = rest.split(' ')
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK
  } catch {
    return Number.NaN
  }
}
