import { visibilities, type Visibility } from './api.ts'
import { text } from './texts.ts'

const known: readonly Visibility[] = [...visibilities, 'partner']

export function toVisibility(visibility: string): Visibility {
  return known.find((name) => name === visibility) ?? 'private'
}

export function visibilityName(visibility: string): string {
  return text(`visibility.${toVisibility(visibility)}`)
}
