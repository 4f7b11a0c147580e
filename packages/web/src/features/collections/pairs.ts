// Names with values, as headers, parameters and form fields are: with a switch and a description.
import { isObject } from '@posthorn/collection'

export interface Pair {
  key: string
  value: string
  description: string
  enabled: boolean
  /** Whatever else it has stays. */
  rest: Record<string, unknown>
}

export function readPairs(value: unknown): Pair[] {
  if (!Array.isArray(value)) return []
  return value.filter(isObject).map(({ key, value: text, description, enabled, ...rest }) => ({
    key: toText(key),
    value: toText(text),
    description: isObject(description) ? toText(description['content']) : toText(description),
    enabled: enabled !== false,
    rest,
  }))
}

export function writePairs(pairs: readonly Pair[]): Record<string, unknown>[] {
  return pairs.map(({ key, value, description, enabled, rest }) => ({
    ...rest,
    key,
    value,
    enabled,
    ...(description !== '' && { description }),
  }))
}

function toText(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The URL with the parameters that are switched on; what comes before them stays as it is written. */
export function withParameters(url: string, parameters: readonly Pair[]): string {
  const [withoutHash = '', hash] = url.split('#', 2)
  const [base = ''] = withoutHash.split('?', 1)
  const query = parameters
    .filter(({ enabled }) => enabled)
    .map(({ key, value, rest }) => (rest['equals'] === false ? key : `${key}=${value}`))
    .join('&')
  return `${base}${query === '' ? '' : `?${query}`}${hash === undefined ? '' : `#${hash}`}`
}

/** The parameters that a URL names, and of the known ones those that are switched off. */
export function parametersOf(url: string, known: readonly Pair[]): Pair[] {
  const [, query = ''] = /\?([^#]*)/.exec(url) ?? []
  const named = query === '' ? [] : query.split('&').map((part) => toParameter(part, known))
  return [...named, ...known.filter(({ enabled }) => !enabled)]
}

function toParameter(part: string, known: readonly Pair[]): Pair {
  const at = part.indexOf('=')
  const key = at < 0 ? part : part.slice(0, at)
  const value = at < 0 ? '' : part.slice(at + 1)
  const description = known.find((pair) => pair.enabled && pair.key === key)?.description ?? ''
  return { key, value, description, enabled: true, rest: { equals: at >= 0 } }
}
