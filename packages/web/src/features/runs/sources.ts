import { text } from './texts.ts'
import { sources } from './use-run-filters.ts'

export function sourceName(source: string): string {
  const found = sources.find((name) => name === source)
  return found ? text(`source.${found}`) : source
}
