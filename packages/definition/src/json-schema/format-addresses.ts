// Formats of addresses. Texts are cut at their separators and each part is looked at once, so no text takes long.

/** The characters of a path and of what follows it. References may also hold quotation marks. */
const STRICT = {
  path: /^(?:[a-z\d\-._~!$&'()*+,;=:@/]|%[\da-f]{2})*$/i,
  query: /^(?:[a-z\d\-._~!$&'()*+,;=:@/?]|%[\da-f]{2})*$/i,
}
const LAX = {
  path: /^(?:[a-z\d\-._~!$&'"()*+,;=:@/]|%[\da-f]{2})*$/i,
  query: /^(?:[a-z\d\-._~!$&'"()*+,;=:@/?]|%[\da-f]{2})*$/i,
}
const SCHEME = /^[a-z][a-z\d+\-.]*:/i
/** Slashes, perhaps a user, an address in brackets, perhaps a port, and a path. */
const BRACKETED =
  /^\/\/?(?:(?:[a-z\d\-._~!$&'()*+,;=:]|%[\da-f]{2})*@)?\[([^\]]*)\](?::\d*)?(\/.*)?$/i
const FUTURE_ADDRESS = /^v[\da-f]+\.[a-z\d\-._~!$&'()*+,;=:]+$/i

/** A URI with a scheme and something behind it. */
export function isUri(text: string): boolean {
  const { path, isTailGood } = split(text, STRICT.query)
  const scheme = SCHEME.exec(path)?.[0]
  if (scheme === undefined || !isTailGood) return false
  const hierarchy = path.slice(scheme.length)
  return (hierarchy !== '' && STRICT.path.test(hierarchy)) || isBracketed(hierarchy, STRICT.path)
}

/** A URI or a reference that is relative to one. */
export function isUriReference(text: string): boolean {
  const { path, isTailGood } = split(text, LAX.query)
  return isTailGood && (LAX.path.test(path) || isBracketed(path.replace(SCHEME, ''), LAX.path))
}

/** What stands before the query, and whether query and fragment are well written. */
function split(text: string, characters: RegExp): { path: string; isTailGood: boolean } {
  const hash = text.indexOf('#')
  const main = hash === -1 ? text : text.slice(0, hash)
  const mark = main.indexOf('?')
  const query = mark === -1 ? '' : main.slice(mark + 1)
  const fragment = hash === -1 ? '' : text.slice(hash + 1)
  return {
    path: mark === -1 ? main : main.slice(0, mark),
    isTailGood: characters.test(query) && characters.test(fragment),
  }
}

function isBracketed(hierarchy: string, characters: RegExp): boolean {
  const [, address, path = ''] = BRACKETED.exec(hierarchy) ?? []
  if (address === undefined || !characters.test(path)) return false
  return isIpv6Address(address, isIpv4) || FUTURE_ADDRESS.test(address)
}

const OCTET = /^(?:25[0-5]|2[0-4]\d|[01]?\d\d?)$/
const STRICT_OCTET = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/

function hasOctets(text: string, octet: RegExp): boolean {
  const parts = text.split('.', 5)
  return parts.length === 4 && parts.every((part) => octet.test(part))
}

/** An IPv4 address; numbers may begin with zeros. */
export function isIpv4(text: string): boolean {
  return hasOctets(text, OCTET)
}

/** An IPv6 address. The numbers of an IPv4 address at its end begin without zeros. */
export function isIpv6(text: string): boolean {
  return isIpv6Address(text, (end) => hasOctets(end, STRICT_OCTET))
}

function isIpv6Address(text: string, isIpv4: (text: string) => boolean): boolean {
  if (text.length > 60) return false
  const [head = '', tail, more] = text.split('::', 3)
  if (more !== undefined) return false
  if (tail === undefined) return countGroups(head, true, isIpv4) === 8
  // A pair of colons stands for one group at least.
  return countGroups(head, false, isIpv4) + countGroups(tail, true, isIpv4) <= 7
}

/** The number of groups of 16 bits; very many when the text is wrong. */
function countGroups(text: string, isEnd: boolean, isIpv4: (text: string) => boolean): number {
  if (text === '') return 0
  const groups = text.split(':')
  const last = groups.at(-1) ?? ''
  const hasIpv4 = isEnd && last.includes('.')
  if (hasIpv4 && !isIpv4(last)) return Infinity
  const plain = hasIpv4 ? groups.slice(0, -1) : groups
  if (!plain.every((group) => /^[\da-f]{1,4}$/i.test(group))) return Infinity
  return plain.length + (hasIpv4 ? 2 : 0)
}

const ATOM = /^[a-z\d!#$%&'*+/=?^_`{|}~-]+$/i
const LABEL = /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i

/** A mail address with a domain of two labels at least. */
export function isEmail(text: string): boolean {
  const [local = '', domain = '', more] = text.split('@', 3)
  if (more !== undefined) return false
  const labels = domain.split('.')
  return (
    labels.length > 1 &&
    local.split('.').every((part) => ATOM.test(part)) &&
    labels.every((label) => LABEL.test(label))
  )
}

/** A host name; it may end with a dot. */
export function isHostname(text: string): boolean {
  const name = text.endsWith('.') ? text.slice(0, -1) : text
  if (name.length > 253) return false
  return name.split('.').every((label) => label.length <= 63 && LABEL.test(label))
}

/** An address of the web that the public can reach: http, https or ftp, no private network. */
export function isUrl(text: string): boolean {
  const scheme = /^(?:https?|ftp):\/\//i.exec(text)?.[0]
  if (scheme === undefined || /\s/.test(text)) return false
  // A user may be named before an `@`, in any characters; slashes are among them.
  return text
    .slice(scheme.length)
    .split('/')
    .some((segment, index) => {
      const at = segment.lastIndexOf('@')
      const hasUser = at > 0 || (at === 0 && index > 0)
      return (hasUser || (at === -1 && index === 0)) && isPublicHost(segment.slice(at + 1))
    })
}

const PRIVATE = /^(?:(?:10|127)\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/
const FIRST_OCTET = /^(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])$/
const MIDDLE_OCTET = /^(?:1?\d{1,2}|2[0-4]\d|25[0-5])$/
const LAST_OCTET = /^(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4])$/

function isPublicHost(text: string): boolean {
  const host = text.replace(/:\d{2,5}$/, '')
  const labels = host.split('.')
  const [first = '', second = '', third = '', fourth = ''] = labels
  if (labels.length === 4 && FIRST_OCTET.test(first))
    if (MIDDLE_OCTET.test(second) && MIDDLE_OCTET.test(third) && LAST_OCTET.test(fourth))
      return !PRIVATE.test(host)
  const top = labels.pop() ?? ''
  return labels.length > 0 && /^[a-z\u{a1}-\u{ffff}]{2,}$/iu.test(top) && labels.every(isLabel)
}

function isLabel(label: string): boolean {
  return label.split('-').every((part) => /^[a-z\d\u{a1}-\u{ffff}]+$/iu.test(part))
}
