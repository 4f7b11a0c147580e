// Takes a URL text apart the way the format stores it. `{{references}}` may hold any character, so they are masked
// while the separators are looked for.
import type { QueryParameter, RequestUrl } from './document.ts'
import { isObject, type JsonObject } from './json.ts'

const reference = /\{\{[^{}]*\}\}/g
const mask = /\uE000(\d+)\uE001/g

function maskReferences(text: string): { masked: string; unmask: (part: string) => string } {
  const found: string[] = []
  const masked = text.replace(reference, (match) => `\uE000${found.push(match) - 1}\uE001`)
  return {
    masked,
    unmask: (part) => part.replace(mask, (whole, index: string) => found[Number(index)] ?? whole),
  }
}

/** Cuts at the first separator: what is before it, and what is after it when it is there. */
function cut(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)]
}

/** Reads the text after the question mark. A name without an equals sign has the value null. */
export function parseQuery(text: string): QueryParameter[] {
  const { masked, unmask } = maskReferences(text)
  return masked.split('&').map((pair, _, pairs) => {
    const [key, value] = cut(pair, '=')
    const isGap = pair === '' && pairs.length > 1
    return { key: isGap ? null : unmask(key), value: value === undefined ? null : unmask(value) }
  })
}

function parseAuthority(text: string): Pick<RequestUrl, 'auth' | 'host' | 'port'> {
  const at = text.lastIndexOf('@')
  const remote = text.slice(at + 1)
  const colon = remote.startsWith('[') ? remote.indexOf(']:') + 1 : remote.lastIndexOf(':')
  const hasPort = colon > 0
  const host = hasPort ? remote.slice(0, colon) : remote
  const [user, password] = cut(text.slice(0, Math.max(at, 0)), ':')
  return {
    ...(at >= 0 && { auth: { user, ...(password !== undefined && { password }) } }),
    ...(host !== '' && { host: host.startsWith('[') ? [host] : host.split('.') }),
    ...(hasPort && { port: remote.slice(colon + 1) }),
  }
}

function unmaskAll(url: RequestUrl, unmask: (part: string) => string): RequestUrl {
  const entries = Object.entries(url).map(([key, value]) => {
    if (typeof value === 'string') return [key, unmask(value)]
    if (key === 'auth') return [key, unmaskAuth(url.auth, unmask)]
    return [key, Array.isArray(value) ? value.map((part) => unmask(String(part))) : value]
  })
  return Object.fromEntries(entries)
}

function unmaskAuth(auth: RequestUrl['auth'], unmask: (part: string) => string) {
  const { user = '', password } = auth ?? {}
  return { user: unmask(user), ...(password !== undefined && { password: unmask(password) }) }
}

/** Takes a URL text apart into the parts of the format; `raw` keeps the text. */
export function parseUrl(raw: string): RequestUrl {
  const { masked, unmask } = maskReferences(raw.trimStart())
  const [beforeHash, hash] = cut(masked, '#')
  const [address, query] = cut(beforeHash, '?')
  const [scheme, afterScheme] = cut(address, '://')
  const rest = afterScheme ?? scheme
  const [authority, path] = cut(rest, '/')
  const parts: RequestUrl = {
    ...(afterScheme !== undefined && { protocol: scheme }),
    ...parseAuthority(authority),
    ...(path !== undefined && { path: path.split('/') }),
    ...(hash !== undefined && { hash }),
  }
  const { hash: fragment, ...located } = unmaskAll(parts, unmask)
  return {
    raw,
    ...located,
    ...(query !== undefined && { query: parseQuery(unmask(query)) }),
    ...(hash !== undefined && { hash: fragment ?? '' }),
  }
}

/** The text after the question mark; disabled parameters are not in it. */
export function printQuery(query: readonly QueryParameter[]): string {
  return query
    .filter((parameter) => parameter.disabled !== true)
    .map(({ key, value }) =>
      value === null || value === undefined ? (key ?? '') : `${key ?? ''}=${value}`,
    )
    .join('&')
}

/** Writes the query of a URL text anew; the rest of the text stays. */
export function replaceQuery(raw: string, query: readonly QueryParameter[]): string {
  const [beforeHash, hash] = cut(raw, '#')
  const [address] = cut(beforeHash, '?')
  const printed = printQuery(query)
  return address + (printed && `?${printed}`) + (hash === undefined ? '' : `#${hash}`)
}

/** Writes the parts of a URL as one text, for URLs without `raw`. */
export function printUrl(url: JsonObject, query: readonly QueryParameter[]): string {
  const { protocol, host, port, path, hash } = url
  const printedQuery = printQuery(query)
  return [
    typeof protocol === 'string' && protocol !== '' ? `${protocol.replace(/:\/*$/, '')}://` : '',
    Array.isArray(host) ? host.join('.') : String(host ?? ''),
    typeof port === 'string' || typeof port === 'number' ? `:${port}` : '',
    Array.isArray(path) ? `/${path.map(printSegment).join('/')}` : String(path ?? ''),
    printedQuery && `?${printedQuery}`,
    typeof hash === 'string' ? `#${hash}` : '',
  ].join('')
}

function printSegment(segment: unknown): string {
  return String(isObject(segment) ? (segment.value ?? '') : (segment ?? ''))
}
