// What is kept of a text that someone reported: its beginning, and no key.
import { maskKeys } from './masking.ts'

export const MOST_NAME_BYTES = 1000
export const MOST_URL_BYTES = 8000
export const MOST_MESSAGE_BYTES = 10_000
export const MOST_BODY_BYTES = 300_000
/** Of the console, with the one that says that there were more. */
export const MOST_LINES = 1001

export function keptText(text: string, mostBytes: number): string {
  return maskKeys(clip(text, mostBytes))
}

/** The beginning that fits into so many bytes of UTF-8, without half a character at the end. */
function clip(text: string, mostBytes: number): string {
  // No text has fewer bytes than UTF-16 units, so the rest of a huge one need not be looked at.
  const bytes = Buffer.from(text.slice(0, mostBytes + 1))
  if (bytes.length <= mostBytes) return text
  let end = mostBytes
  while (end > 0 && isContinuation(bytes[end])) end--
  return bytes.toString('utf8', 0, end)
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0b1100_0000) === 0b1000_0000
}
