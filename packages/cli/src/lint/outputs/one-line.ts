import { visible } from '../../reporters/visible.ts'

/** Foreign text on one line: what stands at the begin of a line is a command to some who read the output. */
export function oneLine(text: string): string {
  const shown = visible(text)
  return LINE_END.test(shown) ? shown.replaceAll(LINE_ENDS, ' ') : shown
}

const LINE_END = /[\r\n]/
const LINE_ENDS = /[\r\n]+/g
