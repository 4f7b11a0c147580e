// Just enough of an XML parser to know that a document is well-formed and to look into it.
import assert from 'node:assert/strict'

export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

const token =
  /<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>|<\/(?<end>[\w-]+)>|<(?<start>[\w-]+)(?<attributes>(?:\s+[\w-]+="[^"<]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y

export function parseXml(document: string): XmlElement {
  assert.match(document, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/)
  assert.ok(document.isWellFormed())
  assert.doesNotMatch(document, /(?![\t\n\r])\p{Cc}/u)
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  token.lastIndex = document.indexOf('?>') + 2
  while (token.lastIndex < document.length) {
    const at = token.lastIndex
    const groups = token.exec(document)?.groups
    assert.ok(groups, `not well-formed at ${at}: ${document.slice(at, at + 60)}`)
    take(groups, open)
  }
  assert.equal(open.length, 1, 'an element is not closed')
  const [element] = root.children
  assert.ok(element && root.children.length === 1, 'exactly one root element')
  return element
}

function take(groups: Record<string, string | undefined>, open: XmlElement[]): void {
  const { cdata, end, start, attributes = '', empty, text } = groups
  const parent = open.at(-1)
  assert.ok(parent)
  if (cdata !== undefined) parent.text += cdata
  else if (text !== undefined) parent.text += unescapeText(text)
  else if (end !== undefined) assert.equal(open.pop()?.name, end)
  else {
    const element = {
      name: start ?? '',
      attributes: attributesOf(attributes),
      children: [],
      text: '',
    }
    parent.children.push(element)
    if (empty === '') open.push(element)
  }
}

function attributesOf(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/([\w-]+)="([^"]*)"/g)]
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, unescapeText(value)]))
}

function unescapeText(text: string): string {
  assert.doesNotMatch(text, /&(?!(amp|lt|gt|quot|#\d+);)/)
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => named[name] ?? '')
}
