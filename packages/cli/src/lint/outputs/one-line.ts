import { visible } from '../../reporters/visible.ts'

/** Foreign text on one line: what stands at the begin of a line is a command to some who read the output. */
export function oneLine(text: string): string {
  return visible(text).replaceAll(/[\r\n]+/g, ' ')
}
