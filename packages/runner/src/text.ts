// Files come in the encodings that editors and spreadsheets write.

const utf8 = new TextDecoder('utf-8', { fatal: true })

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

/** Text in a western script has every second byte zero; a look at the start is enough. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (bytes.length < 4 || bytes.length % 2 === 1) return false
  const start = bytes.subarray(0, 1024)
  const zeros = start.filter((byte, index) => index % 2 === 1 && byte === 0).length
  return zeros > start.length / 4 && start.every((byte, index) => index % 2 === 1 || byte !== 0)
}

function decodeUtf8OrLatin1(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * Reads UTF-8, UTF-16 (both with or without a byte order mark) and, when it is neither, ISO-8859-1. The byte order
 * mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe) || looksLikeUtf16(bytes)) {
    return new TextDecoder('utf-16le').decode(bytes)
  }
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  return decodeUtf8OrLatin1(bytes)
}

/** Parses JSON from a file, whatever its encoding. */
export function parseJson(content: string | Uint8Array): unknown {
  const text = typeof content === 'string' ? content : decodeText(content)
  return JSON.parse(text.replace(/^\uFEFF/, '').trim())
}
