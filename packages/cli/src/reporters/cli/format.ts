import type { Symbols } from './symbols.ts'

/** Below 1 ms in µs, below 1998 ms in whole ms, else `1.9s` and `2m 3s`. */
export function formatDuration(ms: number, { micro }: Pick<Symbols, 'micro'>): string {
  if (ms < 1) return `${Math.trunc(ms * 1000)}${micro}s`
  if (ms < 1998) return `${Math.trunc(ms)}ms`
  const tenths = Math.trunc(ms / 100)
  const minutes = Math.trunc(tenths / 600)
  const hours = Math.trunc(minutes / 60)
  const seconds = (tenths % 600) / 10
  const parts = [hours > 0 && `${hours}h`, minutes > 0 && `${minutes % 60}m`, `${seconds}s`]
  return parts.filter(Boolean).join(' ')
}

/** `161B`, `1.32kB`: decimal units, at most two decimals, no space. */
export function formatSize(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = Math.round((bytes / 1000 ** power) * 100) / 100
  return `${value}${units[power]}`
}
