// Variables as text, one a line: `key: value`, with `//` in front of one that is switched off.
import { newRow, type Row } from './operations.ts'

/** Stands for the value of a secret, which is not shown; left alone, it stays as it is. */
export const UNCHANGED = '••••••••••'
const OFF = '//'

export function toText(rows: readonly Row[]): string {
  return rows.map(toLine).join('\n')
}

function toLine({ key, value, isEnabled, isSecret }: Row): string {
  const shown = isSecret ? UNCHANGED : quoted(value ?? '')
  return `${isEnabled ? '' : OFF}${key}: ${shown}`
}

/** Line breaks and spaces at the ends are kept in a JSON text. */
function quoted(value: string): string {
  return value !== value.trim() || /[\n\r]/.test(value) || value.startsWith('"')
    ? JSON.stringify(value)
    : value
}

/** Lines take over the rows of the same key, one after the other; rows without a line are gone. */
export function fromText(text: string, before: readonly Row[]): Row[] {
  const left = Map.groupBy(before, ({ key }) => key)
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { key, value, isEnabled } = parseLine(line)
      const row = left.get(key)?.shift()
      if (!row) return newRow({ key, value: value === UNCHANGED ? '' : value, isEnabled })
      const isKept = row.isSecret && value === UNCHANGED
      return { ...row, isEnabled, ...(!isKept && { value }) }
    })
}

function parseLine(line: string): { key: string; value: string; isEnabled: boolean } {
  const isEnabled = !line.trimStart().startsWith(OFF)
  const text = isEnabled ? line : line.trimStart().slice(OFF.length)
  const at = text.indexOf(':')
  if (at < 0) return { key: text.trim(), value: '', isEnabled }
  return { key: text.slice(0, at).trim(), value: unquoted(text.slice(at + 1).trim()), isEnabled }
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return text
  try {
    return String(JSON.parse(text))
  } catch {
    return text
  }
}
