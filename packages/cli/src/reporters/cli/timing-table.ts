import type { Timings } from '@posthorn/runner'
import { formatDuration } from './format.ts'
import type { Look } from './look.ts'

const phases = [
  ['prepare', 'prepareMs'],
  ['wait', 'waitMs'],
  ['dns-lookup', 'dnsMs'],
  ['tcp-handshake', 'tcpMs'],
  ['ssl-handshake', 'tlsMs'],
  ['transfer-start', 'firstByteMs'],
  ['download', 'downloadMs'],
  ['process', 'processMs'],
  ['total', 'totalMs'],
] as const satisfies readonly (readonly [string, keyof Timings])[]

/** Two lines: the phases of an exchange, and under each how long it took. */
export function renderTimings(timings: Timings, { symbols, style }: Look): string {
  const columns = phases.map(([label, phase]) => {
    const value = timings[phase] === 0 ? '(cache)' : formatDuration(timings[phase], symbols)
    const width = Math.max(label.length, value.length)
    return { label: label.padEnd(width), value: value.padEnd(width) }
  })
  const row = (cells: readonly string[]) => `  ${style.gray(cells.join('   ').trimEnd())}\n`
  return row(columns.map(({ label }) => label)) + row(columns.map(({ value }) => value))
}
