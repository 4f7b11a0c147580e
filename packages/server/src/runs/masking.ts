// The uploader masks already; this is the second line for those that do not. It knows secrets by the names they
// have in headers and URLs, and keys to this server by their form, wherever they are: a run that makes a key
// has it in a response.
import type { Header } from './schema.ts'

const MASK = '********'

const SECRET_NAME =
  /authorization|(^|[-_])auth(?!enticate|or)|cookie|token|secret|passw|api[-_]?key|access[-_]?key|private[-_]?key|credential|session|signature|jwt|[cx]srf|^(key|sig)$/i
// They speak about secrets and hold none.
const OPEN_NAME = /^access-control-/i

const KEY = /\bP(?:HAK|HSK|HAT|MAK|MAT)-[\w-]{20,}/g

export function maskKeys(text: string): string {
  return text.replace(KEY, MASK)
}

export function maskHeaders(headers: readonly Header[]): Header[] {
  return headers.map(({ key, value }) => ({ key, value: isSecretName(key) ? MASK : value }))
}

/** Hides the password of `user:password@host` and the values of parameters that are named like secrets. */
export function maskUrl(url: string): string {
  return url
    .replace(/^([a-z][a-z\d+.-]*:\/\/[^/?#@:]*:)[^/?#@]*@/i, `$1${MASK}@`)
    .replace(/([?&#])([^=&#?]+)=([^&#]*)/g, (whole, mark: string, name: string) =>
      isSecretName(name) ? `${mark}${name}=${MASK}` : whole,
    )
}

function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !OPEN_NAME.test(name)
}
