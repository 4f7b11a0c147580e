// As much XML as a report needs, without indentation, so that no text changes.

type Attributes = Readonly<Record<string, string | number>>

/** @param content is markup: elements, and texts that went through `text` */
export function element(name: string, attributes: Attributes, content: readonly string[]): string {
  if (content.length === 0) return `${startTag(name, attributes)}/>\n`
  return `${startTag(name, attributes)}>${content.join('')}</${name}>\n`
}

export function startOf(name: string, attributes: Attributes): string {
  return `${startTag(name, attributes)}>\n`
}

export function endOf(name: string): string {
  return `</${name}>\n`
}

function startTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`)
  return `<${name}${written.join('')}`
}

/** Text as content of an element. */
export function text(value: string): string {
  return writable(value).replace(/[&<>\r]/g, (letter) => escapes[letter] ?? letter)
}

function escape(value: string | number): string {
  return writable(String(value)).replace(/[&<>"\t\n\r]/g, (letter) => escapes[letter] ?? letter)
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** XML 1.0 cannot hold most control characters, however they are written; a parser would refuse the whole report. */
function writable(value: string): string {
  return value.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
}
