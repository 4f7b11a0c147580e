// As much XML as a report needs. XML 1.0 has no way to write most control characters, so they are shown instead.
import { visible } from './visible.ts'

export type Attributes = Readonly<Record<string, string | number>>

/** An element with its content on lines of its own. */
export function element(name: string, attributes: Attributes, content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(value)}"`)
  const start = `<${name}${written.join('')}`
  if (content.length === 0) return `${start}/>`
  return `${start}>\n${content.map(indent).join('\n')}\n</${name}>`
}

/** Text as it is; inside of it nothing is markup. */
export function cdata(text: string): string {
  return `<![CDATA[${visible(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

/** Only markup is moved: a line of text inside CDATA must not change. */
function indent(part: string): string {
  return part
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\n/g, '\n  ')))
    .join('')
    .replace(/^/, '  ')
}

function escapeText(value: string | number): string {
  return visible(String(value))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
}
