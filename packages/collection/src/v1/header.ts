// v1 kept headers twice: as text with a line each, and as described data. `//` in front switches a line off.
import { objectsOf, textOf, type JsonObject } from '../json.ts'

const headerLine = /^((?:\/\/\s*)?[^\s:]+):(.*)$/

function withoutComment(key: string): JsonObject {
  return key.startsWith('//') ? { key: key.slice(2).trim(), disabled: true } : { key }
}

/** Headers as text with a line each. */
export function parseHeaderText(text: string): JsonObject[] {
  const unfolded = text.replace(/\r\n([ \t])/g, '$1')
  return unfolded.split(/\r?\n/).flatMap((line) => {
    const [, key, value] = headerLine.exec(line) ?? []
    if (key === undefined || value === undefined) return []
    const { disabled, ...named } = withoutComment(key)
    return [{ ...named, value: value.trim(), ...(disabled === true && { disabled }) }]
  })
}

/** One header of v1. */
export function convertHeader({ enabled, description, key, ...rest }: JsonObject): JsonObject {
  const { disabled, ...named } = withoutComment(textOf(key) ?? '')
  return {
    ...named,
    ...rest,
    ...(description ? { description } : {}),
    ...((disabled === true || enabled === false) && { disabled: true }),
  }
}

/** The headers of a v1 request. */
export function convertHeaders({ headers, headerData }: JsonObject): unknown[] {
  if (Array.isArray(headers)) return headers
  const described = objectsOf(headerData).map(convertHeader)
  const known = new Set(described.map((header) => header.key))
  const written = parseHeaderText(textOf(headers) ?? '')
  return [...described, ...written.filter((header) => !known.has(header.key))]
}
