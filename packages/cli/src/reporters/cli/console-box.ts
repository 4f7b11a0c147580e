import { inspect } from 'node:util'
import type { RunEventOf } from '@posthorn/runner'
import { renderBox, type BoxLine } from './box.ts'
import type { Look } from './look.ts'
import type { Style } from './style.ts'

type ConsoleEvent = RunEventOf<'console'>

const colorOf = {
  log: 'gray',
  info: 'cyan',
  warn: 'yellow',
  debug: 'blue',
  error: 'red',
} as const satisfies Record<ConsoleEvent['level'], keyof Style>

/** Answers of servers nest deeper than Node's two levels. */
const depth = 8

/** What scripts wrote to the console since the last box; the bar shows the level of each message. */
export function renderConsole(events: readonly ConsoleEvent[], look: Look): string {
  const lines = events.flatMap(({ level, messages }): BoxLine[] => {
    const text = messages
      .map((value) => inspect(value, { colors: look.isColored, depth }))
      .join(', ')
    return text.split('\n').map((text) => ({ text, paint: look.style[colorOf[level]] }))
  })
  return lines.length > 0 ? renderBox('', lines, look) : ''
}
