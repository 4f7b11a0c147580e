// What scripts wrote to the console, as text.
import { inspect } from 'node:util'
import type { RunEventOf } from '../events.ts'

export interface ConsoleLine {
  level: RunEventOf<'console'>['level']
  text: string
}

/** So many lines are kept of one execution; a script may write in a loop. */
const MOST_LINES = 1000
const MOST_CHARACTERS = 10_000

/** A line as Node prints its values. */
export function toConsoleLine({ level, messages }: RunEventOf<'console'>): ConsoleLine {
  const text = messages.map((value) => inspect(value)).join(', ')
  return {
    level,
    text: text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text,
  }
}

/** Adds a line, as long as there is room for it; the last one says that more came. */
export function addLine(lines: ConsoleLine[], line: ConsoleLine): void {
  if (lines.length < MOST_LINES) lines.push(line)
  else if (lines.length === MOST_LINES)
    lines.push({ level: 'warn', text: `More than ${MOST_LINES} lines; the others are not kept.` })
}
