import type { Environment } from '../../command-line/shell.ts'
import { createStyle, type Style } from './style.ts'
import { symbolsFor, type Symbols } from './symbols.ts'

/** The signs and colours of the output. */
export interface Look {
  isColored: boolean
  style: Style
  symbols: Symbols
}

export interface LookOptions {
  readonly color?: 'on' | 'off' | 'auto'
  readonly disableUnicode?: boolean
}

/** Left to itself, the output is coloured on a terminal whose user has not asked for none. */
export function chooseLook(
  { color = 'auto', disableUnicode = false }: LookOptions,
  env: Environment,
  isTerminal: boolean,
): Look {
  const isWelcome = isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  const isColored = color === 'auto' ? isWelcome : color === 'on'
  return { isColored, style: createStyle(isColored), symbols: symbolsFor(!disableUnicode) }
}
