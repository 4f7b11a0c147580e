// The header that makes a browser save an answer instead of showing it, under a name that someone chose.

const MOST_LETTERS = 100

/** `Content-Disposition` by RFC 6266: a plain name for old clients, the real one by RFC 5987. */
export function attachment(name: string, extension: string): string {
  const safe = `${safeName(name)}.${extension}`
  const plain = safe.replace(/[^\w .-]/g, '_')
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** What no file system takes amiss: no separators, no control characters, no dot in front, no reserved sign. */
function safeName(name: string): string {
  const letters = [...name.toWellFormed().replace(/[\p{C}/\\:*?"<>|%]+/gu, '-')]
  const kept = letters.slice(0, MOST_LETTERS).join('').trim().replace(/^\.+/, '')
  return kept === '' ? 'report' : kept
}
