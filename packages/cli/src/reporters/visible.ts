/**
 * Control characters other than tab and line ends become `\u001b` and the like: names and answers come from
 * strangers, who shall neither break a file nor steer a terminal.
 */
export function visible(text: string): string {
  // Nearly all texts are: a question costs less than a replacement, and reports have many thousands of cells.
  if (PLAIN.test(text)) return text
  const code = (control: string) => control.charCodeAt(0).toString(16).padStart(4, '0')
  return text.toWellFormed().replace(HIDDEN, (control) => `\\u${code(control)}`)
}

const PLAIN = /^[\x20-\x7e]*$/
const HIDDEN = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu
