import type { Look } from './look.ts'

export interface BoxLine {
  text: string
  paint(text: string): string
}

/** Lines between `┌` and `└`, each after a `│` in the colour given for it. */
export function renderBox(title: string, lines: readonly BoxLine[], look: Look): string {
  const { symbols, style } = look
  const paint = lines[0]?.paint ?? style.gray
  const middle = lines.map(({ text, paint }) => `  ${paint(symbols.boxLine)} ${text}\n`)
  const top = [symbols.boxTop, title].filter(Boolean).join(' ')
  return `  ${paint(top)}\n${middle.join('')}  ${paint(symbols.boxBottom)}\n`
}
