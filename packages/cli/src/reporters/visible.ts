/**
 * Control characters other than tab and line ends become `\u001b` and the like: names and answers come from
 * strangers, who shall neither break a file nor steer a terminal.
 */
export function visible(text: string): string {
  const code = (control: string) => control.charCodeAt(0).toString(16).padStart(4, '0')
  const hidden = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu
  return text.toWellFormed().replace(hidden, (control) => `\\u${code(control)}`)
}
