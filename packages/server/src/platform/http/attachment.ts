// Answers that a browser saves as a file instead of showing them, under a name that someone chose, written while they
// are read.
import { Readable } from 'node:stream'

const MOST_LETTERS = 100

const PIECE_LENGTH = 32 * 1024

export interface FileAnswer {
  headers: Record<string, string>
  content: Readable
}

export interface FileName {
  name: string
  extension: string
  /** Media type, of text. */
  type: string
}

/** A file that is made in parts, of which no more is held than the client takes a moment to read. */
export function toFile(
  { name, extension, type }: FileName,
  parts: AsyncGenerator<string>,
): FileAnswer {
  return {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': attachment(name, extension),
      'cache-control': 'no-store',
      // It shares the origin of the UI, and others chose what is in it.
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    },
    content: Readable.from(inPieces(parts), { objectMode: false }),
  }
}

/** Many small parts together, so that each is not a write of its own. */
async function* inPieces(parts: AsyncGenerator<string>): AsyncGenerator<string> {
  let piece = ''
  for await (const part of parts) {
    piece += part
    if (piece.length < PIECE_LENGTH) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

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
