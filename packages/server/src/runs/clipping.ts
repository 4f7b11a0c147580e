/** The beginning of a text that fits into so many bytes of UTF-8, without half a character at the end. */
export function clip(text: string, mostBytes: number): string {
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
