// Where values end whose text does not say it at once.

/** The end of a block scalar that begins at `start`: trailing blank lines belong to it, but for the last line break. */
export function endOfBlockScalar(text: string, start: number, valueEnd: number): number {
  return endOfBlanks(text, start + text.slice(start, valueEnd).trimEnd().length)
}

function endOfBlanks(text: string, from: number): number {
  BLANKS.lastIndex = from
  const blanks = BLANKS.exec(text)?.[0] ?? ''
  return from + Math.max(0, blanks.lastIndexOf('\n'))
}

const BLANKS = /\s*/y

/** The end of `{}` or `[]`, with what white space stands in it. */
export function endOfEmpty(text: string, start: number): number {
  const closing = text[start] === '{' ? '}' : ']'
  const at = text.indexOf(closing, start)
  return at === -1 ? start : at + 1
}
