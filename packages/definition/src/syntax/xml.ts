// XML as elements with the offsets of their tags. Document types are refused, so that there are no entities but the five
// of XML, and nothing is ever read from elsewhere.
import { SaxesParser } from 'saxes'
import type { Finding } from './findings.ts'

export interface XmlElement {
  /** The name without prefix. */
  name: string
  namespace: string
  attributes: ReadonlyMap<string, string>
  /** The tag from its `<` to the end of the name. */
  start: number
  end: number
  children: XmlElement[]
  /** The namespace of a prefix here. */
  namespaceOf(prefix: string): string | undefined
}

const mostLevels = 200
const mostFindings = 100

class Enough extends Error {}

/** Parses a text as XML. Never throws; without a root element there is at least one finding. */
export function parseXml(text: string): { root: XmlElement | undefined; findings: Finding[] } {
  const findings: Finding[] = []
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  const parser = new SaxesParser({ xmlns: true, position: true })
  const note = (message: string, start: number, end: number) => {
    findings.push({ code: 'syntax', message, start, end })
    if (findings.length >= mostFindings) throw new Enough()
  }
  let tagStart = 0
  let nameEnd = 0
  parser.on('opentagstart', ({ name }) => {
    tagStart = text.lastIndexOf(`<${name}`, parser.position - name.length - 1)
    nameEnd = tagStart + name.length + 1
  })
  parser.on('opentag', (tag) => {
    const element: XmlElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes: new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value])),
      start: tagStart,
      end: nameEnd,
      children: [],
      namespaceOf: namespaces(open.at(-1), tag.ns),
    }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
    if (open.length > mostLevels) {
      note(`Elements are nested more than ${mostLevels} deep.`, tagStart, nameEnd)
      throw new Enough()
    }
  })
  parser.on('closetag', () => open.pop())
  parser.on('doctype', () => {
    const start = Math.max(0, text.indexOf('<!DOCTYPE'))
    note('A document type is not allowed here.', start, start + '<!DOCTYPE'.length)
    throw new Enough()
  })
  parser.on('error', ({ message }) => {
    const at = Math.min(parser.position, text.length)
    note(withoutPosition(message), Math.max(0, at - 1), at)
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
  return { root, findings }
}

function namespaces(parent: XmlElement | undefined, own: Record<string, string>) {
  const names = new Map(Object.entries(own))
  return (prefix: string): string | undefined => names.get(prefix) ?? parent?.namespaceOf(prefix)
}

/** The parser writes line and column before its messages. */
function withoutPosition(message: string): string {
  const text = message.replace(/^(?:[^:]*:)?\d+:\d+: /, '').replace(/\.$/, '')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
